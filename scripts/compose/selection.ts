/**
 * Which texts stand in the volume: the names and queries of a manifest come in, the texts of the library go out, in
 * their order. A name that fits nothing, a text named twice and a text that may not stand here are reported where the
 * manifest names them.
 */
import type { OfficialText } from '../ast/ast.ts'
import { byBytes } from '../disk.ts'
import { suggest } from '../nearest.ts'
import type { Report } from '../report.ts'
import type { Library } from '../resolve/library.ts'
import type { GroupWanted, Manifest, NameWanted, Selection } from './manifest.ts'
import type { Query } from './manifest-schema.ts'
import { compareNaturally } from './natural-order.ts'

export type Chosen = {
  readonly groups: readonly { readonly title: string | null; readonly texts: readonly OfficialText[] }[]
  readonly background: readonly OfficialText[]
}

export function choose(library: Library, manifest: Manifest, report: Report): Chosen {
  const desk: Desk = { names: namesOf(library), taken: new Map(), manifest, library, report }
  takeNames(manifest, desk)
  const groups = manifest.groups.map((group) => ({ title: group.title, texts: textsOf(group, desk) }))
  const background = manifest.background.flatMap((wanted) => desk.taken.get(wanted) ?? [])
  return { groups: groups.filter((group) => group.texts.length > 0), background }
}

type Desk = {
  readonly names: ReadonlyMap<string, readonly OfficialText[]>
  readonly taken: Map<NameWanted, OfficialText>
  readonly manifest: Manifest
  readonly library: Library
  readonly report: Report
}

/** A text is called by its id or by the name of its file; an id goes before a file name. */
function namesOf(library: Library): ReadonlyMap<string, readonly OfficialText[]> {
  const names = new Map<string, readonly OfficialText[]>()
  for (const text of library.texts) {
    const name = fileName(text.source.file)
    names.set(name, [...(names.get(name) ?? []), text])
  }
  for (const text of library.texts) names.set(text.id, [text])
  return names
}

/** 'sources/2022/declaration-2022.md' → 'declaration-2022'. */
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')

/** All names first: a query must not take a text that a later group names. */
function takeNames(manifest: Manifest, desk: Desk): void {
  const first = new Map<string, NameWanted>()
  const take = (wanted: NameWanted, shelf: 'texts' | 'background'): void => {
    const text = find(wanted, desk)
    if (text === null || (shelf === 'texts' && !mayStand(text, wanted, desk))) return
    const before = first.get(text.id)
    if (before) sayTwice(wanted, before, desk)
    else desk.taken.set(wanted, text)
    first.set(text.id, before ?? wanted)
  }
  for (const group of manifest.groups) {
    if (group.texts.type === 'names') for (const wanted of group.texts.names) take(wanted, 'texts')
  }
  for (const wanted of manifest.background) take(wanted, 'background')
}

function find(wanted: NameWanted, { names, report }: Desk): OfficialText | null {
  const found = names.get(wanted.name) ?? []
  if (found.length === 1) return found[0] ?? null
  const files = found.map((text) => `${text.id} (${text.source.file})`)
  report.say({
    code: 'manifest-text-unknown',
    place: wanted.place,
    message:
      found.length === 0
        ? `“${wanted.name}” is neither the id of a text nor the name of a file in sources/.`
        : `“${wanted.name}” is the name of ${found.length} files.`,
    hint:
      found.length === 0
        ? suggest(wanted.name, names.keys(), 'Add the text to sources/, or remove the name.')
        : `Use an id: ${files.join(', ')}.`,
  })
  return null
}

function mayStand(text: OfficialText, wanted: NameWanted, { manifest, report }: Desk): boolean {
  if (text.status === 'adopted') return true
  if (text.status === 'unverified' && manifest.unverified === 'included') return true
  report.say({
    code: 'manifest-status',
    place: wanted.place,
    message:
      text.status === 'background'
        ? `“${wanted.name}” is background and cannot stand among the adopted texts.`
        : `“${wanted.name}” is an unverified copy and cannot stand among the adopted texts.`,
    hint:
      text.status === 'background'
        ? 'Move it to “background:”.'
        : 'Move it to “background:”, state who issued it, or say “include-unverified: yes”.',
  })
  return false
}

function sayTwice(wanted: NameWanted, first: NameWanted, { report }: Desk): void {
  report.say({
    code: 'manifest-text-twice',
    place: wanted.place,
    message: `“${wanted.name}” is already in the volume, by line ${first.place.line}.`,
    hint: 'Keep one of the two.',
  })
}

function textsOf(group: GroupWanted, desk: Desk): readonly OfficialText[] {
  const texts =
    group.texts.type === 'names'
      ? group.texts.names.flatMap((wanted) => desk.taken.get(wanted) ?? [])
      : asked(group.texts, desk)
  switch (desk.manifest.order) {
    case 'listed':
      return texts
    case 'date':
      return [...texts].sort(byDate)
    case 'number':
      return [...texts].sort(byNumber)
  }
}

/** The texts that fit a query and that nothing else in the manifest has taken. */
function asked(selection: Extract<Selection, { type: 'query' }>, desk: Desk): readonly OfficialText[] {
  const taken = new Set([...desk.taken.values()].map((text) => text.id))
  const allowed = desk.manifest.unverified === 'included' ? ['adopted', 'unverified'] : ['adopted']
  const texts = desk.library.texts
    .filter((text) => allowed.includes(text.status) && !taken.has(text.id) && fits(text, selection.query))
    .sort(byDate)
  for (const text of texts) desk.taken.set({ name: text.id, place: selection.place }, text)
  if (texts.length === 0) {
    desk.report.say({
      code: 'manifest-text-unknown',
      place: selection.place,
      message: 'No text of the library fits this query.',
      hint: 'Widen the query, or add texts to sources/.',
    })
  }
  return texts
}

/** A text without a date or a body fits no query that asks for one: nothing is guessed. */
function fits(text: OfficialText, query: Query): boolean {
  const date = text.metadata.date?.value ?? null
  if (query.kind !== undefined && ![query.kind].flat().includes(text.kind as never)) return false
  if (query.from !== undefined && (date === null || date < query.from)) return false
  if (query.to !== undefined && (date === null || date > query.to)) return false
  return query.body === undefined || text.metadata.body?.value === query.body
}

/** Texts without a date come last. */
export function byDate(a: OfficialText, b: OfficialText): number {
  return (
    byBytes(a.metadata.date?.value ?? '9999', b.metadata.date?.value ?? '9999') ||
    compareNaturally(a.metadata.number?.value ?? '', b.metadata.number?.value ?? '') ||
    byBytes(a.id, b.id)
  )
}

/** Texts without a number come last, by date. */
function byNumber(a: OfficialText, b: OfficialText): number {
  const [left, right] = [a.metadata.number?.value, b.metadata.number?.value]
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined) || byDate(a, b)
  return compareNaturally(left, right) || byDate(a, b)
}
