/** The annexes as the templates see them: every row with its words and where it leads. */
import type {
  BackPart,
  CitationGroup,
  CitedInstrument,
  Compendium,
  Dated,
  NotReproduced,
  SetAside,
} from '../compose/compendium.ts'
import type { Phrase } from '../compose/own-words/phrases.ts'
import { sayIn } from '../compose/own-words.ts'
import { colophonView, type Maker } from './colophon-view.ts'
import type { Standings } from './standing.ts'
import { placeView } from './text-view.ts'
import type { BackView, CitationsView, NotReproducedView, PlaceView } from './view.ts'

const NO_ANNEX: BackView = {
  abbreviations: null,
  tableOfCitations: null,
  notReproduced: null,
  unresolved: null,
  chronology: null,
  setAside: null,
  colophon: null,
}

/** The titles of the annexes, the same in the contents and above the annex. */
export const ANNEX_TITLES: Readonly<Record<BackPart['type'], Phrase>> = {
  abbreviations: 'Abbreviations',
  'table-of-citations': 'Table of citations',
  'not-reproduced': 'Texts cited but not reproduced',
  unresolved: 'Unresolved citations',
  chronology: 'Chronological table',
  'set-aside': 'Words set aside',
  colophon: 'Colophon',
}

export function annexView(part: BackPart, anchor: string, { compendium, standings, maker }: AnnexSetting): BackView {
  const say = sayIn(compendium.spoken ?? 'en')
  const annex = { anchor, title: say(ANNEX_TITLES[part.type]), headLeft: compendium.title }
  switch (part.type) {
    case 'abbreviations': {
      const rows = part.rows.map((row) => ({
        ...row,
        places: row.places.map((place) => placeView(place, null, standings)),
      }))
      return { ...NO_ANNEX, abbreviations: { ...annex, rows } }
    }
    case 'table-of-citations':
      return { ...NO_ANNEX, tableOfCitations: { ...annex, groups: citationGroups(part.groups, standings) } }
    case 'not-reproduced':
      return { ...NO_ANNEX, notReproduced: { ...annex, rows: notReproduced(part.rows, standings) } }
    case 'unresolved': {
      const rows = part.rows.map(({ words, place }) => ({ words, place: placeView(place, null, standings) }))
      return { ...NO_ANNEX, unresolved: { ...annex, rows } }
    }
    case 'chronology':
      return { ...NO_ANNEX, chronology: { ...annex, rows: part.rows.map((row) => dated(row, standings)) } }
    case 'set-aside':
      return { ...NO_ANNEX, setAside: { ...annex, rows: part.rows.map((row) => setAside(row, standings)) } }
    case 'colophon':
      return { ...NO_ANNEX, colophon: { ...annex, ...colophonView(part, maker, { standings, say }) } }
  }
}

export type AnnexSetting = {
  readonly compendium: Compendium
  readonly standings: Standings
  readonly maker: Maker
}

function citationGroups(groups: readonly CitationGroup[], standings: Standings): CitationsView['groups'] {
  return groups.map(({ title, rows }) => ({ title, rows: rows.map((row) => citedView(row, standings)) }))
}

function notReproduced(rows: readonly NotReproduced[], standings: Standings): NotReproducedView['rows'] {
  return rows.map((row) => citedView({ ...row, target: null }, standings))
}

function citedView(row: CitedInstrument, standings: Standings): NotReproducedView['rows'][number] {
  const places = row.places.map((place) => placeView(place, null, standings))
  return { instrument: instrumentView(row, standings), places }
}

/** An instrument in this volume leads to its text, another one to its address, if it has one. */
function instrumentView({ title, address, target }: CitedInstrument, standings: Standings): PlaceView {
  if (target !== null) return placeView({ text: target, clause: null, name: title }, null, standings)
  const state = address === null ? 'plain' : 'external'
  return { name: title, state, to: '', file: '', address: address ?? '', description: title, isPaged: false }
}

function dated({ date, name, title, place, text }: Dated, standings: Standings) {
  const full = title === null || title === name ? name : `${name} – ${title}`
  return { date: date ?? '', place, text: placeView({ text, clause: null, name: full }, null, standings) }
}

/** The page is not told: the words stand in the source, not on the page. */
function setAside({ text, name, words, reason, line }: SetAside, standings: Standings) {
  return {
    words,
    reason,
    line: String(line),
    text: { ...placeView({ text, clause: null, name }, null, standings), isPaged: false },
  }
}
