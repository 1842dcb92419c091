/**
 * A redline: two texts, and what leads from one to the other. Formats draw it; the verifier proves that accepting
 * everything gives the newer text and rejecting everything the older one.
 */
import type { Flow } from '../template/galley.ts'
import { compare } from './compare.ts'
import type { Entry, Passage } from './comparison.ts'
import { passagesOf } from './passages.ts'

export type Redline = {
  readonly id: string // Name of the files: 'declaration-474-to-declaration-489'.
  readonly before: Side
  readonly after: Side
  readonly entries: readonly Entry[]
}

/** One of the two texts. */
export type Side = {
  readonly id: string // 'declaration-489'
  readonly name: string // 'Declaration 489'
  readonly title: string // In one line: 'STANDING WITH UKRAINE'; '' for none.
  readonly body: string | null // Who adopted it.
  readonly date: string | null // ISO calendar date, when the text states one.
  readonly language: string
  readonly flow: readonly Flow[]
  readonly passages: readonly Passage[]
}

export type Named = Omit<Side, 'passages'>

export function redlineOf(before: Named, after: Named): Redline {
  const [old, own] = [sideOf(before), sideOf(after)]
  const id = `${before.id}-to-${after.id}`
  return { id, before: old, after: own, entries: compare(old.passages, own.passages) }
}

const sideOf = (named: Named): Side => ({ ...named, passages: passagesOf(named.flow, 'text') })
