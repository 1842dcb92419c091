/**
 * One section of Word per sheet: a new page, its own running head from the second page on, the page number at the
 * foot. Front pages are counted in roman numerals, the texts from 1. Heads and feet are parts of the file; sheets with
 * the same words share one.
 */
import type { Head, Part, Sheet } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import { field } from './fields.ts'
import { NOTE_COUNTING } from './notes.ts'
import { textXml } from './words.ts'
import { NAMESPACES, twips, XML_DECLARATION } from './xml.ts'

/** A head or foot: its file in `word/`, the relationship that names it, and its words. */
export type Furniture = {
  readonly kind: 'header' | 'footer'
  readonly path: string
  readonly id: string
  readonly xml: string
}

export type Sections = {
  readonly furniture: readonly Furniture[]
  /** `w:sectPr` of a sheet. */
  of(sheet: Sheet): string
}

export function createSections(parts: readonly Part[], theme: Theme): Sections {
  const furniture = new Map<string, Furniture>()
  const numbering = numberings(parts)
  const share = (kind: Furniture['kind'], paragraph: string): string => {
    const known = furniture.get(kind + paragraph)
    const own = known ?? makeFurniture(kind, paragraph, furniture.size + 1)
    furniture.set(kind + paragraph, own)
    return own.id
  }
  const of = (sheet: Sheet): string => {
    const head = share('header', headXml(sheet.head))
    const blank = share('header', headXml(null))
    const foot = share('footer', hasFolio(sheet) ? FOLIO : BLANK_FOOT)
    return (
      `<w:sectPr><w:headerReference w:type="default" r:id="${head}"/><w:headerReference w:type="first" r:id="${blank}"/>` +
      `<w:footerReference w:type="default" r:id="${foot}"/><w:footerReference w:type="first" r:id="${foot}"/>` +
      `<w:footnotePr>${NOTE_COUNTING}</w:footnotePr><w:type w:val="nextPage"/>${pageShape(theme)}` +
      `${numbering.get(sheet) ?? ''}<w:titlePg/></w:sectPr>`
    )
  }
  return {
    of,
    get furniture() {
      return [...furniture.values()]
    },
  }
}

/** Cover and title page carry no number; all other sheets do, on their first page too. */
const hasFolio = (sheet: Sheet): boolean => sheet.style !== 'cover' && sheet.style !== 'title-page'

/** Front matter i, ii, iii; the first sheet after it begins at 1, and the rest goes on counting. */
function numberings(parts: readonly Part[]): ReadonlyMap<Sheet, string> {
  const made = new Map<Sheet, string>()
  for (const kind of ['roman', 'arabic'] as const) {
    const sheets = parts.filter((part) => (part.role === 'front') === (kind === 'roman')).flatMap((part) => part.sheets)
    const format = kind === 'roman' ? 'lowerRoman' : 'decimal'
    sheets.forEach((sheet, index) => {
      made.set(sheet, `<w:pgNumType w:fmt="${format}"${index === 0 ? ' w:start="1"' : ''}/>`)
    })
  }
  return made
}

/**
 * The theme measures furniture to its baseline, Word to the edge of its line. A line of text reaches about 0.95 of its
 * size above the baseline and 0.25 below in the fonts that a Word copy names.
 */
function pageShape({ page, head, folio }: Theme): string {
  const header = twips(Math.max(0, head.distance - 0.95 * head.size))
  const footer = twips(Math.max(0, folio.distance - 0.25 * folio.size))
  return (
    `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/>` +
    `<w:pgMar w:top="${twips(page.top)}" w:right="${twips(page.outer)}" w:bottom="${twips(page.bottom)}" w:left="${twips(page.inner)}" ` +
    `w:header="${header}" w:footer="${footer}" w:gutter="0"/>`
  )
}

function makeFurniture(kind: Furniture['kind'], paragraph: string, count: number): Furniture {
  const element = kind === 'header' ? 'w:hdr' : 'w:ftr'
  return {
    kind,
    path: `${kind}${count}.xml`,
    id: `rIdFurniture${count}`,
    xml: `${XML_DECLARATION}<${element} ${NAMESPACES}>${paragraph}</${element}>`,
  }
}

function headXml(head: Head | null): string {
  const words = head === null ? '' : `<w:r>${textXml(head.left)}<w:tab/>${textXml(head.right)}</w:r>`
  return `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${words}</w:p>`
}

const BLANK_FOOT = '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p>'
/** Word fills in the number of each page when it shows it. */
const FOLIO = `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field('PAGE', `<w:r>${textXml('1')}</w:r>`)}</w:p>`
