/**
 * Instruments named again by their noun alone: "Bound by the Charter of the United Nations … Article 51 of the Charter",
 * "Article 10 of the Washington Treaty and the principles of that Treaty". The passage, else the text as far as it is
 * read, must have named exactly one Charter before; of two, nobody knows which is meant, and the editor is told.
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Cited, Match, Wording } from './citation.ts'

/** What instruments call themselves in short, in English and French, with one key for both. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['Charter', 'charter'],
  ['Treaty', 'treaty'],
  ['Convention', 'convention'],
  ['Covenant', 'covenant'],
  ['Statute', 'statute'],
  ['Memorandum', 'memorandum'],
  ['Final Act', 'final-act'],
  ['Founding Act', 'founding-act'],
  ['Constitution', 'constitution'],
  ['Charte', 'charter'],
  ['Traité', 'treaty'],
  ['Statut', 'statute'],
])
const SHORT_NAME = [...KEYS.keys()].join('|')

/** "the Charter", "that Treaty", "du Traité"; not "the Charter of …", "the Treaty on …", "the Convention Centre". */
const AGAIN = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:[Tt]he |[Ll]a |[Ll]e |du |([Tt]hat |[Tt]he (?:said|same) |[Ll]adite |[Ll]edit |dudit ))(${SHORT_NAME})(?![\\p{L}\\p{N}-]| (?:(?:of|on|for|between|against|concerning|relating|regarding|de|des|sur|pour)(?!\\p{L})|\\p{Lu}|\\())`,
  'gu',
)

export const namedAgain: CitationFamily = {
  name: 'named-instrument',
  hints: [...KEYS.keys()].map((name) => name.toLowerCase()),
  find: (wording) => {
    const named = followNames(wording)
    return matchesOf(wording.words, AGAIN).flatMap((found) => readMention(found, named))
  },
}

function readMention({ 0: all, 1: pointing, 2: name = '', index }: RegExpExecArray, named: NamedBefore): Match[] {
  const end = index + all.length
  const [entry, ...others] = named(KEYS.get(name) ?? '', index)
  if (entry === undefined) return []
  const range = { start: pointing === undefined ? end - name.length : index, end }
  const cites: Cited =
    others.length === 0 ? { type: 'named', entry } : { type: 'named-one-of', entries: [entry, ...others] }
  return [{ ...range, parts: [{ ...range, number: null, cites }] }]
}

/** The instruments of a kind that were named before an offset; offsets rise from call to call. */
type NamedBefore = (key: string, at: number) => readonly string[]

/** Goes through the passage once, however much it names. */
function followNames({ instruments, instrumentsBefore }: Wording): NamedBefore {
  const inPassage = new Map<string, Set<string>>()
  let next = 0
  return (key, at) => {
    for (let mention = instruments[next]; mention !== undefined && mention.end <= at; mention = instruments[++next]) {
      const { called, entry } = mention
      if (called !== null) inPassage.set(called, (inPassage.get(called) ?? new Set()).add(entry))
    }
    return [...(inPassage.get(key) ?? instrumentsBefore.get(key) ?? [])]
  }
}

const IN_TITLE = new RegExp(`(?<!\\p{L})(?:${SHORT_NAME})(?!\\p{L})`, 'u')

/** 'Charter of the United Nations' → 'charter': under which noun an instrument of this title is named again. */
export function shortNameOf(title: string): string | null {
  return KEYS.get(IN_TITLE.exec(title)?.[0] ?? '') ?? null
}
