/**
 * Shapes plain words without asking the font for each: it is asked once for every letter and once for every pair of
 * neighbours, and the answers are put together. Some 1 200 questions shape any number of words.
 *
 * That is exact where letters influence their neighbours only. Words in which a pair becomes a ligature or carries a
 * mark are left to the shaper, as are all words of a font whose letters look further than one neighbour (`calt`).
 */
import type { Face, FontkitFont, Shaped, ShapedGlyph } from '../pages.ts'
import { askFontFile } from './font-file.ts'
import type { Kerning } from './kerning.ts'

/** A face with what pairs are asked with. `kerning`: null where only fontkit knows it. */
export type PairFace = { readonly face: Face; readonly features: Features; readonly kerning: Kerning | null }

/** Null for a word that the shaper must see whole. */
export type ShapeByPairs = (text: string) => Shaped | null

type Features = Readonly<Record<string, boolean>>

/** Features that are on by default and look at more than one neighbour. */
const FAR_SIGHTED = ['calt', 'clig', 'rclt']

/** Letters of Latin, Greek and Cyrillic with the signs that stand at a word's end; no marks, no right-to-left scripts. */
const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u0481\u048a-\u052f0-9.,;:'’()-]+$/u
/** Ligatures of three letters (ffi) begin with these. */
const LIGATURE = /f[fijlbhkt]/

export function createPairShaper(asked: PairFace): ShapeByPairs {
  const { face, features } = asked
  const far = FAR_SIGHTED.filter((name) => features[name] !== false)
  if (far.some((name) => face.font.availableFeatures.includes(name))) return () => null
  const letters = new Map<number, Letter | null>()
  const pairs = new Map<number, ShapedGlyph | null>()

  const letter = (code: number): Letter | null => {
    const known = letters.get(code)
    if (known !== undefined) return known
    const answer = askLetter(asked, code)
    letters.set(code, answer)
    return answer
  }
  const before = (left: Letter, right: Letter): ShapedGlyph | null => {
    const pair = left.code * 0x10000 + right.code
    const known = pairs.get(pair)
    if (known !== undefined) return known
    const answer = askPair(asked, left, right)
    pairs.set(pair, answer)
    return answer
  }
  return (text) => (PLAIN.test(text) && !LIGATURE.test(text) ? putTogether(text, face, { letter, before }) : null)
}

type Letter = { readonly code: number; readonly glyph: ShapedGlyph }

/** Glyphs are shared by all words: there are some hundred letters, and each stands before a few others. */
type Answers = {
  readonly letter: (code: number) => Letter | null
  readonly before: (left: Letter, right: Letter) => ShapedGlyph | null // Null where the pair is not simply two letters.
}

function putTogether(text: string, face: Face, { letter, before }: Answers): Shaped | null {
  const glyphs: ShapedGlyph[] = []
  let width = 0
  let left = letter(text.charCodeAt(0))
  for (let index = 1; left !== null; index++) {
    const right = index < text.length ? letter(text.charCodeAt(index)) : null
    const glyph = right ? before(left, right) : left.glyph
    if (glyph === null) return null
    glyphs.push(glyph)
    width += glyph.advance
    if (index === text.length) return { face, text, glyphs: glyphs.slice(), width } // Without the room to grow.
    left = right
  }
  return null
}

/** What letters without marks do not need; the kerning is asked for elsewhere. */
const WITHOUT_POSITIONS = { kern: false, mark: false, mkmk: false }

function askFont({ face, features, kerning }: PairFace, text: string): ReturnType<FontkitFont['layout']> {
  const asked = kerning === null ? { ...features } : { ...features, ...WITHOUT_POSITIONS }
  return askFontFile(face.file, () => face.font.layout(text, asked))
}

function askLetter(asked: PairFace, code: number): Letter | null {
  const { font, unitsPerEm } = asked.face
  if (!font.hasGlyphForCodePoint(code)) return null
  const text = String.fromCharCode(code)
  const { glyphs, positions } = askFont(asked, text)
  const [glyph] = glyphs
  const [position] = positions
  if (!glyph || !position || glyphs.length !== 1 || position.xOffset !== 0 || position.yOffset !== 0) return null
  const advance = (position.xAdvance * 1000) / unitsPerEm
  return { code, glyph: { id: glyph.id, text, advance, xOffset: 0, yOffset: 0 } }
}

/** The first letter as it is drawn before the second, towards which it may move. */
function askPair(asked: PairFace, { glyph: left }: Letter, { glyph: right }: Letter): ShapedGlyph | null {
  const { glyphs, positions } = askFont(asked, left.text + right.text)
  const [first, second] = positions
  const same = glyphs.length === 2 && glyphs[0]?.id === left.id && glyphs[1]?.id === right.id
  if (!same || !first || !second) return null
  const scale = 1000 / asked.face.unitsPerEm
  const moved = first.xOffset !== 0 || first.yOffset !== 0 || second.xOffset !== 0 || second.yOffset !== 0
  if (moved || second.xAdvance * scale !== right.advance) return null
  const nearer = asked.kerning?.(left.id, right.id) ?? 0
  return { ...left, advance: (first.xAdvance + nearer) * scale }
}
