/**
 * The proof of an import: the source that was written is read back, and its letters are those of the file, in the same
 * order. Marks of notes and signs of markup are no letters.
 */
import type { OfficialText, ResidueReason, Span } from '../ast/ast.ts'
import { leavesOf, passagesOf } from '../ast/walk.ts'
import type { ReadText } from '../read/read-text.ts'
import { lettersOf, type Manuscript } from './manuscript.ts'

export type Comparison =
  | { readonly same: true }
  | { readonly same: false; readonly wanted: string; readonly got: string }

export function compareLetters(manuscript: Manuscript, source: string, texts: readonly ReadText[]): Comparison {
  const silent = silentIn(manuscript)
  const wanted = lettersOfManuscript(manuscript).replace(silent, '')
  const got = lettersOfSource(source, texts).replace(silent, '')
  const notes = texts.reduce((sum, { text }) => sum + text.notes.length, 0)
  const typed = Math.max(0, notes - manuscript.notes.length)
  const at = firstDifference(wanted, got, typed * LONGEST_TYPED)
  if (at === null) return { same: true }
  return { same: false, wanted: excerpt(wanted, at.wanted), got: excerpt(got, at.got) }
}

/** `489*` and `* Adopted by …` typed as letters: the reader makes a mark and a note of them. */
const TYPED_MARK = /[\d*†‡§¹²³⁴⁵⁶⁷⁸⁹[\]^:]/
/** Letters of one such mark, where it is called and where its note begins. */
const LONGEST_TYPED = 8

type Difference = { readonly wanted: number; readonly got: number }

/** Where the two part. As many letters of typed marks may be missing as the reader has made marks of letters. */
function firstDifference(wanted: string, got: string, mayBeMarks: number): Difference | null {
  if (wanted === got) return null
  let left = mayBeMarks
  let read = 0
  for (let at = 0; at < wanted.length; at++) {
    if (wanted.charCodeAt(at) === got.charCodeAt(read)) read++
    else if (left-- <= 0 || !TYPED_MARK.test(wanted.charAt(at))) return { wanted: at, got: read }
  }
  return read === got.length ? null : { wanted: wanted.length, got: read }
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
function lettersOfSource(source: string, texts: readonly ReadText[]): string {
  const cuts = texts.flatMap(({ text }) => [...signsOf(text), ...setAsideIn(text)])
  cuts.sort((a, b) => a.span.start - b.span.start)
  const parts: string[] = []
  let at = 0
  for (const { span, letters } of cuts) {
    parts.push(source.slice(at, Math.max(at, span.start)), letters)
    at = Math.max(at, span.end)
  }
  return [...parts, source.slice(at)].join('')
}

/** A part of a source, and the letters that it stands for. */
type Cut = { readonly span: Span; readonly letters: string }

function signsOf(text: OfficialText): readonly Cut[] {
  const signs = text.residue.filter(({ reason }) => SILENT.has(reason)).map(({ span }) => span)
  const leaves = passagesOf(text).flatMap(({ content }) => [...leavesOf(content)])
  const marks = leaves.filter(({ type }) => type === 'note-mark').map(({ span }) => span)
  return [...signs, ...marks].map((span) => ({ span, letters: '' }))
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
