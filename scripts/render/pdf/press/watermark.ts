/**
 * The word behind the text of a draft: large, light, and along the diagonal of the page. It is drawn as shapes and not
 * set as letters, so that nobody who copies, searches or listens meets it in the text.
 */
import type { Theme } from '../../../theme/theme.ts'
import type { PdfDocument, Reference } from '../draw/internals.ts'
import { number } from '../draw/numbers.ts'
import type { Faces } from '../faces.ts'
import { setOneLine } from '../lines/set-one-line.ts'
import type { PlacedWord, Watermark } from '../pages.ts'
import type { PageSize } from './boxes.ts'

/** The part of the diagonal that the word fills, and the height that a short word may reach, in parts of the width. */
const LENGTH = 0.72
const TALLEST = 0.32
/** Light enough to read through, dark enough for a copying machine. */
const COLOUR = 0.93
/** Capital letters reach this part of their size above the line. */
const CAPITAL = 0.65

/** Set so large, places are thousandths of an em. */
const EM = 1000

/** Null when the theme has none. */
export function makeWatermark({ draft, page, colours }: Theme, faces: Faces): Watermark | null {
  if (draft.watermark === '') return null
  const look = faces.look({ family: 'serif', weight: 'bold', slant: 'upright', capitals: 'as-is', spacing: 'normal' })
  const plain = { rise: 0, tracking: 0, colour: colours.text, run: null, note: null, words: null, language: 'und' }
  const { words, width } = setOneLine(
    draft.watermark,
    { ...plain, look, size: EM },
    { faces, where: () => 'the watermark' },
  )
  const diagonal = Math.hypot(page.width, page.height)
  const size = Math.min((EM * LENGTH * diagonal) / width, TALLEST * page.width)
  return { words, width: (width * size) / EM, size }
}

/** What paints the word on a page: an artifact of pagination, before anything else. Its shapes stand in the file once. */
export type Backdrop = (watermark: Watermark, page: PageSize & { readonly shift?: number }) => string

export function createBackdrop(document: PdfDocument): Backdrop {
  const forms = new Map<Watermark, Reference>()
  const formOf = (watermark: Watermark, page: PageSize): Reference => {
    const known = forms.get(watermark)
    if (known) return known
    const box = [0, 0, page.width, page.height]
    const form = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: box, Resources: {} })
    form.end(Buffer.from(drawWord(watermark, page), 'latin1'))
    forms.set(watermark, form)
    return form
  }
  return (watermark, page) => {
    document.page.xobjects.Watermark ??= formOf(watermark, page)
    const place = page.shift === undefined ? '' : `q 1 0 0 1 ${number(page.shift)} 0 cm `
    const back = place === '' ? '' : ' Q'
    return `/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n${place}/Watermark Do${back}\nEMC`
  }
}

function drawWord({ words, width, size }: Watermark, page: PageSize): string {
  const angle = Math.atan2(page.height, page.width)
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  const [x, y] = [-width / 2, (-CAPITAL * size) / 2]
  const turned = [cosine, sine, -sine, cosine, page.width / 2, page.height / 2].map(fine).join(' ')
  const moved = `${fine(size / 1000)} 0 0 ${fine(size / 1000)} ${number(x)} ${number(y)}`
  return `${COLOUR} g ${turned} cm ${moved} cm\n${outlines(words)} f`
}

const fine = (value: number): string => String(Math.round(value * 1e6) / 1e6 || 0)

function outlines(words: readonly PlacedWord[]): string {
  const shapes: string[] = []
  for (const { shaped, x: start } of words) {
    const { face, glyphs, direction } = shaped
    let x = start
    // Glyphs lie in the order of the letters; those of a word from right to left are painted from its end.
    for (const { id, advance, xOffset, yOffset } of direction === undefined ? glyphs : glyphs.toReversed()) {
      const place = { x: x + xOffset, y: yOffset, scale: EM / face.unitsPerEm }
      shapes.push(outline(face.font.getGlyph(id).path.commands, place))
      x += advance
    }
  }
  return shapes.filter((shape) => shape !== '').join('\n')
}

type Command = { readonly command: string; readonly args: readonly number[] }
type Place = { readonly x: number; readonly y: number; readonly scale: number }

/** The path of one glyph. PDF has no quadratic curve: its two thirds are the handles of a cubic one. */
function outline(commands: readonly Command[], { x, y, scale }: Place): string {
  let [fromX, fromY] = [0, 0]
  const point = (pointX: number, pointY: number): string => `${number(pointX)} ${number(pointY)}`
  return commands
    .map(({ command, args }) => {
      const places = args.map((value, index) => value * scale + (index % 2 === 0 ? x : y))
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = places
      const [startX, startY] = [fromX, fromY]
      if (places.length > 0) [fromX = 0, fromY = 0] = places.slice(-2)
      switch (command) {
        case 'moveTo':
          return `${point(a, b)} m`
        case 'lineTo':
          return `${point(a, b)} l`
        case 'quadraticCurveTo': {
          const near = point(startX + ((a - startX) * 2) / 3, startY + ((b - startY) * 2) / 3)
          return `${near} ${point(c + ((a - c) * 2) / 3, d + ((b - d) * 2) / 3)} ${point(c, d)} c`
        }
        case 'bezierCurveTo':
          return `${point(a, b)} ${point(c, d)} ${point(e, f)} c`
        case 'closePath':
          return 'h'
        default:
          throw new Error(`A glyph is drawn by “${command}”, which PDF does not know.`)
      }
    })
    .join(' ')
}
