/**
 * What `theme.yaml` may say. YAML is read as strings only; this schema turns them into lengths, numbers and choices. A
 * project's theme may leave out whatever it does not change, so there are two forms: `themeSchema` for one file, `wholeTheme` for what they make together.
 */
import { z } from 'zod'

const POINTS_PER_MILLIMETRE = 72 / 25.4

/** '12', '12pt' or '25mm' → points. */
const LENGTH = /^-?\d+(?:\.\d+)?(?:pt|mm)?$/
const points = (value: string): number => Number.parseFloat(value) * (value.endsWith('mm') ? POINTS_PER_MILLIMETRE : 1)

/** May be negative: an indent to the left. */
const offset = z.string().regex(LENGTH, 'is no length, such as 12 or 25mm').transform(points)
const length = offset.refine((value) => value >= 0, 'is less than nothing')
const extent = offset.refine((value) => value > 0, 'is not greater than 0')
const number = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/, 'is no number')
  .transform(Number)
const outline = z.string().regex(/^\d$/, 'is no outline level from 0 to 9').transform(Number)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'is no colour such as #1f3a5f')
const words = z.string().trim().min(1, 'is empty')

const colourName = z.enum(['text', 'muted', 'accent', 'link', 'rule'])
const font = z.enum(['serif', 'sans'])
const slant = z.enum(['upright', 'italic'])
const capitals = z.enum(['as-is', 'small'])
const onOff = z.enum(['on', 'off'])

const PAGE = {
  width: extent,
  height: extent,
  top: length,
  bottom: length,
  inner: length,
  outer: length,
  sides: z.enum(['one', 'two']),
  noteRule: length,
}

const FAMILY = {
  name: words,
  word: words,
  generic: z.enum(['serif', 'sans-serif']),
  css: words,
  regular: words,
  bold: words,
  italic: words,
  boldItalic: words,
}

const COLOURS = { text: colour, muted: colour, accent: colour, link: colour, rule: colour }

const LOOKS = {
  font,
  size: extent,
  leading: extent,
  weight: z.enum(['regular', 'bold']),
  slant,
  capitals,
  tracking: number,
  colour: colourName,
  align: z.enum(['justify', 'left', 'center', 'right']),
  before: length,
  after: length,
  left: offset,
  right: offset,
  labelWidth: length,
  labelAlign: z.enum(['left', 'right']),
  labelGap: length,
  hyphens: onOff,
  keep: z.enum(['free', 'with-next']),
  together: z.enum(['free', 'whole']),
  ruleAbove: length,
  ruleBelow: length,
}

const FURNITURE = { font, size: extent, slant, capitals, tracking: number, colour: colourName, distance: length }

const WORD = { numbering: z.enum(['literal', 'native']) }

/** An entry names only what differs from the one that it is `like`, or from `defaults`. */
const style = z
  .strictObject({ ...LOOKS, like: words, word: z.strictObject({ name: words, outline, next: words }).partial() })
  .partial()

/** Everything is there. */
export const wholeTheme = z.strictObject({
  page: z.strictObject(PAGE),
  fonts: z.strictObject({ serif: z.strictObject(FAMILY), sans: z.strictObject(FAMILY) }),
  fallbacks: z.array(z.strictObject(FAMILY)),
  colours: z.strictObject(COLOURS),
  defaults: z.strictObject(LOOKS),
  styles: z.record(z.string(), style),
  head: z.strictObject(FURNITURE),
  folio: z.strictObject(FURNITURE),
  word: z.strictObject(WORD),
})

/** What one file says: any part of it. A font of the fallbacks is named whole, since a list is replaced whole. */
export const themeSchema = z
  .strictObject({
    page: z.strictObject(PAGE).partial(),
    fonts: z
      .strictObject({ serif: z.strictObject(FAMILY).partial(), sans: z.strictObject(FAMILY).partial() })
      .partial(),
    fallbacks: z.array(z.strictObject(FAMILY)),
    colours: z.strictObject(COLOURS).partial(),
    defaults: z.strictObject(LOOKS).partial(),
    styles: z.record(z.string(), style),
    head: z.strictObject(FURNITURE).partial(),
    folio: z.strictObject(FURNITURE).partial(),
    word: z.strictObject(WORD).partial(),
  })
  .partial()

export type WholeTheme = z.infer<typeof wholeTheme>

/** The keys that may stand at a path of `theme.yaml`: ['page'] → width, height … */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = themeSchema
  for (const step of path) schema = inside(bare(schema), step)
  const found = bare(schema)
  return found instanceof z.ZodObject ? Object.keys(found.shape) : []
}

const bare = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema)

function inside(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)]
  if (schema instanceof z.ZodRecord) return schema.valueType
  return schema instanceof z.ZodArray ? schema.element : undefined
}
