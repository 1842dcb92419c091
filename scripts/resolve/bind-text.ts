/**
 * Binds a text that is cited by number or by date. The key is (body, number): the body comes from the sentence, else it
 * is the citing text's own, else nobody knows it. The library is asked first, then the catalogue of known texts.
 */
import type { InstrumentGroup, Kind } from '../ast/ast.ts'
import type { Binding, Citing } from './binding.ts'
import type { Dated, Issuer, Numbered, ThisText } from './citations/citation.ts'
import { findOrgan } from './citations/organs.ts'
import { externalByDate, externalByNumber } from './external.ts'
import { comparableNumber, type Shelved } from './shelf.ts'
import { missingDate, missingNumber, otherKind, severalTexts } from './trouble.ts'

export function bindNumbered(cited: Numbered, citing: Citing): Binding {
  const issuer = issuerKey(cited.issuer, citing)
  const numbered = citing.shelf.byNumber.get(comparableNumber(cited.number)) ?? []
  const fitting = numbered.filter((one) => hasIssuer(one, issuer) && hasYear(one, cited.year))
  const held = choose(sameKind(fitting, cited.kind, issuer), issuer, citing)
  if (held.length > 0) return bindHeld(held, cited.kind, citing)
  const external = externalByNumber(cited, issuer, citing.from.body)
  if (external !== null) return { state: 'external', target: external, group: external.group }
  return {
    state: 'unresolved',
    target: null,
    group: groupOf(issuer, citing),
    trouble: missingNumber(cited, issuer, citing),
  }
}

export function bindDated(cited: Dated, citing: Citing): Binding {
  const issuer = issuerKey(cited.issuer, citing)
  const group = groupOf(issuer, citing)
  const adopted = citing.shelf.byDate.get(cited.date) ?? []
  const fitting = adopted.filter((one) => one.body !== null && one.body === issuer && one.text.kind === cited.kind)
  const held = choose(fitting, issuer, citing)
  if (held.length > 0) return bindHeld(held, cited.kind, citing)
  const [external, ...others] = externalByDate(cited.date, issuer)
  if (external === undefined) return { state: 'unresolved', target: null, group, trouble: missingDate(cited, issuer) }
  if (others.length === 0) return { state: 'external', target: external, group }
  const candidates = [external, ...others].map(({ id }) => id)
  return { state: 'ambiguous', target: null, group, candidates, trouble: severalTexts(candidates) }
}

/** "this Declaration" in a statement is the statement, and worth a look; "this resolution" there is a common word. */
export function bindThisText(cited: ThisText, citing: Citing): Binding | null {
  const { kind, id } = citing.from.text
  if (kind === 'background') return { state: 'vague', target: null, group: 'other' }
  if (!agrees(kind, cited.kind) && cited.letters === 'small') return null
  const binding: Binding = { state: 'held', target: { type: 'text', text: id }, group: 'own' }
  return agrees(kind, cited.kind) ? binding : { ...binding, trouble: otherKind(cited.kind, citing.from.text) }
}

/** The heading under which a body's texts stand in the table of citations. */
export function groupOf(issuer: string | null, citing: Citing): InstrumentGroup {
  if (issuer === citing.from.body) return 'own'
  return issuer === null ? 'other' : (findOrgan(issuer)?.group ?? 'other')
}

/** The body that is meant: 'own' and unsaid are the citing text's body, which may be unknown. */
export function issuerKey(issuer: Issuer, citing: Citing): string | null {
  return issuer === null || issuer === 'own' ? citing.from.body : issuer
}

const hasIssuer = (one: Shelved, issuer: string | null): boolean =>
  issuer === null || one.body === null || one.body === issuer

const hasYear = (one: Shelved, year: string | null): boolean => year === null || one.year === null || one.year === year

/** A body that counts each kind anew has a Resolution 300 and an Opinion 300; the others only one text 300. */
function sameKind(texts: readonly Shelved[], kind: Kind, issuer: string | null): readonly Shelved[] {
  const same = texts.filter(({ text }) => text.kind === kind)
  if (same.length > 0) return same
  const numbering = issuer === null ? undefined : findOrgan(issuer)?.numbering
  return numbering === 'per-kind' || numbering === 'per-year' ? [] : texts
}

/** A text whose body is stated goes before one whose body is unknown; of two languages, the citing text's. */
function choose(texts: readonly Shelved[], issuer: string | null, citing: Citing): readonly Shelved[] {
  const stated = texts.filter(({ body }) => issuer !== null && body === issuer)
  const likely = stated.length > 0 ? stated : texts
  const sameLanguage = likely.filter(({ text }) => text.language === citing.from.text.language)
  return sameLanguage.length > 0 ? sameLanguage : likely
}

function bindHeld(held: readonly Shelved[], kind: Kind, citing: Citing): Binding {
  const [only, ...others] = held
  const group = groupOf(only?.body ?? citing.from.body, citing)
  if (only === undefined || others.length > 0) {
    const candidates = held.map(({ text }) => text.id)
    return { state: 'ambiguous', target: null, group, candidates, trouble: severalTexts(candidates) }
  }
  const binding: Binding = { state: 'held', target: { type: 'text', text: only.text.id }, group }
  return agrees(only.text.kind, kind) ? binding : { ...binding, trouble: otherKind(kind, only.text) }
}

const agrees = (own: Kind, cited: Kind): boolean => own === cited || own === 'text' || cited === 'text'
