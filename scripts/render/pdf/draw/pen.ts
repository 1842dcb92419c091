/**
 * The pen: writes placed words as text operators, one TJ per line where nothing changes. It decides nothing; each word
 * stands at the place that the layout gave it, and every space is a painted glyph.
 *
 *     /F1 12 Tf 1 0 0 1 87.87 640 Tm [(…)-3(…)52(…)]TJ
 */
import type { PlacedWord, Shaped } from '../pages.ts'
import type { Painter } from '../press/colour-spaces.ts'
import type { Writing } from './internals.ts'
import { number, rounded } from './numbers.ts'
import { type Encoded, encode, type Letter, type Slots } from './slots.ts'

const SPACE: Letter = { character: ' ', reads: ' ' }
/** A hyphen of ours reads as a soft hyphen, so that a divided word is found and copied whole. */
const HYPHEN: Letter = { character: '-', reads: '\u00ad' }

/** What a page's text begins with: no font yet, black, on the baseline. */
const FRESH = { font: '', size: 0, rise: 0, colour: '#000000' }

export class Pen {
  readonly #writing: Writing
  readonly #slots: Slots
  readonly #painter: Painter
  readonly #words = new Map<Shaped, Encoded>()
  #state = { ...FRESH }
  #pageHeight = 0
  #baseline: number | null = null // Of a line whose first word has not come yet; from the page's top.
  #x = 0 // Where the next glyph would stand.
  #array = '' // Inside of the pending TJ array.

  constructor(writing: Writing, slots: Slots, painter: Painter) {
    this.#writing = writing
    this.#slots = slots
    this.#painter = painter
  }

  beginPage(height: number): void {
    this.#pageHeight = height
    this.#state = { ...FRESH }
    this.#writing.write('BT')
  }

  endPage(): void {
    this.#say('ET')
  }

  /** The words that follow stand on this baseline, counted from the page's top. */
  beginLine(baseline: number): void {
    this.rest()
    this.#baseline = baseline
  }

  /** Says what is pending, so that other operators may follow. */
  rest(): void {
    if (this.#array === '') return
    this.#writing.write(`[(${this.#array})]TJ`)
    this.#array = ''
  }

  word(word: PlacedWord): void {
    this.#takeFont(word)
    this.#takeColour(word.dress.colour)
    this.#moveTo(word.x)
    this.#glyphs(word)
    if (!word.hyphen && word.space === 0) return
    const { shaped, dress } = word
    this.#moveTo(word.x + (shaped.width * dress.size) / 1000 + dress.tracking * shaped.glyphs.length)
    if (word.hyphen) this.#letter(word, HYPHEN)
    if (word.space > 0) this.#letter(word, SPACE)
  }

  #say(operators: string): void {
    this.rest()
    this.#writing.write(operators)
  }

  #takeFont({ shaped, dress: { size } }: PlacedWord): void {
    const font = this.#slots.font(shaped.face)
    if (font.id === this.#state.font && size === this.#state.size) return
    this.#state.font = font.id
    this.#state.size = size
    this.#writing.document.page.fonts[font.id] ??= font.ref()
    this.#say(`/${font.id} ${number(size)} Tf`)
  }

  #takeColour(colour: string): void {
    if (colour === this.#state.colour) return
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
      const said = rounded(place)
      this.#say(`1 0 0 1 ${said} ${number(this.#pageHeight - this.#baseline)} Tm`)
      this.#baseline = null
      this.#x = said
      return
    }
    const shift = Math.round(((this.#x - place) * 1000) / this.#state.size)
    if (shift === 0) return
    this.#array += `)${number(shift)}(`
    this.#x -= (shift * this.#state.size) / 1000
  }

  #glyphs(word: PlacedWord): void {
    const { pieces, advance } = this.#encoded(word)
    const { rise, size } = word.dress
    let enlarged = 0
    for (const piece of pieces) {
      this.#raise(rise + (piece.rise * size) / 1000)
      if (piece.enlarged !== enlarged) this.#enlarge(word, piece.enlarged)
      enlarged = piece.enlarged
      this.#array += piece.inner
    }
    if (enlarged !== 0) this.#enlarge(word, 0)
    this.#raise(rise)
    this.#x += (advance * size) / 1000
  }

  /** By so many hundredths of a point, which nobody sees. */
  #enlarge({ shaped, dress: { size } }: PlacedWord, hundredths: number): void {
    this.#say(`/${this.#slots.font(shaped.face).id} ${number(size + hundredths / 100)} Tf`)
  }

  #encoded({ shaped, dress: { tracking, size } }: PlacedWord): Encoded {
    if (tracking !== 0) return encode(shaped, (tracking * 1000) / size, this.#slots)
    const known = this.#words.get(shaped)
    if (known) return known
    const made = encode(shaped, 0, this.#slots)
    this.#words.set(shaped, made)
    return made
  }

  #letter({ shaped, dress: { size } }: PlacedWord, letter: Letter): void {
    const slot = this.#slots.letter(shaped.face, letter)
    this.#array += slot.code
    this.#x += (slot.width * size) / 1000
  }
}
