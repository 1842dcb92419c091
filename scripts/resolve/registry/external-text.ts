/**
 * Numbered texts of other bodies as targets: their ids, and how they are called in tables.
 *
 *     General Assembly, ES-11/1  →  'un-ga-es-11-1', "United Nations General Assembly, resolution ES-11/1, Aggression …"
 */
import type { ExternalTarget, Kind } from '../../ast/ast.ts'
import type { KnownText, Organ } from './registry.ts'

export type CitedNumber = {
  readonly kind: Kind
  readonly noun?: 'decision' // What it is called, when that is no kind of text of ours.
  readonly number: string
  readonly year: string | null
}

export function externalText(organ: Organ, known: KnownText | null, cited: CitedNumber): ExternalTarget {
  const { kind, number, noun = kind } = cited
  const year = cited.year ?? (organ.numbering === 'per-year' ? (known?.date?.slice(0, 4) ?? null) : null)
  const named = `${organ.title}, ${noun} ${number}${year === null ? '' : ` (${year})`}`
  return {
    type: 'external',
    id: externalId(organ, kind, number),
    title: known === null ? named : `${named}, ${known.title}`,
    group: organ.group,
    pinpoint: null,
    address: known?.address ?? null,
  }
}

/** A text of the registry, called by the number that stands there. */
export function knownTarget(organ: Organ, known: KnownText): ExternalTarget {
  return externalText(organ, known, { kind: known.kind, number: known.number, year: null })
}

/** 'un-ga-es-11-1', 'un-sc-1325', 'pace-resolution-2433', 'pace-opinion-300'. */
function externalId(organ: Organ, kind: string, number: string): string {
  const figures = idFrom(number)
  return organ.numbering === 'per-kind' ? `${organ.id}-${kind}-${figures}` : `${organ.id}-${figures}`
}

/** 'COM(2013) 619 final' → 'com-2013-619-final' */
export const idFrom = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
