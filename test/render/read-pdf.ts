/**
 * Reads a PDF of ours back for tests: objects out of their streams, the structure tree as indented lines with its
 * words, destinations, bookmarks, labels, annotations. It knows only what the drawing writes.
 */
import { inflateSync } from 'node:zlib'

export type ReadPdf = {
  readonly catalog: Value
  readonly pages: readonly Value[]
  readonly contents: readonly string[] // Operators of each page.
  get(value: unknown): Value
  /** 'Sect(en-GB)', '  P', '    “words”' – a line per element and per marked sequence. */
  outlineOfTree(): string
  /** Words of a page outside of every artifact, in the order of drawing. */
  wordsOf(page: number): string
  placesOf(page: number): readonly PlacedLetters[] // Artifacts too.
}

/** A dictionary by key, an array, a text, a name ('/Name'), a number, or a reference ('12 R'). */
export type Value = { readonly [key: string]: unknown } & { readonly length?: number }

export function readPdf(bytes: Uint8Array): ReadPdf {
  const { objects, contents: streams } = readObjects(Buffer.from(bytes))
  const get = (value: unknown): Value =>
    (typeof value === 'string' && /^\d+ R$/.test(value) ? objects.get(Number.parseInt(value, 10)) : value) as Value
  const trailer = [...objects.values()].find((object) => (object as Value)?.Type === '/XRef') as Value
  const catalog = get(trailer.Root)
  const kids = get(catalog.Pages).Kids as readonly string[]
  const contents = kids.map(
    (kid) => streams.get(Number.parseInt(String(get(kid).Contents), 10))?.toString('latin1') ?? '',
  )
  const letters = kids.map((kid, index) => readPage(contents[index] ?? '', fontsOf(get(kid), get, streams)))
  return {
    catalog,
    pages: kids.map(get),
    contents,
    get,
    outlineOfTree: () => treeLines(get(catalog.StructTreeRoot).K, { get, kids, letters }).join('\n'),
    placesOf: (page) => readPlaces(contents[page] ?? '', fontsOf(get(kids[page]), get, streams)),
    wordsOf: (page) => [...(letters[page]?.values() ?? [])].join('|'),
  }
}

function readObjects(file: Buffer): { objects: Map<number, unknown>; contents: Map<number, Buffer> } {
  const objects = new Map<number, unknown>()
  const contents = new Map<number, Buffer>()
  const source = file.toString('latin1')
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length
    const { value, end } = parse(source, start)
    const id = Number(match[1])
    objects.set(id, value)
    const opening = /^\s*stream\n/.exec(source.slice(end, end + 20))
    if (!opening) continue
    const dictionary = value as Value
    const raw = file.subarray(end + opening[0].length, end + opening[0].length + Number(dictionary.Length))
    const bytes = dictionary.Filter === '/FlateDecode' ? inflateSync(raw) : raw
    contents.set(id, bytes)
    if (dictionary.Type === '/ObjStm') unpack(bytes.toString('latin1'), dictionary, objects)
  }
  return { objects, contents }
}

function unpack(content: string, { N, First }: Value, objects: Map<number, unknown>): void {
  const numbers = content.slice(0, Number(First)).trim().split(/\s+/).map(Number)
  for (let index = 0; index < Number(N); index++) {
    const offset = Number(First) + (numbers[index * 2 + 1] ?? 0)
    objects.set(numbers[index * 2] ?? 0, parse(content, offset).value)
  }
}

type Parsed = { readonly value: unknown; readonly end: number }

function parse(source: string, from: number): Parsed {
  let at = from
  while (/\s/.test(source[at] ?? '')) at++
  if (source.startsWith('<<', at)) return parseDictionary(source, at + 2)
  if (source[at] === '[') return parseArray(source, at + 1)
  if (source[at] === '(') return parseText(source, at + 1)
  const token = /^(?:<[0-9a-fA-F\s]*>|\d+ \d+ R|\/?[^\s[\]<>()/]+)/.exec(source.slice(at, at + 400))?.[0] ?? ''
  const number = Number(token)
  const value = / R$/.test(token) ? `${Number.parseInt(token, 10)} R` : Number.isNaN(number) ? token : number
  return { value, end: at + Math.max(token.length, 1) }
}

function parseDictionary(source: string, from: number): Parsed {
  const value: Record<string, unknown> = {}
  let at = from
  for (;;) {
    while (/\s/.test(source[at] ?? '')) at++
    if (source.startsWith('>>', at) || at >= source.length) return { value, end: at + 2 }
    const key = parse(source, at)
    const entry = parse(source, key.end)
    value[String(key.value).slice(1)] = entry.value
    at = entry.end
  }
}

