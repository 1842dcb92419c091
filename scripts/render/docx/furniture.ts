/**
 * Running heads and feet. Each is a part of the file; sheets whose heads say the same share one.
 *
 *     all pages alike     Sample volume                    Declaration 7
 *     a book, even        Sample volume
 *     a book, odd                                          Declaration 7
 */
import type { Head } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import { field } from './fields.ts'
import { fitHead } from './running-head.ts'
import { textXml } from './words.ts'
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

export function headOf(head: Head | null, page: 'any' | 'even' | 'odd', theme: Theme): Draft {
  if (head === null) return BLANK_HEAD
  const fitting = fitHead(head, page, theme)
  const left = page === 'odd' ? '' : textXml(fitting.left)
  const right = page === 'even' ? '' : `<w:tab/>${textXml(fitting.right)}`
  return part('header', paragraph('Header', `<w:r>${left}${right}</w:r>`))
}

/** Word fills in the number of each page when it shows it. */
export const FOLIO: Draft = part('footer', paragraph('Footer', field('PAGE', `<w:r>${textXml('1')}</w:r>`)))
export const BLANK_HEAD: Draft = part('header', paragraph('Header', ''))
export const BLANK_FOOT: Draft = part('footer', paragraph('Footer', ''))

function paragraph(style: 'Header' | 'Footer', content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`
}

function part(kind: FurnitureKind, content: string): Draft {
  const element = kind === 'header' ? 'w:hdr' : 'w:ftr'
  return { xml: `${XML_DECLARATION}<${element} ${NAMESPACES}>${content}</${element}>`, relations: null }
}
