/**
 * Shapes plain words without asking the font for each: it is asked once for every letter and once for every pair of
 * neighbours, and the answers are put together. Some 1 200 questions shape any number of words.
 *
 * That is exact where letters influence their neighbours only. Words in which a pair becomes a ligature or carries a
 * mark are left to the shaper, as are all words of a font whose letters look further than one neighbour (`calt`).
 */
import type { Face, Shaped, ShapedGlyph } from '../pages.ts'

/** Null for a word that the shaper must see whole. */
export type ShapeByPairs = (text: string) => Shaped | null

type Features = Readonly<Record<string, boolean>>

/** Features that are on by default and look at more than one neighbour. */
const FAR_SIGHTED = ['calt', 'clig', 'rclt']

/** Letters of Latin, Greek and Cyrillic with the signs that stand at a word's end; no marks, no right-to-left scripts. */
const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u0481\u048a-\u052f0-9.,;:'’()-]+$/u
/** Ligatures of three letters (ffi) begin with these. */
const LIGATURE = /f[fijlbhkt]/

export function createPairShaper(face: Face, features: Features): ShapeByPairs {
  const far = FAR_SIGHTED.filter((name) => features[name] !== false)
  if (far.some((name) => face.font.availableFeatures.includes(name))) return () => null
  const letters = new Map<number, Letter | null>()
  const kerns = new Map<number, number>()

  const letter = (code: number): Letter | null => {
    const known = letters.get(code)
    if (known !== undefined) return known
    const asked = askLetter(face, features, code)
    letters.set(code, asked)
    return asked
  }
  const kern = (left: Letter, right: Letter): number => {
    const pair = left.code * 0x10000 + right.code
    const known = kerns.get(pair)
    if (known !== undefined) return known
    const asked = askKern(face, features, [left, right])
    kerns.set(pair, asked)
    return asked
  }
  return (text) => (PLAIN.test(text) && !LIGATURE.test(text) ? putTogether(text, face, { letter, kern }) : null)
}

type Letter = ShapedGlyph & { readonly code: number }

type Answers = {
  readonly letter: (code: number) => Letter | null
  readonly kern: (left: Letter, right: Letter) => number // NaN where the pair is not simply two letters.
}

function putTogether(text: string, face: Face, { letter, kern }: Answers): Shaped | null {
  const glyphs: ShapedGlyph[] = []
  let width = 0
  let left = letter(text.charCodeAt(0))
  for (let index = 1; left !== null; index++) {
    const right = index < text.length ? letter(text.charCodeAt(index)) : null
    const drawn = right ? kern(left, right) : 0
    if (Number.isNaN(drawn)) return null
    const advance = left.advance + drawn
    glyphs.push({ id: left.id, text: left.text, advance, xOffset: 0, yOffset: 0 })
    width += advance
    if (index === text.length) return { face, text, glyphs, width }
    left = right
  }
  return null
}

function askLetter({ font, unitsPerEm }: Face, features: Features, code: number): Letter | null {
  if (!font.hasGlyphForCodePoint(code)) return null
  const text = String.fromCharCode(code)
  const { glyphs, positions } = font.layout(text, { ...features })
  const [glyph] = glyphs
  const [position] = positions
  if (!glyph || !position || glyphs.length !== 1 || position.xOffset !== 0 || position.yOffset !== 0) return null
  return { code, id: glyph.id, text, advance: (position.xAdvance * 1000) / unitsPerEm, xOffset: 0, yOffset: 0 }
}

/** By how much the first letter moves towards the second. */
function askKern({ font, unitsPerEm }: Face, features: Features, [left, right]: readonly [Letter, Letter]): number {
  const { glyphs, positions } = font.layout(left.text + right.text, { ...features })
  const [first, second] = positions
  const same = glyphs.length === 2 && glyphs[0]?.id === left.id && glyphs[1]?.id === right.id
  if (!same || !first || !second) return Number.NaN
  const scale = 1000 / unitsPerEm
  const moved = first.xOffset !== 0 || first.yOffset !== 0 || second.xOffset !== 0 || second.yOffset !== 0
  if (moved || second.xAdvance * scale !== right.advance) return Number.NaN
  return first.xAdvance * scale - left.advance
}
