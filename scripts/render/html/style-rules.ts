/**
 * One rule of CSS per entry of the theme; the class is the name of the style. Lengths of the theme are points; here
 * they are multiples of the size of running text, so that a reader's own text size is obeyed.
 */
import type { Style, Theme } from '../../theme/theme.ts'
import { ITEMS, type ItemStyle } from '../../theme/vocabulary.ts'

export function writeStyleRules(theme: Theme): string {
  const base = theme.styles.paragraph.size
  return Object.entries(theme.styles)
    .map(([name, style]) => (isItem(name) ? itemRules(name, style, base) : blockRule(name, style, base)))
    .join('\n')
}

const isItem = (name: string): name is ItemStyle => (ITEMS as readonly string[]).includes(name)

function blockRule(name: string, style: Style, base: number): string {
  const rules = [
    ...letters(style, base),
    `margin:${above(style.before, base)} ${rem(style.right, base)} ${rem(style.after, base)} ${rem(style.left, base)}`,
    ...lines(style),
  ]
  return `.${name}{${rules.join(';')}}`
}

/** An item is a row of two columns; its spaces stand around the row. */
function itemRules(name: ItemStyle, style: Style, base: number): string {
  const row = [
    ...letters(style, base),
    `margin:${rem(style.before, base)} ${rem(style.right, base)} ${rem(style.after, base)} ${rem(style.left, base)}`,
    `--least:${rem(style.labelWidth, base)}`,
    `--gap:${rem(style.labelGap, base)}`,
    `--side:${style.labelAlign === 'right' ? 'end' : 'start'}`,
  ]
  // The words of an item have no class of their own.
  const words = (more: string): string => `.${name}>p:not([class])${more},p.${name}${more}`
  const between = `${words(':not(:last-child)')}{margin-bottom:${rem(style.after, base)}}`
  return `.${name}{${row.join(';')}}\n${words('')}{margin:0}\n${between}`
}

/** `--loose`: a screen wants more space between lines than paper. */
function letters(style: Style, base: number): string[] {
  const rules = [
    `font-family:var(--${style.font})`,
    `font-size:${rem(style.size, base)}`,
    `line-height:calc(${short(style.leading / style.size)}*var(--loose))`,
    `font-weight:${style.weight === 'bold' ? 600 : 400}`,
    `font-style:${style.slant === 'italic' ? 'italic' : 'normal'}`,
    `text-align:${ALIGN[style.align]}`,
    `hyphens:${style.hyphens === 'on' ? 'auto' : 'manual'}`,
    `color:var(--${style.colour})`,
  ]
  if (style.align === 'center') rules.push('text-wrap:balance')
  if (style.capitals === 'small') rules.push('font-variant-caps:small-caps')
  if (style.tracking !== 0) rules.push(`letter-spacing:${short(style.tracking / 1000)}em`)
  return rules
}

/** Browsers break lines one by one, so justified text has holes on a screen: only paper is justified. */
const ALIGN = { justify: 'var(--justify)', left: 'start', right: 'end', center: 'center' } as const

function lines(style: Style): string[] {
  const rules: string[] = []
  if (style.keep === 'with-next') rules.push('break-after:avoid')
  if (style.together === 'whole') rules.push('break-inside:avoid')
  if (style.ruleAbove > 0) rules.push(`border-top:${style.ruleAbove}pt solid var(--rule)`)
  if (style.ruleBelow > 0) rules.push(`border-bottom:${style.ruleBelow}pt solid var(--rule)`)
  return rules
}

/** The white of a title page is made for paper; a screen shows less of it. */
function above(points: number, base: number): string {
  return points / base > LARGE_SPACE ? `min(${rem(points, base)},var(--large-space))` : rem(points, base)
}
const LARGE_SPACE = 3

const rem = (points: number, base: number): string => (points === 0 ? '0' : `${short(points / base)}rem`)

/** Four decimals, without the zeros at their end. */
const short = (value: number): string => String(Number(value.toFixed(4)))
