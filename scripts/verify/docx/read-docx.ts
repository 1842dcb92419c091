/**
 * A Word file → what it says. The parts are read from the archive in memory; nothing is unpacked to disk.
 */

import type { Galley } from '../../template/galley.ts'
import { targetOf } from '../addresses.ts'
import type { Expected } from '../expected.ts'
import type { FinishedFile } from '../finished-file.ts'
import { type Fault, type Reading, type ReadLink, type ReadNote, Unreadable } from '../reading.ts'
import type { Strand } from '../strand.ts'
import { type Archive, openArchive } from './archive.ts'
import { checkEntries } from './entries.ts'
import { checkFurniture } from './furniture.ts'
import { createNoteCounter, readNoteNumberings } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { checkParts, checkRelationships, readRelationships } from './relationships.ts'
import { checkSettings } from './settings.ts'
import { readStyles, type Styles } from './styles.ts'
import { WordText } from './word-text.ts'
import { decodeXml, readXml } from './xml.ts'

const BODY = 'word/document.xml'

export function readDocx(file: FinishedFile, expected: Expected): Reading {
  const archive = openArchive(file.bytes)
  const part = (name: string) => {
    const bytes = archive.read(name)
    return bytes ? decodeXml(bytes, name) : null
  }
  const body = part(BODY)
  if (body === null) throw new Unreadable('The file has no document.')
  const styles = readStyles(part('word/styles.xml'))
  const footnotes = readFootnotes(part('word/footnotes.xml'), styles)
  const settings = part('word/settings.xml')
  const numbering = readNumbering(part('word/numbering.xml'))
  const counter = createNoteCounter(readNoteNumberings(body, settings))
  const { path, galley } = file
  const read = readBody(body, { styles, footnotes, numbering, counter, expected, archive, path, galley })
  const faults = [
    ...checkParts(archive),
    ...checkRelationships(archive, file.path),
    ...checkSettings(settings),
    ...footnotes.faults,
    ...read.faults,
    ...checkFurniture(archive, styles, file),
  ]
  readTheRest(archive)
  return { ...read, faults }
}

/** Parts without words (types, properties) must be whole and well formed like all others. */
function readTheRest(archive: Archive): void {
  for (const name of archive.unread()) {
    const bytes = archive.read(name)
    if (bytes && /\.(?:xml|rels)$/.test(name))
      readXml(decodeXml(bytes, name), name, { open() {}, close() {}, text() {} })
  }
}

type Footnotes = {
  readonly byId: ReadonlyMap<string, { readonly strand: Strand; readonly form: 'counted' | 'custom' }>
  readonly faults: readonly Fault[]
}

function readFootnotes(xml: string | null, styles: Styles): Footnotes {
  const byId = new Map<string, { strand: Strand; form: 'counted' | 'custom' }>()
  if (xml === null) return { byId, faults: [] }
  const reader = new WordText(styles, {
    noteBody: (id, strand, form) => {
      if (strand) byId.set(id, { strand: strand.finish(), form })
    },
  })
  readXml(xml, 'word/footnotes.xml', reader)
  return { byId, faults: reader.faults }
}

type Context = {
  readonly styles: Styles
  readonly footnotes: Footnotes
  readonly numbering: ReturnType<typeof readNumbering>
  readonly counter: ReturnType<typeof createNoteCounter>
  readonly expected: Expected
  readonly archive: Archive
  readonly path: string
  readonly galley: Galley
}

