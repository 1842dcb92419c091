/**
 * The pen: writes placed words as text operators, one TJ per line where nothing changes. It decides nothing; each word
 * stands at the place that the layout gave it, and every space is a painted glyph.
 *
 *     /F1 12 Tf 1 0 0 1 87.87 640 Tm [(…)-3(…)52(…)]TJ
 *
 * A volume has a million words, so what a word needs is looked up once: its bytes, and what its face brings along. A
 * placed word is forgotten when it is written; the layout may use it for the next one.
 */
import type { Face, PlacedLine, PlacedWord, Shaped, WordDress } from '../pages.ts'
import type { Painter } from '../press/colour-spaces.ts'
import { type Desk, type Encoded, encode, type Piece } from './encode.ts'
import { GrowingBytes } from './growing-bytes.ts'
import type { EmbeddedFont, Writing } from './internals.ts'
import { number, rounded } from './numbers.ts'
import type { Letter, Slot, Slots } from './slots.ts'

/** A hyphen of ours reads as a soft hyphen, so that a divided word is found and copied whole. */
const LETTERS: Readonly<Record<'space' | 'hyphen', Letter>> = {
  space: { character: ' ', reads: ' ' },
  hyphen: { character: '-', reads: '\u00ad' },
}

/** What a page's text begins with: no font yet, black, on the baseline. */
const FRESH = { face: null, font: '', size: 0, rise: 0, colour: '#000000', fit: 1 }

type State = { face: Drawn | null; font: string; size: number; rise: number; colour: string; fit: number }

/** A face in this file, with the letters that stand beside words. */
type Drawn = { readonly face: Face; readonly font: EmbeddedFont; space: Slot | null; hyphen: Slot | null }

export class Pen {
  readonly #writing: Writing
  readonly #content: GrowingBytes
  readonly #desk: Desk // Of the words that come again.
  readonly #margin: Desk // Of one that is spaced out, which is written once.
  readonly #painter: Painter
  readonly #words = new Map<Shaped, Encoded>()
  readonly #faces = new Map<Face, Drawn>()
  #state: State = { ...FRESH }
  #pageHeight = 0
  #baseline: number | null = null // Of a line whose first word has not come yet; from the page's top.
  #x = 0 // Where the next glyph would stand.
  #enlarged = 0 // Hundredths of a point.
  #pending = false // Whether a TJ array is open.

  constructor(writing: Writing, slots: Slots, painter: Painter) {
    this.#writing = writing
    this.#content = writing.content
    this.#desk = { slots, bytes: new GrowingBytes() }
    this.#margin = { slots, bytes: new GrowingBytes(256) }
    this.#painter = painter
  }

  beginPage(height: number): void {
    this.#pageHeight = height
    this.#state = { ...FRESH }
    this.#content.line('BT')
  }

  endPage(): void {
    this.#say('ET')
  }

  /** The words that follow stand on this baseline, counted from the page's top, with letters of this part of their width. */
  beginLine({ baseline, fit = 1 }: Pick<PlacedLine, 'baseline' | 'fit'>): void {
    this.rest()
    this.#baseline = baseline
    if (fit === this.#state.fit) return
    this.#state.fit = fit
    this.#content.line(`${number(fit * 100)} Tz`)
  }

  /** Points of width by thousandths of an em. */
  get #across(): number {
    return (this.#state.size * this.#state.fit) / 1000
  }

  /** Ends what is pending, so that other operators may follow. */
  rest(): void {
    if (!this.#pending) return
    this.#content.letters(')]TJ\n')
    this.#pending = false
  }

  word(word: PlacedWord): void {
    const { shaped, dress, x } = word
    const drawn = this.#takeFont(shaped.face, dress.size)
    if (dress.colour !== this.#state.colour) this.#takeColour(dress.colour)
    this.#moveTo(x)
    this.#glyphs(word)
    if (!word.hyphen && word.space === 0) return
    const width = (shaped.width * dress.size) / 1000 + dress.tracking * shaped.glyphs.length
    this.#moveTo(x + width * this.#state.fit)
    if (word.hyphen) this.#letter(drawn, 'hyphen')
    if (word.space > 0) this.#letter(drawn, 'space')
  }

  #say(operators: string): void {
    this.rest()
    this.#content.line(operators)
  }

  #takeFont(face: Face, size: number): Drawn {
    const state = this.#state
    if (state.face?.face === face && state.size === size) return state.face
    const drawn = this.#faces.get(face) ?? this.#open(face)
    const { font } = drawn
    state.face = drawn
    if (font.id === state.font && size === state.size) return drawn
    state.font = font.id
    state.size = size
    this.#writing.page.fonts[font.id] ??= font.ref()
    this.#say(`/${font.id} ${number(size)} Tf`)
    return drawn
  }

  #open(face: Face): Drawn {
    const drawn = { face, font: this.#desk.slots.font(face), space: null, hyphen: null }
    this.#faces.set(face, drawn)
    return drawn
  }

  #takeColour(colour: string): void {
    this.#state.colour = colour
    this.#say(this.#painter.fill(colour))
  }

