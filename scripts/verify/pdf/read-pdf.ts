/**
 * A PDF → what it says. The words are read from the pages; their order, labels, notes and links from the structure
 * tree, which is what a screen reader follows. Without a structure the order of printing counts.
 */
import type { Steps } from '../../steps.ts'
import type { Expected } from '../expected.ts'
import type { FinishedFile } from '../finished-file.ts'
import { type Reading, Unreadable } from '../reading.ts'
import { createInspection } from './active-content.ts'
import { checkAttachment } from './attachment.ts'
import { checkBinding, opensAt } from './binding.ts'
import { readDestinations } from './destinations.ts'
import { readFontFiles } from './font/font-file.ts'
import { checkFurniture } from './furniture.ts'
import { openObjects } from './objects.ts'
import { checkOutline } from './outline.ts'
import { readPaper, type Unfold } from './paper.ts'
import { walkStructure } from './structure.ts'
import { TextReader } from './text-reader.ts'
import { unfold } from './unfold.ts'
import { asDict } from './values.ts'

export function* readPdf(file: FinishedFile, expected: Expected): Steps<Reading> {
  const inspection = createInspection()
  const objects = openObjects(file.bytes, inspection.notice)
  const catalog = asDict(objects.entry(objects.trailer, 'Root'))
  if (!catalog) throw new Unreadable('The file has no catalog.')
  const paper = yield* readPaper(catalog, objects, {
    unfold: unfoldingOf(file),
    files: readFontFiles(file.fonts ?? []),
  })
  yield
  const points = readDestinations(catalog, objects)
  const text = new TextReader(paper, objects, { points, path: file.path })
  if (!walkStructure(catalog, objects, text)) text.readAsPrinted()
  else text.checkOutside()
  yield
  const read = text.finish()
  return {
    ...read,
    faults: [
      ...inspection.judge(objects, catalog, file), // Last: what was read by then is not read again.
      ...checkAttachment(objects, file),
      ...paper.faults,
      ...read.faults,
      ...checkFurniture(paper.sheets, text.starts, file, expected),
      ...checkOutline(catalog, objects, file, expected),
      ...checkBinding(catalog, objects, file),
    ],
  }
}

function unfoldingOf(file: FinishedFile): Unfold {
  const { format, signature = 0 } = file
  return format === 'booklet' ? (sheets) => unfold(sheets, signature, opensAt(file)) : (sheets) => sheets
}
