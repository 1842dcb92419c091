/**
 * Resolves one text: passage by passage, citations become references, findings are said at their places, and
 * abbreviations are noted. The symbol, the title and the opening of a text are its own name and cite nothing.
 */
import type { Inline, OfficialText } from '../ast/ast.ts'
import { mapPassages, type Passage } from '../ast/walk.ts'
import type { ReadText } from '../read/read-text.ts'
import type { Report } from '../report.ts'
import { findAbbreviations } from './abbreviations.ts'
import { bind } from './bind.ts'
import type { Bound } from './binding.ts'
import { FAMILIES } from './citations/families.ts'
import type { OrganFinder } from './citations/organ-mentions.ts'
import { gather, prepareWording } from './gather.ts'
import type { Abbreviation, Citation } from './library.ts'
import { rewrite } from './rewrite.ts'
import type { Shelf, Shelved } from './shelf.ts'
import { layOut, type Strip, spanOf } from './strip.ts'

export type ResolvedText = {
  readonly text: OfficialText
  readonly citations: readonly Citation[] // In the order of the source.
  readonly abbreviations: readonly Abbreviation[]
}

export type Surroundings = { readonly shelf: Shelf; readonly findOrgans: OrganFinder; readonly report: Report }

/** What is gathered while a text is walked through. */
type Notebook = {
  readonly source: string | null
  readonly from: Shelved
  readonly citations: { readonly citation: Citation; readonly bound: Bound }[]
  readonly abbreviations: Abbreviation[]
}

export function resolveText(read: ReadText, surroundings: Surroundings): ResolvedText {
  const from = surroundings.shelf.byId.get(read.text.id)
  if (from === undefined) throw new RangeError(`‘${read.text.id}’ is not on the shelf.`)
  const notebook: Notebook = { from, source: read.source ?? null, citations: [], abbreviations: [] }
  const text = mapPassages(read.text, (passage) => resolvePassage(passage, notebook, surroundings))
  notebook.citations.sort((a, b) => a.citation.span.start - b.citation.span.start)
  for (const { citation, bound } of notebook.citations) sayTrouble({ citation, bound }, read, surroundings.report)
  return {
    text,
    citations: notebook.citations.map(({ citation }) => citation),
    abbreviations: notebook.abbreviations,
  }
}

const OWN_NAME = new Set<Passage['place']>(['symbol', 'title', 'opening'])

function resolvePassage(passage: Passage, notebook: Notebook, { shelf, findOrgans }: Surroundings): readonly Inline[] {
  if (OWN_NAME.has(passage.place)) return passage.content
  const { from } = notebook
  const strip = layOut(passage.content, notebook.source)
  const wording = prepareWording(strip.letters, findOrgans)
  const bound = bind(gather(wording, FAMILIES), wording, { shelf, from, clause: passage.clause })
  for (const one of bound) {
    notebook.citations.push({ citation: toCitation(one, strip, { passage, from }), bound: one })
  }
  for (const { short, long, start, end } of findAbbreviations(wording.words)) {
    notebook.abbreviations.push({ text: from.text.id, short, long, span: spanOf(strip, { start, end }) })
  }
  return rewrite(passage.content, bound, strip)
}

function toCitation(bound: Bound, strip: Strip, { passage, from }: { passage: Passage; from: Shelved }): Citation {
  const { state, target, group } = bound.binding
  return {
    from: { text: from.text.id, clause: passage.clause?.id ?? null },
    words: strip.letters.slice(bound.start, bound.end),
    family: bound.family,
    state,
    target,
    group,
    span: spanOf(strip, bound),
  }
}

function sayTrouble(
  { citation, bound }: { citation: Citation; bound: Bound },
  { placeAt }: ReadText,
  report: Report,
): void {
  const { trouble } = bound.binding
  if (trouble === undefined) return
  const { code, says, hint } = trouble
  report.say({ code, place: placeAt(citation.span.start), message: `“${citation.words}” ${says}`, hint })
}
