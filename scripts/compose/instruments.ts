/**
 * What a volume cites: its citations come in, the instruments go out, each once, with the places that cite it. An
 * instrument is a text of the library or something outside it. What could not be traced has a list of its own.
 */
import type { InstrumentGroup, OfficialText } from '../ast/ast.ts'
import type { Citation, Library } from '../resolve/library.ts'
import { type Citing, citedText, uniquePlaces } from './cited-by.ts'
import type { CitedBy } from './compendium.ts'
import { fullNameOf } from './names.ts'
import { compareNaturally } from './natural-order.ts'
import { inEnglish, type Say } from './own-words.ts'

export type Instrument = {
  readonly key: string
  readonly group: InstrumentGroup
  readonly body: string | null // Whose text it is, in the groups 'own' and 'other'; null when nobody states it.
  readonly title: string
  readonly address: string | null
  readonly text: string | null // Id, when the library holds it.
  readonly places: readonly CitedBy[]
}

type Identity = Omit<Instrument, 'places'>

/** Sorted by title; vague, ambiguous and unresolved citations name no instrument. */
export function instrumentsOf(citing: Citing, library: Library, say: Say = inEnglish): readonly Instrument[] {
  const found = new Map<string, { identity: Identity; citations: Citation[] }>()
  for (const citation of citing.citations) {
    const identity = identify(citation, library, say)
    if (identity === null) continue
    const entry = found.get(identity.key) ?? { identity, citations: [] }
    entry.citations.push(citation)
    found.set(identity.key, entry)
  }
  return [...found.values()]
    .map(({ identity, citations }) => ({ ...identity, places: uniquePlaces(citations, citing) }))
    .sort((a, b) => compareNaturally(a.title, b.title))
}

/** How far back the noun of a list of numbers is looked for: "Declarations 474, 482 and 489". */
const LONGEST_LIST = 24

/** The citations among which the noun of a bare number is looked for. */
export function justBefore(citing: Citing, index: number): readonly Citation[] {
  return citing.citations.slice(Math.max(0, index - LONGEST_LIST), index)
}

function identify(citation: Citation, library: Library, say: Say): Identity | null {
  const { target, group } = citation
  if (target?.type === 'external') {
    const title = target.pinpoint === null ? target.title : `${target.title}, ${target.pinpoint}`
    const body = group === 'own' ? bodyOf(library.byId.get(citation.from.text)) : null
    return { key: title, group: body === null ? target.group : 'own', body, title, address: target.address, text: null }
  }
  const id = citedText(citation)
  const text = id === null ? undefined : library.byId.get(id)
  if (text) {
    if (citation.from.text === text.id) return null // A text does not cite itself.
    const title = fullNameOf(text, say)
    return { key: text.id, ...issuerOf(text, group), title, address: addressOf(text), text: text.id }
  }
  return null
}

/** A text that is held stands under its own body, whoever cites it. */
function issuerOf(text: OfficialText, group: InstrumentGroup): Pick<Identity, 'group' | 'body'> {
  const body = bodyOf(text)
  return { group: group === 'other' && body !== null ? 'own' : group, body }
}

const bodyOf = (text: OfficialText | undefined): string | null => text?.metadata.body?.value ?? null
const addressOf = (text: OfficialText): string | null => text.metadata.url?.value ?? null

/** "Declarations 474" → kind "Declaration", number "474"; a later number of the list has no noun: "482". */
const NOUN_AND_NUMBER = /^(Declaration|Resolution|Recommendation|Opinion)s? (?:No\.? ?)?(\d+)$/i

/**
 * How an unresolved citation is called in a table. Numbers in a list share the noun of the first, and the noun is
 * turned to the singular; other words stay as printed.
 */
export function unresolvedName(citation: Citation, before: readonly Citation[]): string {
  const words = citation.words.replace(/\s+/g, ' ').trim()
  const own = NOUN_AND_NUMBER.exec(words)
  if (own) return `${own[1]} ${own[2]}`
  if (!/^\d+$/.test(words)) return words
  const noun = before
    .filter((other) => other.from.text === citation.from.text && other.from.clause === citation.from.clause)
    .map((other) => NOUN_AND_NUMBER.exec(other.words.replace(/\s+/g, ' ').trim())?.[1])
    .findLast((found) => found !== undefined)
  return noun === undefined ? words : `${noun} ${words}`
}
