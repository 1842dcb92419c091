/**
 * Rows become a registry that answers at once: by id, by name, by number, by date.
 */
import { comparableNumber } from '../comparable-number.ts'
import { groupBy } from '../group-by.ts'
import { knownTarget } from './external-text.ts'
import type { Instrument, KnownText, NamedEntry, Organ, Registry } from './registry.ts'

export type Rows = {
  readonly organs: readonly Organ[]
  readonly instruments: readonly Instrument[]
  readonly texts: readonly KnownText[]
}

export function toRegistry({ organs, instruments, texts }: Rows): Registry {
  const organById = new Map(organs.map((organ) => [organ.id, organ]))
  const named = [...textEntries(texts, organById), ...instruments.map(instrumentEntry)]
  const byNumber = new Map(texts.map((text) => [`${text.body} ${comparableNumber(text.number)}`, text]))
  const byDate = groupBy(texts, ({ body, date }) => `${body} ${date}`)
  return {
    organs: organById,
    organByName: new Map(organs.flatMap((organ) => [organ.title, ...organ.names].map((name) => [name, organ]))),
    entries: new Map(named.map(({ id, entry }) => [id, entry])),
    entryByName: new Map(named.flatMap(({ id, names }) => names.map((name) => [name, id] as const))),
    dates: new Map(named.flatMap(({ id, date }) => (date === null ? [] : [[id, date] as const]))),
    textOf: (body, number) => byNumber.get(`${body} ${comparableNumber(number)}`) ?? null,
    textsOn: (date, body) => byDate.get(`${body} ${date}`) ?? [],
  }
}

type Named = {
  readonly id: string
  readonly names: readonly string[]
  readonly date: string | null
  readonly entry: NamedEntry
}

function instrumentEntry({ id, title, names, group, date, address, editions }: Instrument): Named {
  const target = { type: 'external', id, title, group, pinpoint: null, address } as const
  return { id, names: [title, ...names], date, entry: { target: editions === 'several' ? null : target, group } }
}

/** The title of a text is no name of it: "The path to peace" are common words. */
function textEntries(texts: readonly KnownText[], organs: ReadonlyMap<string, Organ>): readonly Named[] {
  return texts.flatMap((text) => {
    const organ = organs.get(text.body)
    if (organ === undefined) return []
    const target = knownTarget(organ, text)
    return [{ id: target.id, names: text.names, date: text.date, entry: { target, group: organ.group } }]
  })
}
