/**
 * A Word file that came back → its paragraphs with who changed what, its notes, its comments, and what it says it is.
 */
import { type Archive, openArchive } from '../verify/docx/archive.ts'
import { createNoteCounter, type NoteCounter, readNoteNumberings } from '../verify/docx/notes.ts'
import { type Numbering, readNumbering } from '../verify/docx/numbering.ts'
import { readStyles, type Styles } from '../verify/docx/styles.ts'
import { readTracked } from '../verify/docx/tracked.ts'
import type { TrackedParagraph } from '../verify/docx/tracked-paragraph.ts'
import { decodeXml, readXml } from '../verify/docx/xml.ts'
import { Unreadable } from '../verify/reading.ts'
import { type Comment, readComments } from './comments.ts'

export type Copy = {
  readonly identifier: string | null // dc:identifier: what the file was called when it was made, 'declaration-489'.
  readonly body: readonly TrackedParagraph[]
  readonly notes: readonly TrackedParagraph[]
  readonly comments: ReadonlyMap<string, Comment>
  readonly styles: Styles
  /** Counts labels and notes anew; they depend on what stands before. */
  counters(): { readonly numbering: Numbering; readonly notes: NoteCounter }
}

/** Throws `Unreadable` when the file is damaged or of another kind. */
export function openCopy(bytes: Uint8Array): Copy {
  const archive = openArchive(bytes)
  const body = partOf(archive, 'word/document.xml')
  if (body === null) throw new Unreadable('It has no document: it is no Word file.')
  const notes = partOf(archive, 'word/footnotes.xml')
  const comments = partOf(archive, 'word/comments.xml')
  const [lists, settings] = [partOf(archive, 'word/numbering.xml'), partOf(archive, 'word/settings.xml')]
  return {
    identifier: identifierOf(partOf(archive, 'docProps/core.xml')),
    body: readTracked(body, 'word/document.xml'),
    notes: notes === null ? [] : readTracked(notes, 'word/footnotes.xml'),
    comments: comments === null ? new Map() : readComments(comments),
    styles: readStyles(partOf(archive, 'word/styles.xml')),
    counters: () => ({
      numbering: readNumbering(lists),
      notes: createNoteCounter(readNoteNumberings(body, settings)),
    }),
  }
}

function partOf(archive: Archive, name: string): string | null {
  const bytes = archive.read(name)
  return bytes && decodeXml(bytes, name)
}

function identifierOf(xml: string | null): string | null {
  if (xml === null) return null
  let inside = false
  let words = ''
  readXml(xml, 'docProps/core.xml', {
    open(name) {
      inside = name === 'dc:identifier'
    },
    close() {
      inside = false
    },
    text(text) {
      if (inside) words += text
    },
  })
  return words.trim() === '' ? null : words.trim()
}