  #raise(points: number): void {
    if (points === this.#state.rise) return
    this.#state.rise = points
    this.#say(`${number(points)} Ts`)
  }

  /** The first word of a line sets the matrix; after it, corrections are numbers of the array and never add up. */
  #moveTo(place: number): void {
    if (this.#baseline !== null) {
      this.#beginAt(place, this.#pageHeight - this.#baseline)
      return
    }
    const shift = Math.round((this.#x - place) / this.#across)
    if (shift === 0) return
    this.#array().correction(shift)
    this.#x -= shift * this.#across
  }

  #beginAt(x: number, y: number): void {
    this.rest()
    this.#content.letters('1 0 0 1 ')
    this.#content.thousandths(x)
    this.#content.byte(BLANK)
    this.#content.thousandths(y)
    this.#content.letters(' Tm\n')
    this.#baseline = null
    this.#x = rounded(x)
  }

  /** The TJ array that is pending, or a new one. */
  #array(): GrowingBytes {
    if (!this.#pending) this.#content.letters('[(')
    this.#pending = true
    return this.#content
  }

  #glyphs({ shaped, dress }: PlacedWord): void {
    const { rise, size, tracking } = dress
    const desk = tracking === 0 ? this.#desk : this.#margin
    const encoded = tracking === 0 ? this.#encoded(shaped) : this.#spacedOut(shaped, (tracking * 1000) / size)
    this.#piece(encoded, desk, dress)
    for (const piece of encoded.rest) this.#piece(piece, desk, dress)
    if (this.#enlarged !== 0) this.#enlarge(0)
    this.#raise(rise)
    this.#x += encoded.advance * this.#across
  }

  #piece({ start, end, rise, enlarged }: Piece, desk: Desk, dress: WordDress): void {
    this.#raise(dress.rise + (rise * dress.size) / 1000)
    if (enlarged !== this.#enlarged) this.#enlarge(enlarged)
    if (end > start) this.#array().take(desk.bytes, start, end)
  }

  /** By so many hundredths of a point, which nobody sees. */
  #enlarge(hundredths: number): void {
    this.#enlarged = hundredths
    this.#say(`/${this.#state.font} ${number(this.#state.size + hundredths / 100)} Tf`)
  }

  #encoded(shaped: Shaped): Encoded {
    const known = this.#words.get(shaped)
    if (known) return known
    const made = encode(shaped, 0, this.#desk)
    this.#words.set(shaped, made)
    return made
  }

  #spacedOut(shaped: Shaped, tracking: number): Encoded {
    this.#margin.bytes.clear()
    return encode(shaped, tracking, this.#margin)
  }

  #letter(drawn: Drawn, name: 'space' | 'hyphen'): void {
    drawn[name] ??= this.#desk.slots.letter(drawn.face, LETTERS[name])
    const { code, width } = drawn[name]
    this.#array().copy(code)
    this.#x += width * this.#across
  }
}

const BLANK = 0x20
