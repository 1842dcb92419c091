/**
 * Where the paragraphs of a template's styles stand, so that label columns follow the template: a Clause that hangs by
 * 36 points in the template has a label column of 36 points in the volume.
 */
import type { Style, Theme } from '../../../theme/theme.ts'
import { ITEMS } from '../../../theme/vocabulary.ts'
import { usualColumn } from '../label-column.ts'
import type { Place } from '../paragraph-look.ts'
import { PARAGRAPH_STYLES, type ParagraphStyle, type StyleNames } from '../style-names.ts'
import { attribute, lineage, type SheetStyle, type StyleSheet } from './style-sheet.ts'

export type HousePlaces = ReadonlyMap<ParagraphStyle, Place>

/** The places of those of our styles that the template has. */
export function housePlaces(sheet: StyleSheet, names: StyleNames): HousePlaces {
  const found = PARAGRAPH_STYLES.flatMap((style): [ParagraphStyle, Place][] => {
    const name = names[style].name.toLowerCase()
    const own = sheet.styles.find((other) => other.type === 'paragraph' && other.name.toLowerCase() === name)
    return own ? [[style, placeOf(own, sheet)]] : []
  })
  return new Map(found)
}

/** The theme with the label columns of the template; a style that does not hang keeps that of the theme. */
export function withHouseColumns(theme: Theme, places: HousePlaces): Theme {
  let changed = theme
  for (const [depth, style] of ITEMS.entries()) {
    const place = places.get(style)
    if (!place || place.hanging <= 0) continue
    const above = ITEMS[depth - 1]
    const outer = above ? usualColumn(above, changed).words : 0
    const look = columnLook(changed.styles[style], place, outer)
    changed = { ...changed, styles: { ...changed.styles, [style]: look } }
  }
  return changed
}

/** Between a label that begins at the left of its column and the words, when the template does not say. */
const LEAST_GAP = 4

function columnLook(look: Style, place: Place, outer: number): Style {
  const [words, hanging] = [place.left / TWIPS, place.hanging / TWIPS]
  const edge = place.stops.find(
    ({ align, at }) => align === 'right' && at < place.left && at > place.left - place.hanging,
  )
  const labelGap = edge ? words - edge.at / TWIPS : Math.min(LEAST_GAP, hanging / 2)
  return {
    ...look,
    left: words - hanging - outer,
    labelWidth: hanging - labelGap,
    labelGap,
    labelAlign: edge ? 'right' : 'left',
  }
}

const TWIPS = 20

function placeOf(style: SheetStyle, sheet: StyleSheet): Place {
  const line = lineage(style, sheet)
  const indents = line.map(({ xml }) => /<w:ind\s[^>]*>/.exec(xml)?.[0] ?? '')
  const length = (...names: readonly string[]): number => {
    const said = indents.flatMap((tag) => names.flatMap((name) => attribute(tag, name) ?? []))
    return Math.round(Number(said[0] ?? 0)) || 0
  }
  const left = length('w:left', 'w:start')
  const hanging = length('w:hanging')
  const stops = stopsOf(line)
  // The end of a hanging indent stops tabs by itself.
  const implied = hanging > 0 && !stops.some((stop) => stop.at === left) ? [{ align: 'left', at: left } as const] : []
  return { stops: [...stops, ...implied], left, right: length('w:right', 'w:end'), hanging, standing: 'in-flow' }
}

function stopsOf(line: readonly SheetStyle[]): Place['stops'] {
  const stops = new Map<number, Place['stops'][number] | null>()
  for (const { xml } of line) {
    for (const [tag] of xml.matchAll(/<w:tab\s[^>]*w:pos=[^>]*>/g)) {
      const at = Number(attribute(tag, 'w:pos') ?? 0)
      if (stops.has(at)) continue
      const align = attribute(tag, 'w:val')
      const leader = attribute(tag, 'w:leader') === 'dot' ? { leader: 'dot' as const } : {}
      stops.set(at, align === 'left' || align === 'right' ? { align, at, ...leader } : null)
    }
  }
  return [...stops.values()].filter((stop) => stop !== null)
}
