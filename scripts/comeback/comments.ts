/**
 * `word/comments.xml` → who remarked what and when.
 */
import { readXml } from '../verify/docx/xml.ts'

export type Comment = {
  readonly author: string
  readonly date: string | null // ISO calendar date.
  readonly words: string
}

/** Comments by their ids; paragraphs of one comment are joined by a line break. */
export function readComments(xml: string): ReadonlyMap<string, Comment> {
  const comments = new Map<string, Comment>()
  let open: { id: string; author: string; date: string | null; words: string } | null = null
  let reads = false
  readXml(xml, 'word/comments.xml', {
    open(name, attribute) {
      if (name === 'w:comment') {
        const date = /^\d{4}-\d{2}-\d{2}/.exec(attribute('w:date') ?? '')?.[0] ?? null
        open = { id: attribute('w:id') ?? '', author: attribute('w:author') ?? '', date, words: '' }
      }
      if (name === 'w:p' && open && open.words !== '') open.words += '\n'
      reads = name === 'w:t'
    },
    close(name) {
      reads = false
      if (name !== 'w:comment' || !open) return
      const { id, author, date, words } = open
      comments.set(id, { author, date, words: words.trim() })
      open = null
    },
    text(text) {
      if (reads && open) open.words += text
    },
  })
  return comments
}
