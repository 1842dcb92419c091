/**
 * What really stands at the end of each line. The text that the library gives has neither the space glyph at a line end
 * nor the soft hyphen that the setter put there; the drawing of the page has both. So the letters of each marked
 * sequence are taken from the drawing and laid beside the pieces.
 *
 * Where words run from right to left the library loses the blanks between them, for the pen goes back, and puts blanks
 * where it goes forward again. The drawing has them in their places, so such pieces say what was drawn.
 */
import { hasRightToLeft } from '../../ast/right-to-left.ts'
import type { LineEnd, Piece } from './open-pdf.ts'

/** The codes of the drawing operators that matter, as the library numbers them. */
export type Operators = {
  readonly beginMarkedContent: number
  readonly beginMarkedContentProps: number
  readonly endMarkedContent: number
  readonly showText: number
}

export type Drawing = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

/** Marked sequence → its letters, spaces and soft hyphens included. */
export function lettersOfDrawing({ fnArray, argsArray }: Drawing, codes: Operators): ReadonlyMap<number, string> {
  const letters = new Map<number, string[]>()
  const open: (number | null)[] = []
  for (const [index, code] of fnArray.entries()) {
    const given = argsArray[index]
    if (code === codes.beginMarkedContent) open.push(null)
    else if (code === codes.beginMarkedContentProps) open.push(numberOfSequence(given))
    else if (code === codes.endMarkedContent) open.pop()
    else if (code === codes.showText) {
      const sequence = open.findLast((number) => number !== null)
      if (sequence !== null && sequence !== undefined) addTo(letters, sequence, glyphs(given))
    }
  }
  return new Map([...letters].map(([sequence, parts]) => [sequence, parts.join('')]))
}

function addTo(letters: Map<number, string[]>, sequence: number, words: string): void {
  const held = letters.get(sequence)
  if (held) held.push(words)
  else letters.set(sequence, [words])
}

/** `['P', 6]` → 6 */
function numberOfSequence(given: unknown): number | null {
  const number: unknown = Array.isArray(given) ? given[1] : null
  return typeof number === 'number' ? number : null
}

/** Glyphs are objects with their letters; the numbers between them move the pen. */
function glyphs(given: unknown): string {
  const drawn: unknown = Array.isArray(given) ? given[0] : null
  if (!Array.isArray(drawn)) return ''
  return drawn.map((glyph: unknown) => (isGlyph(glyph) ? glyph.unicode : '')).join('')
}

function isGlyph(value: unknown): value is { readonly unicode: string } {
  return typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string'
}

/** The pieces, each with what stands behind its last letter. */
export function withLineEnds(pieces: readonly Piece[], letters: ReadonlyMap<number, string>): readonly Piece[] {
  const places = new Map<string, number>()
  const turned = new Set([...letters].filter(([, drawn]) => hasRightToLeft(drawn)).map(([number]) => number))
  return pieces.map((piece) => {
    const number = /_mc(\d+)$/.exec(piece.sequence ?? '')?.[1]
    const drawn = number === undefined ? undefined : letters.get(Number(number))
    if (piece.sequence === null || drawn === undefined) return piece
    const backward = turned.has(Number(number))
    if (piece.text.trim() === '') return backward ? { ...piece, text: '' } : piece
    const from = places.get(piece.sequence) ?? 0
    const to = from < 0 ? -1 : placeAfter(drawn, from, piece.text)
    places.set(piece.sequence, to)
    if (to < 0) return piece
    const end = endAt(drawn, to)
    const own = drawn.slice(from, to)
    return { ...piece, end, ...(backward ? { text: asDrawn(own, end) } : { drawn: withBlanksOf(own, piece.text) }) }
  })
}

function asDrawn(letters: string, end: LineEnd): string {
  return `${letters.replaceAll(SOFT_HYPHEN, '').trim()}${end === 'space' ? ' ' : ''}`
}

/** The library reckons blanks from the places of the letters, and wide letter spacing is a blank to it: "f ind". */
function withBlanksOf(drawn: string, text: string): string {
  const shown = text.trim()
  const at = text.indexOf(shown)
  return `${text.slice(0, at)}${drawn.replaceAll(SOFT_HYPHEN, '').trim()}${text.slice(at + shown.length)}`
}

/** Where the letters of a piece end in what was drawn; -1 when the two do not agree. */
function placeAfter(drawn: string, from: number, text: string): number {
  let at = from
  for (const letter of text) {
    if (letter.trim() === '') continue
    while (isSilent(drawn.charAt(at))) at++
    if (!drawn.startsWith(letter, at)) return -1
    at += letter.length
  }
  return at
}

const SOFT_HYPHEN = '\u00ad'
const isSilent = (sign: string): boolean => sign === SOFT_HYPHEN || (sign !== '' && sign.trim() === '')

function endAt(drawn: string, from: number): LineEnd {
  let at = from
  while (isSilent(drawn.charAt(at))) at++
  const between = drawn.slice(from, at)
  if (between.includes(SOFT_HYPHEN)) return 'hyphen'
  if (between !== '') return 'space'
  return at < drawn.length ? 'nothing' : 'unknown'
}
