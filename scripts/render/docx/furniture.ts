/**
 * Running heads and feet. Each is a part of the file; sheets whose heads say the same share one.
 *
 *     all pages alike     Sample volume                    Declaration 7
 *     a book, even        Sample volume
 *     a book, odd                                          Declaration 7
 *
 * In a volume from right to left the paragraph begins at the right, and so each stands at the other edge.
 */
import { directionOfLanguage } from '../../ast/right-to-left.ts'
import type { Head, WordsRun } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import { bidiXml } from './direction.ts'
import { field } from './fields.ts'
import { orderRuns } from './ordered-runs.ts'
import { fitHead } from './running-head.ts'
import { watermarkXml } from './watermark.ts'
import { properties, RIGHT_TO_LEFT, runXml, textXml } from './words.ts'
import { NAMESPACES, XML_DECLARATION } from './xml.ts'

export type FurnitureKind = 'header' | 'footer'

/** A head or foot as it will be written: the part, and what it refers to when it came with a house template. */
export type Draft = { readonly xml: string; readonly relations: string | null }

/** A head or foot: its file in `word/`, the relationship that names it, and its words. */
export type Furniture = Draft & { readonly kind: FurnitureKind; readonly path: string; readonly id: string }

export type FurnitureStore = {
  /** Keeps a part once and gives the id of its relationship. */
  keep(kind: FurnitureKind, draft: Draft): string
  list(): readonly Furniture[]
}

export function createFurniture(): FurnitureStore {
  const kept = new Map<string, Furniture>()
  const known = new Map<Draft, string>() // The few that stand in every section are found without reading them.
  return {
    keep(kind, draft) {
      const id = known.get(draft)
      if (id !== undefined) return id
      const key = `${kind} ${draft.relations ?? ''} ${draft.xml}`
      const count = kept.size + 1
      const own = kept.get(key) ?? { ...draft, kind, path: `${kind}${count}.xml`, id: `rIdFurniture${count}` }
      kept.set(key, own)
      known.set(draft, own.id)
      return own.id
    },
    list: () => [...kept.values()],
  }
}

/** `language`: of the file. */
export type Furnishing = { readonly theme: Theme; readonly language: string }

export function headOf(head: Head | null, page: 'any' | 'even' | 'odd', { theme, language }: Furnishing): Draft {
  if (head === null) return blankHead(theme)
  const { left, right } = fitHead(head, page, theme)
  const opening = page === 'odd' ? '' : headWords(left, language)
  const closing = page === 'even' ? '' : `<w:r><w:tab/></w:r>${headWords(right, language)}`
  return part(
    'header',
    paragraph('Header', opening + closing + watermarkXml(theme), bidiXml(directionOfLanguage(language))),
  )
}

/** Words of both directions are runs of their own, as in the text. */
function headWords(text: string, language: string): string {
  const { ordered, backward } = orderRuns([wordsOf(text)], language)
  return ordered
    .map((run) =>
      run.type === 'words' ? runXml(run.text, properties(null, backward.has(run) ? RIGHT_TO_LEFT : '', null)) : '',
    )
    .join('')
}

function wordsOf(text: string): WordsRun {
  return { type: 'words', text, marks: [], origin: 'ours', language: null, link: null, where: 'everywhere' }
}

/** Word fills in the number of each page when it shows it. */
export const FOLIO: Draft = part('footer', paragraph('Footer', field('PAGE', `<w:r>${textXml('1')}</w:r>`)))
/** Of covers and first pages; in a draft it holds the word behind the text. */
export const blankHead = (theme: Theme): Draft => part('header', paragraph('Header', watermarkXml(theme)))
export const BLANK_FOOT: Draft = part('footer', paragraph('Footer', ''))

function paragraph(style: 'Header' | 'Footer', content: string, look = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${look}</w:pPr>${content}</w:p>`
}

function part(kind: FurnitureKind, content: string): Draft {
  const element = kind === 'header' ? 'w:hdr' : 'w:ftr'
  return { xml: `${XML_DECLARATION}<${element} ${NAMESPACES}>${content}</${element}>`, relations: null }
}
