/**
 * What stands on a page besides the text: the running head and the folio. Covers and title pages have neither; the
 * first page of a sheet has no head. In a book even pages name the volume at their left edge, odd pages the text at
 * their right; where all pages are alike, each names both. In a volume that is bound at the right, left is right.
 */
import { directionOfLanguage } from '../../../ast/right-to-left.ts'
import type { Sheet } from '../../../template/galley.ts'
import type { FurnitureStyle, Theme } from '../../../theme/theme.ts'
import { type Edge, otherEdge } from '../../binding.ts'
import { directionOfWords } from '../../direction/direction-of-words.ts'
import type { Faces } from '../faces.ts'
import type { Dress } from '../lines/atoms.ts'
import { moveWords } from '../lines/paragraph.ts'
import { type OneLine, setOneLine } from '../lines/set-one-line.ts'
import type { PlacedFurniture } from '../pages.ts'
import type { Folio } from './numbering.ts'

export type FurnitureJob = {
  readonly sheet: Sheet
  readonly folio: Folio
  readonly opens: boolean // Whether the page is the first of its sheet.
  readonly left: number // Left edge of the type area.
  readonly measure: number
}

/** What pages are made with, and at which side they are bound. */
export type Press = {
  readonly theme: Theme
  readonly faces: Faces
  readonly binding: Edge
  readonly set: Map<string, OneLine | null> // Heads and folios that were set already: most heads come on many pages.
}

export function furnish(job: FurnitureJob, press: Press): PlacedFurniture[] {
  if (isBare(job.sheet)) return []
  const heads = job.opens ? [] : sidesOf(job, press.theme).flatMap((side) => setHead(side, job, press) ?? [])
  return [...heads, setFolio(job, press)]
}

/** Between two heads on one line, to either side of the middle. */
const GUTTER = 6

function isBare({ style }: Sheet): boolean {
  return style === 'cover' || style === 'title-page'
}

function sidesOf({ folio }: FurnitureJob, { page }: Theme): readonly Edge[] {
  if (page.sides === 'one') return ['left', 'right']
  return folio.number % 2 === 0 ? ['left'] : ['right']
}

function setHead(side: Edge, job: FurnitureJob, press: Press): PlacedFurniture | null {
  const { sheet, left, measure } = job
  const text = sheet.head?.[side]
  if (!text) return null
  const line = once(press, `head ${sheet.language} ${text}`, () => lineOfHead(text, job, press))
  if (line === null) return null
  const edge = press.binding === 'left' ? side : otherEdge(side)
  return {
    kind: 'head',
    baseline: press.theme.head.distance,
    words: moveWords(line.words, left + (edge === 'left' ? 0 : measure - line.width)),
  }
}

function once<Line extends OneLine | null>({ set }: Press, key: string, make: () => Line): Line {
  const there = set.get(key)
  if (there !== undefined) return there as Line
  const made = make()
  set.set(key, made)
  return made
}

function lineOfHead(text: string, { sheet, measure }: FurnitureJob, { theme, faces }: Press): OneLine | null {
  const dress = dressOf(theme.head, { theme, faces, language: sheet.language })
  const room = theme.page.sides === 'one' ? measure / 2 - GUTTER : measure
  const base = directionOfWords(text, directionOfLanguage(sheet.language))
  return shorten(text, room, (shown) =>
    setOneLine(shown, dress, { faces, where: () => `the running head of ${sheet.id}`, base }),
  )
}

function setFolio({ sheet, folio, left, measure }: FurnitureJob, press: Press): PlacedFurniture {
  const { theme } = press
  const set = (): OneLine => setFurniture(folio.label, theme.folio, { ...press, sheet })
  const line = once(press, `folio ${sheet.language} ${folio.label}`, set)
  return {
    kind: 'folio',
    baseline: theme.page.height - theme.folio.distance,
    words: moveWords(line.words, left + (measure - line.width) / 2),
  }
}

/** A number beside the text, or below it. */
export function setFurniture(
  text: string,
  style: FurnitureStyle,
  { theme, faces, sheet }: Tools & { readonly sheet: Sheet },
): OneLine {
  const dress = dressOf(style, { theme, faces, language: sheet.language })
  return setOneLine(text, dress, { faces, where: () => `the number “${text}” of a page of ${sheet.id}` })
}

type Tools = Pick<Press, 'theme' | 'faces'>
type Dressing = Tools & { readonly language: string }

function dressOf(style: FurnitureStyle, { theme, faces, language }: Dressing): Dress {
  return {
    look: faces.look({
      family: style.font,
      weight: 'regular',
      slant: style.slant,
      capitals: style.capitals,
      spacing: style.tracking > 0 ? 'wide' : 'normal',
    }),
    size: style.size,
    rise: 0,
    tracking: (style.tracking * style.size) / 1000,
    colour: theme.colours[style.colour],
    run: null,
    note: null,
    words: null,
    language,
  }
}

/** Longer heads than this fit no page, and are not even tried whole. */
const LONGEST = 1000

/** A head that is too long ends after as many whole words as fit, with an ellipsis; null when not even one fits. */
function shorten(text: string, measure: number, set: (text: string) => OneLine): OneLine | null {
  const whole = text.length > LONGEST ? null : set(text)
  if (whole && whole.width <= measure) return whole
  const words = text.slice(0, LONGEST).split(' ')
  let best: OneLine | null = null
  let few = 1
  let many = words.length - 1
  while (few <= many) {
    const count = Math.ceil((few + many) / 2)
    const line = set(`${words.slice(0, count).join(' ')} …`)
    if (line.width <= measure) {
      best = line
      few = count + 1
    } else many = count - 1
  }
  return best
}
