/**
 * `word/styles.xml` taken apart: the opening tag with its namespaces, the defaults, and one piece for each style. The
 * pieces stay as they are, for a style of Word says more than we know of.
 */
export type StyleSheet = {
  readonly root: string // `<w:styles xmlns:w=…>`
  readonly defaults: string // `<w:docDefaults>…</w:docDefaults>`
  readonly latent: string // `<w:latentStyles …>`
  readonly styles: readonly SheetStyle[]
}

export type SheetStyle = {
  readonly type: string // 'paragraph', 'character', 'table', 'numbering'
  readonly id: string
  readonly name: string // Word's own names are the same in every language: 'heading 1'.
  readonly basedOn: string | null
  readonly xml: string
}

/** Styles never stand inside one another. */
const STYLE = /<w:style\s[^>]*>.*?<\/w:style>/gs
const LATENT = /<w:latentStyles\b[^>]*\/>|<w:latentStyles\b.*?<\/w:latentStyles>/s
const DEFAULTS = /<w:docDefaults>.*?<\/w:docDefaults>/s

export function readStyleSheet(xml: string): StyleSheet {
  return {
    root: /<w:styles\b[^>]*>/.exec(xml)?.[0] ?? '',
    defaults: DEFAULTS.exec(xml)?.[0] ?? '',
    latent: LATENT.exec(xml)?.[0] ?? '',
    styles: [...xml.matchAll(STYLE)].map(([style]) => readStyle(style)),
  }
}

function readStyle(xml: string): SheetStyle {
  const opening = /^<w:style\s[^>]*>/.exec(xml)?.[0] ?? ''
  return {
    type: attribute(opening, 'w:type') ?? 'paragraph',
    id: attribute(opening, 'w:styleId') ?? '',
    name: elementValue(xml, 'w:name') ?? '',
    basedOn: elementValue(xml, 'w:basedOn'),
    xml,
  }
}

/** The value of an attribute in a tag: `w:left="540"` → '540'. */
export function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null
}

/** `w:val` of the first element of a name. */
export function elementValue(xml: string, element: string): string | null {
  const tag = new RegExp(`<${element}\\s[^>]*>`).exec(xml)?.[0]
  return tag === undefined ? null : attribute(tag, 'w:val')
}

/** A style and all that it is based on, the nearest first. */
export function lineage(style: SheetStyle, sheet: StyleSheet): readonly SheetStyle[] {
  const line = [style]
  for (let above = style.basedOn; above !== null && line.length < 32; above = line.at(-1)?.basedOn ?? null) {
    const next = sheet.styles.find((other) => other.id === above)
    if (!next) break
    line.push(next)
  }
  return line
}

/** Styles of one kind have one name, whatever its capitals. */
export function sameStyle(a: SheetStyle, b: SheetStyle): boolean {
  return a.type === b.type && a.name.toLowerCase() === b.name.toLowerCase()
}
