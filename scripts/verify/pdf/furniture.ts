/**
 * What stands around the text on a page: the running head of a sheet of this page, the folio, dots. Anything else
 * among the artifacts is text hidden from whoever listens.
 */

import type { Sheet as GalleySheet } from '../../template/galley.ts'
import type { Expected } from '../expected.ts'
import type { FinishedFile } from '../finished-file.ts'
import type { Fault, PageStart } from '../reading.ts'
import { lettersOf } from '../strand.ts'
import type { Sheet } from './paper.ts'

/** The dots of a leader. */
const DOTS = /^[.·․‥…]*$/

export function checkFurniture(
  sheets: readonly Sheet[],
  starts: readonly (PageStart & { readonly index: number })[],
  file: FinishedFile,
  expected: Expected,
): readonly Fault[] {
  const heads = headsByPage(starts, file, expected)
  return sheets.flatMap(({ page, index, content }) => {
    const allowed = [...(heads.get(index) ?? []), lettersOf(page.label)].filter((text) => text !== '')
    const odd: Fault[] = []
    for (const { text } of content.marks.artifacts) {
      const letters = lettersOf(text)
      if (DOTS.test(letters) || takeOut(letters, allowed)) continue
      odd.push({
        code: 'verify-added',
        message: `“${text.trim()}” stands beside the text of the page.`,
        page: page.label,
      })
    }
    return odd
  })
}

/** Takes allowed strings off the front until nothing is left; each may be used once. */
function takeOut(letters: string, allowed: string[]): boolean {
  let rest = letters
  while (rest !== '') {
    const index = allowed.findIndex((text) => rest.startsWith(text))
    if (index < 0) return false
    rest = rest.slice(allowed[index]?.length ?? 0)
    allowed.splice(index, 1)
  }
  return true
}

/** Index of a page → the running heads that may stand on it. */
function headsByPage(
  starts: readonly (PageStart & { readonly index: number })[],
  file: FinishedFile,
  expected: Expected,
): ReadonlyMap<number, readonly string[]> {
  const sheets = file.galley.parts.flatMap((part) => part.sheets)
  const heads = new Map<number, readonly string[]>()
  let first = 0
  for (const [position, { from, index }] of starts.entries()) {
    const end = starts[position + 1]?.from ?? Number.POSITIVE_INFINITY
    while (first < sheets.length && extentOf(sheets[first], expected).end <= from) first++
    const here: string[] = []
    for (let at = first; at < sheets.length && extentOf(sheets[at], expected).start < end; at++) {
      const head = sheets[at]?.head
      if (head) here.push(lettersOf(head.left), lettersOf(head.right))
    }
    heads.set(index, here)
  }
  return heads
}

const extentOf = (sheet: GalleySheet | undefined, expected: Expected) =>
  expected.anchors.get(sheet?.id ?? '') ?? { start: 0, end: 0 }
