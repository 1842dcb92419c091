/**
 * Sets aside what pages and web sites put around a text: running heads, folios, document codes, "Read more", a line of
 * metadata, a lone dash, a rule. Each by a named rule, each with a finding, and only where the rule is sure: what is
 * doubtful stays in the text.
 */
import type { ResidueReason } from '../../ast/ast.ts'
import type { FindingCode } from '../../finding-codes.ts'
import { sameWords } from '../facts/same-words.ts'
import { isOpening } from '../head/opening.ts'
import { readSymbol } from '../head/symbol.ts'
import { isAtPageBreak, neighbour, type Row, setAside } from '../lines/rows.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import { isFolio, isFolioInRun, standsInRun } from './folios.ts'
import { isInLetterHead, isLetterHead } from './letter-head.ts'
import { isPageLine, titleUnderSymbol, withoutWideBlanks } from './page-lines.ts'
import type { RepairName } from './repair-names.ts'
import { isSiteFurniture } from './site-lines.ts'

type Rule = {
  readonly name: RepairName
  readonly reason: ResidueReason
  readonly code: FindingCode | null
  readonly says: string
  matches(row: Row, around: Surroundings): boolean
}
/** `repeats`: the head of a text that comes again as a running head. */
type Recurring = {
  has(words: string): boolean
  repeats(row: Row, index: number): boolean
  /** The symbol of the head once more, its marks apart. */
  isOfHead(row: Row, index: number): boolean
  /** A title that stands in the head. */
  isTitle(words: string, index: number): boolean
}
type Surroundings = { readonly rows: readonly Row[]; readonly index: number; readonly recurring: Recurring }

/** `---`, `* * *`, `=====`, the lower half of three stars, `*   *`: a rule between parts. */
const RULE = /^(?:(?:-[ \t]?){3,}|(?:\*[ \t]?){3,}|(?:_[ \t]?){3,}|={3,}|\*[ \t]{1,9}\*)$/
/** A lone mark: what is left of a list item that never was. */
const LONE_MARK = /^(?:[-–—*+•·|]|\\\*|#{1,6})$/
/** `http://assembly.coe.int` */
const ADDRESS = /^(?:https?:\/\/|www\.)\S{3,120}$/i
/** ` date 2023-02-25 `, `Published: 2023-02-25 10:00` */
const METADATA =
  /^(?:date|dated|datum|дата|published|publié|updated|created|modified)[ \t]*:?[ \t]*\d{4}-\d\d-\d\d(?:[T ][\d:.]{4,12}Z?)?$/i
const RULES: readonly Rule[] = [
  { name: 'rules', reason: 'markup', code: null, says: '', matches: ({ words }) => RULE.test(words) },
  {
    name: 'stray-marks',
    reason: 'stray-mark',
    code: 'text-stray-mark',
    says: 'is a lone mark',
    matches: ({ words }) => LONE_MARK.test(words),
  },
  {
    name: 'metadata-lines',
    reason: 'metadata-line',
    code: 'text-metadata-line',
    says: 'is a line of metadata; it was not used as the date of the text',
    matches: ({ words }, { rows, index }) => METADATA.test(words) && isAtEnd(rows, index),
  },
  {
    name: 'metadata-lines',
    reason: 'metadata-line',
    code: 'text-metadata-line',
    says: 'is the address of a site',
    matches: ({ words }, { rows, index }) => ADDRESS.test(words) && (isAtEnd(rows, index) || isNearStart(rows, index)),
  },
  {
    name: 'metadata-lines',
    reason: 'metadata-line',
    code: 'text-metadata-line',
    says: 'belongs to the letter that the text came with',
    matches: ({ words }, { rows, index }) => isLetterHead(words) && isInLetterHead(rows, index),
  },
  {
    name: 'site-furniture',
    reason: 'site-furniture',
    code: 'text-site-furniture',
    says: 'belongs to a web page, not to the text',
    matches: ({ words }) => isSiteFurniture(words),
  },
  {
    name: 'page-furniture',
    reason: 'page-furniture',
    code: 'text-page-furniture',
    says: 'is the furniture of a page',
    matches: isPageFurniture,
  },
]

/** The first line with words, or the last. */
function isAtEnd(rows: readonly Row[], index: number): boolean {
  return !neighbour(rows, index, -1) || !neighbour(rows, index, 1)
}

function isPageFurniture(row: Row, { rows, index, recurring }: Surroundings): boolean {
  // The head of a text looks like a running head ("RESOLUTION 498", "RESOLUTION 499" at two page tops) and is none.
  if (isOpening(row.words) || isBetweenSymbolAndTitle(rows, index)) return false
  if (readSymbol(row.words) !== null)
    return recurring.repeats(row, index) || (recurring.isOfHead(row, index) && standsInRun(rows, index))
  if (repeatsTitle(rows, index)) return true
  if (isPageLine(row.words) || recurring.has(row.words)) return true
  const title = titleUnderSymbol(row.words)
  if (title !== null && recurring.isTitle(title, index)) return true
  if (!isFolio(row)) return false
  return isAtPageBreak(rows, index) || isBesideFurniture(rows, index, recurring) || isFolioInRun(rows, index)
}

/** "RESOLUTION 510*" / "on" / "RIVERS": the heads of a packet have it all. */
function isBetweenSymbolAndTitle(rows: readonly Row[], index: number): boolean {
  const isWord = /^(?:on|sur|über|про)$/iu.test(rows[index]?.words ?? '')
  return isWord && readSymbol(neighbour(rows, index, -1)?.words ?? '') !== null
}

/** `RESOLUTION 510*` → `RESOLUTION 510`, `Resolution 2599 (2025)1` → `Resolution 2599 (2025)` */
function withoutMarks(words: string): string {
  return words.replace(/(?:[*†‡§¹²³]{1,3}|(?<=\))\d)$/u, '')
}

