/**
 * What a page says about its texts to machines: JSON-LD with the terms of schema.org. Only what a text states or its
 * editor supplied is said; a fact that nobody stated is left out. The reader's script takes names and dates from here.
 *
 *     { "@type": "Legislation", "@id": "#declaration-489", "name": "Declaration 489",
 *       "legislationPassedBy": { "@type": "Organization", "name": "NATO Parliamentary Assembly" }, … }
 */
import type { Compendium, Entry } from '../../compose/compendium.ts'
import { KIND_NAMES } from '../../compose/names.ts'
import type { Citation, Library } from '../../resolve/library.ts'
import { anchorOf } from '../../template/anchors.ts'
import { pathAddress, safeAddress } from './escape.ts'

type Node = Readonly<Record<string, unknown>>

/** The address of a text on this page, or null for a text that cannot be reached from here. */
export type AddressOfText = (text: string) => string | null

export function linkedFacts(compendium: Compendium, addressOf: AddressOfText): string {
  const entries = entriesOf(compendium)
  const cites = (text: string): readonly Node[] => citedBy(text, compendium.library, addressOf)
  const texts = entries.map((entry) => textNode(entry, cites(entry.text.id), addressOf))
  const graph = compendium.shape === 'single' ? texts : [volumeNode(compendium, entries, addressOf), ...texts]
  // A line for each text. Inside a script element only "<" could end it.
  const lines = graph.map((node) => JSON.stringify(node)).join(',\n')
  return `{"@context":"https://schema.org","@graph":[\n${lines}\n]}`.replaceAll('<', '\\u003c')
}

/** Texts of the page by their fragments, texts beside it by their files. */
export function addressesIn(compendium: Compendium): AddressOfText {
  const here = new Set(entriesOf(compendium).map(({ text }) => text.id))
  return (text) => {
    if (here.has(text)) return `#${anchorOf(text)}`
    const path = compendium.siblings.get(text)
    return path === undefined ? null : `${pathAddress(path)}.html`
  }
}

export function entriesOf({ groups, background }: Compendium): readonly Entry[] {
  return [...groups.flatMap((group) => group.entries), ...background]
}

function volumeNode({ title, body, language }: Compendium, entries: readonly Entry[], addressOf: AddressOfText): Node {
  const hasPart = entries.flatMap(({ text }) => addressOf(text.id) ?? []).map((id) => ({ '@id': id }))
  return known({ '@type': 'Collection', name: title, author: organisation(body), inLanguage: language, hasPart })
}

/** `Legislation` is for adopted texts; a copy that nobody vouches for and background are works like any other. */
function textNode({ text, name, title }: Entry, citation: readonly Node[], addressOf: AddressOfText): Node {
  const { metadata, status, language } = text
  const isAdopted = status === 'adopted'
  const body = metadata.body?.value ?? null
  return known({
    '@type': isAdopted ? 'Legislation' : 'CreativeWork',
    '@id': addressOf(text.id),
    name,
    headline: title === name ? null : title,
    legislationIdentifier: isAdopted ? (metadata.number?.value ?? null) : null,
    legislationType: isAdopted ? KIND_NAMES[text.kind] : null,
    legislationDate: isAdopted ? (metadata.date?.value ?? null) : null,
    dateCreated: isAdopted ? null : (metadata.date?.value ?? null),
    legislationPassedBy: isAdopted ? organisation(body) : null,
    author: isAdopted ? null : organisation(body),
    inLanguage: language,
    citation: citation.length === 0 ? null : citation,
  })
}

const organisation = (name: string | null): Node | null => (name === null ? null : { '@type': 'Organization', name })

function known(facts: Readonly<Record<string, unknown>>): Node {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
}

/** What a text cites: texts that can be reached from the page, and instruments outside, each once. */
function citedBy(text: string, library: Library, addressOf: AddressOfText): readonly Node[] {
  const cited = new Map<string, Node>()
  for (const { target } of citationsByText(library).get(text) ?? []) {
    if (target === null) continue
    if (target.type === 'external') {
      const url = target.address === null ? null : safeAddress(target.address)
      cited.set(target.id, known({ '@type': 'CreativeWork', name: target.title, url }))
      continue
    }
    const id = target.text === text ? null : addressOf(target.text)
    if (id !== null) cited.set(id, { '@id': id })
  }
  return [...cited.values()]
}

/** The volume and every text on its own ask for the same citations: they are sorted once for a library. */
const sorted = new WeakMap<Library, ReadonlyMap<string, readonly Citation[]>>()

function citationsByText(library: Library): ReadonlyMap<string, readonly Citation[]> {
  const known = sorted.get(library)
  if (known !== undefined) return known
  const byText = new Map<string, Citation[]>()
  for (const citation of library.citations) {
    const group = byText.get(citation.from.text)
    if (group) group.push(citation)
    else byText.set(citation.from.text, [citation])
  }
  sorted.set(library, byText)
  return byText
}
