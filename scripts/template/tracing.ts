/**
 * Where a template stands in the markup that it writes, while it is checked.
 */
import type { Said } from '../report.ts'
import type { ElementRule } from './grammar.ts'
import type { TemplatePlaces } from './template-source.ts'

/** An open element. An unknown one (null) was reported, and may hold anything. */
export type Open = {
  readonly name: string
  readonly rule: ElementRule | null
  readonly at: number
  blocks: 'none' | 'begun'
}

export type OpenTag = {
  readonly name: string
  readonly rule: ElementRule | null
  readonly at: number
  readonly attributes: Set<string>
  value: { readonly name: string; text: string | null } | null // `text` is null as soon as a value of the data is in it.
}

/** Where the template stands in its markup. Shared by all templates of one walk. */
export type MarkupState = {
  mode: 'words' | 'tag' | 'unquoted' | 'value'
  readonly open: Open[]
  floor: number // Elements below this one were opened outside of the block or partial that is walked.
  tag: OpenTag | null
}

export const freshMarkup = (): MarkupState => ({ mode: 'words', open: [], floor: 0, tag: null })

/** One template's text, and where faults are told. */
export type Tracing = { readonly state: MarkupState; readonly places: TemplatePlaces; say(said: Said): void }

/** The piece of text under the finger begins at `offset` of the template. */
export type Here = Tracing & { readonly offset: number }
/** Goes on from `at`, and says where to go on next. */
export type Step = (text: string, at: number, here: Here) => number

export const fault = (here: Here, at: number, message: string, more: Partial<Said> = {}): void =>
  here.say({ code: 'template-markup', place: here.places.placeAt(here.offset + at), message, ...more })

/** For sticky patterns. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
