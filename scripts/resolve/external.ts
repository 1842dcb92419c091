/**
 * Targets outside the library: numbered texts of bodies whose texts anybody can look up, and known texts by their date.
 */
import type { ExternalTarget } from '../ast/ast.ts'
import type { Numbered } from './citations/citation.ts'
import { externalText, knownTarget } from './registry/external-text.ts'
import type { Organ, Registry } from './registry/registry.ts'

/** Who issued the cited text, as a key; and the key of the citing text's own body. */
export type Bodies = { readonly issuer: string | null; readonly own: string | null }

/**
 * The text of another body. A text of the citing body that the library does not hold is no outside text but a missing
 * one – unless the registry knows it, or the body is one whose texts are public under their symbol.
 */
export function externalByNumber(cited: Numbered, { issuer, own }: Bodies, registry: Registry): ExternalTarget | null {
  const organ = issuer === null ? undefined : registry.organs.get(issuer)
  if (organ === undefined || organ.numbering === 'none') return null
  const known = registry.textOf(organ.id, cited.number)
  if (known !== null) return externalText(organ, known, cited)
  if (organ.id === own && !isPublic(organ)) return null
  return externalText(organ, null, cited)
}

/** The texts that a body adopted on a day: usually one, or none is known. */
export function externalByDate(date: string, issuer: string | null, registry: Registry): readonly ExternalTarget[] {
  const organ = issuer === null ? undefined : registry.organs.get(issuer)
  if (organ === undefined) return []
  return registry.textsOn(date, organ.id).map((known) => knownTarget(organ, known))
}

const isPublic = ({ numbering }: Organ): boolean => numbering === 'per-session' || numbering === 'per-year'
