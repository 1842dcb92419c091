/**
 * The list of contents before the texts of a packet: its lines go to the residue, for a volume has its own; what it
 * lists is kept to check the texts against.
 *
 *     CONTENTS
 *     Declaration 481   On ferries ........ 3
 *     Resolution 482
 *     On lighthouses                        7
 */
import { isOpening } from '../head/opening.ts'
import { readSymbol } from '../head/symbol.ts'
import { readLabel } from '../labels/labels.ts'
import { type Row, setAside } from '../lines/rows.ts'
import type { Reading } from '../reading.ts'
import { sayRepaired } from './say-repaired.ts'

/** One line of a list of contents, without its page number. */
export type Listed = { readonly words: string; readonly at: number }
export type ContentsTaken = { readonly rows: readonly Row[]; readonly listed: readonly Listed[] }

const HEADING =
  /^(?:#{1,6} )?[*_]{0,2}(?:(?:table of )?contents|sommaire|table des matières|зміст|inhalt(?:sverzeichnis)?)[*_]{0,2}:?$/iu
/** `........ 3`, a tab and a page, two blanks and a page, a page alone. */
const PAGE_AT_END = /(?:(?:[.…·_][ ]?){3,}|\t|[ \u00a0]{2,}|^)[ \u00a0]{0,9}\d{1,4}$/u
const LONGEST_ENTRY = 240
const FEWEST = 2 // Pages; one line with a number is no list.

export function takeContents(reading: Reading, rows: readonly Row[]): ContentsTaken {
  const none = { rows, listed: [] }
  if (reading.repairsOff.has('contents-blocks')) return none
  const heading = rows.findIndex(({ use, words }) => use === 'words' && HEADING.test(words))
  const end = heading < 0 ? null : findEnd(rows, heading)
  if (end === null) return none
  const block = rows.slice(heading, end)
  const message = `A list of contents of ${block.filter(({ use }) => use === 'words').length} lines was set aside.`
  sayRepaired(reading, { name: 'contents-blocks', at: rows[heading]?.from ?? 0, message })
  const left = rows.map((row, index) => {
    return index >= heading && index < end && row.use === 'words' ? setAside(reading, row, 'contents-block') : row
  })
  return { rows: left, listed: listedIn(block.slice(1)) }
}

/** The row after the last page number of the list; null when there is no list. */
function findEnd(rows: readonly Row[], heading: number): number | null {
  const seen: string[] = []
  let pages = 0
  let end: number | null = null
  for (let at = heading + 1; at < rows.length; at++) {
    const row = rows[at]
    if (!row || row.use === 'gone') continue
    if (row.afterPageBreak && pages > 0) break
    if (row.use !== 'words') continue
    const isPage = PAGE_AT_END.test(row.words)
    if (!isPage && beginsText(row.words, seen)) break
    seen.push(bare(row.words))
    if (!isPage) continue
    pages++
    end = at + 1
  }
  return pages >= FEWEST ? end : null
}

/** A clause, enacting words, or a line that the list has announced: the texts themselves. */
function beginsText(words: string, seen: readonly string[]): boolean {
  if (words.length > LONGEST_ENTRY || isOpening(words) || readLabel(words)?.class === 'number') return true
  const own = bare(words)
  const isAnnounced = own.length > 5 && seen.some((entry) => entry.startsWith(own))
  return isAnnounced && (readSymbol(words) !== null || seen.length > 1)
}

/** `DECLARATION 489*` and `Declaration 489 …… 3` → `declaration 489` */
export function bare(words: string): string {
  return words
    .slice(0, LONGEST_ENTRY)
    .replace(PAGE_AT_END, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Lines up to a page number are one entry. Where the numbers stand apart from the lines, each line is one. */
function listedIn(block: readonly Row[]): readonly Listed[] {
  const rows = block.filter(({ words }) => words !== '')
  const areApart = rows.filter(({ words }) => /^\d{1,4}$/.test(words)).length >= FEWEST
  const listed: Listed[] = []
  let open: Listed | null = null
  for (const { words, from } of rows) {
    const own = bare(words)
    const entry: Listed = { words: open ? `${open.words} ${own}` : own, at: open?.at ?? from }
    const isWhole = areApart || PAGE_AT_END.test(words)
    if (isWhole && entry.words.trim() !== '') listed.push(entry)
    open = isWhole ? null : entry
  }
  return listed
}
