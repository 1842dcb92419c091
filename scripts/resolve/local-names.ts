/**
 * Short forms that a text defines serve its later citations: after "the Baltic Assembly (BA)", "BA Resolution 7" is a
 * resolution of that Assembly; after "the Framework Agreement on Trade (FAT)", "Article 3 of the FAT" is an article of
 * that agreement. They hold in that text alone and from their definition on.
 */
import type { Span } from '../ast/ast.ts'
import type { Defined } from './abbreviations.ts'
import type { InstrumentMention, OrganMention, Range, Wording } from './citations/citation.ts'
import type { Finders } from './mentions.ts'
import { createNameFinder, type NameFinder } from './name-finder.ts'

type Meaning =
  | { readonly type: 'organ'; readonly mention: Omit<OrganMention, keyof Range> }
  | { readonly type: 'instrument'; readonly mention: Omit<InstrumentMention, keyof Range> }

type LocalName = { readonly meaning: Meaning; readonly from: number } // Good from this offset of the source on.

export type LocalNames = {
  readonly find: NameFinder
  readonly byName: ReadonlyMap<string, LocalName>
  readonly sourceOffset: (at: number) => number // From the passage to the source.
}

export const NO_LOCAL_NAMES: LocalNames = { find: () => [], byName: new Map(), sourceOffset: (at) => at }

/** The definitions whose long form names a body or an instrument; the first definition of a short form counts. */
export function gatherLocalNames(
  defined: readonly (Pick<Defined, 'short' | 'long'> & { readonly span: Span })[],
  finders: Finders,
): Omit<LocalNames, 'sourceOffset'> {
  const byName = new Map<string, LocalName>()
  for (const { short, long, span } of defined) {
    const meaning = meaningOf(long, finders)
    if (meaning !== null && !byName.has(short)) byName.set(short, { meaning, from: span.end })
  }
  return { byName, find: createNameFinder(byName.keys()) }
}

function meaningOf(long: string, finders: Finders): Meaning | null {
  const organ = finders.findOrgans(long).find((mention) => isWhole(mention, long))
  if (organ !== undefined && organ.organ !== 'own') {
    return { type: 'organ', mention: { organ: organ.organ, numbering: organ.numbering } }
  }
  const instrument = finders.findInstruments(long).find((mention) => isWhole(mention, long))
  return instrument === undefined
    ? null
    : { type: 'instrument', mention: { entry: instrument.entry, called: instrument.called } }
}

const isWhole = ({ start, end }: Range, words: string): boolean => start === 0 && end === words.length

type Named = Pick<Wording, 'organs' | 'instruments'>

/** What the registry does not know by name and the text does. */
export function withLocalNames(words: string, named: Named, { find, byName, sourceOffset }: LocalNames): Named {
  if (byName.size === 0) return named
  const [organs, instruments]: [OrganMention[], InstrumentMention[]] = [[...named.organs], [...named.instruments]]
  for (const { start, end, name } of find(words)) {
    const local = byName.get(name)
    if (local === undefined || sourceOffset(start) < local.from) continue
    const { meaning } = local
    if (meaning.type === 'organ') organs.push({ start, end, ...meaning.mention })
    else instruments.push({ start, end, ...meaning.mention })
  }
  return { organs: inOrder(organs), instruments: inOrder(instruments) }
}

/** In order, without overlaps: the earlier and longer mention stays. */
function inOrder<Mention extends Range>(mentions: readonly Mention[]): readonly Mention[] {
  let after = 0
  return mentions
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isFree = start >= after
      if (isFree) after = end
      return isFree
    })
}
