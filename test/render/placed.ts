/** Short ways to write laid-out pages by hand: words at given places, lines of one owner, a volume of one sheet. */
import type { LaidOut, Owner, Page, PlacedLine, PlacedWord, WordDress } from '../../scripts/render/pdf/pages.ts'
import type { Flow, Galley, Run } from '../../scripts/template/galley.ts'
import { galley, sheet } from '../builders.ts'
import type { Shop } from './greedy-pages.ts'

/** One word at a place, in the upright serif unless `more` says otherwise. */
export function placed(shop: Shop, text: string, more: Partial<PlacedWord & WordDress> = {}): PlacedWord {
  const look = shop.faces.look({
    family: 'serif',
    weight: 'regular',
    slant: 'upright',
    capitals: 'as-is',
    spacing: 'normal',
  })
  const [shaped] = shop.faces.shape(look, text, () => 'a test').pieces
  if (shaped === undefined) throw new Error(`“${text}” has no glyphs.`)
  const { size = 12, rise = 0, tracking = 0, colour = '#000000', run = null, ...word } = more
  const dress = { size, rise, tracking, colour, run }
  return { shaped, dress, x: 100, space: 0, hyphen: false, leader: false, ...word }
}

export type Setting = { readonly owner: Owner; readonly words: readonly PlacedWord[] }

export const line = ({ owner, words }: Setting, baseline = 100): PlacedLine => ({ owner, baseline, words })

export const ownedBy = (flow: Flow): Owner => {
  if (flow.type !== 'block') throw new Error('Only blocks own words here.')
  return { type: 'block', block: flow, table: null }
}

export const runsOf = (flow: Flow): readonly Run[] => (flow.type === 'block' ? flow.runs : [])

/** A volume of one sheet; `pages` are the lines of each page. */
export function volume(
  flow: readonly Flow[],
  pages: readonly (readonly PlacedLine[])[],
  more: Partial<Page> = {},
): { readonly galley: Galley; readonly laidOut: LaidOut } {
  const only = sheet('only', flow)
  const made = pages.map((lines, index): Page => {
    const shape = {
      width: 595.28,
      height: 841.89,
      numbering: 'arabic',
      label: String(index + 1),
      number: index + 1,
    } as const
    return { ...shape, sheet: only, lines, furniture: [], rules: [], anchors: [], ...more }
  })
  return {
    galley: galley([{ role: 'body', sheets: [only] }]),
    laidOut: { pages: made, pageLabels: labelsOf(made), rounds: 1 },
  }
}

const labelsOf = (pages: readonly Page[]): ReadonlyMap<string, string> =>
  new Map(pages.flatMap(({ anchors, label }) => anchors.map(({ id }) => [id, label] as const)))