/** "# Statement on rain" / "STATEMENT ON RAIN": a site prints the title of its page and the title of the text. */
function repeatsTitle(rows: readonly Row[], index: number): boolean {
  const before = neighbour(rows, index, -1)
  const words = rows[index]?.words ?? ''
  if (!before || words.length < SHORTEST_TITLE || words.length > LONGEST_TITLE || /[.;:,]$/.test(words)) return false
  if (!sameWords(before.words, words)) return false
  return isNearStart(rows, index)
}

/** Walks back no further than it must, or a line that comes again and again would cost the square of its number. */
function isNearStart(rows: readonly Row[], index: number): boolean {
  let seen = 0
  for (let at = index - 1; at >= 0 && seen <= FARTHEST_TITLE; at--) if (rows[at]?.use === 'words') seen++
  return seen <= FARTHEST_TITLE
}

const SHORTEST_TITLE = 8
const LONGEST_TITLE = 160
const FARTHEST_TITLE = 6 // Rows with words before it: the way to the page, a date.

function isBesideFurniture(rows: readonly Row[], index: number, recurring: Recurring): boolean {
  const beside = [rows[index - 1], rows[index + 1], neighbour(rows, index, 1)]
  return beside.some((row) => row && (isPageLine(row.words) || recurring.has(row.words)))
}

export function clearFurniture(reading: Reading, lines: readonly Row[]): readonly Row[] {
  const isBlind = reading.repairsOff.has('form-feeds')
  const rows = isBlind ? lines.map((row) => ({ ...row, afterPageBreak: false })) : lines
  const recurring = findRecurring(rows)
  const rules = RULES.filter(({ name }) => !reading.repairsOff.has(name))
  return rows.map((row, index) => {
    if (row.use !== 'words') return row
    const rule = rules.find((known) => known.matches(row, { rows, index, recurring }))
    if (!rule) return row
    if (rule.code) {
      const message = `${quoted(row.words)} ${rule.says}; it was set aside.`
      remark(reading, { code: rule.code, at: row.from, message })
    }
    return setAside(reading, row, rule.reason)
  })
}

const LONGEST_HEAD = 80
const LONGEST_TOP = 40 // Rows, blank ones too, from the beginning of the file to its title.

