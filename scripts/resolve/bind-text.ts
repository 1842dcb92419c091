/**
 * Binds a text that is cited by number or by date. The key is (body, number): the body comes from the sentence, else it
 * is the citing text's own, else nobody knows it. The library is asked first, then the catalogue of known texts.
 */
import type { InstrumentGroup, Kind } from '../ast/ast.ts'
import type { Binding, Citing } from './binding.ts'
import type { Dated, DocumentSymbol, Issuer, Numbered, Placed, ThisText, Titled } from './citations/citation.ts'
import { comparableNumber } from './comparable-number.ts'
import { externalByDate, externalByNumber } from './external.ts'
import { levelSigns } from './level-signs.ts'
import { idFrom } from './registry/external-text.ts'
import type { Numbering } from './registry/registry.ts'
import { type Shelved, sessionKey } from './shelf.ts'
import { areTranslations, inLanguageOf, translationMeant } from './translations.ts'
import {
  missingDate,
  missingNumber,
  oneOfTranslations,
  otherKind,
  severalTexts,
  severalTranslations,
} from './trouble.ts'

export function bindNumbered(cited: Numbered, citing: Citing): Binding {
  const numbered = citing.shelf.byNumber.get(comparableNumber(cited.number)) ?? []
  const issuer = issuerOf(cited, numbered, citing)
  const fitting = numbered.filter((one) => hasIssuer(one, issuer) && hasYear(one, cited.year))
  const held = choose(sameKind(fitting, cited.kind, numberingOf(issuer, citing)), issuer, citing)
  if (held.length > 0) return bindHeld(held, cited.kind, citing)
  const external = externalByNumber(cited, { issuer, own: citing.from.body }, citing.registry)
  const group = groupOf(issuer, citing)
  if (external !== null) return { state: 'external', target: external, group: group === 'own' ? 'own' : external.group }
  const trouble = missingNumber(cited, issuer, citing)
  return { state: 'unresolved', target: null, group, trouble }
}

/** Whose text is meant: the body behind the next citation too, unless the citing body counts so or has that very text. */
function issuerOf({ issuer, behind, year }: Numbered, numbered: readonly Shelved[], citing: Citing): string | null {
  const own = issuerKey(issuer, citing)
  if (issuer !== null || behind === undefined) return own
  if (numberingOf(own, citing) === 'per-kind') return own
  return own !== null && numbered.some((one) => one.body === own && hasYear(one, year)) ? own : behind
}

export function bindDated(cited: Dated, citing: Citing): Binding {
  const issuer = issuerKey(cited.issuer, citing)
  const group = groupOf(issuer, citing)
  const adopted = citing.shelf.byDate.get(cited.date) ?? []
  const fitting = adopted.filter((one) => one.body !== null && one.body === issuer && one.text.kind === cited.kind)
  const held = choose(fitting, issuer, citing)
  if (held.length > 0) return bindHeld(held, cited.kind, citing)
  const externals = externalByDate(cited.date, issuer, citing.registry)
  const [external, ...others] = externals
  if (external === undefined) {
    return { state: 'unresolved', target: null, group, trouble: missingDate(cited, issuer, citing.registry) }
  }
  if (others.length === 0) return { state: 'external', target: external, group }
  const candidates = externals.map(({ id }) => id)
  return { state: 'ambiguous', target: null, group, candidates, trouble: severalTexts(candidates) }
}

/** The other texts of that title; a body that the sentence names must be theirs, and of two kinds the one that is named. */
export function bindTitled(cited: Titled, citing: Citing): Binding | null {
  const titled = cited.texts.flatMap((id) => citing.shelf.byId.get(id) ?? []).filter((one) => one !== citing.from)
  const issuer = cited.issuer === null ? null : issuerKey(cited.issuer, citing)
  const fitting = titled.filter((one) => hasIssuer(one, issuer))
  const sameKinds = fitting.filter(({ text }) => agrees(text.kind, cited.kind))
  const held = choose(sameKinds.length > 0 ? sameKinds : fitting, issuer, citing)
  return held.length === 0 ? null : bindHeld(held, cited.kind, citing)
}

