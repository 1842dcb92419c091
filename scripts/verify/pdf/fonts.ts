/**
 * A font dictionary → what its character codes say, how wide they are, and whether they print what they say
 * (ISO 32000-1, 9.6 to 9.10): a shape of its own, and one that the font file has for these letters.
 */
import { readCharacterMap } from './character-map.ts'
import { type CodeReader, createCodeReader } from './code-reader.ts'
import { readCharstrings } from './font/charstrings.ts'
import type { FontFile } from './font/font-file.ts'
import { type Outlines, readOutlines } from './font/outlines.ts'
import type { Fractions } from './font/substitutions.ts'
import type { Objects } from './objects.ts'
import { asArray, asDict, asName, asNumber, asStream, type PdfDict } from './values.ts'

export type Font = {
  readonly name: string // 'CZZZZZ+EBGaramond-Regular'
  readonly embedded: boolean
  readonly foreign: boolean // Whether it is no font of the theme, where these are known.
  readonly read: CodeReader
}

/** Letters that are shown in one go, as far as they were read. */
export type Shown = {
  letters: string
  width: number // Of all glyphs, in thousandths of the font size.
  glyphs: number
  blanks: number // Codes that word spacing counts (9.3.3).
}

export type Glyph = {
  readonly code: number
  readonly text: string | null // The letters it stands for; null when the font does not say.
  readonly width: number // Thousandths of the font size.
  readonly shape: 'drawn' | 'empty' | 'missing' | 'unknown' | 'of-another'
}

/** Font files by the names that a PDF gives them; empty where they are not known. */
export type FontFiles = ReadonlyMap<string, readonly FontFile[]>

export function readFont(dict: PdfDict, objects: Objects, files: FontFiles): Font {
  const descendant = asDict(objects.look(asArray(objects.entry(dict, 'DescendantFonts'))?.[0]))
  const descriptor = asDict(objects.entry(descendant ?? dict, 'FontDescriptor'))
  const program = ['FontFile2', 'FontFile3', 'FontFile']
    .map((key) => ({ key, stream: asStream(objects.entry(descriptor, key)) }))
    .find(({ stream }) => stream !== null)
  const unicode = asStream(objects.entry(dict, 'ToUnicode'))
  const map = unicode ? readCharacterMap(objects.bytes(unicode)) : null
  const outlines = program?.stream ? outlinesOf(program.key, objects.bytes(program.stream)) : null
  const width = descendant ? widthsOfComposite(descendant, objects) : widthsOfSimple(dict, objects)
  const glyphOf = descendant ? glyphNumbers(descendant, objects) : null
  const name = asName(objects.entry(dict, 'BaseFont')) ?? ''
  const own = files.get(name.replace(SUBSET, '')) ?? []
  const fractions = [...(map?.letters.values() ?? [])].some((letters) => letters.includes(FRACTION)) ? 'set' : 'none'
  const makeGlyph = (code: number): Glyph => {
    const text = map?.letters.get(code) ?? null
    const shape = glyphOf ? shapeOf(glyphOf(code), text, { outlines, own, fractions }) : 'unknown'
    return { code, text, width: width(code), shape }
  }
  return {
    name,
    embedded: program !== undefined,
    foreign: files.size > 0 && own.length === 0,
    read: createCodeReader(makeGlyph, descendant ? (map?.codeLength ?? 2) : 1),
  }
}

/** Six letters for each copy of a font: 'CZZZZZ+EBGaramond-Regular'. */
const SUBSET = /^[A-Z]{6}\+/

function outlinesOf(key: string, program: Uint8Array): Outlines | null {
  if (key === 'FontFile2') return readOutlines(program)
  const drawing = key === 'FontFile3' ? readCharstrings(viewOf(program)) : null
  return drawing && { drawing, shapeOf: (glyph) => (glyph === 0 ? 'missing' : 'drawn') }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

type Lookup = (code: number) => number

/** The bar of a fraction, which makes fonts raise and lower the figures around it. */
const FRACTION = '\u2044'

type Shapes = {
  readonly outlines: Outlines | null
  readonly own: readonly FontFile[]
  readonly fractions: Fractions
}

/** A glyph without letters is a part of the one before it, and may look as it likes. */
function shapeOf(glyph: number, text: string | null, { outlines, own, fractions }: Shapes): Glyph['shape'] {
  if (glyph === 0) return 'missing'
  const shape = outlines?.shapeOf(glyph) ?? 'unknown'
  if (shape !== 'drawn' || !text || own.length === 0) return shape
  const drawing = outlines?.drawing(glyph) ?? ''
  return own.some((file) => file.draws(text, drawing, fractions)) ? 'drawn' : 'of-another'
}

/** Code → glyph of the font file: the same number, or two bytes for each code (9.7.4.2). */
function glyphNumbers(descendant: PdfDict, objects: Objects): Lookup {
  const stream = asStream(objects.entry(descendant, 'CIDToGIDMap'))
  if (!stream) return (code) => code
  const bytes = objects.bytes(stream)
  return (code) => ((bytes[code * 2] ?? 0) << 8) | (bytes[code * 2 + 1] ?? 0)
}

/** `[3 [500 480] 10 20 600]`: codes 3 and 4, then 10 to 20 (9.7.4.3). */
function widthsOfComposite(descendant: PdfDict, objects: Objects): Lookup {
  const usual = asNumber(objects.entry(descendant, 'DW')) ?? 1000
  const widths = new Map<number, number>()
  const row = asArray(objects.entry(descendant, 'W')) ?? []
  for (let index = 0; index < row.length; ) {
    const first = asNumber(objects.look(row[index])) ?? 0
    const next = objects.look(row[index + 1])
    const list = asArray(next)
    if (list) {
      for (const [step, value] of list.entries()) widths.set(first + step, asNumber(objects.look(value)) ?? usual)
      index += 2
    } else {
      const last = Math.min(asNumber(next) ?? first, first + 65_535)
      const value = asNumber(objects.look(row[index + 2])) ?? usual
      for (let code = first; code <= last; code++) widths.set(code, value)
      index += 3
    }
  }
  return (code) => widths.get(code) ?? usual
}

function widthsOfSimple(dict: PdfDict, objects: Objects): Lookup {
  const first = asNumber(objects.entry(dict, 'FirstChar')) ?? 0
  const widths = (asArray(objects.entry(dict, 'Widths')) ?? []).map((value) => asNumber(objects.look(value)) ?? 500)
  return (code) => widths[code - first] ?? 500
}
