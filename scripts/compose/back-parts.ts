/**
 * The back matter of a volume: which parts the manifest asks for comes in, the parts with their lines go out. A part
 * without lines is left out.
 */
import type { InstrumentGroup, OfficialText } from '../ast/ast.ts'
import type { Library } from '../resolve/library.ts'
import type { Citing } from './cited-by.ts'
import type { BackPart, CitationGroup, Dated, NotReproduced, Unresolved } from './compendium.ts'
import { type Instrument, instrumentsOf, justBefore, unresolvedName } from './instruments.ts'
import { nameOf, titleOf } from './names.ts'
import { byDate } from './selection.ts'
import { setAside } from './set-aside.ts'

/** What the back matter is computed from. */
export type Volume = {
  readonly library: Library
  readonly adopted: readonly OfficialText[]
  readonly texts: readonly OfficialText[] // Adopted and background, in the order of the volume.
  readonly citing: Citing
  readonly body: string | null
}

export function backParts(wanted: readonly BackPart['type'][], volume: Volume): readonly BackPart[] {
  const instruments = instrumentsOf(volume.citing, volume.library)
  return wanted.map((type) => backPart(type, volume, instruments)).filter(hasLines)
}

function backPart(type: BackPart['type'], volume: Volume, instruments: readonly Instrument[]): BackPart {
  switch (type) {
    case 'table-of-citations':
      return { type, groups: citationGroups(instruments, volume) }
    case 'not-reproduced':
      return { type, rows: notReproduced(instruments, volume) }
    case 'unresolved':
      return { type, rows: unresolved(volume.citing) }
    case 'chronology':
      return { type, rows: chronology(volume.adopted) }
    case 'set-aside':
      return { type, rows: setAside(volume.texts, volume.library) }
  }
}

function hasLines(part: BackPart): boolean {
  return part.type === 'table-of-citations' ? part.groups.length > 0 : part.rows.length > 0
}

/** The order of the groups; the own body goes first and is called by its name. */
const GROUP_TITLES: readonly (readonly [InstrumentGroup, string])[] = [
  ['own', 'Texts of the same body'],
  ['united-nations', 'United Nations'],
  ['european-union', 'European Union'],
  ['treaty', 'Treaties'],
  ['other', 'Other instruments'],
]

function citationGroups(instruments: readonly Instrument[], { texts, body }: Volume): CitationGroup[] {
  const here = new Set(texts.map((text) => text.id))
  return GROUP_TITLES.map(([group, title]) => ({
    group,
    title: group === 'own' ? (body ?? title) : title,
    rows: instruments
      .filter((instrument) => instrument.group === group)
      .map(({ title, address, text, places }) => ({
        title,
        address,
        target: text !== null && here.has(text) ? text : null,
        places,
      })),
  })).filter(({ rows }) => rows.length > 0)
}

/** Texts cited that do not stand in the volume, in the order of the table of citations. */
function notReproduced(instruments: readonly Instrument[], { texts }: Volume): NotReproduced[] {
  const here = new Set(texts.map((text) => text.id))
  const rank = (instrument: Instrument): number => GROUP_TITLES.findIndex(([group]) => group === instrument.group)
  return instruments
    .filter((instrument) => instrument.text === null || !here.has(instrument.text))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ title, address, places }) => ({ title, address, places }))
}

/** Citations that name something specific and could not be bound to one target, in the order of the volume. */
function unresolved(citing: Citing): Unresolved[] {
  return citing.citations.flatMap((citation, index) =>
    citation.state === 'unresolved' || citation.state === 'ambiguous'
      ? [{ words: unresolvedName(citation, justBefore(citing, index)), place: citing.placeOf(citation) }]
      : [],
  )
}

/** The adopted texts with a date; a date that nobody stated is not guessed. */
function chronology(adopted: readonly OfficialText[]): Dated[] {
  return [...adopted].sort(byDate).flatMap((text) => {
    const { date, place, country } = text.metadata
    if (date === null) return []
    const where = [place?.value, country?.value].filter((value) => value !== undefined).join(', ')
    return [{ date: date.value, name: nameOf(text), title: titleOf(text), place: where || null, text: text.id }]
  })
}
