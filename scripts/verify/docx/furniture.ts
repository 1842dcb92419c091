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
  const heads = headsOf(file)
  const allowed = new Set(['', ...heads.flatMap(wholeHeads), ...house])
  const faults: Fault[] = []
  for (const name of archive.names.filter((entry) => FURNITURE.test(entry))) {
    const reader = new WordText(styles, {})
    readXml(decodeXml(archive.read(name) ?? new Uint8Array(), name), name, reader)
    const { letters } = reader.fixed.finish()
    faults.push(...reader.faults)
    if (!allowed.has(letters) && !isShortened(letters, heads)) {
      faults.push({ code: 'verify-added', message: `“${letters}” in ${name} is no running head of the volume.` })
    }
  }
  return faults
}

/** The letters of both sides. */
type HeadLetters = { readonly left: string; readonly right: string }

/** Sheets whose heads say the same are one. */
function headsOf(file: FinishedFile): readonly HeadLetters[] {
  const heads = file.galley.parts.flatMap((part) => part.sheets.flatMap((sheet) => sheet.head ?? []))
  const known = new Map(heads.map((head) => [`${head.left}\n${head.right}`, head]))
  return [...known.values()].map(({ left, right }) => ({ left: lettersOf(left), right: lettersOf(right) }))
}

/** One side of a head, or both, in either order. */
const wholeHeads = ({ left, right }: HeadLetters): readonly string[] => [left, right, left + right, right + left]

/** A side that is too long for its line is printed as far as it goes: 'STANDING WITH UKRAINE UNTIL …'. */
function isShortened(letters: string, heads: readonly HeadLetters[]): boolean {
  if (!letters.includes('…')) return false
  return heads.some(({ left, right }) =>
    [left, right].some((side, index) => {
      const other = index === 0 ? right : left
      return isSide(letters, side) || restsAfter(letters, side).some((rest) => isSide(rest, other))
    }),
  )
}

/** What is left of the letters when a side, whole or cut short, has been taken off their front. */
function restsAfter(letters: string, side: string): readonly string[] {
  const end = letters.indexOf('…') + 1
  const whole = letters.startsWith(side) ? [letters.slice(side.length)] : []
  return isSide(letters.slice(0, end), side) ? [...whole, letters.slice(end)] : whole
}

function isSide(letters: string, side: string): boolean {
  if (letters === side) return true
  return letters.length > 1 && letters.endsWith('…') && side.startsWith(letters.slice(0, -1))
}
