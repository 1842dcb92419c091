/**
 * The faces of a theme: font files are opened once, and every word is shaped once for each look.
 *
 *     const faces = await openFaces(theme)
 *     const look = faces.look({ family: 'serif', weight: 'bold', slant: 'upright', capitals: 'as-is', spacing: 'normal' })
 *     faces.shape(look, 'Recalling', () => 'clause 1')   → glyphs and their advances
 *
 * A look is a chain of faces: the family's own and, behind it, those of `theme.fallbacks` in order. One `Faces` serves
 * all documents of a run; nothing in it depends on a document.
 */
import type { Direction } from '../../ast/right-to-left.ts'
import type { FontFamily, Theme } from '../../theme/theme.ts'
import { askFontFile, type OpenedFont, openFontFile } from './faces/font-file.ts'
import { type Kerning, readKerning } from './faces/kerning.ts'
import { createPairShaper, type ShapeByPairs } from './faces/learned-pairs.ts'
import { shapeText } from './faces/shape.ts'
import type { Face, Shaped } from './pages.ts'

export type Faces = {
  readonly files: readonly Uint8Array[] // The font files, as they lie on disk; each once.
  look(wanted: Wanted): Look
  /** The same look for letters from right to left. */
  backward(look: Look): Look
  /** Shapes a word that holds no breaking space. `where` names the block for the refusal of a missing character. */
  shape(look: Look, text: string, where: () => string): ShapedWord
}

export type Wanted = {
  readonly family: 'serif' | 'sans'
  readonly weight: 'regular' | 'bold'
  readonly slant: 'upright' | 'italic'
  readonly capitals: 'as-is' | 'small'
  readonly spacing: 'normal' | 'wide' // `wide`: letters are tracked, so that ligatures would stand out as knots.
}

/** Looks are shared: the same wish gives the same object. */
export type Look = {
  readonly key: string // 'serif/bold/upright/as-is/normal'
  readonly chain: readonly Face[] // The family's face first, then the fallbacks.
  readonly features: Readonly<Record<string, boolean>>
  readonly direction: Direction
  readonly space: number // Width of the space, in thousandths of an em.
  readonly words: Map<string, ShapedWord> // Words that are shaped already.
  readonly byPairs: ShapeByPairs
}

/** A word in one look: more than one piece only where a fallback face helps out. */
export type ShapedWord = {
  readonly pieces: readonly Shaped[]
  readonly width: number // Of all pieces, in thousandths of an em.
  readonly glyphs: number // How many, since tracking counts them.
}

export async function openFaces(theme: Theme): Promise<Faces> {
  const families = [theme.fonts.serif, theme.fonts.sans, ...theme.fallbacks]
  const opened = await openAll(families)
  const looks = new Map<string, Look>()
  const turned = new Map<Look, Look>()
  return {
    files: [...opened.values()].map(({ bytes }) => bytes),
    look(wanted) {
      const key = lookKey(wanted)
      const known = looks.get(key)
      if (known) return known
      const look = createLook(key, wanted, { families: [theme.fonts[wanted.family], ...theme.fallbacks], opened })
      looks.set(key, look)
      return look
    },
    backward(look) {
      const known = turned.get(look) ?? turnLook(look)
      turned.set(look, known)
      return known
    },
    shape(look, text, where) {
      const known = look.words.get(text)
      if (known) return known
      const plain = look.byPairs(text)
      const made = plain
        ? { pieces: [plain], width: plain.width, glyphs: plain.glyphs.length }
        : shapeText(look, text, where)
      look.words.set(text, made)
      return made
    },
  }
}

const FACE_NAMES = ['regular', 'bold', 'italic', 'boldItalic'] as const
type FaceName = (typeof FACE_NAMES)[number]

async function openAll(families: readonly FontFamily[]): Promise<ReadonlyMap<string, OpenedFont>> {
  const files = new Set(families.flatMap((family) => FACE_NAMES.map((name) => family[name])))
  const opened = await Promise.all([...files].map(async (file) => [file, await openFontFile(file)] as const))
  return new Map(opened)
}

type Opened = { readonly families: readonly FontFamily[]; readonly opened: ReadonlyMap<string, OpenedFont> }

function createLook(key: string, wanted: Wanted, { families, opened }: Opened): Look {
  const name = faceName(wanted)
  const chain: Face[] = []
  for (const family of families) {
    const font = opened.get(family[name])?.font
    if (!font || chain.some((face) => face.file === family[name])) continue
    const small = wanted.capitals === 'small' && font.availableFeatures.includes('smcp')
    chain.push({
      key: `${family.name}/${name}${small ? '/smcp' : ''}`,
      file: family[name],
      font,
      unitsPerEm: font.unitsPerEm,
    })
  }
  const features = featuresOf(wanted)
  const [own] = chain
  return {
    key,
    chain,
    features,
    direction: 'left-to-right',
    space: own ? widthOf(own, ' ') : 250,
    words: new Map(),
    byPairs: own ? createPairShaper({ face: own, features, kerning: kerningOf(own, opened) }) : () => null,
  }
}

function kerningOf({ file }: Face, opened: Opened['opened']): Kerning | null {
  const bytes = opened.get(file)?.bytes
  const kerning = bytes ? askFontFile(file, () => readKerning(bytes)) : null
  return kerning && ((left, right) => askFontFile(file, () => kerning(left, right)))
}

/** Small capitals and tracking are of no use to these scripts, and their ligatures are needed. */
function turnLook(look: Look): Look {
  const key = `${look.key}/right-to-left`
  return { ...look, key, features: {}, direction: 'right-to-left', words: new Map(), byPairs: () => null }
}

function lookKey({ family, weight, slant, capitals, spacing }: Wanted): string {
  return `${family}/${weight}/${slant}/${capitals}/${spacing}`
}

function faceName({ weight, slant }: Wanted): FaceName {
  if (slant === 'italic') return weight === 'bold' ? 'boldItalic' : 'italic'
  return weight
}

function featuresOf({ capitals, spacing }: Wanted): Readonly<Record<string, boolean>> {
  return {
    ...(capitals === 'small' ? { smcp: true } : {}),
    ...(spacing === 'wide' ? { liga: false, clig: false } : {}),
  }
}

/** The plain advance of one character in a face, in thousandths of an em: of the space, of the hyphen. */
export function widthOf(face: Face, character: ' ' | '-'): number {
  const widths = character === ' ' ? spaces : hyphens
  const known = widths.get(face)
  if (known !== undefined) return known
  const glyph = face.font.glyphForCodePoint(character.charCodeAt(0))
  const width = (glyph.advanceWidth * 1000) / face.unitsPerEm
  widths.set(face, width)
  return width
}

const spaces = new WeakMap<Face, number>()
const hyphens = new WeakMap<Face, number>()
