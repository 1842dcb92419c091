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

/** Every text of a volume has a section of its own; sections without a text are front matter and annexes. */
function bySection(copy: Copy, names: ReadonlyMap<string, string>): readonly CopyText[] {
  const sections: TrackedParagraph[][] = [[]]
  for (const paragraph of copy.body) {
    sections.at(-1)?.push(paragraph)
    if (paragraph.endsSection) sections.push([])
  }
  return sections.flatMap((paragraphs) => {
    const text = paragraphs
      .flatMap(({ bookmarks }) => bookmarks)
      .map((name) => names.get(name))
      .find((own) => own !== undefined)
    return text === undefined ? [] : [{ text, paragraphs }]
  })
}
