/**
 * What a volume takes from its house template, ready for the writers: the look in place of the theme's where the
 * template says something, and ours where it does not.
 */
import type { Theme } from '../../../theme/theme.ts'
import type { ItemStyle } from '../../../theme/vocabulary.ts'
import type { Place } from '../paragraph-look.ts'
import type { Letterhead } from '../sections.ts'
import type { ParagraphStyle, StyleNames } from '../style-names.ts'
import { stylesXml, usualPlaces } from '../styles.ts'
import { housePlaces, withHouseColumns } from './house-places.ts'
import { housePage, letterheadOf } from './letterhead.ts'
import { mergeStyles } from './merge-styles.ts'
import { openTemplate } from './open-template.ts'
import { readStyleSheet } from './style-sheet.ts'

export type House = {
  readonly theme: Theme // With page and label columns of the template.
  readonly places: Readonly<Record<ParagraphStyle | ItemStyle, Place>>
  readonly styles: string // `word/styles.xml`
  readonly letterhead: Letterhead | null
  readonly files: ReadonlyMap<string, Uint8Array> // Pictures of headers, the theme part.
}

export type HouseSetting = { readonly theme: Theme; readonly names: StyleNames; readonly language: string }

export function furnishHouse({ theme, names, language }: HouseSetting): House {
  const { template: chosen } = theme.word
  const ours = (look: Theme): string => stylesXml(look, names, language)
  if (chosen === null) {
    return { theme, places: usualPlaces(theme), styles: ours(theme), letterhead: null, files: new Map() }
  }
  const template = openTemplate(chosen)
  const sheet = readStyleSheet(template.text('word/styles.xml') ?? '')
  const found = housePlaces(sheet, names)
  const paged: Theme = { ...theme, page: { ...theme.page, ...housePage(template)?.shape } }
  const look = withHouseColumns(paged, found)
  const { xml, ids } = mergeStyles(sheet, ours(look), language)
  const { letterhead, media } = letterheadOf(template, ids)
  const colours = template.bytes(THEME)
  return {
    theme: look,
    places: { ...usualPlaces(look), ...Object.fromEntries(found) },
    styles: xml,
    letterhead,
    files: new Map([...media, ...(colours === null ? [] : [[THEME, colours] as const])]),
  }
}

/** Fonts and colours that the template's styles name by their part: "body font", "accent 1". */
const THEME = 'word/theme/theme1.xml'
