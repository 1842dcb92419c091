/**
 * The whole volume as the templates see it. Without apparatus it is the texts alone: no cover, no contents, no annexes.
 */
import type { Compendium, Entry, FrontPart } from '../compose/compendium.ts'
import { type Say, sayIn } from '../compose/own-words.ts'
import { adoptionInWords } from './adoption.ts'
import { anchorOf, sheetAnchor } from './anchors.ts'
import { ANNEX_TITLES, annexView } from './annex-view.ts'
import { type Maker, NOBODY } from './colophon-view.ts'
import { createStandings } from './standing.ts'
import { textView } from './text-view.ts'
import type { AdoptionView, ContentsEntryView, ContentsView, CoverView, FrontView, VolumeView } from './view.ts'

export function volumeView(compendium: Compendium, maker: Maker = NOBODY): VolumeView {
  const { title, subtitle, body, place, year, language, spoken = 'en' } = compendium
  const standings = createStandings(compendium)
  const view = (entry: Entry) => textView(entry, compendium, standings)
  const shown = compendium.apparatus === 'shown'
  const sheets = namesOfSheets(compendium)
  return {
    title,
    subtitle,
    body,
    place,
    year,
    language,
    spoken,
    apparatus: shown,
    front: shown ? compendium.front.map((part) => frontView(part, compendium, sheets)) : [],
    groups: compendium.groups.map((group) => ({ title: group.title, texts: group.entries.map(view) })),
    background: compendium.background.map(view),
    back: shown
      ? compendium.back.map((part) => annexView(part, sheets(part.type), { compendium, standings, maker }))
      : [],
  }
}

type SheetNames = (name: string) => string

function namesOfSheets({ groups, background }: Compendium): SheetNames {
  const entries = [...groups.flatMap((group) => group.entries), ...background]
  const texts = new Set(entries.map((entry) => entry.text.id))
  return (name) => sheetAnchor(name, texts)
}

function frontView(part: FrontPart, compendium: Compendium, sheets: SheetNames): FrontView {
  const none: FrontView = { cover: null, titlePage: null, contents: null }
  switch (part) {
    case 'cover':
      return { ...none, cover: coverView(compendium, sheets(part)) }
    case 'title-page': {
      const texts = adoptions(compendium)
      const hasBackground = compendium.background.length > 0
      return { ...none, titlePage: { ...coverView(compendium, sheets(part)), texts, hasBackground } }
    }
    case 'contents':
      return { ...none, contents: contentsView(compendium, sheets) }
  }
}

function coverView({ title, subtitle, body, place, year }: Compendium, anchor: string): CoverView {
  const placeAndYear = [place, year].filter((word) => word !== null).join(', ')
  return { anchor, title, subtitle, body, placeAndYear: placeAndYear === '' ? null : placeAndYear }
}

/** Letters that stand at the foot of one title page: some ten lines of small print. */
const ROOM_FOR_ADOPTIONS = 1000

/**
 * Where and when the texts were adopted, as far as it is known. A title page is one page: many texts go without their
 * titles, which stand in the contents, unless the title alone tells them apart, and very many are left to the
 * chronological table.
 */
function adoptions({ groups, spoken = 'en' }: Compendium): readonly AdoptionView[] {
  const say = sayIn(spoken)
  const known = groups
    .flatMap(({ entries }) => entries.map((entry) => adoptionView(entry, say)))
    .filter(({ adopted }) => adopted !== null)
  const isOnly = ({ name }: AdoptionView): boolean => known.filter((other) => other.name === name).length === 1
  const untitled = known.map((view) => (isOnly(view) ? { ...view, title: null } : view))
  return [known, untitled].find((views) => lettersIn(views) <= ROOM_FOR_ADOPTIONS) ?? []
}

const lettersIn = (views: readonly AdoptionView[]): number =>
  views.reduce((sum, { name, title, adopted }) => sum + `${name} – ${title ?? ''}, ${adopted ?? ''}.`.length, 0)

function adoptionView({ text, name, title }: Entry, say: Say): AdoptionView {
  return { name, title: title === name ? null : title, adopted: adoptionInWords(text, say) }
}

function contentsView(compendium: Compendium, sheets: SheetNames): ContentsView {
  const groups = compendium.groups.filter((group) => group.entries.length > 0)
  const say = sayIn(compendium.spoken ?? 'en')
  return {
    anchor: sheets('contents'),
    title: compendium.title,
    groups: groups.map((group) => ({
      title: group.title ?? say('Adopted texts'),
      entries: group.entries.map(contentsEntry),
    })),
    background: compendium.background.map(backgroundEntry),
    annexes: compendium.back.map(({ type }) => {
      const name = say(ANNEX_TITLES[type])
      return { anchor: sheets(type), name, title: null, description: name }
    }),
  }
}

function contentsEntry({ text, name, title }: Entry): ContentsEntryView {
  const own = title === name ? null : title
  return { anchor: anchorOf(text.id), name, title: own, description: own === null ? name : `${name}, ${own}` }
}

/** Under the heading “Background” a page goes by its title: its name would only say "Background" again. */
function backgroundEntry(entry: Entry): ContentsEntryView {
  const own = contentsEntry(entry)
  const isNamed = entry.text.kind === 'background' && own.title !== null
  return isNamed ? { ...own, name: own.title ?? own.name, title: null, description: own.title ?? own.name } : own
}
