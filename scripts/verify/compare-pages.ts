/**
 * Page references: what "p. 12" refers to is printed on the page that bears the label 12.
 */
import type { Expected } from './expected.ts'
import type { FinishedFile } from './finished-file.ts'
import type { Fault, Reading } from './reading.ts'
import { pageAt } from './surroundings.ts'

/** So many are named; when one page slips, all that follow do. */
const NAMED = 5

/** For formats that tell where their pages begin. */
export function comparePages(file: FinishedFile, expected: Expected, reading: Reading): readonly Fault[] {
  const faults: Fault[] = []
  if (reading.pages.length === 0) return faults
  for (const [anchor, label] of file.pageLabels) {
    const extent = expected.anchors.get(anchor)
    if (!extent || extent.start === extent.end) continue
    const { page } = pageAt(reading, extent.start)
    if (page === undefined || page === label) continue
    const message = `References say that ${anchor} is on page ${label}, but it is printed on page ${page}.`
    faults.push({ code: 'verify-link', message, page })
  }
  return faults.slice(0, NAMED)
}
