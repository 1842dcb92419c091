/**
 * The library and a manifest come in; the compendium goes out: what stands in the volume, in which order, with which
 * front and back matter. What the manifest asks for and cannot have is reported, and the rest is composed.
 */
import type { OfficialText } from '../ast/ast.ts'
import { byBytes } from '../disk.ts'
import type { Report } from '../report.ts'
import type { Library } from '../resolve/library.ts'
import { backParts } from './back-parts.ts'
import { type Citing, citedBy, citingIn, clausesCitedBy } from './cited-by.ts'
import type { Compendium, Entry } from './compendium.ts'
import type { Manifest } from './manifest.ts'
import { nameOf, titleOf } from './names.ts'
import { type Say, sayIn, spokenFor } from './own-words.ts'
import { choose } from './selection.ts'

export function compose(library: Library, manifest: Manifest, report: Report): Compendium {
  const chosen = choose(library, manifest, report)
  const adopted = chosen.groups.flatMap((group) => group.texts)
  const texts = [...adopted, ...chosen.background]
  const language = manifest.language ?? shared(texts, (text) => text.language) ?? 'en'
  const spoken = spokenFor(language)
  const say = sayIn(spoken)
  const citing = citingIn(library, texts, say)
  const entry = (text: OfficialText): Entry => entryOf(text, citing, say)
  const body = manifest.body ?? shared(texts, (text) => text.metadata.body?.value ?? null)
  return {
    engross: 1,
    type: 'compendium',
    id: manifest.id,
    shape: 'volume',
    title: manifest.title,
    subtitle: manifest.subtitle,
    body,
    place: manifest.place,
    year: manifest.year,
    language,
    spoken,
    date: newestDate(texts),
    front: manifest.front,
    groups: chosen.groups.map((group) => ({ title: group.title, entries: group.texts.map(entry) })),
    background: chosen.background.map(entry),
    back: backParts(manifest.back, { library, adopted, texts, citing, body, say }),
    apparatus: manifest.apparatus,
    pageReferences: manifest.pageReferences ?? 'shown',
    ...(manifest.attach === null ? {} : { attach: manifest.attach }),
    library,
    siblings: new Map(texts.map((text) => [text.id, `${manifest.id}/${text.id}`])),
  }
}

/**
 * One text of a volume as an output of its own. It keeps who cites it in the volume, and lies beside the other texts:
 * 'declaration-474' instead of 'standing-with-ukraine/declaration-474'. A background text stays background.
 */
export function composeSingle(volume: Compendium, text: string): Compendium {
  const matches = (entry: Entry): boolean => entry.text.id === text
  const adopted = volume.groups.flatMap((group) => group.entries).filter(matches)
  const background = volume.background.filter(matches)
  const entry = adopted[0] ?? background[0]
  if (!entry) throw new Error(`“${text}” does not stand in the volume “${volume.id}”.`)
  const { language, metadata } = entry.text
  return {
    ...volume,
    id: text,
    shape: 'single',
    volume,
    title: entry.title ?? entry.name,
    subtitle: null,
    body: metadata.body?.value ?? null,
    place: metadata.place?.value ?? null,
    year: metadata.date?.value.slice(0, 4) ?? null,
    language,
    date: newestDate([entry.text]),
    front: [],
    groups: adopted.length > 0 ? [{ title: null, entries: adopted }] : [],
    background,
    back: [],
    siblings: new Map([...volume.siblings.keys()].filter((id) => id !== text).map((id) => [id, id])),
  }
}

function entryOf(text: OfficialText, citing: Citing, say: Say): Entry {
  return {
    text,
    name: nameOf(text, say),
    title: titleOf(text),
    citedBy: citedBy(text.id, citing),
    clausesCitedBy: clausesCitedBy(text, citing),
  }
}

/** What all texts state alike; null when one states nothing or something else. */
function shared(texts: readonly OfficialText[], fact: (text: OfficialText) => string | null): string | null {
  const facts = new Set(texts.map(fact))
  return facts.size === 1 ? ([...facts][0] ?? null) : null
}

/** Dates are of one form, so their letters sort as their days. */
function newestDate(texts: readonly OfficialText[]): string {
  const dates = texts.flatMap((text) => text.metadata.date?.value ?? [])
  return dates.sort(byBytes).at(-1) ?? '1970-01-01'
}