function parseArray(source: string, from: number): Parsed {
  const value: unknown[] = []
  let at = from
  for (;;) {
    while (/\s/.test(source[at] ?? '')) at++
    if (source[at] === ']' || at >= source.length) return { value, end: at + 1 }
    const entry = parse(source, at)
    value.push(entry.value)
    at = entry.end
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function parseText(source: string, from: number): Parsed {
  let value = ''
  let at = from
  for (; at < source.length && source[at] !== ')'; at++) {
    if (source[at] === '\\') value += ESCAPES[source[++at] ?? ''] ?? source[at]
    else value += source[at]
  }
  if (value.startsWith('\xfe\xff')) value = Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le')
  return { value, end: at + 1 }
}

type Letters = ReadonlyMap<number, string> // Words by marked sequence.
type Font = { readonly letters: ReadonlyMap<number, string>; readonly widths: readonly number[] }
const NO_FONT: Font = { letters: new Map(), widths: [] }

function fontsOf(page: Value, get: (value: unknown) => Value, streams: ReadonlyMap<number, Buffer>): Map<string, Font> {
  const fonts = get(page.Resources).Font as Value | undefined
  return new Map(
    Object.entries(fonts ?? {}).map(([name, reference]) => {
      const font = get(reference)
      const id = Number.parseInt(String(font.ToUnicode), 10)
      const [descendant] = font.DescendantFonts as readonly string[]
      const [, widths] = get(descendant).W as readonly [number, readonly number[]]
      return [name, { letters: readToUnicode(streams.get(id)?.toString('latin1') ?? ''), widths }] as const
    }),
  )
}

/** '<0000> <0011> [<0000> <0041> …]' */
function readToUnicode(cmap: string): ReadonlyMap<number, string> {
  const font = new Map<number, string>()
  for (const [, first = '', list = ''] of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    let slot = Number.parseInt(first, 16)
    for (const [, codes = ''] of list.matchAll(/<([^>]*)>/g)) {
      const units = codes.split(' ').filter(Boolean)
      font.set(slot++, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))))
    }
  }
  return font
}

function readPage(content: string, fonts: ReadonlyMap<string, Font>): Letters {
  const letters = new Map<number, string>()
  let font = NO_FONT
  let sequence: number | null = null
  for (let at = 0; at < content.length; ) {
    const line = content.slice(at, content.indexOf('\n', at) + 1 || content.length)
    if (content[at] === '[') {
      const { value, end } = parse(content, at)
      if (sequence !== null) letters.set(sequence, (letters.get(sequence) ?? '') + shown(value as unknown[], font))
      at = end
      continue
    }
    const face = /^\/(F\d+) [\d.]+ Tf/.exec(line)?.[1]
    if (face) font = fonts.get(face) ?? NO_FONT
    const mark = /^\/MCID (\d+)/.exec(line)?.[1]
    if (mark !== undefined) {
      sequence = Number(mark)
      letters.set(sequence, '')
    }
    if (line.startsWith('EMC')) sequence = null
    at += line.length || 1
  }
  return letters
}

export type PlacedLetters = { readonly letters: string; readonly x: number; readonly y: number }

/** Where each slot of a page is painted: widths of the font, corrections of the arrays, matrices and rises followed. */
function readPlaces(content: string, fonts: ReadonlyMap<string, Font>): PlacedLetters[] {
  const places: PlacedLetters[] = []
  let font = NO_FONT
  let [size, x, y, rise] = [0, 0, 0, 0]
  for (let at = 0; at < content.length; ) {
    if (content[at] === '[') {
      const { value, end } = parse(content, at)
      for (const part of value as unknown[]) {
        if (typeof part === 'number') x -= (part * size) / 1000
        for (const slot of typeof part === 'string' ? slotsOf(part) : []) {
          places.push({ letters: font.letters.get(slot) ?? '', x, y: y + rise })
          x += ((font.widths[slot] ?? 0) * size) / 1000
        }
      }
      at = end
      continue
    }
    const line = content.slice(at, content.indexOf('\n', at) + 1 || content.length)
    const words = line.trim().split(' ')
    if (line.endsWith(' Tf\n')) [font, size] = [fonts.get(words[0]?.slice(1) ?? '') ?? NO_FONT, Number(words[1])]
    if (line.endsWith(' Tm\n')) [x, y] = [Number(words[4]), Number(words[5])]
    if (line.endsWith(' Ts\n')) rise = Number(words[0])
    at += line.length || 1
  }
  return places
}

function slotsOf(bytes: string): number[] {
  const slots: number[] = []
  for (let at = 0; at < bytes.length; at += 2) slots.push((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1))
  return slots
}

function shown(array: readonly unknown[], font: Font): string {
  let words = ''
  for (const part of array) {
    if (typeof part !== 'string') continue
    for (const slot of slotsOf(part)) words += font.letters.get(slot) ?? '\ufffd'
  }
  return words
}

type Reading = { get(value: unknown): Value; readonly kids: readonly string[]; readonly letters: readonly Letters[] }

function treeLines(kid: unknown, reading: Reading, page: unknown = null, indent = ''): string[] {
  if (Array.isArray(kid)) return kid.flatMap((one) => treeLines(one, reading, page, indent))
  if (typeof kid === 'number') {
    return [`${indent}“${reading.letters[reading.kids.indexOf(String(page))]?.get(kid) ?? 'missing'}”`]
  }
  const element = reading.get(kid)
  if (element.Type === '/MCR') return treeLines(element.MCID, reading, element.Pg, indent)
  if (element.Type === '/OBJR') return [`${indent}→ ${targetOf(reading.get(element.Obj), reading)}`]
  const name = String(element.S).slice(1)
  const language = element.Lang === undefined ? '' : `(${element.Lang})`
  const inner = element.K === undefined ? [] : treeLines(element.K, reading, element.Pg ?? page, `${indent}  `)
  return [`${indent}${name}${language}`, ...inner]
}

function targetOf(annotation: Value, { get }: Reading): string {
  if (annotation.Dest !== undefined) return `#${annotation.Dest}`
  const action = get(annotation.A)
  return action.S === '/URI' ? String(action.URI) : `${get(action.F).UF}#${action.D}`
}
