/**
 * Targets outside the library: instruments by name, and numbered texts of bodies whose texts anybody can look up.
 */
import type { ExternalTarget } from '../ast/ast.ts'
import { CATALOGUE, type CataloguedText } from './citations/catalogue.ts'
import type { Numbered } from './citations/citation.ts'
import type { Instrument } from './citations/instrument.ts'
import { INSTRUMENTS } from './citations/instruments.ts'
import { findOrgan, type Organ } from './citations/organs.ts'
import { comparableNumber } from './shelf.ts'

/**
 * The text of another body. A text of the citing body that the library does not hold is no outside text but a missing
 * one – unless the catalogue knows it, or the body is one whose texts are public under their symbol.
 */
export function externalByNumber(cited: Numbered, issuer: string | null, own: string | null): ExternalTarget | null {
  const organ = issuer === null ? null : findOrgan(issuer)
  if (organ === null || organ.numbering === 'none') return null
  const known = CATALOGUE.find((row) => row.issuer === organ.id && sameNumber(row.number, cited.number))
  if (known !== undefined) return externalText(organ, known, cited)
  if (organ.id === own && !isPublic(organ)) return null
  return externalText(organ, null, cited)
}

/** The texts that a body adopted on a day: usually one, or none is known. */
export function externalByDate(date: string, issuer: string | null): readonly ExternalTarget[] {
  const organ = issuer === null ? null : findOrgan(issuer)
  if (organ === null) return []
  return CATALOGUE.filter((row) => row.issuer === organ.id && row.date === date).map((row) =>
    externalText(organ, row, { kind: 'resolution', number: row.number, year: null }),
  )
}

/** An instrument of the registry, or null when its name alone does not say which edition is meant. */
export function externalByName(id: string): ExternalTarget | null {
  const instrument = findInstrument(id)
  if (instrument === null || instrument.editions === 'several') return null
  const { title, group, address } = instrument
  return { type: 'external', id, title, group, pinpoint: null, address: address ?? null }
}

export function findInstrument(id: string): Instrument | null {
  return INSTRUMENTS.find((instrument) => instrument.id === id) ?? null
}

const sameNumber = (a: string, b: string): boolean => comparableNumber(a) === comparableNumber(b)

const isPublic = ({ numbering }: Organ): boolean => numbering === 'per-session' || numbering === 'per-year'

type Said = Pick<Numbered, 'kind' | 'number' | 'year'>

function externalText(organ: Organ, known: CataloguedText | null, { kind, number, year }: Said): ExternalTarget {
  const yearSaid = year ?? (organ.numbering === 'per-year' ? (known?.date.slice(0, 4) ?? null) : null)
  const named = `${organ.title}, ${kind} ${number}${yearSaid === null ? '' : ` (${yearSaid})`}`
  return {
    type: 'external',
    id: externalId(organ, kind, number),
    title: known === null ? named : `${named}, ${known.title}`,
    group: organ.group,
    pinpoint: null,
    address: known?.address ?? null,
  }
}

/** 'un-ga-es-11-1', 'un-sc-1325', 'pace-resolution-2433', 'pace-opinion-300'. */
function externalId(organ: Organ, kind: string, number: string): string {
  const figures = number
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
  return organ.numbering === 'per-kind' ? `${organ.id}-${kind}-${figures}` : `${organ.id}-${figures}`
}
