/**
 * The proof of an import: the source that was written is read back, and its letters are those of the file, in the same
 * order. Marks of notes and signs of markup are no letters.
 */
import type { ResidueReason, Span } from '../ast/ast.ts'
import { leavesOf, passagesOf } from '../ast/walk.ts'
import type { ReadText } from '../read/read-text.ts'
import { lettersOf, type Manuscript } from './manuscript.ts'

export type Comparison =
  | { readonly same: true }
  | { readonly same: false; readonly wanted: string; readonly got: string }

export function compareLetters(manuscript: Manuscript, source: string, { text }: ReadText): Comparison {
  const silent = silentIn(manuscript)
  const wanted = lettersOfManuscript(manuscript).replace(silent, '')
  const got = lettersOfSource(source, text).replace(silent, '')
  if (wanted === got) return { same: true }
  let at = 0
  while (wanted.charCodeAt(at) === got.charCodeAt(at)) at++
  const from = Math.max(0, at - 12)
  return { same: false, wanted: wanted.slice(from, at + 24), got: got.slice(from, at + 24) }
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
function lettersOfSource(source: string, text: ReadText['text']): string {
  const signs: Span[] = text.residue.filter(({ reason }) => SILENT.has(reason)).map(({ span }) => span)
  for (const { content } of passagesOf(text)) {
    for (const leaf of leavesOf(content)) if (leaf.type === 'note-mark') signs.push(leaf.span)
  }
  signs.sort((a, b) => a.start - b.start)
  const parts: string[] = []
  let at = 0
  for (const { start, end } of signs) {
    parts.push(source.slice(at, Math.max(at, start)))
    at = Math.max(at, end)
  }
  return [...parts, source.slice(at)].join('')
}

/**
 * What is not compared: blanks; where there are tables, the strokes that the source draws them with; where lines are
 * taken one by one, the hyphens at their ends, which the reader takes out.
 */
function silentIn({ blocks }: Manuscript): RegExp {
  if (blocks.some(({ type }) => type === 'table')) return /[\s\u0085|\\-]+/gu
  return blocks.some((block) => block.type === 'paragraph' && block.gap === 'none') ? HYPHENS_TOO : BLANKS
}

const BLANKS = /[\s\u0085]+/gu
const HYPHENS_TOO = /[\s\u0085\u00ad\u2010-]+/gu
