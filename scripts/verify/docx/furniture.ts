/**
 * Headers and footers: the running head of a sheet, a page number, the words of a house template, the word behind the
 * text of a draft, nothing else. What fields show there (PAGE, STYLEREF) is left out, for Word counts it again on each
 * page.
 */
import type { FinishedFile } from '../finished-file.ts'
import { isPrintedHead } from '../printed-head.ts'
import type { Fault } from '../reading.ts'
import { type Strand, strandOf } from '../strand.ts'
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
    const drawn: string[] = []
    const reader = new WordText(styles, { drawn: (words) => drawn.push(words) })
    readXml(decodeXml(archive.read(name) ?? new Uint8Array(), name), name, reader)
    const { letters } = reader.fixed.finish()
    faults.push(...reader.faults, ...drawn.flatMap((words) => foreignShape(words, file, name) ?? []))
    if (!allowed.has(letters) && !isShortened(letters, heads)) {
      faults.push({ code: 'verify-added', message: `“${letters}” in ${name} is no running head of the volume.` })
    }
  }
  return faults
}

/** A shape without words, as the pattern of others, shows nothing. */
function foreignShape(words: string, { watermark = '' }: FinishedFile, name: string): Fault | null {
  if (words === '' || words === watermark) return null
  return { code: 'verify-added', message: `“${words}” is drawn in ${name}, and is not the word behind a draft.` }
}

/** The words of both sides. */
type HeadWords = { readonly left: Strand; readonly right: Strand }

/** Sheets whose heads say the same are one. */
function headsOf(file: FinishedFile): readonly HeadWords[] {
  const heads = file.galley.parts.flatMap((part) => part.sheets.flatMap((sheet) => sheet.head ?? []))
  const known = new Map(heads.map((head) => [`${head.left}\n${head.right}`, head]))
  return [...known.values()].map(({ left, right }) => ({ left: strandOf(left), right: strandOf(right) }))
}

/** One side of a head, or both, in either order. */
function wholeHeads(head: HeadWords): readonly string[] {
  const [left, right] = [head.left.letters, head.right.letters]
  return [left, right, left + right, right + left]
}

/** A side that is too long for its line ends after a word: 'STANDING WITH UKRAINE UNTIL …'. */
function isShortened(letters: string, heads: readonly HeadWords[]): boolean {
  if (!letters.includes('…')) return false
  return heads.some(({ left, right }) =>
    [left, right].some((side, index) => {
      const other = index === 0 ? right : left
      return isPrintedHead(letters, side) || restsAfter(letters, side).some((rest) => isPrintedHead(rest, other))
    }),
  )
}

/** What is left of the letters when a side, whole or cut short, has been taken off their front. */
function restsAfter(letters: string, side: Strand): readonly string[] {
  const end = letters.indexOf('…') + 1
  const whole = letters.startsWith(side.letters) ? [letters.slice(side.letters.length)] : []
  return isPrintedHead(letters.slice(0, end), side) ? [...whole, letters.slice(end)] : whole
}
