/**
 * Instruments cited by name: "the UN Charter", "the United Nations (UN) Charter", "the Helsinki Final Act". The names
 * stand in the registry, and short forms in the texts that define them.
 */
import type { CitationFamily } from './citation.ts'

export const namedInstrument: CitationFamily = {
  name: 'named-instrument',
  find: ({ instruments }) =>
    instruments.map(({ start, end, entry }) => ({
      start,
      end,
      parts: [{ start, end, number: null, cites: { type: 'named', entry } }],
    })),
}
