/**
 * What stands on a page besides the text: the running head and the folio. Covers and title pages have neither; the
 * first page of a sheet has no head. Even pages name the volume at their left edge, odd pages the text at their right.
 */
import type { Sheet } from '../../../template/galley.ts'
import type { FurnitureStyle, Theme } from '../../../theme/theme.ts'
import type { Faces } from '../faces.ts'
import type { Dress } from '../lines/atoms.ts'
import { moveWords, type OneLine, setOneLine } from '../lines/set-one-line.ts'
import type { PlacedFurniture } from '../pages.ts'
import type { Folio } from './numbering.ts'

export type FurnitureJob = {
  readonly sheet: Sheet
  readonly folio: Folio
  readonly opens: boolean // Whether the page is the first of its sheet.
  readonly left: number // Left edge of the type area.
  readonly measure: number
}

export function furnish(job: FurnitureJob, theme: Theme, faces: Faces): PlacedFurniture[] {
  if (isBare(job.sheet)) return []
  const head = job.opens ? null : setHead(job, theme, faces)
  return [...(head ? [head] : []), setFolio(job, theme, faces)]
}

function isBare({ style }: Sheet): boolean {
  return style === 'cover' || style === 'title-page'
}

function setHead({ sheet, folio, left, measure }: FurnitureJob, theme: Theme, faces: Faces): PlacedFurniture | null {
  const even = folio.number % 2 === 0
  const text = even ? sheet.head?.left : sheet.head?.right
  if (!text) return null
  const dress = dressOf(theme.head, { theme, faces, language: sheet.language })
  const line = shorten(text, measure, (shown) =>
    setOneLine(shown, dress, { faces, where: () => `the running head of ${sheet.id}` }),
  )
  return {
    kind: 'head',
    baseline: theme.head.distance,
    words: moveWords(line.words, left + (even ? 0 : measure - line.width)),
  }
}

function setFolio({ sheet, folio, left, measure }: FurnitureJob, theme: Theme, faces: Faces): PlacedFurniture {
  const dress = dressOf(theme.folio, { theme, faces, language: sheet.language })
  const line = setOneLine(folio.label, dress, { faces, where: () => `the folio of ${sheet.id}` })
  return {
    kind: 'folio',
    baseline: theme.page.height - theme.folio.distance,
    words: moveWords(line.words, left + (measure - line.width) / 2),
  }
}

type Dressing = { readonly theme: Theme; readonly faces: Faces; readonly language: string }

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
    language,
  }
}

/** A head that is too long ends after a whole word, with an ellipsis. */
function shorten(text: string, measure: number, set: (text: string) => OneLine): OneLine {
  let line = set(text)
  const words = text.split(' ')
  while (line.width > measure && words.length > 1) {
    words.pop()
    line = set(`${words.join(' ')} …`)
  }
  return line
}