function readBody(xml: string, context: Context): Reading {
  const { footnotes, numbering, counter, expected } = context
  const labels: { start: number; end: number }[] = []
  const notes: ReadNote[] = []
  const links: { start: number; end: number; relationship: string | null; anchor: string | null }[] = []
  const bookmarks = new Map<string, number>()
  const faults: Fault[] = []
  const called = new Set<string>()
  const entries: string[] = []

  const reader: WordText = new WordText(context.styles, {
    bookmark: (name) => {
      bookmarks.set(name, reader.strand.length)
    },
    link: (link) => {
      links.push({ ...link, end: reader.strand.length })
    },
    label: (start) => {
      labels.push({ start, end: reader.strand.length })
    },
    list: (list, level) => {
      const label = numbering.next(list, level)
      const start = reader.strand.length
      if (label === null)
        faults.push({ code: 'verify-label', message: `A paragraph belongs to the list ${list}, which is not defined.` })
      reader.strand.add(label ?? '')
      if (reader.strand.length > start) labels.push({ start, end: reader.strand.length })
      reader.strand.gap()
    },
    noteMark: (id, form) => {
      const mark = form === 'counted' ? counter.next(expected.notes[notes.length]?.mark) : null
      if (mark !== null) reader.strand.add(mark)
      const note = footnotes.byId.get(id)
      if (!note || called.has(id)) {
        const what = note
          ? `The note ${id} is called twice`
          : `A mark calls the note ${id}, which the file does not have`
        faults.push({ code: 'verify-footnote', message: `${what}.` })
      }
      called.add(id)
      const at = reader.strand.length
      const printed = mark ?? ''
      notes.push({ mark: printed, at, strand: note?.strand ?? { letters: '', gaps: [] } })
    },
    section: () => counter.section(),
    entry: (words) => entries.push(words),
  })
  readXml(xml, BODY, reader)
  const main = reader.strand.finish()
  for (const id of footnotes.byId.keys()) {
    if (!called.has(id)) faults.push({ code: 'verify-footnote', message: `The note ${id} has no mark in the text.` })
  }
  const resolved = links.flatMap((link) => resolve(link, bookmarks, context) ?? [])
  return {
    main,
    labels: labels.map(({ start, end }) => ({ text: main.letters.slice(start, end), at: start })),
    notes: notes.map((note, index) => withCustomMark(note, main, expected.notes[index]?.mark ?? '')),
    links: resolved.sort((a, b) => a.start - b.start || a.end - b.end),
    anchors: bookmarks,
    pages: [],
    faults: [...faults, ...reader.faults, ...deadLinks(resolved), ...checkEntries(entries, context.galley)],
  }
}

/** A mark of its own is written in the text, and again at the head of the note. */
function withCustomMark(note: ReadNote, main: Strand, wanted: string): ReadNote {
  if (note.mark !== '') return note
  const mark = main.letters.slice(note.at - wanted.length, note.at)
  const { letters, gaps } = note.strand
  if (mark === '' || !letters.startsWith(mark)) return { ...note, mark }
  const rest = gaps.filter((gap) => gap > mark.length).map((gap) => gap - mark.length)
  return { ...note, mark, strand: { letters: letters.slice(mark.length), gaps: rest } }
}

function resolve(
  link: { start: number; end: number; relationship: string | null; anchor: string | null },
  bookmarks: ReadonlyMap<string, number>,
  { archive, path }: Context,
): ReadLink | null {
  const { start, end, relationship, anchor } = link
  if (relationship === null) {
    return { start, end, to: { type: 'place', name: anchor ?? '', at: bookmarks.get(anchor ?? '') ?? null } }
  }
  const found = relationshipsOf(archive).get(relationship)
  const target = found && targetOf(anchor ? `${found}#${anchor}` : found, path)
  return target
    ? { start, end, to: target }
    : { start, end, to: { type: 'place', name: found ?? relationship, at: null } }
}

const known = new WeakMap<Archive, ReadonlyMap<string, string>>()

/** Addresses of the body's links by relationship, read once. */
function relationshipsOf(archive: Archive): ReadonlyMap<string, string> {
  const kept = known.get(archive)
  if (kept) return kept
  const read = new Map(readRelationships(archive, BODY).map(({ id, target }) => [id, target]))
  known.set(archive, read)
  return read
}

/** Word prints “Error! Bookmark not defined.” when such a field is updated, wherever it stands. */
const deadLinks = (links: readonly ReadLink[]): readonly Fault[] =>
  links
    .filter(({ to }) => to.type === 'place' && to.at === null)
    .map(({ to }) => ({
      code: 'verify-link',
      message: `A link or field names “${to.type === 'place' ? to.name : ''}”, which is not in the file.`,
    }))
