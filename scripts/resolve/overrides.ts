/**
 * The editor's word goes before every pattern: what the front matter says that certain words refer to takes the place of
 * whatever was found there. An entry whose words stand nowhere any more is reported, and so is one that names a target
 * which does not exist.
 */
import type { InstrumentGroup, Target } from '../ast/ast.ts'
import { clausesOf, type Passage } from '../ast/walk.ts'
import { nearest } from '../nearest.ts'
import type { ReadText, WrittenReference } from '../read/read-text.ts'
import type { Report } from '../report.ts'
import { groupOf } from './bind-text.ts'
import type { Binding, Bound, Citing } from './binding.ts'
import type { Range } from './citations/citation.ts'
import { levelSigns } from './level-signs.ts'
import { printedNumber } from './printed-number.ts'
import { idFrom } from './registry/external-text.ts'

/** The family of references that an editor wrote. */
const FAMILY = 'editor'

/** Entries of a text with what they mean, and those that were met in its words. */
export type Overrides = { readonly entries: readonly Entry[]; readonly met: Set<WrittenReference> }
type Entry = {
  readonly written: WrittenReference
  readonly words: string
  readonly number: Range | null // Within the words.
  readonly binding: Binding | null
}

/** An entry whose target does not exist is said once and left out. `said`: what other texts of the source have said. */
export function prepareOverrides(read: ReadText, citing: Citing, said: Said): Overrides {
  const entries = (read.references ?? []).flatMap((written): Entry[] => {
    const binding = written.means.type === 'none' ? null : bindMeaning(written, citing)
    if (binding?.state === 'unresolved') {
      if (!said.unknown.has(written)) sayUnknown(written, { read, citing, report: said.report })
      said.unknown.add(written)
      return []
    }
    const words = levelSigns(written.words)
    return [{ written, words, number: printedNumber(words, binding?.target ?? null, citing.shelf), binding }]
  })
  return { entries, met: said.met }
}

/** What the texts of one run have said and met: texts of one packet share their entries. */
export type Said = {
  readonly met: Set<WrittenReference>
  readonly unknown: Set<WrittenReference>
  readonly report: Report
}

/** Puts the editor's references in the place of those that the patterns found. */
export function override(
  found: readonly Bound[],
  { words, passage }: { readonly words: string; readonly passage: Passage },
  { entries, met }: Overrides,
): readonly Bound[] {
  let bound = found
  for (const { written, words: cited, number, binding } of entries) {
    if (written.clause !== null && written.clause !== passage.clause?.id) continue
    const ranges = occurrences(words, cited)
    if (ranges.length === 0) continue
    met.add(written)
    const free = bound.filter((one) => !ranges.some((range) => overlap(range, one)))
    const own = binding === null ? [] : ranges.map((range) => boundByHand(range, number, binding))
    bound = [...free, ...own].sort((a, b) => a.start - b.start)
  }
  return bound
}

function boundByHand(range: Range, number: Range | null, binding: Binding): Bound {
  const printed = number && { start: range.start + number.start, end: range.start + number.end }
  return { ...range, family: FAMILY, number: printed, binding }
}

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

const PART_OF_WORD = /[\p{L}\p{N}]/u

/** Whole words only: "482" does not stand in "1482". */
function occurrences(words: string, cited: string): readonly Range[] {
  const found: Range[] = []
  for (let start = words.indexOf(cited); start !== -1; start = words.indexOf(cited, start + cited.length)) {
    const end = start + cited.length
    const beginsInside = PART_OF_WORD.test(cited.charAt(0)) && PART_OF_WORD.test(words.charAt(start - 1))
    const endsInside = PART_OF_WORD.test(cited.charAt(cited.length - 1)) && PART_OF_WORD.test(words.charAt(end))
    if (!beginsInside && !endsInside) found.push({ start, end })
  }
  return found
}

function bindMeaning({ means, words }: WrittenReference, citing: Citing): Binding {
  if (means.type === 'external') {
    const title = means.title ?? words
    const about = { group: 'other', pinpoint: null, address: means.address } as const
    return { state: 'external', target: { type: 'external', id: idFrom(title), title, ...about }, group: 'other' }
  }
  const named = citing.registry.entries.get(means.type === 'to' ? means.id : '')
  if (named !== undefined && named.target !== null)
    return { state: 'external', target: named.target, group: named.group }
  const target = means.type === 'to' ? targetCalled(means.id, citing) : null
  if (target === null) return { state: 'unresolved', target: null, group: 'other' }
  return { state: 'held', target, group: groupOfText(target.text, citing) }
}

export function groupOfText(text: string, citing: Citing): InstrumentGroup {
  const body = citing.shelf.byId.get(text)?.body ?? null
  return body === null ? 'own' : groupOf(body, citing)
}

/** 'declaration-489' is a text; 'declaration-489.28.j' is a clause of it. Ids of texts may hold points themselves. */
function targetCalled(id: string, { shelf }: Citing): Exclude<Target, { type: 'external' }> | null {
  if (shelf.byId.has(id)) return { type: 'text', text: id }
  for (let point = id.lastIndexOf('.'); point > 0; point = id.lastIndexOf('.', point - 1)) {
    const held = shelf.byId.get(id.slice(0, point))
    if (held === undefined) continue
    const wanted = id.slice(point + 1)
    const clause = [...clausesOf(held.text)].find((one) => one.id === wanted)
    return clause === undefined ? null : { type: 'clause', text: held.text.id, clause: wanted }
  }
  return null
}

type Saying = { readonly read: ReadText; readonly citing: Citing; readonly report: Report }

function sayUnknown({ means, span }: WrittenReference, { read, citing, report }: Saying): void {
  const id = means.type === 'to' ? means.id : ''
  const known = [...citing.shelf.byId.keys(), ...citing.registry.entries.keys()]
  const near = nearest(id, known)
  report.say({
    code: 'citation-override-unknown',
    place: read.placeAt(span.start),
    message: `“${id}” is the id of no text, of no clause and of no entry of the registry.`,
    hint: near === null ? 'Write an id as `engross refs` prints it, or “none”.' : `Did you mean “${near}”?`,
  })
}

/** Said when all texts of the run have been walked through. */
export function sayStale(texts: readonly ReadText[], { met, unknown, report }: Said): void {
  const said = new Set<WrittenReference>()
  for (const { references = [], placeAt } of texts) {
    for (const written of references) {
      if (met.has(written) || unknown.has(written) || said.has(written)) continue
      said.add(written)
      const where = written.clause === null ? 'in the text' : `in clause ${written.clause}`
      report.say({
        code: 'citation-override-stale',
        place: placeAt(written.span.start),
        message: `The words “${written.words}” do not stand ${where}.`,
        hint: 'Copy the words exactly as they are printed, check the clause, or take the entry out.',
      })
    }
  }
}
