/**
 * What a tradition of texts is, as data: how its texts begin, what they count with, which verbs they open with, and by
 * which signs one recognises them. No profile holds code; what a sign means is said once, in evidence.ts.
 *
 * To add a tradition: a file in profiles/, and a line in profiles.ts.
 */
import type { Kind } from '../../ast/ast.ts'
import type { SymbolForm } from '../head/symbol.ts'

export type Profile = {
  readonly name: string // 'nato-pa'; what `dialect:` in the front matter says.
  readonly body: string | null // Offered to the editor where nobody states one; never filled in.
  /** `symbol and opening`: lines above enacting words. `title`: short lines above prose. */
  readonly head: 'symbol and opening' | 'title'
  readonly kind: Kind | null // When no line of the text names its kind.
  /** `when vouched for`: a copy is unverified until its body and its date are known. */
  readonly status: 'adopted' | 'when vouched for' | 'background'
  readonly roles: 'by lead words' | 'paragraphs'
  /** `through`: one series of labels for the whole text. `restarts`: the operative part counts from 1 again. */
  readonly series: 'through' | 'restarts'
  /** Where the number is printed. `none`: texts of this body have none, and nobody misses it. */
  readonly number: 'in the head' | 'at the end' | 'none'
  readonly subtitles: readonly RegExp[] // Lines of the head that are printed with the title and are not part of it.
  readonly verbs: 'bold' | 'as they come' // How its own texts print the verb of a clause.
  readonly openings: readonly RegExp[] // Enacting words beside those that all traditions share.
  readonly symbols: readonly SymbolForm[] // Lines above the title; the first group is the number or the code.
  readonly leads: { readonly preambular: readonly string[]; readonly operative: readonly string[] }
  readonly signs: readonly Sign[]
}

/** A reason to believe that a text belongs to the tradition. Weights add up; ENOUGH of them make the tradition likely. */
export type Sign = { readonly weight: number; readonly because: string } & (
  | { readonly fact: Observation }
  | { readonly kinds: readonly Kind[] } // What the editor states as kind.
  | { readonly on: Ground; readonly meets: RegExp; readonly times?: number } // How many lines, 1 unless said.
)

/** `aside`: what was set aside from the pages. `body`: what the editor states as body. */
export type Ground = 'head' | 'opening' | 'lines' | 'notes' | 'aside' | 'body'

export type Observation =
  | 'always'
  | 'symbol' // A line names the kind of the text.
  | 'opening' // Enacting words.
  | 'number'
  | 'lead verbs' // Clauses begin with the verbs of resolutions.
  | 'no numbers' // No paragraph is numbered.
  | 'site furniture' // Lines of a web site stood around the text.

/** What most traditions share; a profile writes down what differs. */
export const PLAIN = {
  body: null,
  kind: null,
  status: 'adopted',
  series: 'through',
  number: 'in the head',
  verbs: 'as they come',
  subtitles: [],
  openings: [],
  symbols: [],
  leads: { preambular: [], operative: [] },
} as const satisfies Partial<Profile>
