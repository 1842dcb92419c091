/**
 * A manuscript → the text of a source, as an editor would have typed it: a label at the start of its line, nested items
 * set in behind a dash, notes at the end, a blank line between paragraphs.
 */
import { isAdoptionFormula } from '../read/facts/adoption.ts'
import { readLabel } from '../read/labels/labels.ts'
import {
  lettersOf,
  type Manuscript,
  type ManuscriptBlock,
  type ManuscriptNote,
  type ManuscriptParagraph,
  type ManuscriptTable,
  type WordsOfRun,
} from './manuscript.ts'
import { type Hand, wordsOf, writeMarks } from './source-words.ts'

/** Lines of the text without front matter, ending in a line end. */
export function writeSource(manuscript: Manuscript, emphasis: Hand['emphasis']): string {
  const notes = writeMarks(manuscript.notes, (note) => isAdoptionFormula(lettersOf(note.runs).trim()))
  const hand: Hand = { emphasis, marks: new Map(notes.map(({ note, atCall }) => [note.id, atCall])) }
  const blocks = headless(joinMarks(manuscript.blocks))
  const parts: string[] = []
  for (const [index, block] of blocks.entries()) {
    // A form feed is a line end already; a second one would make a blank line of it.
    if (block.type === 'paragraph' && block.gap === 'cut') parts[parts.length - 1] = '\f'
    if (block.type === 'table') parts.push('\n', tableOf(block, hand))
    else parts.push(index === 0 ? '' : gapOf(block), paragraphOf(block, hand, manuscript.labels), '\n')
  }
  for (const { note, atStart } of notes) parts.push('\n', atStart, noteWords(note, hand), '\n')
  return parts.join('')
}

const gapOf = ({ gap }: ManuscriptParagraph): string => ({ none: '', cut: '', blank: '\n', page: '\n\f' })[gap]

function noteWords(note: ManuscriptNote, hand: Hand): string {
  return wordsOf(note.runs, hand).replaceAll('\n', ' ')
}

function paragraphOf(block: ManuscriptParagraph, hand: Hand, labels: Manuscript['labels']): string {
  const words = wordsOf(block.runs, hand)
  if (block.heading !== null && labels === 'known' && BARE_NUMERAL.test(words)) return words.replace(' ', '\n')
  if (block.heading !== null)
    return `${'#'.repeat(Math.max(1, Math.min(6, block.heading - 1)))} ${words.replaceAll('\n', ' ')}`
  if (block.label === null) return labels === 'known' ? unlabelled(words) : hashless(words)
  const indent = '  '.repeat(block.depth)
  const bullet = block.label === '' || (block.depth > 0 && !SIGN.test(block.label)) ? '- ' : ''
  const gap = block.label === '' ? '' : WIDE.test(block.label) ? '   ' : ' '
  return `${indent}${bullet}${block.label}${gap}${words.replaceAll('\n', ' ')}`.trimEnd()
}

/** "I Warning": of a numeral without its full stop, the reader knows that it is a label by the line that it has for itself. */
const BARE_NUMERAL = /^[IVX]{1,5} \p{Lu}/u

/** `•`, `–`: a sign that is printed is the item's own bullet. */
const SIGN = /^(?:o|[^\p{L}\p{N}(])$/u

/** Signs of a list before a wide blank only: `o   one`, while "o one" is a sentence. */
const WIDE = /^[o§]$/

/** "2001. Twelve Allies" is prose where the file says so: its full stop gets a backslash. So it is on every line of it. */
function unlabelled(words: string): string {
  return words.split('\n').map(withoutLabel).join('\n')
}

function withoutLabel(words: string): string {
  const label = readLabel(words)
  if (label === null) return hashless(words)
  const at = label.printed === '' ? 0 : label.labelAt + label.printed.length - 1
  return /[.)+-]/.test(words.charAt(at)) ? `${words.slice(0, at)}\\${words.slice(at)}` : words
}