/** "the OSCE PA 2014 Baku Declaration": the one that the library holds, else a text outside. */
export function bindPlaced({ kind, place, year, issuer }: Placed, citing: Citing): Binding {
  const adopted = citing.shelf.bySession.get(sessionKey(issuer, place, year)) ?? []
  const ofKind = adopted.filter(({ text }) => text.kind === kind)
  const held = choose(ofKind, issuer, citing)
  if (held.length > 0) return bindHeld(held, kind, citing)
  const organ = citing.registry.organs.get(issuer)
  const group = groupOf(issuer, citing)
  const title = `${organ?.title ?? issuer}, ${place} Declaration (${year})`
  const id = idFrom(`${issuer} ${place} declaration ${year}`)
  const target = { type: 'external', id, title, group: organ?.group ?? 'other', pinpoint: null, address: null } as const
  return { state: 'external', target, group }
}

/** A document known by its symbol: the library's, when a text states it as its number or code. */
export function bindSymbol({ symbol, id, title, group, body }: DocumentSymbol, citing: Citing): Binding {
  const key = comparableNumber(levelSigns(symbol))
  const held = citing.shelf.byCode.get(key) ?? citing.shelf.byNumber.get(key) ?? []
  const chosen = choose(held, null, citing)
  const [only] = chosen
  if (only !== undefined && (chosen.length === 1 || areTranslations(chosen)))
    return bindHeld(chosen, only.text.kind, citing)
  const target = { type: 'external', id, title, group, pinpoint: null, address: null } as const
  return { state: 'external', target, group: body !== null && body === citing.from.body ? 'own' : group }
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
  return issuer === null ? 'other' : (citing.registry.organs.get(issuer)?.group ?? 'other')
}

/** The body that is meant: 'own' and unsaid are the citing text's body, which may be unknown. */
export function issuerKey(issuer: Issuer, citing: Citing): string | null {
  return issuer === null || issuer === 'own' ? citing.from.body : issuer
}

const hasIssuer = (one: Shelved, issuer: string | null): boolean =>
  issuer === null || one.body === null || one.body === issuer

const hasYear = (one: Shelved, year: string | null): boolean => year === null || one.year === null || one.year === year

const numberingOf = (issuer: string | null, { registry }: Citing): Numbering | undefined =>
  issuer === null ? undefined : registry.organs.get(issuer)?.numbering

/** A body that counts each kind anew has a Resolution 300 and an Opinion 300; the others only one text 300. */
function sameKind(texts: readonly Shelved[], kind: Kind, numbering: Numbering | undefined): readonly Shelved[] {
  const same = texts.filter(({ text }) => text.kind === kind)
  if (same.length > 0) return same
  return numbering === 'per-kind' || numbering === 'per-year' ? [] : texts
}

/** A text whose body is stated goes before one whose body is unknown; of two languages, the citing text's. */
function choose(texts: readonly Shelved[], issuer: string | null, citing: Citing): readonly Shelved[] {
  const stated = texts.filter(({ body }) => issuer !== null && body === issuer)
  const likely = stated.length > 0 ? stated : texts
  const sameLanguage = inLanguageOf(citing.from.text.language, likely)
  return sameLanguage.length > 0 ? sameLanguage : likely
}

function bindHeld(held: readonly Shelved[], kind: Kind, citing: Citing): Binding {
  const [first, ...others] = held
  const group = groupOf(first?.body ?? citing.from.body, citing)
  const only = others.length === 0 ? first : translationMeant(held, citing.shelf)
  if (only === undefined) {
    const candidates = held.map(({ text }) => text.id)
    const trouble = areTranslations(held) ? severalTranslations(candidates) : severalTexts(candidates)
    return { state: 'ambiguous', target: null, group, candidates, trouble }
  }
  const binding: Binding = { state: 'held', target: { type: 'text', text: only.text.id }, group }
  if (!agrees(only.text.kind, kind)) return { ...binding, trouble: otherKind(kind, only.text) }
  return others.length === 0 ? binding : { ...binding, trouble: oneOfTranslations(only.text, held.length) }
}

const agrees = (own: Kind, cited: Kind): boolean => own === cited || own === 'text' || cited === 'text'
