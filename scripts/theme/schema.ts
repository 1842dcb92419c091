/**
 * What `theme.yaml` may say. YAML is read as strings only; this schema turns them into lengths, numbers and choices.
 */
import { z } from 'zod'

const POINTS_PER_MILLIMETRE = 72 / 25.4

/** '12', '12pt' or '25mm' → points. */
const length = z
  .string()
  .regex(/^-?\d+(\.\d+)?(pt|mm)?$/, 'a length is a number of points, or has the unit mm')
  .transform((value) => Number.parseFloat(value) * (value.endsWith('mm') ? POINTS_PER_MILLIMETRE : 1))
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'a number is expected')
  .transform(Number)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is written #rrggbb')
const colourName = z.enum(['text', 'muted', 'accent', 'link', 'rule'])
const font = z.enum(['serif', 'sans'])
const slant = z.enum(['upright', 'italic'])
const capitals = z.enum(['as-is', 'small'])

const family = z.strictObject({
  name: z.string(),
  word: z.string(),
  generic: z.enum(['serif', 'sans-serif']),
  css: z.string(),
  regular: z.string(),
  bold: z.string(),
  italic: z.string(),
  boldItalic: z.string(),
})

const looks = {
  font,
  size: length,
  leading: length,
  weight: z.enum(['regular', 'bold']),
  slant,
  capitals,
  tracking: number,
  colour: colourName,
  align: z.enum(['justify', 'left', 'center', 'right']),
  before: length,
  after: length,
  left: length,
  right: length,
  labelWidth: length,
  labelAlign: z.enum(['left', 'right']),
  labelGap: length,
  hyphens: z.enum(['on', 'off']),
  keep: z.enum(['free', 'with-next']),
  together: z.enum(['free', 'whole']),
  ruleAbove: length,
  ruleBelow: length,
}

const word = z.strictObject({ name: z.string(), outline: number.optional(), next: z.string().optional() })
const furniture = z.strictObject({
  font,
  size: length,
  slant,
  capitals,
  tracking: number,
  colour: colourName,
  distance: length,
})

export const themeSchema = z.strictObject({
  page: z.strictObject({
    width: length,
    height: length,
    top: length,
    bottom: length,
    inner: length,
    outer: length,
    noteRule: length,
  }),
  fonts: z.strictObject({ serif: family, sans: family }),
  fallbacks: z.array(family),
  colours: z.strictObject({ text: colour, muted: colour, accent: colour, link: colour, rule: colour }),
  defaults: z.strictObject(looks),
  styles: z.record(z.string(), z.strictObject({ ...looks, like: z.string(), word }).partial()),
  head: furniture,
  folio: furniture,
})