/** A line that begins like a heading or a quotation is words; a star alone is a mark that lost its note, and known as that. */
function hashless(words: string): string {
  return words === '\\*' ? '*' : words.replace(/^(?:#(?=#{0,5}[ \t])|>(?=[ \t\u00a0>]|$))/gmu, '\\$&')
}

/** A row of a table is a line between strokes, the first row a head. */
function tableOf({ rows }: ManuscriptTable, hand: Hand): string {
  const lines = rows.map((cells) => {
    const words = cells.map((cell) => wordsOf(cell, hand).replaceAll('\n', ' ').replaceAll('|', '\\|'))
    return `| ${words.join(' | ')} |\n`
  })
  const rule = `|${' --- |'.repeat(rows[0]?.length ?? 1)}\n`
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('')
}

/** `*` and below it "Adopted by the Assembly …": printing parts a mark from its note, which begins with it. */
function joinMarks(blocks: readonly ManuscriptBlock[]): readonly ManuscriptBlock[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    if (after?.type === 'paragraph' && isLoneMark(block) && isAdoptionFormula(lettersOf(after.runs))) return []
    const isNote =
      before && isLoneMark(before) && block.type === 'paragraph' && isAdoptionFormula(lettersOf(block.runs))
    return isNote ? [{ ...block, runs: [...before.runs, SPACE, ...block.runs] }] : [block]
  })
}

const SPACE: WordsOfRun = { type: 'words', text: ' ', strong: false, emphasis: false, address: null }

function isLoneMark(block: ManuscriptBlock): block is ManuscriptParagraph {
  return block.type === 'paragraph' && block.label === null && /^[*†‡§]{1,3}$/.test(lettersOf(block.runs))
}

/** The lines of the head before the first label. */
const LONGEST_HEAD = 8

/**
 * Headings and paragraphs of the head are written bare: the reader knows title and enacting words by their place, and
 * that they were bold or slanted is the look of the file, not emphasis.
 */
function headless(blocks: readonly ManuscriptBlock[]): readonly ManuscriptBlock[] {
  let inHead = true
  return blocks.map((block, index) => {
    if (block.type === 'table') return block
    const isLabelled = block.label !== null || readLabel(lettersOf(block.runs).trim())?.class === 'number'
    inHead &&= index < LONGEST_HEAD && !isLabelled && !isNumberedSection(block) && !isBehindOpening(blocks[index - 1])
    const isTitle = block.heading !== null && (block.heading === 1 || inHead) && inHead
    return {
      ...block,
      heading: isTitle ? null : block.heading,
      runs: inHead || block.heading !== null ? bare(block) : block.runs,
    }
  })
}

/** "The General Assembly," ends the head: what is a heading behind it is no title. */
function isBehindOpening(before: ManuscriptBlock | undefined): boolean {
  return before?.type === 'paragraph' && before.heading === null && lettersOf(before.runs).trim().endsWith(',')
}

/** "I. UKRAINE" below the title, "I Warning": the sections begin. */
function isNumberedSection({ heading, runs }: ManuscriptParagraph): boolean {
  const words = lettersOf(runs).trim()
  return heading !== null && heading > 1 && (readLabel(words)?.class === 'upper' || BARE_NUMERAL.test(words))
}

/** Emphasis that covers the whole paragraph is its look. */
function bare({ runs }: ManuscriptParagraph): ManuscriptParagraph['runs'] {
  const words = runs.filter((run) => run.type === 'words')
  const isWhole = (mark: 'strong' | 'emphasis'): boolean => words.every((run) => run[mark] || run.text.trim() === '')
  const strong = isWhole('strong')
  const emphasis = isWhole('emphasis')
  return runs.map((run) =>
    run.type === 'words' ? { ...run, strong: run.strong && !strong, emphasis: run.emphasis && !emphasis } : run,
  )
}
