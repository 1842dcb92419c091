/**
 * What the editor is told about citations that do not find their text. Every hint names what to change.
 */
import type { Kind, OfficialText } from '../ast/ast.ts'
import type { Citing, Trouble } from './binding.ts'
import type { Dated, Numbered } from './citations/citation.ts'
import { comparableNumber } from './comparable-number.ts'
import type { Registry } from './registry/registry.ts'
import type { Shelved } from './shelf.ts'

export function missingNumber(cited: Numbered, issuer: string | null, citing: Citing): Trouble {
  return {
    code: 'citation-unresolved',
    says: `cites ${cited.noun ?? cited.kind} ${cited.number}, which is not in the library.`,
    hint: [
      ...hintAtBody(cited, issuer, citing),
      ...hintAtOthers(cited, citing),
      hintAtUnnumbered(cited, issuer, citing),
    ].join(' '),
  }
}

/** Whose text was looked for, where the sentence does not say. */
function hintAtBody(cited: Numbered, issuer: string | null, citing: Citing): readonly string[] {
  if (issuer === null) return ['Nobody states the body of the citing text: write `body:` in its front matter.']
  if (cited.year === null || issuer !== citing.from.body) return []
  return ['The sentence names no other body, so a text of the same body is meant.']
}

/** A text of that number which another body adopted is not the one that is cited – unless a body is stated wrongly. */
function hintAtOthers(cited: Numbered, citing: Citing): readonly string[] {
  const others = citing.shelf.byNumber.get(comparableNumber(cited.number)) ?? []
  return others.flatMap(({ text }) => {
    const body = text.metadata.body?.value
    if (body === undefined || text.kind !== cited.kind) return []
    return [`${text.id} has the number and is a text of another body (${body}); correct \`body:\` if that is wrong.`]
  })
}

/** Which text has no number is shown; that it is the one is for the editor to say. */
function hintAtUnnumbered(cited: Numbered, issuer: string | null, citing: Citing): string {
  const unnumbered = citing.shelf.unnumbered.filter(
    (one) => one.text.kind === cited.kind && mayBeOf(issuer, one, citing),
  )
  if (unnumbered.length === 0 || unnumbered.length > NAMED_AT_MOST) return 'Add it to sources/, or check the number.'
  const names = nameAll(unnumbered.map(({ text }) => text.id))
  return `Add it to sources/; or, if ${names} is the text meant, write \`number: ${cited.number}\` in its front matter.`
}

/** Of a text whose body nobody states, the tradition of its form tells whether it can be of the citing text's body. */
function mayBeOf(issuer: string | null, { text, body }: Shelved, { from }: Citing): boolean {
  if (body !== null) return body === issuer
  return issuer === from.body && text.source.dialect === from.text.source.dialect
}

/** A longer list would be a riddle, no hint. */
const NAMED_AT_MOST = 2

export function missingDate(cited: Dated, issuer: string | null, registry: Registry): Trouble {
  const body = issuer === null ? 'a body that is not named' : (registry.organs.get(issuer)?.title ?? 'its body')
  return {
    code: 'citation-unresolved',
    says: `cites a text by its date, and no ${cited.kind} of ${cited.date} of ${body} is known.`,
    hint: 'Add the text to sources/ with its `body:` and `date:`, or check the date.',
  }
}

export function severalTexts(candidates: readonly string[]): Trouble {
  return {
    code: 'citation-ambiguous',
    says: `fits several texts: ${nameAll(candidates)}.`,
    hint: 'Say under `references:` of the citing text which one is meant, or tell the texts apart by number, body or date.',
  }
}

/** Nothing says in which language a reader wants to go on. */
export function severalTranslations(candidates: readonly string[]): Trouble {
  return {
    code: 'citation-ambiguous',
    says: `fits a text in several languages, none of them that of the citing text: ${nameAll(candidates)}.`,
    hint: 'Write `language:` in the manifest; its language is taken then. Or say under `references:` of the citing text which one is meant.',
  }
}

/** Which translation was taken is no trouble, and yet for the editor to know. */
export function oneOfTranslations({ id, language }: OfficialText, count: number): Trouble {
  return {
    code: 'citation-ambiguous',
    severity: 'note',
    says: `fits a text in ${count} languages, none of them that of the citing text; ${id} (${language}) is taken.`,
    hint: '`language:` of the manifest decides, then the language of most texts; `references:` of the citing text goes before both.',
  }
}

/** "the Charter" after two were named. It is vague, as people write; an editor may know better. */
export function severalInstruments(candidates: readonly string[]): Trouble {
  return {
    code: 'citation-ambiguous',
    severity: 'note',
    says: `may be ${nameAll(candidates)}; the text has named each of them before.`,
    hint: 'Say under `references:` of the citing text which one is meant; as it stands, the words link nowhere.',
  }
}

export function otherKind(kind: Kind, text: OfficialText): Trouble {
  return {
    code: 'citation-kind',
    says: `calls ${text.id} a ${kind}, and it is a ${text.kind}.`,
    hint: 'Check which text is meant; if the front matter names the wrong kind, change `kind:` there.',
  }
}

/** `place`: 'paragraph 3', 'operative paragraph 3'. */
export function missingClause(place: string, text: OfficialText): Trouble {
  return {
    code: 'citation-clause-missing',
    says: `names ${place} of ${text.id}, which has none.`,
    hint: 'Check the label in the source; clauses are cited by the labels as printed.',
  }
}

export function severalClauses(clauses: readonly string[], text: OfficialText): Trouble {
  return {
    code: 'citation-ambiguous',
    says: `fits several paragraphs of ${text.id}: ${nameAll(clauses)}.`,
    hint: 'The sections of the text count anew; nothing but the words can say which is meant.',
  }
}

const nameAll = (names: readonly string[]): string => names.join(' or ')
