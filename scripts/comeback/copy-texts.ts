/**
 * Which texts a Word copy holds, and which of its paragraphs belong to each: by the bookmarks that we set, or by the
 * identifier of the file when an editor's program has dropped them.
 */
import { bookmarkName } from '../render/docx/bookmark-names.ts'
import type { TrackedParagraph } from '../verify/docx/tracked-paragraph.ts'
import type { Copy } from './copy.ts'

export type CopyText = { readonly text: string; readonly paragraphs: readonly TrackedParagraph[] }

/** `texts`: ids of the library. Empty when the copy holds none of them. */
export function textsIn(copy: Copy, texts: readonly string[]): readonly CopyText[] {
  const names = new Map(texts.map((text) => [bookmarkName(text), text]))
  const found = [...new Set(copy.body.flatMap(({ bookmarks }) => bookmarks.flatMap((name) => names.get(name) ?? [])))]
  const [only, ...others] = found
  if (only !== undefined && others.length === 0 && copy.identifier !== null && copy.identifier !== only) {
    return bySection(copy, names) // A volume of one text has front matter and annexes.
  }
  if (only !== undefined && others.length === 0) return [{ text: only, paragraphs: copy.body }]
  if (others.length > 0) return bySection(copy, names)
  return texts.filter((text) => text === copy.identifier).map((text) => ({ text, paragraphs: copy.body }))
}

/**
 * Every text of a volume begins in a section of its own. Sections that begin nothing go on with what stands before
 * them: LibreOffice makes a new one where the heads of pages change, and colleagues turn a page on its side.
 */
function bySection(copy: Copy, names: ReadonlyMap<string, string>): readonly CopyText[] {
  const found = new Map<string, TrackedParagraph[]>()
  let current: string | null = null
  for (const section of sectionsOf(copy.body)) {
    const begun = textOf(section, names)
    if (begun !== null || beginsApparatus(section)) current = begun
    if (current === null) continue
    found.set(current, [...(found.get(current) ?? []), ...section])
  }
  return [...found].map(([text, paragraphs]) => ({ text, paragraphs }))
}

function sectionsOf(paragraphs: readonly TrackedParagraph[]): readonly (readonly TrackedParagraph[])[] {
  const sections: TrackedParagraph[][] = [[]]
  for (const paragraph of paragraphs) {
    sections.at(-1)?.push(paragraph)
    if (paragraph.endsSection) sections.push([])
  }
  return sections
}

/** The text of which a section has the head or, when its first line was deleted, a clause: `declaration_489_28_j`. */
function textOf(section: readonly TrackedParagraph[], names: ReadonlyMap<string, string>): string | null {
  const bookmarks = section.flatMap((paragraph) => paragraph.bookmarks)
  const head = bookmarks.find((name) => names.has(name))
  const name = head ?? bookmarks.map((bookmark) => longestBeginning(bookmark, names)).find((begin) => begin !== null)
  return names.get(name ?? '') ?? null
}

function longestBeginning(bookmark: string, names: ReadonlyMap<string, string>): string | null {
  for (let end = bookmark.lastIndexOf('_'); end > 0; end = bookmark.lastIndexOf('_', end - 1)) {
    const beginning = bookmark.slice(0, end)
    if (names.has(beginning)) return beginning
  }
  return null
}

/** Front matter and annexes bear a bookmark on their first line; names of Word's own begin with `_`. */
function beginsApparatus([first]: readonly TrackedParagraph[]): boolean {
  return first?.bookmarks.some((name) => !name.startsWith('_')) ?? false
}
