/**
 * Footnotes of a redline. A note whose mark stayed shows inside what changed in it; a note that came or went is a
 * change as a whole, with its reference.
 */
import type { Piece } from '../../../compare/comparison.ts'
import { comparedRuns } from '../../../compare/passages.ts'
import type { Redline } from '../../../compare/redline.ts'
import type { NoteRun } from '../../../template/galley.ts'
import { markLook, separators } from '../notes.ts'
import { runXml, textXml } from '../words.ts'
import { escapeXml, NAMESPACES, XML_DECLARATION } from '../xml.ts'
import type { Desk } from './desk.ts'
import { piecesXml, plainXml, settingOf, type Writing, wholeXml } from './marked-runs.ts'
import type { Fate } from './revisions.ts'

export type RedlineNotes = {
  /** The reference of a note that is in one text, or in both at different places. */
  set(run: NoteRun, fate: Fate): string
  /** The reference of a note that stayed. */
  setChanged(piece: Extract<Piece, { readonly type: 'kept-note' }>): string
  /** `word/footnotes.xml`, after everything has been set. */
  part(desk: Desk): string
}

type Kept = { readonly id: number; readonly run: NoteRun; words(desk: Desk): string }

/** `counted`: Word counts the marks; `by-hand`: each is set as it was adopted. */
export function createRedlineNotes({ before, after }: Redline, counting: 'counted' | 'by-hand'): RedlineNotes {
  const kept: Kept[] = []
  const keep = (run: NoteRun, words: Kept['words']): string => {
    const id = kept.length + 1
    kept.push({ id, run, words })
    const custom = counting === 'counted' ? '' : ' w:customMarkFollows="1"'
    const mark = counting === 'counted' ? '' : textXml(run.mark)
    return `<w:r>${markLook(run)}<w:footnoteReference${custom} w:id="${id}"/>${mark}</w:r>`
  }
  const writingOf = (desk: Desk): Writing => ({
    desk,
    before: settingOf(NOTE, before, desk),
    after: settingOf(NOTE, after, desk),
  })
  return {
    set: (run, fate) => keep(run, (desk) => noteWords(run, fate, writingOf(desk))),
    setChanged: (piece) => keep(piece.after, (desk) => piecesXml(piece.pieces, 'both', writingOf(desk))),
    part: (desk) =>
      `${XML_DECLARATION}<w:footnotes ${NAMESPACES}>${separators(desk.language)}${kept.map((note) => noteXml(note, counting, desk)).join('')}</w:footnotes>`,
  }
}

const NOTE = { style: 'note' } as const

function noteWords(run: NoteRun, fate: Fate, writing: Writing): string {
  const runs = comparedRuns(run.runs, 'copy')
  const isChange = fate === 'deleted' || fate === 'inserted'
  return isChange ? wholeXml(runs, fate, writing) : plainXml(runs, fate, writing)
}

function noteXml({ id, run, words }: Kept, counting: 'counted' | 'by-hand', desk: Desk): string {
  const mark = counting === 'counted' ? '<w:footnoteRef/>' : textXml(run.mark)
  return (
    `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="${escapeXml(desk.styles.note.id)}"/></w:pPr>` +
    `<w:r>${markLook(run)}${mark}</w:r>${runXml(' ', '')}${words(desk)}</w:p></w:footnote>`
  )
}
