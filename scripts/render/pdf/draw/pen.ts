/**
 * The pen: writes placed words as text operators, one TJ per line where nothing changes. It decides nothing; each word
 * stands at the place that the layout gave it, and every space is a painted glyph.
 *
 *     /F1 12 Tf 1 0 0 1 87.87 640 Tm [(…)-3(…)52(…)]TJ
 */
import type { PlacedWord, Shaped } from '../pages.ts'
import type { Writing } from './internals.ts'
import { fillColour, number } from './numbers.ts'
import { type Encoded, encode, type Slots } from './slots.ts'

export type Pen = {
  beginPage(height: number): void
  endPage(): void
  /** The words that follow stand on this baseline, counted from the page's top. */
  beginLine(baseline: number): void
  word(word: PlacedWord): void
  /** Says what is pending, so that other operators may follow. */
  rest(): void
}

const SOFT_HYPHEN = '\u00ad'

export function createPen(writing: Writing, slots: Slots): Pen {
  const words = new Map<Shaped, Encoded>()
  let pageHeight = 0
  let baseline: number | null = null // Of a line whose first word has not come yet.
  let x = 0
  let array = '' // Inside of the pending TJ array.
  let font = ''
  let size = 0
  let rise = 0
  let colour = ''

  const rest = (): void => {
    if (array !== '') writing.write(`[(${array})]TJ`)
    array = ''
  }
  const say = (operators: string): void => {
    rest()
    writing.write(operators)
  }
  const take = (word: PlacedWord): void => {
    const embedded = slots.font(word.shaped.face)
    if (embedded.id !== font || word.size !== size) {
      font = embedded.id
      size = word.size
      writing.document.page.fonts[font] ??= embedded.ref()
      say(`/${font} ${number(size)} Tf`)
    }
    if (word.colour !== colour) {
      colour = word.colour
      say(fillColour(colour))
    }
  }
  const raise = (points: number): void => {
    if (points === rise) return
    rise = points
    say(`${number(rise)} Ts`)
  }
  const moveTo = (place: number): void => {
    if (baseline !== null) {
      say(`1 0 0 1 ${number(place)} ${number(pageHeight - baseline)} Tm`)
      baseline = null
      x = Math.round(place * 1000) / 1000
      return
    }
    const shift = Math.round(((x - place) * 1000) / size)
    if (shift === 0) return
    array += `)${shift}(`
    x -= (shift * size) / 1000
  }
  const encoded = (word: PlacedWord): Encoded => {
    if (word.tracking !== 0) return encode(word.shaped, (word.tracking * 1000) / word.size, slots)
    const known = words.get(word.shaped)
    if (known) return known
    const made = encode(word.shaped, 0, slots)
    words.set(word.shaped, made)
    return made
  }
  const letter = (word: PlacedWord, character: string, letters: string): void => {
    const slot = slots.letter(word.shaped.face, character, letters)
    array += slot.code
    x += (slot.width * size) / 1000
  }

  return {
    beginPage(height) {
      pageHeight = height
      font = ''
      size = 0
      rise = 0
      colour = '#000000'
      writing.write('BT')
    },
    endPage() {
      rest()
      writing.write('ET')
    },
    beginLine(place) {
      rest()
      baseline = place
    },
    word(word) {
      take(word)
      moveTo(word.x)
      const { pieces, advance } = encoded(word)
      for (const piece of pieces) {
        raise(word.rise + (piece.rise * size) / 1000)
        array += piece.inner
      }
      raise(word.rise)
      x += (advance * size) / 1000
      const end = word.x + ((word.shaped.width * size) / 1000 + word.tracking * word.shaped.glyphs.length)
      if (word.hyphen) {
        moveTo(end)
        letter(word, '-', SOFT_HYPHEN)
      }
      if (word.space > 0) {
        if (!word.hyphen) moveTo(end)
        letter(word, ' ', ' ')
      }
    },
    rest,
  }
}
