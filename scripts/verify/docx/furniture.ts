/**
 * Headers and footers: the running head of a sheet, a page number, the words of a house template, nothing else. What fields show there (PAGE,
 * STYLEREF) is left out, for Word counts it again on each page.
 */
import type { FinishedFile } from '../finished-file.ts'
import type { Fault } from '../reading.ts'
import { lettersOf } from '../strand.ts'
import type { Archive } from './archive.ts'
import type { Styles } from './styles.ts'
import { templateWords } from './template-words.ts'
import { WordText } from './word-text.ts'
import { decodeXml, readXml } from './xml.ts'

/** `word/header12.xml` */
const FURNITURE = /^word\/(?:header|footer)\d*\.xml$/

export function checkFurniture(archive: Archive, styles: Styles, file: FinishedFile): readonly Fault[] {
  const house = file.wordTemplate ? templateWords(file.wordTemplate, styles) : []
  const allowed = new Set([...allowedHeads(file), ...house])
  const faults: Fault[] = []
  for (const name of archive.names.filter((entry) => FURNITURE.test(entry))) {
    const reader = new WordText(styles, {})
    readXml(decodeXml(archive.read(name) ?? new Uint8Array(), name), name, reader)
    const { letters } = reader.fixed.finish()
    faults.push(...reader.faults)
    if (!allowed.has(letters)) {
      faults.push({ code: 'verify-added', message: `“${letters}” in ${name} is no running head of the volume.` })
    }
  }
  return faults
}

/** One side of a head, or both, in either order. */
function allowedHeads(file: FinishedFile): ReadonlySet<string> {
  const heads = file.galley.parts.flatMap((part) => part.sheets.flatMap((sheet) => sheet.head ?? []))
  const allowed = new Set([''])
  for (const head of heads) {
    const [left, right] = [lettersOf(head.left), lettersOf(head.right)]
    for (const text of [left, right, left + right, right + left]) allowed.add(text)
  }
  return allowed
}
