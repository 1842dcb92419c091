/**
 * The back matter of a volume: which parts the manifest asks for comes in, the parts with their lines go out. A part
 * without lines is left out.
 */
import type { InstrumentGroup, OfficialText } from '../ast/ast.ts'
import type { Citation, Library } from '../resolve/library.ts'
import { abbreviationRows } from './abbreviations.ts'
import type { Citing } from './cited-by.ts'
import { colophon } from './colophon.ts'
import type { BackPart, CitationGroup, CitedInstrument, Dated, NotReproduced, Unresolved } from './compendium.ts'
import { type Instrument, instrumentsOf, justBefore, unresolvedName } from './instruments.ts'
import { nameOf, titleOf } from './names.ts'
import { compareNaturally } from './natural-order.ts'
import type { Phrase } from './own-words/phrases.ts'
import type { Say } from './own-words.ts'
import { byDate } from './selection.ts'
import { setAside } from './set-aside.ts'
import { whereAdopted } from './where-adopted.ts'

/** What the back matter is computed from. */
export type Volume = {
  readonly library: Library
  readonly adopted: readonly OfficialText[]
  readonly texts: readonly OfficialText[] // Adopted and background, in the order of the volume.
  readonly citing: Citing
  readonly body: string | null
  readonly say: Say
}

export function backParts(wanted: readonly BackPart['type'][], volume: Volume): readonly BackPart[] {
  const instruments = instrumentsOf(volume.citing, volume.library, volume.say)
  return wanted.map((type) => backPart(type, volume, instruments)).filter(hasLines)
}

function backPart(type: BackPart['type'], volume: Volume, instruments: readonly Instrument[]): BackPart {
  switch (type) {
    case 'abbreviations':
      return { type, rows: abbreviationRows(volume.texts, volume.library, volume.say) }
    case 'table-of-citations':
      return { type, groups: citationGroups(instruments, volume) }
    case 'not-reproduced':
      return { type, rows: notReproduced(instruments, volume) }
    case 'unresolved':
      return { type, rows: unresolved(volume.citing) }
    case 'chronology':
      return { type, rows: chronology(volume) }
    case 'set-aside':
      return { type, rows: setAside(volume.texts, volume.library, volume.say) }
    case 'colophon':
      return colophon(volume.texts, volume.say)
  }
}

function hasLines(part: BackPart): boolean {
  return part.type === 'table-of-citations' ? part.groups.length > 0 : part.rows.length > 0
}

/** The order of the groups. Texts of assemblies come first and stand under the name of the body that adopted them. */
const GROUP_TITLES: readonly (readonly [InstrumentGroup, Phrase])[] = [
  ['own', 'Texts whose body is not stated'],
  ['united-nations', 'United Nations'],
  ['european-union', 'European Union'],
  ['treaty', 'Treaties'],
  ['other', 'Other instruments'],
]

function citationGroups(instruments: readonly Instrument[], { texts, body, say }: Volume): CitationGroup[] {
  const here = new Set(texts.map((text) => text.id))
  return GROUP_TITLES.flatMap(([group, title]) => {
    const members = instruments.filter((instrument) => instrument.group === group)
    const bodies = group === 'own' ? bodiesOf(members, body) : [null]
    return bodies.map((of) => ({
      group,
      title: of ?? say(title),
      rows: members
        .filter((instrument) => group !== 'own' || instrument.body === of)
        .map((instrument) => citedRow(instrument, here)),
    }))
  }).filter(({ rows }) => rows.length > 0)
}

function citedRow({ title, address, text, places }: Instrument, here: ReadonlySet<string>): CitedInstrument {
  return { title, address, target: text !== null && here.has(text) ? text : null, places }
}

/** The body of the volume, the other bodies by name, and last the texts of which nobody states it. */
function bodiesOf(members: readonly Instrument[], own: string | null): readonly (string | null)[] {
  const others = new Set(members.flatMap(({ body }) => (body === null || body === own ? [] : [body])))
  return [...(own === null ? [] : [own]), ...[...others].sort(compareNaturally), null]
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
    isOpen(citation)
      ? [{ words: unresolvedName(citation, justBefore(citing, index)), place: citing.placeOf(citation) }]
      : [],
  )
}

/** It leads to no single text, or to none of its paragraphs. */
const isOpen = ({ state, missing }: Citation): boolean =>
  state === 'unresolved' || state === 'ambiguous' || missing !== undefined

/** The adopted texts by date; a date that nobody stated is not guessed, and where no text has one there is no table. */
function chronology({ adopted, say }: Volume): Dated[] {
  if (adopted.every(({ metadata }) => metadata.date === null)) return []
  return [...adopted].sort(byDate).map((text) => {
    const { id, metadata } = text
    const place = whereAdopted(metadata)
    return { date: metadata.date?.value ?? null, name: nameOf(text, say), title: titleOf(text), place, text: id }
  })
}
