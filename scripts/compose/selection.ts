/**
 * Which texts stand in the volume: the names and queries of a manifest come in, the texts of the library go out, in
 * their order. A name that fits nothing, a text named twice and a text that may not stand here are reported where the
 * manifest names them.
 */
import type { OfficialText } from '../ast/ast.ts'
import { byBytes } from '../disk.ts'
import type { Report } from '../report.ts'
import type { Library } from '../resolve/library.ts'
import type { GroupWanted, Manifest, NameWanted, Selection } from './manifest.ts'
import type { Query } from './manifest-schema.ts'
import { type TextNames, textNames, textsCalled } from './names-of-texts.ts'
import { compareNaturally } from './natural-order.ts'

export type Chosen = {
  readonly groups: readonly { readonly title: string | null; readonly texts: readonly OfficialText[] }[]
  readonly background: readonly OfficialText[]
}

export function choose(library: Library, manifest: Manifest, report: Report): Chosen {
  const desk: Desk = { names: textNames(library), taken: new Map(), manifest, library, report }
  takeNames(manifest, desk)
  const groups = manifest.groups.map((group) => ({ title: group.title, texts: textsOf(group, desk) }))
  const background = manifest.background.flatMap((wanted) => desk.taken.get(wanted) ?? [])
  return { groups: groups.filter((group) => group.texts.length > 0), background }
}

type Desk = {
  readonly names: TextNames
  readonly taken: Map<NameWanted | Selection, readonly OfficialText[]>
  readonly manifest: Manifest
  readonly library: Library
  readonly report: Report
}

/** All names first: a query must not take a text that a later group names. */
function takeNames(manifest: Manifest, desk: Desk): void {
  const first = new Map<string, NameWanted>()
  const take = (wanted: NameWanted, shelf: 'texts' | 'background'): void => {
    const called = textsCalled(wanted, desk.names, desk.report)
    const standing = called.filter((text) => shelf === 'background' || mayStand({ text, wanted, called }, desk))
    const [free, twice] = [standing.filter(({ id }) => !first.has(id)), standing.filter(({ id }) => first.has(id))]
    sayTwice({ wanted, called, twice, first }, desk)
    for (const text of free) first.set(text.id, wanted)
    desk.taken.set(wanted, free)
  }
  for (const group of manifest.groups) {
    if (group.texts.type === 'names') for (const wanted of group.texts.names) take(wanted, 'texts')
  }
  for (const wanted of manifest.background) take(wanted, 'background')
}

type Called = { readonly wanted: NameWanted; readonly called: readonly OfficialText[] }

function mayStand({ text, wanted, called }: Called & { readonly text: OfficialText }, desk: Desk): boolean {
  if (text.status === 'adopted') return true
  if (text.status === 'unverified' && desk.manifest.unverified === 'included') return true
  const isAlone = called.length === 1
  const what = text.status === 'background' ? 'background' : 'an unverified copy'
  const move = isAlone
    ? 'Move it to “background:”'
    : 'List the texts of the file by their ids, this one in “background:”'
  desk.report.say({
    code: 'manifest-status',
    place: wanted.place,
    message: `“${isAlone ? wanted.name : text.id}” is ${what} and cannot stand among the adopted texts.`,
    hint: text.status === 'background' ? `${move}.` : `${move}, state who issued it, or say “include-unverified: yes”.`,
  })
  return false
}

type Twice = Called & {
  readonly twice: readonly OfficialText[]
  readonly first: ReadonlyMap<string, NameWanted> // What was named before, and where.
}

/** One remark for one name, also where a file's name calls many texts that stand in the volume already. */
function sayTwice({ wanted, called, twice, first }: Twice, { report }: Desk): void {
  if (twice.length === 0) return
  const isAlone = called.length === 1
  const lineOf = ({ id }: OfficialText): number | undefined => first.get(id)?.place.line
  report.say({
    code: 'manifest-text-twice',
    place: wanted.place,
    message: isAlone
      ? `“${wanted.name}” is already in the volume, by line ${twice.map(lineOf).join()}.`
      : `Of the file “${wanted.name}” stand in the volume already: ${twice.map((text) => `“${text.id}” by line ${lineOf(text)}`).join(', ')}.`,
    hint: isAlone ? 'Keep one of the two.' : 'Keep the file or the texts: a file’s name takes all its texts.',
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
  const taken = new Set([...desk.taken.values()].flat().map((text) => text.id))
  const allowed = desk.manifest.unverified === 'included' ? ['adopted', 'unverified'] : ['adopted']
  const texts = desk.library.texts
    .filter((text) => allowed.includes(text.status) && !taken.has(text.id) && fits(text, selection.query))
    .sort(byDate)
  desk.taken.set(selection, texts)
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
