/**
 * Names that tell the texts of one volume apart, for tables and back-references. Texts come in; the name of each goes
 * out by its id: the usual one where nothing else is called so, otherwise with what tells it from the others.
 *
 *     Declaration 489                              nothing else in the volume is called so
 *     Resolution 2482 (Council of Europe)          another body has a Resolution 2482
 *     Statement “Joint statement of the Nine”      another statement stands in the volume
 *     “Stand with Ukraine”                         background: the kind alone would say nothing
 */
import type { OfficialText } from '../ast/ast.ts'
import { KIND_NAMES, nameOf, titleOf } from './names.ts'

/** Longer titles are cut between words: a name in a table must not fill it. */
const LONGEST_TITLE = 48

export function distinctNames(texts: readonly OfficialText[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const alike of grouped(texts)) {
    const hasBodies = areDistinct(alike.map((text) => text.metadata.body?.value ?? null))
    for (const text of alike) {
      const wanted = alike.length === 1 ? nameAlone(text) : hasBodies ? nameByBody(text) : nameByTitle(text)
      const name = taken.has(wanted) ? `${wanted} (${text.id})` : wanted
      taken.add(name)
      names.set(text.id, name)
    }
  }
  return names
}

function grouped(texts: readonly OfficialText[]): Iterable<readonly OfficialText[]> {
  const groups = new Map<string, OfficialText[]>()
  for (const text of texts) {
    const name = nameOf(text)
    const group = groups.get(name)
    if (group) group.push(text)
    else groups.set(name, [text])
  }
  return groups.values()
}

const areDistinct = (values: readonly (string | null)[]): boolean =>
  !values.includes(null) && new Set(values).size === values.length

function nameAlone(text: OfficialText): string {
  const title = titleOf(text)
  return text.kind === 'background' && title !== null ? quoted(title) : nameOf(text)
}

const nameByBody = (text: OfficialText): string => `${baseOf(text)} (${text.metadata.body?.value})`

function nameByTitle(text: OfficialText): string {
  const title = titleOf(text)
  if (title === null) return nameOf(text)
  return text.kind === 'background' ? quoted(title) : `${baseOf(text)} ${quoted(title)}`
}

/** “Resolution 2482”, “Resolution”: that a number is missing is said where the text is listed. */
function baseOf({ kind, metadata }: OfficialText): string {
  return metadata.number === null ? KIND_NAMES[kind] : `${KIND_NAMES[kind]} ${metadata.number.value}`
}

function quoted(title: string): string {
  if (title.length <= LONGEST_TITLE) return `“${title}”`
  const cut = title.slice(0, LONGEST_TITLE + 1)
  const end = cut.lastIndexOf(' ')
  return `“${cut.slice(0, end > LONGEST_TITLE / 2 ? end : LONGEST_TITLE)}…”`
}
