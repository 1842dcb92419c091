/**
 * Running heads that fit on one line: a head that is too long ends after a word, with `…`, as in the print. Word would
 * go on in a second line, which stands in the text of the page. The letters are measured by rule of thumb, a little
 * wider than they are, because Word copies name fonts that we do not have.
 */
import type { Head } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'

/** Between two heads on one line, to either side of the middle, as in the print. */
const GUTTER = 6

/** A head that stands alone has the whole line; of two, each has its half and what the other leaves free. */
export function fitHead({ left, right }: Head, page: 'any' | 'even' | 'odd', theme: Theme): Head {
  const { width, inner, outer } = theme.page
  const measure = width - inner - outer
  const beside = (other: string): number => {
    if (page !== 'any') return measure
    return Math.max(measure / 2 - GUTTER, measure - 2 * GUTTER - widthOf(other, theme))
  }
  return { left: shorten(left, beside(right), theme), right: shorten(right, beside(left), theme) }
}

/** 'STANDING WITH UKRAINE UNTIL VICTORY' → 'STANDING WITH UKRAINE …'; nothing when not even one word fits. */
function shorten(text: string, room: number, theme: Theme): string {
  if (widthOf(text, theme) <= room) return text
  const words = text.split(' ')
  let count = 0
  let width = widthOf(' …', theme)
  for (const word of words) {
    width += widthOf(`${word} `, theme)
    if (width > room) break
    count++
  }
  return count === 0 ? '' : `${words.slice(0, count).join(' ')} …`
}

function widthOf(text: string, { head }: Theme): number {
  let ems = 0
  for (const letter of text) ems += emsOf(letter) + head.tracking / 1000
  return ems * head.size
}

/** Thousandths would pretend more than is known: fonts of books differ by a tenth from one another. */
function emsOf(letter: string): number {
  if (NARROW.test(letter)) return 0.32
  if (WIDE.test(letter)) return 1
  return CAPITAL.test(letter) ? 0.72 : 0.53
}

const NARROW = /^[ .,:;'’‘!|()[\]fijlrtI]$/
/** Letters as wide as they are high, and the widest of ours. */
const WIDE = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}MWmw—…]$/u
const CAPITAL = /^\p{Lu}$/u
