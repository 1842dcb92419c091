/**
 * Resolves one text: first the short forms that it defines, then, passage by passage, citations become references, and
 * findings are said at their places. The symbol, the title and the opening of a text are its own name and cite nothing.
 */
import type { Inline, Kind, OfficialText } from '../ast/ast.ts'
import { mapPassages, type Passage, passagesOf } from '../ast/walk.ts'
import type { ReadText } from '../read/read-text.ts'
import type { Report } from '../report.ts'
import { findAbbreviations } from './abbreviations.ts'
import { bind } from './bind.ts'
import type { Bound } from './binding.ts'
import type { Cited, InstrumentMention } from './citations/citation.ts'
import { FAMILIES } from './citations/families.ts'
import { type Bind, bindLinks, type Files, followLinks } from './file-links.ts'
import { type FoundPart, gather } from './gather.ts'
import { levelSigns } from './level-signs.ts'
import type { Abbreviation, Citation } from './library.ts'
import { compareWithAddresses } from './link-words.ts'
import { gatherLocalNames, type LocalNames } from './local-names.ts'
import type { Finders } from './mentions.ts'
import { type Overrides, override, prepareOverrides, type Said } from './overrides.ts'
import type { Registry } from './registry/registry.ts'
import { rewrite } from './rewrite.ts'
import type { Shelf, Shelved } from './shelf.ts'
import { layOut, type Strip, sourceOffset, spanOf } from './strip.ts'
import { prepareWording } from './wording.ts'

export type ResolvedText = {
  readonly text: OfficialText
  readonly citations: readonly Citation[] // In the order of the source.
  readonly abbreviations: readonly Abbreviation[]
}

export type Surroundings = {
  readonly shelf: Shelf
  readonly registry: Registry
  readonly finders: Finders
  readonly files: Files
  readonly said: Said // About the editor's own references.
  readonly report: Report
}

/** A passage that may cite, laid out once. */
type LaidOut = { readonly passage: Passage; readonly strip: Strip; readonly words: string }

/** What is gathered while a text is walked through. */
type Notebook = {
  readonly from: Shelved
  readonly laidOut: ReadonlyMap<Passage['content'], LaidOut>
  readonly local: Omit<LocalNames, 'sourceOffset'>
  readonly overrides: Overrides
  readonly links: readonly Bind[]
  readonly citations: { readonly citation: Citation; readonly bound: Bound }[]
  earlier: { readonly clause: string; readonly cited: Map<Kind, Cited> } // What the clause and its items have cited so far.
  readonly instruments: Map<string, Set<string>> // Named so far, by the noun by which they are named again.
}

export function resolveText(read: ReadText, surroundings: Surroundings): ResolvedText {
  const from = surroundings.shelf.byId.get(read.text.id)
  if (from === undefined) throw new RangeError(`‘${read.text.id}’ is not on the shelf.`)
  const laidOut = layOutPassages(read)
  const abbreviations = laidOut.flatMap((one) => abbreviationsIn(one, read.text.id))
  const citing = { ...surroundings, from, clause: null }
  const notebook: Notebook = {
    from,
    laidOut: new Map(laidOut.map((one) => [one.passage.content, one])),
    local: gatherLocalNames(abbreviations, surroundings.finders),
    overrides: prepareOverrides(read, citing, surroundings.said),
    links: bindLinks(read, surroundings.files, { citing, report: surroundings.report }),
    citations: [],
    earlier: { clause: '', cited: new Map() },
    instruments: new Map(),
  }
  const text = mapPassages(read.text, (passage) => resolvePassage(passage, notebook, surroundings))
  notebook.citations.sort((a, b) => a.citation.span.start - b.citation.span.start)
  for (const { citation, bound } of notebook.citations) sayTrouble({ citation, bound }, read, surroundings.report)
  return { text, citations: notebook.citations.map(({ citation }) => citation), abbreviations }
}

const OWN_NAME = new Set<Passage['place']>(['symbol', 'title', 'opening'])

function layOutPassages({ text, source }: ReadText): readonly LaidOut[] {
  return passagesOf(text)
    .filter(({ place }) => !OWN_NAME.has(place))
    .map((passage) => {
      const strip = layOut(passage.content, source ?? null)
      return { passage, strip, words: levelSigns(strip.letters) }
    })
}

function abbreviationsIn({ passage, strip, words }: LaidOut, text: string): readonly Abbreviation[] {
  return findAbbreviations(words).map(({ short, long, start, end }) => ({
    text,
    clause: passage.clause?.id ?? null,
    short,
    long,
    span: spanOf(strip, { start, end }),
  }))
}

function resolvePassage(passage: Passage, notebook: Notebook, surroundings: Surroundings): readonly Inline[] {
  const { from, local } = notebook
  const laidOut = notebook.laidOut.get(passage.content)
  if (laidOut === undefined || OWN_NAME.has(passage.place)) return passage.content
  const { strip, words } = laidOut
  const here = {
    ...local,
    sourceOffset: (at: number) => sourceOffset(strip, at),
    instrumentsBefore: notebook.instruments,
  }
  const wording = prepareWording(words, surroundings.finders, here)
  const { shelf, registry } = surroundings
  const parts = gather(wording, FAMILIES)
  const earlier = earlierIn(passage, notebook)
  const cites = bind(parts, wording, { shelf, registry, from, clause: passage.clause, earlier })
  noteCited(parts, earlier)
  const found = compareWithAddresses(cites, passage.content, strip)
  const bound = override(followLinks(found, strip, notebook.links), { words, passage }, notebook.overrides)
  for (const one of bound) {
    notebook.citations.push({ citation: toCitation(one, strip, { passage, from }), bound: one })
  }
  note(wording.instruments, notebook.instruments)
  return rewrite(passage.content, bound, strip)
}

/** The number of a clause and of all its items, with the section before it: '28' of '28.j', 'II.3' of 'II.3.a'. */
const OUTERMOST = /^(?:\p{Lu}+\.)?[^.]{1,20}/u

/** What the clause around a passage has cited so far; each clause begins anew. */
function earlierIn({ clause }: Passage, notebook: Notebook): Map<Kind, Cited> {
  const outermost = OUTERMOST.exec(clause?.id ?? '')?.[0] ?? ''
  if (outermost === '' || outermost !== notebook.earlier.clause) {
    notebook.earlier = { clause: outermost, cited: new Map() }
  }
  return notebook.earlier.cited
}

function noteCited(parts: readonly FoundPart[], earlier: Map<Kind, Cited>): void {
  for (const { cites } of parts) {
    if ('kind' in cites && cites.type !== 'that-text' && cites.type !== 'this-text') earlier.set(cites.kind, cites)
  }
}

function note(mentions: readonly InstrumentMention[], named: Map<string, Set<string>>): void {
  for (const { called, entry } of mentions) {
    if (called !== null) named.set(called, (named.get(called) ?? new Set()).add(entry))
  }
}

function toCitation(bound: Bound, strip: Strip, { passage, from }: { passage: Passage; from: Shelved }): Citation {
  const { state, target, missing, group } = bound.binding
  return {
    from: { text: from.text.id, clause: passage.clause?.id ?? null },
    words: strip.letters.slice(bound.start, bound.end),
    family: bound.family,
    state,
    target,
    ...(missing === undefined ? {} : { missing }),
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
  const { says, ...about } = trouble
  report.say({ ...about, place: placeAt(citation.span.start), message: `“${citation.words}” ${says}` })
}
