/**
 * The words of one side of a comparison: what is kept as it is, what went or came in `del` or `ins`. The notes of a
 * passage follow it.
 */
import type { ComparedRun, Piece } from '../../../compare/comparison.ts'
import { comparedRuns } from '../../../compare/passages.ts'
import type { Mark, NoteRun } from '../../../template/galley.ts'
import { attribute, escapeHtml } from '../escape.ts'

export type SideName = 'before' | 'after'

export type SideWords = {
  readonly words: string
  readonly notes: readonly { readonly mark: string; readonly words: string }[]
}

/** A passage that is in one text only. */
export function writeWhole(runs: readonly ComparedRun[], side: SideName): SideWords {
  return writePieces(
    runs.map((run): Piece => ({ type: side === 'before' ? 'deleted' : 'inserted', run })),
    side,
  )
}

export function writePieces(pieces: readonly Piece[], side: SideName): SideWords {
  const shown = pieces.flatMap((piece) => shownOf(piece, side))
  return { words: joined(shown), notes: shown.flatMap(({ note }) => (note === null ? [] : [note])) }
}

type Shown = {
  readonly sign: 'del' | 'ins' | null
  readonly html: string
  readonly note: SideWords['notes'][number] | null
}

function shownOf(piece: Piece, side: SideName): readonly Shown[] {
  switch (piece.type) {
    case 'deleted':
      return side === 'after' ? [] : [{ sign: 'del', html: writeRun(piece.run), note: noteOf(piece.run, 'del') }]
    case 'inserted':
      return side === 'before' ? [] : [{ sign: 'ins', html: writeRun(piece.run), note: noteOf(piece.run, 'ins') }]
    case 'kept':
      return [{ sign: null, html: writeRun(piece[side]), note: noteOf(piece[side], null) }]
    case 'kept-note': {
      const note = { mark: escapeHtml(piece[side].mark), words: writePieces(piece.pieces, side).words }
      return [{ sign: null, html: writeRun(piece[side]), note }]
    }
  }
}

function noteOf(run: ComparedRun, sign: Shown['sign']): Shown['note'] {
  if (run.type !== 'note') return null
  const words = comparedRuns(run.runs, 'copy').map(writeRun).join('')
  return { mark: signed(sign, escapeHtml(run.mark)), words: signed(sign, words) }
}

/** Neighbours of one sign are one change. */
function joined(shown: readonly Shown[]): string {
  let html = ''
  for (let index = 0; index < shown.length; ) {
    const sign = shown[index]?.sign ?? null
    let words = ''
    for (; index < shown.length && (shown[index]?.sign ?? null) === sign; index++) words += shown[index]?.html
    html += signed(sign, words)
  }
  return html
}

const signed = (sign: Shown['sign'], html: string): string =>
  sign === null || html === '' ? html : `<${sign}>${html}</${sign}>`

const ELEMENTS: Readonly<Record<Mark, string | null>> = {
  strong: 'strong',
  emphasis: 'em',
  sup: 'sup',
  sub: 'sub',
  number: null,
}

function writeRun(run: ComparedRun): string {
  switch (run.type) {
    case 'words': {
      let html = escapeHtml(run.text)
      for (const mark of run.marks.toReversed()) {
        const element = ELEMENTS[mark]
        if (element !== null) html = `<${element}>${html}</${element}>`
      }
      return run.language === null ? html : `<span${attribute('lang', run.language)}>${html}</span>`
    }
    case 'note':
      return writeMark(run)
    case 'break':
      return '<br>'
  }
}

const writeMark = ({ mark }: NoteRun): string => `<sup class="mark" data-part="note">${escapeHtml(mark)}</sup>`
