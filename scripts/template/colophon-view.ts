/**
 * The colophon as the templates see it: what made the volume, in which typefaces it is set, and the digests of its
 * sources. Many sources have one digest together: a table of hundreds helps nobody.
 */
import type { Compendium } from '../compose/compendium.ts'
import type { Say } from '../compose/own-words.ts'
import type { Theme } from '../theme/theme.ts'
import type { Standings } from './standing.ts'
import { placeView } from './text-view.ts'
import { typefacesOf } from './typefaces.ts'
import type { ColophonView } from './view.ts'

/** What makes the volume: the program and its look. Null for what is not known. */
export type Maker = { readonly version: string | null; readonly theme: Theme | null }

export const NOBODY: Maker = { version: null, theme: null }

type Colophon = Extract<Compendium['back'][number], { readonly type: 'colophon' }>

/** A table that fills no more than a page. */
const MOST_ROWS = 20

export function colophonView({ rows, together }: Colophon, maker: Maker, { standings, say }: Telling): Described {
  const isShort = rows.length <= MOST_ROWS
  return {
    version: maker.version,
    made: madeInWords(rows.length, maker, say),
    typefaces:
      maker.theme === null
        ? null
        : say('Printed copies are set in {typefaces}.', { typefaces: typefacesOf(maker.theme, say) }),
    rows: isShort ? rows.map((row) => rowView(row, standings)) : [],
    together: isShort ? null : grouped(together),
  }
}

/** How texts are called and reached, and in which language we speak of them. */
type Telling = { readonly standings: Standings; readonly say: Say }

function madeInWords(count: number, { version }: Maker, say: Say): string {
  const program = version === null ? 'engross' : `engross ${version}`
  if (count === 1) return say('Made with {program} from one text.', { program })
  return say('Made with {program} from {count} texts.', { program, count: String(count) })
}

/** Without its head, which is that of every annex. */
type Described = Omit<ColophonView, 'anchor' | 'title' | 'headLeft'>

function rowView(
  { text, name, file, digest }: Colophon['rows'][number],
  standings: Standings,
): Described['rows'][number] {
  const place = placeView({ text, clause: null, name }, null, standings)
  return { text: { ...place, isPaged: false }, file, digest: grouped(digest) }
}

/** Eight signs at a time, so that a digest can be compared by eye and divided at the end of a line. */
const grouped = (digest: string): string => (digest.match(/.{1,8}/g) ?? []).join(' ')
