/**
 * Instruments cited by name: "the UN Charter", "the United Nations (UN) Charter", "the Helsinki Final Act". The names
 * stand in the registry, and short forms in the texts that define them.
 */
import type { CitationFamily, InstrumentMention, Wording } from './citation.ts'

export const namedInstrument: CitationFamily = {
  name: 'named-instrument',
  hints: [''], // Their names are found already.
  find: (wording) =>
    wording.instruments
      .filter((mention, index) => !isDefinition(mention, wording.instruments[index - 1], wording))
      .map(({ start, end, entry }) => ({
        start,
        end,
        parts: [{ start, end, number: null, cites: { type: 'named', entry } }],
      })),
}

/** "the UN Convention on the Law of the Sea (UNCLOS)": the short form in brackets is defined there, and cites nothing. */
function isDefinition(
  { start, end, entry }: InstrumentMention,
  before: InstrumentMention | undefined,
  { words }: Wording,
): boolean {
  return before?.entry === entry && words.slice(before.end, start) === ' (' && words.charAt(end) === ')'
}
