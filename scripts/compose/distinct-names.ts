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
import { kindName, nameOf, titleOf } from './names.ts'
import { inEnglish, type Say } from './own-words.ts'

/** Longer titles are cut between words: a name in a table must not fill it. */
const LONGEST_TITLE = 48

export function distinctNames(texts: readonly OfficialText[], say: Say = inEnglish): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const alike of grouped(texts, say)) {
    const hasBodies = areDistinct(alike.map((text) => text.metadata.body?.value ?? null))
    for (const text of alike) {
      const wanted = nameAmong(text, alike.length === 1 ? 'alone' : hasBodies ? 'by-body' : 'by-title', say)
      const name = taken.has(wanted) ? `${wanted} (${text.id})` : wanted
      taken.add(name)
      names.set(text.id, name)
    }
  }
  return names
}

function grouped(texts: readonly OfficialText[], say: Say): Iterable<readonly OfficialText[]> {
  const groups = new Map<string, OfficialText[]>()
  for (const text of texts) {
    const name = nameOf(text, say)
    const group = groups.get(name)
    if (group) group.push(text)
    else groups.set(name, [text])
  }
  return groups.values()
}

const areDistinct = (values: readonly (string | null)[]): boolean =>
  !values.includes(null) && new Set(values).size === values.length

/** What tells a text from the others that are called like it. */
type Sign = 'alone' | 'by-body' | 'by-title'

function nameAmong(text: OfficialText, sign: Sign, say: Say): string {
  if (sign === 'by-body') return `${baseOf(text, say)} (${text.metadata.body?.value})`
  const title = titleOf(text)
  if (title === null) return nameOf(text, say)
  const quoted = say('“{title}”', { title: cut(title) })
  if (text.kind === 'background') return quoted
  return sign === 'alone' ? nameOf(text, say) : `${baseOf(text, say)} ${quoted}`
}

/** “Resolution 2482”, “Resolution”: that a number is missing is said where the text is listed. */
function baseOf(text: OfficialText, say: Say): string {
  const name = kindName(text, say)
  const { metadata } = text
  return metadata.number === null ? name : `${name} ${metadata.number.value}`
}

function cut(title: string): string {
  if (title.length <= LONGEST_TITLE) return title
  const letters = title.slice(0, LONGEST_TITLE + 1)
  const end = letters.lastIndexOf(' ')
  return `${letters.slice(0, end > LONGEST_TITLE / 2 ? end : LONGEST_TITLE)}…`
}
