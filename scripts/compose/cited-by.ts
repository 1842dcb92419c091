/**
 * Who cites whom inside one volume. Only citations of texts that stand in the volume count, in the order of the volume.
 */
import type { OfficialText } from '../ast/ast.ts'
import { clausesOf } from '../ast/walk.ts'
import type { Citation, Library } from '../resolve/library.ts'
import type { CitedBy } from './compendium.ts'
import { distinctNames } from './distinct-names.ts'
import { placeNames } from './names.ts'
import { inEnglish, type Say } from './own-words.ts'

/** The citations of the volume, in its order, and how the places where they stand are called. */
export type Citing = {
  readonly citations: readonly Citation[]
  readonly byTarget: ReadonlyMap<string, readonly Citation[]> // Text id → citations of that text.
  placeOf(citation: Citation): CitedBy
}

export function citingIn(library: Library, texts: readonly OfficialText[], say: Say = inEnglish): Citing {
  const perText = new Map<string, Citation[]>(texts.map((text) => [text.id, []]))
  for (const citation of library.citations) perText.get(citation.from.text)?.push(citation)
  const citations = [...perText.values()].flat()
  const names = distinctNames(texts, say)
  const clauses = new Map<string, ReadonlyMap<string, string>>()
  for (const text of texts) {
    if (perText.get(text.id)?.length) clauses.set(text.id, placeNames(text, names.get(text.id), say))
  }
  return {
    citations,
    byTarget: byTarget(citations),
    placeOf({ from: { text, clause } }) {
      const name = clause === null ? undefined : clauses.get(text)?.get(clause)
      return { text, clause, name: name ?? names.get(text) ?? text }
    },
  }
}

function byTarget(citations: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> {
  const groups = new Map<string, Citation[]>()
  for (const citation of citations) {
    const cited = citedText(citation)
    if (cited === null) continue
    const group = groups.get(cited)
    if (group) group.push(citation)
    else groups.set(cited, [citation])
  }
  return groups
}

/** One line per citing clause, however often it cites. "This declaration" is no citation by others. */
export function citedBy(text: string, citing: Citing): readonly CitedBy[] {
  const others = (citing.byTarget.get(text) ?? []).filter((citation) => citation.from.text !== text)
  return uniquePlaces(others, citing)
}

/** Who cites which clause of a text. The text itself counts too: "the measures of paragraph 3" is worth following back. */
export function clausesCitedBy(text: OfficialText, citing: Citing): ReadonlyMap<string, readonly CitedBy[]> {
  const byClause = new Map<string, Citation[]>()
  for (const citation of citing.byTarget.get(text.id) ?? []) {
    for (const clause of clausesCited(citation, text)) {
      if (isIn(citation, text.id, clause)) continue
      const group = byClause.get(clause)
      if (group) group.push(citation)
      else byClause.set(clause, [citation])
    }
  }
  return new Map([...byClause].map(([clause, citations]) => [clause, uniquePlaces(citations, citing)]))
}

/** "Paragraphs 3 to 5" cites the one between too: all clauses of the same list from the first to the last. */
function clausesCited({ target }: Citation, text: OfficialText): readonly string[] {
  if (target?.type !== 'clause') return []
  const { clause, upTo } = target
  if (upTo === undefined) return [clause]
  const listOf = (id: string): string => id.slice(0, id.lastIndexOf('.') + 1)
  const list = [...clausesOf(text)].map(({ id }) => id).filter((id) => listOf(id) === listOf(clause))
  const [first, last] = [list.indexOf(clause), list.indexOf(upTo)]
  return first < 0 || last < first ? [clause] : list.slice(first, last + 1)
}

/** A clause that cites itself leads nowhere new. */
const isIn = ({ from }: Citation, text: string, clause: string): boolean => from.text === text && from.clause === clause

/** The places where citations stand, each clause once. */
export function uniquePlaces(citations: readonly Citation[], citing: Citing): readonly CitedBy[] {
  const places = new Map<string, CitedBy>()
  for (const citation of citations) {
    const { text, clause } = citation.from
    const key = `${text} ${clause ?? ''}`
    if (!places.has(key)) places.set(key, citing.placeOf(citation))
  }
  return [...places.values()]
}

/** The id of the text of the library that is cited, or null. */
export function citedText(citation: Citation): string | null {
  return citation.target === null || citation.target.type === 'external' ? null : citation.target.text
}
