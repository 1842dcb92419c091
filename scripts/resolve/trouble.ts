/**
 * What the editor is told about citations that do not find their text. Every hint names what to change.
 */
import type { Kind, OfficialText } from '../ast/ast.ts'
import type { Citing, Trouble } from './binding.ts'
import type { Dated, Numbered } from './citations/citation.ts'
import { findOrgan } from './citations/organs.ts'

export function missingNumber(cited: Numbered, issuer: string | null, citing: Citing): Trouble {
  const unnumbered = citing.shelf.all.filter(
    ({ text, body, number }) => number === null && text.kind === cited.kind && (body === null || body === issuer),
  )
  return {
    code: 'citation-unresolved',
    says: `cites ${cited.kind} ${cited.number}, which is not in the library.`,
    hint: [
      ...(issuer === null ? ['Nobody states the body of the citing text: write `body:` in its front matter.'] : []),
      ...(cited.year !== null && issuer === citing.from.body
        ? ['The sentence names no other body, so a text of the same body is meant.']
        : []),
      unnumbered.length > 0
        ? `Add it to sources/; or, if ${nameAll(unnumbered.map(({ text }) => text.id))} is the text meant, write \`number: ${cited.number}\` in its front matter.`
        : 'Add it to sources/, or check the number.',
    ].join(' '),
  }
}

export function missingDate(cited: Dated, issuer: string | null): Trouble {
  const body = issuer === null ? 'a body that is not named' : (findOrgan(issuer)?.title ?? 'its body')
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
    hint: 'Give the texts different numbers, bodies or dates in their front matter, or leave one out.',
  }
}

export function otherKind(kind: Kind, text: OfficialText): Trouble {
  return {
    code: 'citation-kind',
    says: `calls ${text.id} a ${kind}, and it is a ${text.kind}.`,
    hint: 'Check which text is meant; if the front matter names the wrong kind, change `kind:` there.',
  }
}

export function missingClause(clause: string, text: OfficialText): Trouble {
  return {
    code: 'citation-clause-missing',
    says: `names paragraph ${clause} of ${text.id}, which has none.`,
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
