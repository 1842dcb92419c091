/**
 * The styles of a house template with ours: where both have a style of one name, the template's look counts; styles
 * that only one of them has stay. Ids are ours, since the paragraphs name them; a Word in another language gives its
 * own styles other ids under the same names.
 */
import { escapeXml } from '../xml.ts'
import { attribute, readStyleSheet, type SheetStyle, type StyleSheet, sameStyle } from './style-sheet.ts'

export type MergedStyles = {
  readonly xml: string
  /** The template's id of a style → the id under which it stands in the merged styles. */
  readonly ids: ReadonlyMap<string, string>
}

/** `ours`: our whole `styles.xml`. `language`: of the volume; a template is written in that of its maker. */
export function mergeStyles(house: StyleSheet, ours: string, language: string): MergedStyles {
  const own = readStyleSheet(ours)
  const ids = newIds(house, own)
  const taken = house.styles.map((style) => renamed(style, ids))
  const defaults = new Set(house.styles.filter(isDefault).map((style) => style.type))
  const added = own.styles
    .filter((style) => !house.styles.some((other) => sameStyle(other, style)))
    .map((style) => (defaults.has(style.type) ? style.xml.replace(' w:default="1"', '') : style.xml))
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const common = withLanguage(house.defaults || own.defaults, language)
  const xml = [head, house.root, common, house.latent || own.latent, ...taken, ...added, '</w:styles>'].join('')
  return { xml, ids }
}

const isDefault = ({ xml }: SheetStyle): boolean =>
  attribute(/^<w:style\s[^>]*>/.exec(xml)?.[0] ?? '', 'w:default') === '1'

function newIds(house: StyleSheet, own: StyleSheet): ReadonlyMap<string, string> {
  const used = new Set(own.styles.map((style) => style.id.toLowerCase()))
  return new Map(
    house.styles.map((style) => {
      const same = own.styles.find((other) => sameStyle(other, style))
      return [style.id, same?.id ?? (used.has(style.id.toLowerCase()) ? `${style.id}House` : style.id)]
    }),
  )
}

/** Numbers of its own would print beside adopted labels; hidden words and another language have no place here either. */
const LEFT_OUT = /<w:numPr>.*?<\/w:numPr>|<w:(?:vanish|specVanish|lang|rsid)\b[^>]*\/>/gs
const NAMES_STYLE = /(<w:(?:basedOn|next|link) w:val=")([^"]*)(")/g

function renamed({ xml, id }: SheetStyle, ids: ReadonlyMap<string, string>): string {
  const to = (name: string): string => ids.get(name) ?? name
  return xml
    .replace(LEFT_OUT, '')
    .replace(`w:styleId="${id}"`, `w:styleId="${to(id)}"`)
    .replace(NAMES_STYLE, (_, before: string, name: string, after: string) => before + to(name) + after)
}

function withLanguage(defaults: string, language: string): string {
  const said = `<w:lang w:val="${escapeXml(language)}"/>`
  const bare = defaults.replace(/<w:lang\b[^>]*\/>/g, '')
  if (/<w:rPrDefault>\s*<w:rPr>/.test(bare)) return bare.replace(/(?=<w14:|<\/w:rPr>\s*<\/w:rPrDefault>)/, said)
  const run = `<w:rPrDefault><w:rPr>${said}</w:rPr></w:rPrDefault>`
  return bare
    .replace(/<w:rPrDefault\/>|<w:rPrDefault>\s*<w:rPr\/>\s*<\/w:rPrDefault>/, '')
    .replace('<w:docDefaults>', `<w:docDefaults>${run}`)
}

/** Names of styles in the template's headers and footers. */
export function renameUsed(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)(")/g,
    (_, before: string, name: string, after: string) => before + (ids.get(name) ?? name) + after,
  )
}
