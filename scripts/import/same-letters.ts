/**
 * The proof of an import: the source that was written is read back, and its letters are those of the file, in the same
 * order. Marks of notes are letters where the file holds them as letters; signs of markup are none.
 */
import type { Note, OfficialText, ResidueReason, Span } from '../ast/ast.ts'
import { leavesOf, passagesOf } from '../ast/walk.ts'
import type { ReadText } from '../read/read-text.ts'
import { lettersOf, type Manuscript } from './manuscript.ts'

export type Comparison =
  | { readonly same: true }
  | { readonly same: false; readonly wanted: string; readonly got: string }

export function compareLetters(manuscript: Manuscript, source: string, texts: readonly ReadText[]): Comparison {
  const silent = silentIn(manuscript)
  const wanted = lettersOfManuscript(manuscript).replace(silent, '')
  const got = lettersOfSource(source, texts, typedNotes(manuscript, texts)).replace(silent, '')
  if (wanted === got) return { same: true }
  const at = firstDifference(wanted, got)
  return { same: false, wanted: excerpt(wanted, at), got: excerpt(got, at) }
}

/**
 * Notes that the file holds as letters, `489*` and `* Adopted by …`: their marks are letters of the file. Those that the
 * file holds as notes are written last.
 */
function typedNotes({ notes: held }: Manuscript, texts: readonly ReadText[]): ReadonlySet<Note> {
  const notes = texts.flatMap(({ text }) => text.notes).sort((a, b) => a.span.start - b.span.start)
  return new Set(notes.slice(0, Math.max(0, notes.length - held.length)))
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return at
}

function excerpt(letters: string, at: number): string {
  return letters.slice(Math.max(0, at - 12), at + 24)
}

function lettersOfManuscript({ blocks, notes }: Manuscript): string {
  const words = blocks.map((block) =>
    block.type === 'table' ? block.rows.flat().map(lettersOf).join('') : `${block.label ?? ''}${lettersOf(block.runs)}`,
  )
  return [...words, ...notes.map(({ runs }) => lettersOf(runs))].join('')
}

const SILENT: ReadonlySet<ResidueReason> = new Set([
  'white-space',
  'markup',
  'front-matter',
  'byte-order-mark',
  'page-break',
  'dead-link',
])

/** What is left of a source without signs and marks: its words, and what an editor sees of the residue. */
function lettersOfSource(source: string, texts: readonly ReadText[], typed: ReadonlySet<Note>): string {
  const cuts = texts.flatMap(({ text }) => [...signsOf(text, typed), ...setAsideIn(text)])
  cuts.sort((a, b) => a.span.start - b.span.start)
  const parts: string[] = []
  let at = 0
  for (const { span, letters } of cuts) {
    parts.push(source.slice(at, Math.max(at, span.start)), letters ?? withoutSlash(source.slice(span.start, span.end)))
    at = Math.max(at, span.end)
  }
  return [...parts, source.slice(at)].join('')
}

/** A part of a source, and the letters that it stands for; null for its own, but for the backslash that we wrote. */
type Cut = { readonly span: Span; readonly letters: string | null }

const withoutSlash = (words: string): string => words.replaceAll('\\', '')

function signsOf(text: OfficialText, typed: ReadonlySet<Note>): readonly Cut[] {
  const own = text.notes.filter((note) => typed.has(note))
  const starts = new Set(own.map(({ span }) => span.start))
  const ids = new Set(own.map(({ id }) => id))
  const signs = text.residue
    .filter(({ reason }) => SILENT.has(reason))
    .map(({ span }): Cut => ({ span, letters: starts.has(span.start) ? null : '' }))
  const marks = passagesOf(text)
    .flatMap(({ content }) => [...leavesOf(content)])
    .flatMap((leaf): Cut[] =>
      leaf.type === 'note-mark' ? [{ span: leaf.span, letters: ids.has(leaf.note) ? null : '' }] : [],
    )
  return [...signs, ...marks]
}

/** What the reader sets aside it keeps verbatim, with the signs that we wrote. A star alone is a letter. */
function setAsideIn(text: OfficialText): readonly Cut[] {
  const seen = text.residue.filter(({ reason }) => !SILENT.has(reason))
  return seen.map(({ span, text: words }) => ({ span, letters: words === '*' ? words : withoutSigns(words) }))
}

/** `**STANDING**` → `STANDING`, `489\\*` → `489*`: we write stars for emphasis only, and a backslash before all others. */
function withoutSigns(words: string): string {
  return words.replace(/\\([\\*_[\]()#+\-.!>|])|\*/g, (_, kept?: string) => kept ?? '')
}

/**
 * What is not compared: blanks; where there are tables, the strokes that the source draws them with; where lines are
 * taken one by one, the hyphens at their ends, which the reader takes out.
 */
function silentIn({ blocks }: Manuscript): RegExp {
  if (blocks.some(({ type }) => type === 'table')) return /[\s\u0085|\\-]+/gu
  return blocks.some((block) => block.type === 'paragraph' && (block.gap === 'none' || block.gap === 'cut'))
    ? HYPHENS_TOO
    : BLANKS
}

const BLANKS = /[\s\u0085]+/gu
const HYPHENS_TOO = /[\s\u0085\u00ad\u2010-]+/gu
