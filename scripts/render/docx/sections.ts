/**
 * One section of Word per sheet: a new page, its own running head from the second page on, the page number at the
 * foot. Front pages are counted in roman numerals, the texts from 1. Page, heads and feet of a house template come
 * before our own.
 */
import type { Head, Part, Sheet } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import { bindingOf, type Edge } from '../binding.ts'
import { followOn } from '../follow-on.ts'
import { beginOnRecto } from '../rectos.ts'
import { sectionBidiXml } from './direction.ts'
import {
  BLANK_FOOT,
  blankHead,
  createFurniture,
  type Draft,
  FOLIO,
  type Furniture,
  type FurnitureKind,
  headOf,
} from './furniture.ts'
import { twips } from './xml.ts'

export type Sections = {
  readonly furniture: readonly Furniture[]
  /** `w:sectPr` of a sheet. */
  of(sheet: Sheet): string
}

export type SectionSetting = {
  readonly theme: Theme
  readonly language: string // Of the file.
  readonly noteCounting: string // The children of `w:footnotePr`.
  readonly letterhead: Letterhead | null
}

/** What a house template says of its pages. A part that it does not have is null, and ours stands there. */
export type Letterhead = {
  readonly page: string // `w:pgSz` and `w:pgMar`.
  readonly header: LetterheadParts
  readonly footer: LetterheadParts
}
export type LetterheadParts = Readonly<Record<PageType, Draft | null>>
export type PageType = (typeof PAGE_TYPES)[number]
const PAGE_TYPES = ['even', 'default', 'first'] as const

export function createSections(parts: readonly Part[], setting: SectionSetting): Sections {
  const { theme, letterhead } = setting
  const furniture = createFurniture()
  const numbering = numberings(parts)
  const rectos = beginOnRecto(parts, theme.page)
  const following = followOn(parts, theme.page)
  const shared = sharedPages(parts, following)
  const references = (sheet: Sheet, kind: FurnitureKind): string =>
    PAGE_TYPES.filter((type) => type !== 'even' || theme.page.sides === 'two')
      .map(
        (type) =>
          `<w:${kind}Reference w:type="${type}" r:id="${furniture.keep(kind, draftOf(kind, type, { head: shared.get(sheet) ?? sheet.head, sheet, setting }))}"/>`,
      )
      .join('')
  // Page 1 is a right-hand page by itself; LibreOffice loses the head of the page after an `oddPage`.
  const breakOf = (sheet: Sheet): string => {
    if (following.has(sheet)) return 'continuous'
    return rectos.has(sheet) && !numbering.get(sheet)?.includes(FROM_ONE) ? 'oddPage' : 'nextPage'
  }
  return {
    of: (sheet) =>
      `<w:sectPr>${references(sheet, 'header')}${references(sheet, 'footer')}` +
      `<w:footnotePr>${setting.noteCounting}</w:footnotePr><w:type w:val="${breakOf(sheet)}"/>` +
      `${letterhead?.page ?? pageShape(theme, bindingOf(setting))}${lineNumbers(sheet, theme)}` +
      `${numbering.get(sheet) ?? ''}<w:titlePg/>${sectionBidiXml(setting.language)}</w:sectPr>`,
    get furniture() {
      return furniture.list()
    },
  }
}

/**
 * LibreOffice goes on with the head of the first of several annexes that share pages: there each head names the volume,
 * which is true on all of them.
 */
function sharedPages(parts: readonly Part[], following: ReadonlySet<Sheet>): ReadonlyMap<Sheet, Head> {
  const sheets = parts.flatMap((part) => part.sheets)
  const stand = sheets.filter((sheet, index) => following.has(sheet) || following.has(sheets[index + 1] ?? sheet))
  return new Map(stand.flatMap((sheet) => (sheet.head === null ? [] : [[sheet, volumeHead(sheet.head)] as const])))
}

const volumeHead = ({ left }: Head): Head => ({ left, right: left })

type Wanted = { readonly head: Head | null; readonly sheet: Sheet; readonly setting: SectionSetting }

/** Cover and title page carry nothing; all other sheets have a number, on their first page too. */
function draftOf(kind: FurnitureKind, type: PageType, { head, sheet, setting }: Wanted): Draft {
  const bare = sheet.style === 'cover' || sheet.style === 'title-page'
  if (bare) return kind === 'header' ? blankHead(setting.theme) : BLANK_FOOT
  const house = setting.letterhead?.[kind][type]
  if (house) return house
  if (kind === 'footer') return FOLIO
  if (type === 'first') return blankHead(setting.theme)
  if (setting.theme.page.sides === 'one') return headOf(onOneLine(head), 'any', setting)
  return headOf(head, type === 'even' ? 'even' : 'odd', setting)
}

/** What is named at both edges of a book stands once where pages are alike. */
const onOneLine = (head: Head | null): Head | null => (head && head.left === head.right ? { ...head, right: '' } : head)

/** In a draft: Word counts the lines of a text itself, page by page, and prints their numbers in the margin. */
function lineNumbers({ style }: Sheet, { draft }: Theme): string {
  return draft.lineNumbers === 0 || style !== 'text'
    ? ''
    : `<w:lnNumType w:countBy="${draft.lineNumbers}" w:restart="newPage"/>`
}

const FROM_ONE = ' w:start="1"'

/** Front matter i, ii, iii; the first sheet after it begins at 1, and the rest goes on counting. */
function numberings(parts: readonly Part[]): ReadonlyMap<Sheet, string> {
  const made = new Map<Sheet, string>()
  for (const kind of ['roman', 'arabic'] as const) {
    const sheets = parts.filter((part) => (part.role === 'front') === (kind === 'roman')).flatMap((part) => part.sheets)
    const format = kind === 'roman' ? 'lowerRoman' : 'decimal'
    sheets.forEach((sheet, index) => {
      made.set(sheet, `<w:pgNumType w:fmt="${format}"${index === 0 ? FROM_ONE : ''}/>`)
    })
  }
  return made
}

/**
 * The theme measures furniture to its baseline, Word to the edge of its line. A line of text reaches about 0.95 of its
 * size above the baseline and 0.25 below in the fonts that a Word copy names. Left and right are those of odd pages.
 */
export function pageShape({ page, head, folio }: Theme, binding: Edge): string {
  const [left, right] = binding === 'left' ? [page.inner, page.outer] : [page.outer, page.inner]
  const header = twips(Math.max(0, head.distance - 0.95 * head.size))
  const footer = twips(Math.max(0, folio.distance - 0.25 * folio.size))
  return (
    `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/>` +
    `<w:pgMar w:top="${twips(page.top)}" w:right="${twips(right)}" w:bottom="${twips(page.bottom)}" w:left="${twips(left)}" ` +
    `w:header="${header}" w:footer="${footer}" w:gutter="0"/>`
  )
}
