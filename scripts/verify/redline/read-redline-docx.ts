/**
 * A redline in Word → its lines with all changes rejected and with all accepted.
 */
import { openArchive } from '../docx/archive.ts'
import { readTracked } from '../docx/tracked.ts'
import type { TrackedParagraph, TrackedRun } from '../docx/tracked-paragraph.ts'
import { type View, viewOf } from '../docx/tracked-view.ts'
import { decodeXml } from '../docx/xml.ts'
import { Unreadable } from '../reading.ts'
import { NOTE } from './lines.ts'

export type RedlineReading = { readonly before: readonly string[]; readonly after: readonly string[] }

const BODY = 'word/document.xml'
const NOTES = 'word/footnotes.xml'
/** The style of a line that holds no words: after a table, at the end. */
const BREAK_LINE = 'BreakLine'

export function readRedlineDocx(bytes: Uint8Array): RedlineReading {
  const archive = openArchive(bytes)
  const part = (name: string): readonly TrackedParagraph[] | null => {
    const packed = archive.read(name)
    return packed && readTracked(decodeXml(packed, name), name)
  }
  const body = part(BODY)
  if (body === null) throw new Unreadable('The file has no document.')
  const notes = part(NOTES) ?? []
  return { before: linesIn(body, notes, 'older'), after: linesIn(body, notes, 'newer') }
}

function linesIn(body: readonly TrackedParagraph[], notes: readonly TrackedParagraph[], view: View): readonly string[] {
  const noteOf = (id: string): string =>
    viewOf(notes, view)
      .filter((paragraph) => paragraph.note === id)
      .map((paragraph) => wordsOf(paragraph.runs))
      .join('\n')
  return viewOf(body, view).flatMap(({ runs, style }) => {
    const words = wordsOf(runs)
    // Only a break line may be empty: what was deleted must leave no line behind.
    if (words === '' && style === BREAK_LINE) return []
    return [words, ...runs.flatMap((run) => (run.note === null ? [] : [noteLine(run, noteOf(run.note))]))]
  })
}

/** A label set to the right has a tab before it too. */
const wordsOf = (runs: readonly TrackedRun[]): string => runs.map(wordsOfRun).join('').replace(/^\t/, '')

const wordsOfRun = (run: TrackedRun): string => (run.kind === 'note' ? NOTE + markOf(run) : run.text)

/** Only notes marked `*` are counted by Word in a redline. */
const markOf = (run: TrackedRun): string => (run.text === '' ? '*' : run.text)

/** The words of a note come after its mark and a blank; the mark that Word counts is no letter of the file. */
function noteLine(run: TrackedRun, words: string): string {
  const rest = run.text === '' ? words : words.startsWith(run.text) ? words.slice(run.text.length) : `?${words}`
  return `${markOf(run)}\t${rest.startsWith(' ') ? rest.slice(1) : `?${rest}`}`
}
