/**
 * What a house template gives to a volume: which of our styles it has, which it lacks, and which are only paint. For
 * `engross doctor`, before anything is built.
 */
import type { Theme } from '../../../theme/theme.ts'
import { CHARACTER_STYLES, nameStyles } from '../style-names.ts'
import { housePage, letterheadOf } from './letterhead.ts'
import { openTemplate, type Template } from './open-template.ts'
import { lineage, readStyleSheet, type SheetStyle, type StyleSheet } from './style-sheet.ts'

export type Inspection = {
  readonly file: string
  readonly page: { readonly width: number; readonly height: number } | null // Points; null when the theme's page stays.
  readonly sides: 'one' | 'two'
  readonly furniture: readonly string[] // 'header', 'footer on even pages'
  readonly styles: readonly InspectedStyle[]
  readonly unstyled: number // Paragraphs that carry their look themselves and have no style of ours.
}

/**
 * `direct`: the style is there but says nothing, and paragraphs set in it carry their look themselves; a volume would
 * not have that look. `counts`: the style numbers its paragraphs; labels stay as adopted, so the numbers are left out.
 */
export type InspectedStyle = {
  readonly name: string
  readonly state: 'found' | 'direct' | 'missing'
  readonly counts: boolean
}

export function inspectTemplate(file: string, bytes: Uint8Array, theme: Theme): Inspection {
  const template = openTemplate({ file, bytes })
  const sheet = readStyleSheet(template.text('word/styles.xml') ?? '')
  const paragraphs = paragraphsOf(template)
  const { shape = null } = housePage(template) ?? {}
  const names = ourNames(theme)
  return {
    file,
    page: shape === null ? null : { width: shape.width ?? 0, height: shape.height ?? 0 },
    sides: shape?.sides ?? theme.page.sides,
    furniture: furnitureOf(template),
    styles: names.map((name) => inspectStyle(name, sheet, paragraphs)),
    unstyled: countUnstyled(names, sheet, paragraphs),
  }
}

/** The names of the style pane that a template may give a look of its own, in the order of the pane. */
function ourNames(theme: Theme): readonly string[] {
  const characters = Object.values(CHARACTER_STYLES).map((style) => style.name)
  return [...Object.values(nameStyles(theme)).map((style) => style.name), ...characters, 'header', 'footer', 'Listing']
}

type Paragraph = { readonly style: string | null; readonly direct: boolean }

/** Paragraphs of the sample text, with the id of their style. A text box would nest; a template has none. */
function paragraphsOf(template: Template): readonly Paragraph[] {
  const body = template.text('word/document.xml') ?? ''
  return [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? null,
    direct: isDirect(paragraph),
  }))
}

/** Elements of `w:pPr` and `w:rPr` that are a look. */
const LOOK = /<w:(?:ind|jc|spacing|tabs|pBdr|shd|rFonts|b|i|caps|smallCaps|color|sz|u|kern|position)[ />]/

function isDirect(paragraph: string): boolean {
  const properties = [...paragraph.matchAll(/<w:(pPr|rPr)>(.*?)<\/w:\1>/gs)].map(([, , inside = '']) => inside)
  return properties.some((inside) => LOOK.test(inside.replace(/<w:sectPr.*?<\/w:sectPr>/gs, '')))
}

function inspectStyle(name: string, sheet: StyleSheet, paragraphs: readonly Paragraph[]): InspectedStyle {
  const style = sheet.styles.find((other) => other.name.toLowerCase() === name.toLowerCase())
  if (!style) return { name, state: 'missing', counts: false }
  const painted = !LOOK.test(style.xml) && paragraphs.some((one) => one.style === style.id && one.direct)
  return { name, state: painted ? 'direct' : 'found', counts: countsBy(style, sheet) }
}

const countsBy = (style: SheetStyle, sheet: StyleSheet): boolean =>
  lineage(style, sheet).some(({ xml }) => /<w:numPr>.*?<w:numId w:val="[1-9]/s.test(xml))

function countUnstyled(names: readonly string[], sheet: StyleSheet, paragraphs: readonly Paragraph[]): number {
  const ours = new Set(names.map((name) => name.toLowerCase()))
  const ids = new Set(sheet.styles.filter((style) => ours.has(style.name.toLowerCase())).map((style) => style.id))
  return paragraphs.filter(({ style, direct }) => direct && (style === null || !ids.has(style))).length
}

function furnitureOf(template: Template): readonly string[] {
  const { letterhead } = letterheadOf(template, new Map())
  if (letterhead === null) return []
  return (['header', 'footer'] as const).flatMap((kind) => {
    const { default: usual, even, first } = letterhead[kind]
    const apart = [
      even && even !== usual ? [`${kind} on even pages`] : [],
      first && first !== usual ? [`${kind} on first pages`] : [],
    ]
    return [...(usual ? [kind] : []), ...apart.flat()]
  })
}
