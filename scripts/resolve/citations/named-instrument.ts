/**
 * Instruments cited by name: "the UN Charter", "the United Nations (UN) Charter", "the Helsinki Final Act".
 */
import type { CitationFamily } from './citation.ts'
import { INSTRUMENTS } from './instruments.ts'
import { createNameFinder } from './name-finder.ts'

export const namedInstrument: CitationFamily = {
  name: 'named-instrument',
  find: ({ words }) =>
    findNames(words).flatMap(({ start, end, name }) => {
      const entry = ENTRY_BY_NAME.get(name)
      return entry === undefined
        ? []
        : [{ start, end, parts: [{ start, end, number: null, cites: { type: 'named', entry } }] }]
    }),
}

const ENTRY_BY_NAME = new Map(
  INSTRUMENTS.flatMap(({ id, title, names }) => [title, ...names].map((name) => [name, id] as const)),
)

const findNames = createNameFinder(ENTRY_BY_NAME.keys())
