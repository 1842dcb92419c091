/**
 * The outline (bookmarks) of a PDF: each entry has the name of a sheet or words of the text, and leads to a page.
 */
import type { Expected } from '../expected.ts'
import type { FinishedFile } from '../finished-file.ts'
import { type Fault, Unreadable } from '../reading.ts'
import { lettersOf } from '../strand.ts'
import type { Objects } from './objects.ts'
import { asBytes, asDict, asRef, type PdfDict, textOf } from './values.ts'

export function checkOutline(
  catalog: PdfDict,
  objects: Objects,
  file: FinishedFile,
  expected: Expected,
): readonly Fault[] {
  const names = new Set(file.galley.parts.flatMap((part) => part.sheets.map((sheet) => lettersOf(sheet.bookmark))))
  const faults: Fault[] = []
  for (const entry of readEntries(catalog, objects)) {
    const title = textOf(asBytes(objects.entry(entry, 'Title')) ?? '')
    const letters = lettersOf(title)
    if (!names.has(letters) && !expected.main.letters.includes(letters)) {
      faults.push({ code: 'verify-added', message: `The outline has the entry “${title}”, which is not in the text.` })
    }
    if (!entry.entries.has('Dest') && !entry.entries.has('A')) {
      faults.push({ code: 'verify-link', message: `The entry “${title}” of the outline leads nowhere.` })
    }
  }
  return faults
}

/** All entries, level by level; each is visited once. */
function readEntries(catalog: PdfDict, objects: Objects): readonly PdfDict[] {
  const entries: PdfDict[] = []
  const seen = new Set<number>()
  const waiting = [asDict(objects.entry(catalog, 'Outlines'))?.entries.get('First')]
  while (waiting.length > 0) {
    const reference = waiting.pop()
    const number = asRef(reference)
    const dict = asDict(objects.look(reference))
    if (!dict) continue
    if (number === null || seen.has(number)) throw new Unreadable('The outline goes round in circles.')
    seen.add(number)
    entries.push(dict)
    waiting.push(dict.entries.get('Next'), dict.entries.get('First'))
  }
  return entries
}
