/**
 * Shapes one word: characters in, glyphs with advances out (kerning, ligatures, marks in place, small capitals).
 *
 * A character that the family lacks is taken from the first fallback that has it; marks and joiners stay with the
 * character before them. A character that no face has stops the build: a printed box would be a changed word.
 *
 * Of a word from right to left the glyphs come in the order of its letters too, though the first stands at the right.
 * Its brackets and stops are taken from the face of its letters, and brackets are drawn the other way round.
 *
 * What a glyph stands for is taken from the word itself, and from fontkit only how many characters a glyph swallows.
 */
import type { Glyph, GlyphPosition } from 'fontkit'
import { directionOf, hasRightToLeft } from '../../../ast/right-to-left.ts'
import { Refusal } from '../../../report.ts'
import { mirrored } from '../../direction/levels.ts'
import type { Look, ShapedWord } from '../faces.ts'
import type { Face, Shaped, ShapedGlyph } from '../pages.ts'
import { isIgnorable, isMark, spaceWidth } from './characters.ts'
import { askFontFile } from './font-file.ts'

/** A character as it is printed and as it reads: U+2011 is printed as a hyphen, a joiner as nothing. */
type Sign = { readonly shown: string; readonly text: string; readonly width: number | null }

type Stretch = { readonly face: Face; readonly signs: Sign[] }

export function shapeText(look: Look, text: string, where: () => string): ShapedWord {
  if (look.direction === 'left-to-right' && hasRightToLeft(text) && directionOf(text) === 'right-to-left') {
    throw new Error(`“${text}” would stand from left to right; it is part of ${where()}.`)
  }
  const pieces = stretches(look, text, where).flatMap((stretch) => shapeStretch(stretch, look))
  let width = 0
  let glyphs = 0
  for (const piece of pieces) {
    width += piece.width
    glyphs += piece.glyphs.length
  }
  return { pieces, width, glyphs }
}

function stretches(look: Look, text: string, where: () => string): Stretch[] {
  const made: Stretch[] = []
  const chain = chainFor(look, text)
  for (const character of text) {
    const last = made.at(-1)
    const stay = last && (isMark(character) || isIgnorable(character)) ? signIn(last.face, character) : null
    if (last && stay) {
      last.signs.push(stay)
      continue
    }
    const [face, sign] = find(chain, shownIn(look, character)) ?? refuse(character, where)
    if (last?.face === face) last.signs.push(sign)
    else made.push({ face, signs: [sign] })
  }
  return made
}

/** Words from right to left ask the face first that has their first letter. */
function chainFor({ chain, direction }: Look, text: string): readonly Face[] {
  if (direction === 'left-to-right') return chain
  const letter = [...text].find(hasRightToLeft)
  const own = chain.find((face) => letter !== undefined && signIn(face, letter))
  return own ? [own, ...chain] : chain
}

type Shown = { readonly character: string; readonly shown: string }

const shownIn = ({ direction }: Look, character: string): Shown => ({
  character,
  shown: direction === 'left-to-right' ? character : mirrored(character),
})

function find(chain: readonly Face[], { character, shown }: Shown): readonly [Face, Sign] | null {
  for (const face of chain) {
    const sign = signIn(face, shown)
    if (sign) return [face, shown === character ? sign : { ...sign, text: character }]
  }
  return null
}

const NON_BREAKING_HYPHEN = '\u2011'

function signIn(face: Face, character: string): Sign | null {
  if (isIgnorable(character)) return { shown: '', text: character, width: null }
  if (face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) {
    return { shown: character, text: character, width: null }
  }
  if (character === NON_BREAKING_HYPHEN) return { shown: '-', text: character, width: null }
  const width = spaceWidth(character)
  return width === null ? null : { shown: ' ', text: character, width }
}

function refuse(character: string, where: () => string): never {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  throw new Refusal({
    code: 'font-no-glyph',
    place: null,
    message: `No font of the theme has a glyph for U+${code} “${character}”, which stands in ${where()}.`,
    hint: 'Add a font that has the character under `fallbacks:` in theme.yaml.',
  })
}