/**
 * Running heads: the same short line (figures apart) at two page breaks, or three times word for word and at least once
 * in the middle of a sentence. A heading that recurs ("Article 1", "Article 2") does neither.
 */
function findRecurring(rows: readonly Row[]): Recurring {
  const isAtEdge = findPageEdges(rows)
  const heads = new Map<string, { readonly first: number; count: number }>()
  const atBreaks = new Map<string, number>()
  const anywhere = new Map<string, { count: number; cuts: boolean }>()
  for (const [index, row] of rows.entries()) {
    if (row.use !== 'words' || row.words.length > LONGEST_HEAD || !/\p{L}/u.test(row.words)) continue
    if (readSymbol(row.words) !== null) {
      const head = heads.get(row.words) ?? { first: index, count: 0 }
      if (isAtEdge(index)) head.count++
      heads.set(row.words, head)
      continue
    }
    if (isWrapped(rows, index)) continue
    const masked = maskFigures(row.words)
    if (isAtEdge(index)) atBreaks.set(masked, (atBreaks.get(masked) ?? 0) + 1)
    const seen = anywhere.get(row.words) ?? { count: 0, cuts: false }
    anywhere.set(row.words, { count: seen.count + 1, cuts: seen.cuts || cutsSentence(rows, index) })
  }
  const recurring = new Set<string>()
  const isOfHead = (row: Row, index: number): boolean => {
    const [first] = heads
    return first !== undefined && first[1].first < index && withoutMarks(first[0]) === withoutMarks(row.words)
  }
  const repeats = (row: Row, index: number): boolean => {
    const head = heads.get(row.words)
    return head !== undefined && head.count > 1 && index > head.first
  }
  for (const [masked, count] of atBreaks) if (count > 1) recurring.add(masked)
  for (const [words, { count, cuts }] of anywhere) if (count > 2 && cuts) recurring.add(maskFigures(words))
  const isTitle = (words: string, index: number): boolean =>
    rows.slice(0, Math.min(index, LONGEST_TOP)).some((row) => row.use === 'words' && row.words.endsWith(words))
  return { has: (words) => recurring.size > 0 && recurring.has(maskFigures(words)), repeats, isOfHead, isTitle }
}

const EDGE = 3 // Rows with words: running head, document code, folio.

/** Is a row among the first or last of its page? Without page breaks there are no pages. */
function findPageEdges(rows: readonly Row[]): (index: number) => boolean {
  const edges = new Set<number>()
  let page: number[] = []
  let pages = 0
  const close = (): void => {
    for (const index of [...page.slice(0, EDGE), ...page.slice(-EDGE)]) edges.add(index)
    page = []
    pages++
  }
  for (const [index, row] of rows.entries()) {
    if (row.afterPageBreak) close()
    if (row.use === 'words') page.push(index)
  }
  close()
  return pages < 2 ? () => false : (index) => edges.has(index)
}

/**
 * A line of a hard-wrapped sentence, which may recur as well as any other words: "the Euro-Atlantic area;", "Council
 * and of the Parliament". Heads begin with a capital and end without a comma; and no hard wrap leaves room for a word.
 */
function isWrapped(rows: readonly Row[], index: number): boolean {
  const words = rows[index]?.words ?? ''
  if (/[,;:]$/.test(words) || /^\p{Ll}[\p{L}’'-]* \D*$/u.test(words)) return true
  const [before, after] = [rows[index - 1], rows[index + 1]]
  if (before?.use !== 'words' || after?.use !== 'words' || !cutsSentence(rows, index)) return false
  const next = after.words.split(' ', 1)[0] ?? ''
  return words.length + next.length >= Math.max(before.words.length, after.words.length)
}

function cutsSentence(rows: readonly Row[], index: number): boolean {
  const before = neighbour(rows, index, -1)
  const after = neighbour(rows, index, 1)
  return before !== null && after !== null && /[\p{L}\p{N},]$/u.test(before.words) && /^\p{Ll}/u.test(after.words)
}

function maskFigures(words: string): string {
  return withoutWideBlanks(words).replace(/\d/g, '#')
}
