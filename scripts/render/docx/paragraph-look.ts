/**
 * The look of one theme entry in Word's terms: properties of the paragraph and of its letters, each in the order that
 * the schema demands. Every paragraph of the body gets its look from a style made of these; it carries no look itself
 * but for indents that its depth demands.
 */
import type { Colours, FontFamily, FurnitureStyle, Style, Theme } from '../../theme/theme.ts'
import type { Column } from './label-column.ts'
import { escapeXml, twips } from './xml.ts'

/** Indents and tab stops in twips: what paragraphs of another depth than usual may override. */
export type Place = {
  readonly stops: readonly Stop[]
  readonly left: number
  readonly right: number
  readonly hanging: number
  readonly standing: 'in-flow' | 'at-foot' // `at-foot`: at the lower margin, however short the page is.
}
type Stop = { readonly align: 'left' | 'right'; readonly leader?: 'dot'; readonly at: number }

/** `place`: the usual one for items, else the indents of the theme. */
export function paragraphLook(style: Style, place: Place, theme: Theme): string {
  return [
    style.keep === 'with-next' ? '<w:keepNext/>' : '',
    style.together === 'whole' ? '<w:keepLines/>' : '',
    borders(style, theme.colours.rule),
    tabsXml(place.stops.map(stopXml)),
    style.hyphens === 'off' ? '<w:suppressAutoHyphens/>' : '',
    `<w:spacing w:before="${twips(style.before)}" w:after="${twips(style.after)}" w:line="${twips(style.leading)}" w:lineRule="atLeast"/>`,
    place.left || place.right || place.hanging ? indentXml(place) : '',
    `<w:jc w:val="${JUSTIFICATION[style.align]}"/>`,
    style.word.outline > 0 ? `<w:outlineLvl w:val="${style.word.outline - 1}"/>` : '',
  ].join('')
}

/**
 * A frame at the lower margin; paragraphs that follow one another in it share it. It is said at the paragraphs, since
 * LibreOffice does not take it from a style.
 */
export function footFrame({ page }: Theme): string {
  const measure = twips(page.width - page.inner - page.outer)
  return `<w:framePr w:w="${measure}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>`
}

const JUSTIFICATION = { justify: 'both', left: 'left', center: 'center', right: 'right' } as const

/** A block without a label: `outer` is where the words of the item around it begin, 0 outside of items. */
export function plainPlace(style: Style, outer: number): Place {
  return { stops: [], left: twips(outer + style.left), right: twips(style.right), hanging: 0, standing: 'in-flow' }
}

/**
 * A labelled unit: the words hang, the label stands before a tab. Labels set to the right of their column come after a
 * tab of their own.
 */
export function labelledPlace(style: Style, column: Column): Place {
  const words = twips(column.words)
  const label: readonly Stop[] = style.labelAlign === 'right' ? [{ align: 'right', at: twips(column.edge) }] : []
  return {
    stops: [...label, { align: 'left', at: words }],
    left: words,
    right: twips(style.right),
    hanging: words - twips(column.start),
    standing: 'in-flow',
  }
}

export type Overrides = { readonly tabs: string; readonly indent: string }

/** What a paragraph must say that stands elsewhere than its style does; nothing when it stands where the style says. */
export function overrides(place: Place, usual: Place): Overrides {
  if (place === usual) return NO_OVERRIDES
  const old = usual.stops.filter((stop) => !place.stops.some((own) => sameStop(own, stop)))
  const added = place.stops.filter((stop) => !usual.stops.some((own) => sameStop(own, stop)))
  const cleared = old.map((stop) => `<w:tab w:val="clear" w:pos="${stop.at}"/>`)
  const same = place.left === usual.left && place.right === usual.right && place.hanging === usual.hanging
  return { tabs: tabsXml([...cleared, ...added.map(stopXml)]), indent: same ? '' : indentXml(place) }
}

export const NO_OVERRIDES: Overrides = { tabs: '', indent: '' }

const sameStop = (a: Stop, b: Stop): boolean => a.at === b.at && a.align === b.align && a.leader === b.leader

const stopXml = ({ align, leader, at }: Stop): string =>
  `<w:tab w:val="${align}"${leader ? ` w:leader="${leader}"` : ''} w:pos="${at}"/>`

const tabsXml = (stops: readonly string[]): string => (stops.length === 0 ? '' : `<w:tabs>${stops.join('')}</w:tabs>`)

export const indentXml = ({ left, right, hanging }: Place): string =>
  `<w:ind w:left="${left}" w:right="${right}" ${hanging > 0 ? `w:hanging="${hanging}"` : 'w:firstLine="0"'}/>`

/**
 * What letters have, for paragraph styles and for running heads. Font and size are said only where they are others than
 * those of the file, so that whoever gives Normal another font changes all styles that follow it.
 */
export function letterLook(style: Style | FurnitureStyle, theme: Theme): string {
  const usual = theme.styles.paragraph
  const weight = 'weight' in style ? style.weight : 'regular'
  const tracking = Math.round((style.size * 20 * style.tracking) / 1000)
  return [
    style.font === usual.font ? '' : fontLook(theme.fonts[style.font]),
    weight === 'bold' ? '<w:b/><w:bCs/>' : '',
    style.slant === 'italic' ? '<w:i/><w:iCs/>' : '',
    style.capitals === 'small' ? '<w:smallCaps/>' : '',
    colourLook(style.colour, theme.colours),
    tracking === 0 ? '' : `<w:spacing w:val="${tracking}"/>`,
    style.size === usual.size ? '' : sizeLook(style.size),
  ].join('')
}

/** `from-theme`: the font of the file, which follows the fonts that Word offers under Design. */
export function fontLook(family: FontFamily, from: 'style' | 'from-theme' = 'style'): string {
  const name = escapeXml(family.word)
  const backward = escapeXml(family.wordRightToLeft)
  const ofTheme = from === 'from-theme' ? ' w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"' : ''
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${backward}"${ofTheme}/>`
}

/** Word counts sizes in half points. */
export function sizeLook(points: number): string {
  const halfPoints = Math.round(points * 2)
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}

/** Black is left to the reader's screen: on a dark one it shows white. */
export function colourLook(colour: keyof Colours, colours: Colours): string {
  const value = colours[colour].slice(1).toUpperCase()
  return value === '000000' ? '' : `<w:color w:val="${value}"/>`
}

function borders(style: Style, colour: string): string {
  const rule = (side: 'top' | 'bottom', thickness: number): string =>
    thickness === 0
      ? ''
      : `<w:${side} w:val="single" w:sz="${Math.max(2, Math.round(thickness * 8))}" w:space="4" w:color="${colour.slice(1).toUpperCase()}"/>`
  const sides = rule('top', style.ruleAbove) + rule('bottom', style.ruleBelow)
  return sides && `<w:pBdr>${sides}</w:pBdr>`
}
