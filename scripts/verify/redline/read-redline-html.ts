/**
 * A redline in HTML → its lines on the side of the older and of the newer text. Each passage stands in an element with
 * `data-passage="before"` or `"after"`; what a page adds is marked as furniture.
 */
import { type Attributes, readTags, VOID } from '../html/tags.ts'
import { Unreadable } from '../reading.ts'
import { NOTE } from './lines.ts'
import type { RedlineReading } from './read-redline-docx.ts'

export function readRedlineHtml(bytes: Uint8Array): RedlineReading {
  const lines: Record<'before' | 'after', string[]> = { before: [], after: [] }
  let open: { readonly side: 'before' | 'after'; readonly depth: number; words: string } | null = null
  let depth = 0
  let hiddenAt: number | null = null
  readTags(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
    open(name, attributes) {
      if (VOID.has(name)) {
        if (name === 'br' && open && hiddenAt === null) open.words += '\n'
        return
      }
      depth++
      if (attributes.get('data-engross') === 'furniture') hiddenAt ??= depth
      const side = attributes.get('data-passage')
      if (side === 'before' || side === 'after') {
        if (open) throw new Unreadable('A passage stands inside another.')
        open = { side, depth, words: '' }
      }
      if (open && hiddenAt === null) open.words += before(attributes)
    },
    close() {
      if (open?.depth === depth) {
        lines[open.side].push(open.words)
        open = null
      }
      if (hiddenAt === depth) hiddenAt = null
      depth--
    },
    text(text) {
      if (open && hiddenAt === null) open.words += text
    },
  })
  return lines
}

/** A label is told from the words by a tab, the mark of a note by a sign of its own. */
function before(attributes: Attributes): string {
  const part = attributes.get('data-part')
  return part === 'words' ? '\t' : part === 'note' ? NOTE : ''
}
