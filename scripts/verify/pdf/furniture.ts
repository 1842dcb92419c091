/**
 * What stands around the text on a page: the running head of a sheet of this page, the folio, dots, the numbers of
 * lines, the head of a table that goes on. Anything else among the artifacts is text hidden from whoever listens.
 */

import type { Sheet as GalleySheet } from '../../template/galley.ts'
import type { Expected } from '../expected.ts'
import type { FinishedFile } from '../finished-file.ts'
import { isCutHead } from '../printed-head.ts'
import type { Fault, PageStart } from '../reading.ts'
import { lettersOf, type Strand, strandOf } from '../strand.ts'
import type { Sheet } from './paper.ts'

/** Where the pages begin in the text. */
type Starts = readonly (PageStart & { readonly index: number })[]

/** The dots of a leader. */
const DOTS = /^[.·․‥…]*$/

export function checkFurniture(
  sheets: readonly Sheet[],
  starts: Starts,
  file: FinishedFile,
  expected: Expected,
): readonly Fault[] {
  const heads = headsByPage(starts, file, expected)
  const tableHeads = tableHeadsByPage(starts, expected)
  let own: readonly Strand[] = [] // A long note goes on over pages where no text begins, under the same heads.
  return sheets.flatMap(({ page, index, content }) => {
    own = heads.get(index) ?? own
    const allowed = [...own, strandOf(page.label)].filter(({ letters }) => letters !== '')
    const odd: Fault[] = []
    const printed = content.marks.artifacts.map(({ text }) => ({ text, letters: lettersOf(text) }))
    for (const { text, letters } of withoutTableHead(printed, tableHeads.get(index) ?? '')) {
      if (DOTS.test(letters) || isLineNumber(letters, file) || takeOut(letters, allowed)) continue
      odd.push({
        code: 'verify-added',
        message: `“${text.trim()}” stands beside the text of the page.`,
        page: page.label,
      })
    }
    return odd
  })
}

/** '15': the number of every fifth line of a draft. */
function isLineNumber(letters: string, { lineNumbers = 0 }: FinishedFile): boolean {
  return lineNumbers > 0 && /^[1-9]\d{0,2}$/.test(letters) && Number(letters) % lineNumbers === 0
}

/** Takes what is allowed off the front until nothing is left; each may be used once. */
function takeOut(letters: string, allowed: Strand[]): boolean {
  let rest = letters
  while (rest !== '') {
    const index = allowed.findIndex((whole) => rest.startsWith(whole.letters))
    if (index < 0) return takeOutShortened(rest, allowed)
    rest = rest.slice(allowed[index]?.letters.length ?? 0)
    allowed.splice(index, 1)
  }
  return true
}

function takeOutShortened(letters: string, allowed: Strand[]): boolean {
  const index = allowed.findIndex((head) => isCutHead(letters, head))
  if (index >= 0) allowed.splice(index, 1)
  return index >= 0
}

type Printed = { readonly text: string; readonly letters: string }

/** Leaves out the lines, one after the other, that together are the head of a table, once. */
function withoutTableHead(printed: readonly Printed[], head: string): readonly Printed[] {
  if (head === '') return printed
  for (let from = 0; from < printed.length; from++) {
    let rest = head
    let to = from
    for (let letters = printed[to]?.letters; letters && rest.startsWith(letters); letters = printed[++to]?.letters) {
      rest = rest.slice(letters.length)
    }
    if (rest === '') return [...printed.slice(0, from), ...printed.slice(to)]
  }
  return printed
}

/** Index of a page → the head of the table with which the page goes on. */
function tableHeadsByPage(starts: Starts, { tables, main }: Expected): ReadonlyMap<number, string> {
  const heads = new Map<number, string>()
  let at = 0
  for (const { from, index } of starts) {
    while ((tables[at]?.end ?? Number.POSITIVE_INFINITY) <= from) at++
    const table = tables[at]
    if (table && table.start < from) heads.set(index, main.letters.slice(table.start, table.headEnd))
  }
  return heads
}

/**
 * Index of a page → the running heads that may stand on it. A page on which nothing but the rest of a long note stands
 * belongs to the sheet that has ended just before.
 */
function headsByPage(starts: Starts, file: FinishedFile, expected: Expected): ReadonlyMap<number, readonly Strand[]> {
  const sheets = file.galley.parts.flatMap((part) => part.sheets)
  const heads = new Map<number, readonly Strand[]>()
  let first = 0
  for (const [position, { from, index }] of starts.entries()) {
    const end = starts[position + 1]?.from ?? Number.POSITIVE_INFINITY
    while (first < sheets.length && extentOf(sheets[first], expected).end <= from) first++
    const here: Strand[] = []
    const isNoteGoingOn = Math.min(end, expected.main.letters.length) <= from
    const last = isNoteGoingOn ? Math.max(0, first - 1) : first
    for (let at = last; at < sheets.length && extentOf(sheets[at], expected).start < end; at++) {
      const head = sheets[at]?.head
      if (head) here.push(strandOf(head.left), strandOf(head.right))
    }
    heads.set(index, here)
  }
  return heads
}

const extentOf = (sheet: GalleySheet | undefined, expected: Expected) =>
  expected.anchors.get(sheet?.id ?? '') ?? { start: 0, end: 0 }