function shapeStretch({ face, signs }: Stretch, look: Look): Shaped[] {
  const shown = signs.map((sign) => sign.shown).join('')
  const run = layOut(face, shown, look)
  const scale = 1000 / face.unitsPerEm
  const texts = shareOut(signs, run.glyphs)
  const glyphs: ShapedGlyph[] = run.glyphs.map((glyph, index) => {
    const position = run.positions[index]
    return {
      id: glyph.id,
      text: texts.glyphs[index] ?? '',
      advance: texts.widths[index] ?? (position?.xAdvance ?? 0) * scale,
      xOffset: (position?.xOffset ?? 0) * scale,
      yOffset: (position?.yOffset ?? 0) * scale,
    }
  })
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
  const text = signs.map((sign) => sign.text).join('')
  const shaped = { face, text, glyphs, width }
  return [look.direction === 'left-to-right' ? shaped : { ...shaped, direction: look.direction }]
}

type Run = { readonly glyphs: readonly Glyph[]; readonly positions: readonly GlyphPosition[] }

/** Glyphs in the order of the letters: fontkit gives them from left to right. */
function layOut(face: Face, shown: string, { features, direction }: Look): Run {
  if (direction === 'left-to-right') return askFont(face, shown, { features, direction: 'ltr' })
  const run = askFont(face, shown, { features, direction: 'rtl' })
  const plain = run.glyphs.some(isStroke) && !LAM_ALEF.test(shown)
  const { glyphs, positions } = plain
    ? askFont(face, shown, { features: { ...features, rlig: false }, direction: 'rtl' })
    : run
  return { glyphs: glyphs.toReversed(), positions: positions.toReversed() }
}

/**
 * Amiri joins some letters with a stroke that stands for none, in one word of some hundred, and some readers copy a sign
 * for it that nobody wrote. Such words are set in plain joined forms, unless they need the one ligature of all Arabic.
 */
const isStroke = ({ codePoints }: Glyph): boolean => codePoints.length === 0
/** لا */
const LAM_ALEF = /\u0644\p{M}*[\u0622\u0623\u0625\u0627\u0671]/u

type Asking = { readonly features: Look['features']; readonly direction: 'ltr' | 'rtl' }

function askFont(face: Face, shown: string, { features, direction }: Asking): Run {
  forgetGlyphs(face)
  return askFontFile(face.file, () => face.font.layout(shown, { ...features }, undefined, undefined, direction))
}

/**
 * fontkit keeps the glyphs it has made, with the characters of their first use: once it has met U+FB01 it would say
 * that the ligature of "fin" stands for one character. A word must not depend on the words before it.
 */
function forgetGlyphs({ font }: Face): void {
  ;(font as unknown as { _glyphs: Record<number, unknown> })._glyphs = {}
}

type Shares = { readonly glyphs: readonly string[]; readonly widths: readonly (number | null)[] }

/** Deals the word's characters out to its glyphs: a ligature takes several, an added mark none. */
function shareOut(signs: readonly Sign[], glyphs: readonly Glyph[]): Shares {
  const shown = signs.filter((sign) => sign.shown !== '').length
  const counts = glyphs.map((glyph) => glyph.codePoints.length)
  const swallowed = counts.reduce((sum, count) => sum + count, 0)
  // Where the counts do not add up the first glyph reads as the whole word: no letter is lost and none is doubled.
  const takes =
    swallowed === shown
      ? counts
      : glyphs.length === shown
        ? glyphs.map(() => 1)
        : glyphs.map((_, index) => (index === 0 ? shown : 0))
  const texts: string[] = []
  const widths: (number | null)[] = []
  let next = 0
  for (const take of takes) {
    let text = ''
    let width: number | null = null
    for (let left = take; next < signs.length; next++) {
      const sign = signs[next]
      if (!sign || (sign.shown !== '' && left === 0)) break
      if (sign.shown !== '') {
        left--
        width = take === 1 ? sign.width : null
      }
      text += sign.text
    }
    texts.push(text)
    widths.push(width)
  }
  return { glyphs: texts, widths }
}
