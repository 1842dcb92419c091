/**
 * A small tagged PDF made by hand, with nothing but the standard library: one page, one font whose glyphs are tiny but
 * real outlines, a structure tree, a link, a named destination.
 */
import { deflateSync } from 'node:zlib'

/** Bodies of the objects by number; a test changes one and builds again. */
export type Objects = Map<number, string>

/** Letters of the font, in the order of its glyphs; glyph 0 is the box that stands for a missing letter. */
const ALPHABET = ' ABCDEFGHIJKLMNOPQRSTUVWXYZŁÓŹabcdefghijklmnopqrstuvwxyz0123456789.,;*'

/** `ON` → `<000f000e>` */
export function codes(text: string): string {
  const numbers = [...text].map((letter) => {
    const index = ALPHABET.indexOf(letter)
    if (index < 0) throw new Error(`“${letter}” is not in the small font.`)
    return (index + 1).toString(16).padStart(4, '0')
  })
  return `<${numbers.join('')}>`
}

export const show = (text: string, x: number, y: number): string =>
  `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm ${codes(text)} Tj ET`
export const marked = (tag: string, id: number, inside: string): string => `/${tag} <</MCID ${id}>> BDC ${inside} EMC`

/** Says what `smallGalley` says. */
export const CONTENT = [
  marked('H1', 0, show('ON ŁÓŹ', 200, 700)),
  marked('Link', 1, show('*', 260, 700)),
  marked('Lbl', 2, show('1.', 72, 660)),
  marked('P', 3, show('Noting the affluent office;', 100, 660)),
  marked('Lbl', 4, show('2.', 72, 640)),
  marked('P', 5, show('see ', 100, 640)),
  marked('Link', 6, show('paragraph 1', 130, 640)),
  marked('P', 7, show('.', 200, 640)),
  marked('Lbl', 8, show('*', 72, 100)),
  marked('P', 9, show('Adopted on Monday.', 80, 100)),
  '/Artifact <</Type /Pagination>> BDC',
  show('1', 300, 40),
  'EMC',
].join('\n')

export function tinyObjects(content: string = CONTENT): Objects {
  const element = (type: string, parent: number, kids: string) =>
    `<</Type /StructElem /S /${type} /P ${parent} 0 R /Pg 3 0 R /K [${kids}]>>`
  return new Map([
    [1, '<</Type /Catalog /Pages 2 0 R /StructTreeRoot 10 0 R /Names <</Dests 30 0 R>> /MarkInfo <</Marked true>>>>'],
    [2, '<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>'],
    [3, '<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>> /Annots [31 0 R 32 0 R]>>'],
    [4, stream(content)],
    [
      5,
      '<</Type /Font /Subtype /Type0 /BaseFont /Small /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R>>',
    ],
    [6, '<</Type /Font /Subtype /CIDFontType2 /BaseFont /Small /FontDescriptor 7 0 R /DW 500 /CIDToGIDMap /Identity>>'],
    [7, '<</Type /FontDescriptor /FontName /Small /FontFile2 9 0 R>>'],
    [8, stream(toUnicode())],
    [9, stream(smallFont())],
    [10, '<</Type /StructTreeRoot /K 11 0 R>>'],
    [11, element('Document', 10, '12 0 R 15 0 R')],
    [12, element('H1', 11, '0 13 0 R 14 0 R')],
    [13, element('Link', 12, '1 <</Type /OBJR /Obj 31 0 R>>')],
    [14, element('Note', 12, '22 0 R 23 0 R')],
    [15, element('L', 11, '16 0 R 19 0 R')],
    [16, element('LI', 15, '17 0 R 18 0 R')],
    [17, element('Lbl', 16, '2')],
    [18, element('LBody', 16, '3')],
    [19, element('LI', 15, '20 0 R 21 0 R')],
    [20, element('Lbl', 19, '4')],
    [21, element('LBody', 19, '5 24 0 R 7')],
    [22, element('Lbl', 14, '8')],
    [23, element('P', 14, '9')],
    [24, element('Link', 21, '6 <</Type /OBJR /Obj 32 0 R>>')],
    [
      30,
      '<</Names [(d) [3 0 R /XYZ 0 842 null] (d.1) [3 0 R /XYZ 72 672 null] (d.2) [3 0 R /XYZ 72 652 null] (d.note) [3 0 R /XYZ 72 112 null]]>>',
    ],
    [31, '<</Type /Annot /Subtype /Link /Rect [260 700 268 712] /Dest (d.note)>>'],
    [32, '<</Type /Annot /Subtype /Link /Rect [130 640 196 652] /Dest (d.1)>>'],
  ])
}

export function stream(content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1')
  return `<</Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream`
}

/** Objects → a file with a cross-reference table. */
export function tinyPdf(objects: Objects, trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n'
  const rows = new Map<number, string>()
  for (const [number, body] of objects) {
    rows.set(number, `${String(file.length).padStart(10, '0')} 00000 n \n`)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const size = Math.max(...objects.keys()) + 1
  const table = Array.from({ length: size }, (_, number) => rows.get(number) ?? '0000000000 65535 f \n').join('')
  const end = `xref\n0 ${size}\n${table}trailer\n<</Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + end, 'latin1')
}

function toUnicode(): string {
  const rows = [...ALPHABET].map((letter, index) => {
    const code = (index + 1).toString(16).padStart(4, '0')
    return `<${code}> <${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`
  })
  return `1 begincodespacerange <0000> <ffff> endcodespacerange ${rows.length} beginbfchar ${rows.join(' ')} endbfchar`
}

/** A TrueType file of three tables: each letter has an outline of two bytes of its own, the blank has none. */
function smallFont(): string {
  const outlines = ['', ...ALPHABET].map((letter, glyph) => (letter === ' ' ? '' : String.fromCharCode(1, glyph, 7, 7)))
  const head = Buffer.alloc(54)
  head.writeInt16BE(1, 50)
  const loca = Buffer.alloc((outlines.length + 1) * 4)
  let length = 0
  for (const [glyph, outline] of outlines.entries()) {
    length += outline.length
    loca.writeUInt32BE(length, (glyph + 1) * 4)
  }
  const tables = [
    ['glyf', Buffer.from(outlines.join(''), 'latin1')],
    ['head', head],
    ['loca', loca],
  ] as const
  const directory = Buffer.alloc(12 + tables.length * 16)
  directory.writeUInt16BE(tables.length, 4)
  let at = directory.length
  for (const [index, [tag, bytes]] of tables.entries()) {
    directory.write(tag, 12 + index * 16, 'latin1')
    directory.writeUInt32BE(at, 20 + index * 16)
    directory.writeUInt32BE(bytes.length, 24 + index * 16)
    at += bytes.length
  }
  return Buffer.concat([directory, ...tables.map(([, bytes]) => bytes)]).toString('latin1')
}
