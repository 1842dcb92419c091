/**
 * What `theme.yaml` may say. YAML is read as strings only; this schema turns them into lengths, numbers and choices. A
 * project's theme may leave out whatever it does not change, so there are two forms: `themeSchema` for one file, `wholeTheme` for what they make together.
 */
import { z } from 'zod'
import { COLOUR, colourOf } from './inks.ts'

const POINTS_PER_MILLIMETRE = 72 / 25.4

const POINTS_PER_INCH = 72

/** '12', '12pt', '25mm' or '8.5in' → points. */
const LENGTH = /^-?\d+(?:\.\d+)?(?:pt|mm|in)?$/

function points(value: string): number {
  const unit = value.endsWith('mm') ? POINTS_PER_MILLIMETRE : value.endsWith('in') ? POINTS_PER_INCH : 1
  return Number.parseFloat(value) * unit
}

/** May be negative: an indent to the left. */
const offset = z.string().regex(LENGTH, 'is no length, such as 12 or 25mm').transform(points)
const length = offset.refine((value) => value >= 0, 'is less than nothing')
const extent = offset.refine((value) => value > 0, 'is not greater than 0')
/** 'page' stands for a break instead of white. */
const annexGap = z
  .string()
  .regex(/^(?:page|\d+(?:\.\d+)?(?:pt|mm|in)?)$/, 'is neither a length, such as 36, nor page')
  .transform((value) => (value === 'page' ? value : points(value)))
const number = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/, 'is no number')
  .transform(Number)
const whole = z
  .string()
  .regex(/^\d{1,4}$/, 'is no whole number')
  .transform(Number)
const outline = z.string().regex(/^\d$/, 'is no outline level from 0 to 9').transform(Number)
const colour = z
  .string()
  .regex(COLOUR, {
    error: 'is no colour such as #1f3a5f, cmyk(100, 70, 0, 40) or spot(PANTONE 286 C, #0033a0)',
    abort: true,
  })
  .refine((value) => colourOf(value) !== null, 'has a part that is more than 100')
  .transform((value) => colourOf(value)?.screen ?? value)
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
  starts: z.enum(['page', 'recto']),
  annexGap,
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
  licence: z.string().trim().default(''),
  wordRightToLeft: words.default('Times New Roman'),
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

const shown = z.enum(['shown', 'hidden'])
const PRESS = { bleed: length, cropMarks: onOff }
const DRAFT = { lineNumbers: whole, watermark: z.string().trim().max(40, 'has more than 40 letters') }
const BOOKLET = {
  paper: length,
  signature: whole.refine((pages) => pages % 4 === 0, 'is no multiple of 4, and a folded sheet has four pages'),
}

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
  pageReferences: shown,
  press: z.strictObject(PRESS),
  draft: z.strictObject(DRAFT),
  booklet: z.strictObject(BOOKLET),
})

/** Any part of a theme. A font of the fallbacks is named whole, since a list is replaced whole. */
const changes = z
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
    pageReferences: shown,
    press: z.strictObject(PRESS).partial(),
    draft: z.strictObject(DRAFT).partial(),
    booklet: z.strictObject(BOOKLET).partial(),
  })
  .partial()

/** What one file says: changes to the theme, and profiles, which are such changes under a name. */
export const themeSchema = changes.extend({
  profiles: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'is no name of small letters, such as print'), changes)
    .optional()
    .describe('Changes of the theme under a name: `engross build --profile print`.'),
})

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
