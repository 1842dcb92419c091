/**
 * Is a row the heading of a section? `## Security`, `I. UKRAINE`, `Preamble`, or a short line between blank lines, in
 * capitals or between two clauses of one series. What ends like a sentence is none.
 */
import { readings } from '../labels/alphabets.ts'
import { readLabel } from '../labels/labels.ts'
import { neighbour, type Row } from '../lines/rows.ts'
import { isEndLine } from './end-lines.ts'

export type Heading = {
  readonly depth: number
  readonly markup: number // Signs at the beginning that are no words.
  readonly markupAtEnd: number
  readonly printed: string // The label: 'I.', or ''.
  readonly core: string
  readonly labelAt: number
  readonly contentAt: number
}

/** `## Security ##` */
const MARKDOWN = /^(#{1,6})[ \t]+(?=\S)/
const NAMED =
  /^(?:preamble|declaration|déclaration|декларація|préambule|preambel|преамбула|annex|annexe|anhang|додаток|appendix)(?: [IVX\d]{1,4})?$/i
/** "Article 2" on a line of its own, its words right below it: so national chambers and treaties are built. */
const ARTICLE = /^(?:\*\*)?(?:Article|Artikel|Стаття)[ \u00a0]\d{1,3}[a-z]?\.?(?:\*\*)?$/u
/** `№ 1806-XI` under a signature is no heading. */
const SIGNED_NUMBER = /^(?:№|n[°º]|no\.)/i
const SENTENCE_END = /[.;:,!?][*_]{0,3}$/
const LONGEST = 120

const PLAIN: Heading = { depth: 1, markup: 0, markupAtEnd: 0, printed: '', core: '', labelAt: 0, contentAt: 0 }

export function headingOf(rows: readonly Row[], index: number): Heading | null {
  const row = rows[index]
  if (!row || row.words.length > LONGEST) return null
  const markdown = MARKDOWN.exec(row.words)
  if (markdown) return markdownHeading(row.words, markdown)
  if (isNumberAbove(rows, index)) return { ...PLAIN, printed: row.words, core: row.words, contentAt: row.words.length }
  if (ARTICLE.test(row.words) && rows[index - 1]?.use !== 'words') return PLAIN
  if (SENTENCE_END.test(row.words) || !isAloneOn(rows, index)) return null
  const signs = boldSigns(row.words)
  const words = row.words.slice(signs, row.words.length - signs)
  const plain = { ...PLAIN, markup: signs, markupAtEnd: signs, labelAt: signs, contentAt: signs }
  if (NAMED.test(words)) return plain
  const label = readLabel(words)
  if (
    label?.class === 'upper' &&
    isHeadline(rows, index, words.slice(label.contentAt)) &&
    readings(label.core).length > 0
  ) {
    const { printed, core } = label
    return { ...plain, printed, core, labelAt: signs + label.labelAt, contentAt: signs + label.contentAt }
  }
  if (label !== null || SIGNED_NUMBER.test(words)) return null
  return isCapitals(words) || isBetweenClauses(rows, index) ? plain : null
}

const LONGEST_SMALL = 70
const FARTHEST = 60 // Rows; no clause is longer.

/** "Lamps and laws" between "1. Calls on …;" and "2. Stresses …": the series goes on behind it, and it ends like no sentence. */
function isBetweenClauses(rows: readonly Row[], index: number): boolean {
  const words = rows[index]?.words ?? ''
  if (words.length > LONGEST_SMALL || !/^[“"«(]?\p{Lu}/u.test(words) || isEndLine(words)) return false
  const next = numberOf(neighbour(rows, index, 1))
  if (next === null || !/[.;][*_”"»)]{0,3}$/u.test(neighbour(rows, index, -1)?.words ?? '')) return false
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
    const before = numberOf(rows[at])
    if (before !== null) return before + 1 === next
  }
  return false
}

/** `12. Calls on …` → 12 */
function numberOf(row: Row | null | undefined): number | null {
  const label = row?.use === 'words' ? readLabel(row.words) : null
  return label?.class === 'number' ? Number.parseInt(label.core, 10) : null
}

function markdownHeading(words: string, match: RegExpExecArray): Heading {
  const markup = match[0].trimEnd().length
  const closing = /[ \t]#{1,6}$/.exec(words)
  const markupAtEnd = closing ? closing[0].length - 1 : 0
  const contentAt = match[0].length
  const label = readLabel(words.slice(contentAt))
  const own = { depth: markup, markup, markupAtEnd, printed: '', core: '', labelAt: contentAt, contentAt }
  if (!label || label.printed === '' || label.isBulleted || label.isBold) return own
  return { ...own, printed: label.printed, core: label.core, contentAt: contentAt + label.contentAt }
}

/** `I` alone on its line, the words of the heading on the next: so the United Nations print the parts of a resolution. */
function isNumberAbove(rows: readonly Row[], index: number): boolean {
  const [before, row, words, after] = [rows[index - 1], rows[index], rows[index + 1], rows[index + 2]]
  if (!row || !/^[IVX]{1,5}$/.test(row.words) || before?.use === 'words') return false
  const isTitle = words?.use === 'words' && words.words.length <= LONGEST && !SENTENCE_END.test(words.words)
  return isTitle && after?.use !== 'words' && /^\p{Lu}/u.test(words.words)
}

/** `**UKRAINE**` → 2 */
function boldSigns(words: string): number {
  const isBold = words.length > 4 && words.startsWith('**') && words.endsWith('**')
  return isBold && !words.slice(2, -2).includes('*') ? 2 : 0
}

function isAloneOn(rows: readonly Row[], index: number): boolean {
  const before = rows[index - 1]
  const after = rows[index + 1]
  return before?.use !== 'words' && after !== undefined && after.use !== 'words'
}

/** `I. UKRAINE`; `II. Ports`, where a numbered paragraph follows. "V. Zelenskyy" signs, and nothing follows. */
function isHeadline(rows: readonly Row[], index: number, words: string): boolean {
  if (isCapitals(words)) return true
  return words.length <= LONGEST_SMALL && /^\p{Lu}/u.test(words) && numberOf(neighbour(rows, index, 1)) !== null
}

/** At least two capitals, no small letter, few words: a heading; a whole paragraph in capitals is a paragraph. */
function isCapitals(words: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words) && words.split(' ').length <= 14
}
