/**
 * What a manifest may say. YAML is read as words only, so every value here is a string, a list or a map. The
 * descriptions are what an editor program shows while one types: the JSON Schema is published from this file.
 */
import { z } from 'zod'
import { KINDS } from '../ast/kinds.ts'
import { FORMAT_NAMES, USUAL_FORMATS } from './format-name.ts'

/** Manifest values are printed: no controls, direction marks, private-use characters, surrogates or noncharacters. */
const PRINTABLE = /^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff\ufffd-\uffff]+$/u

const words = z
  .string()
  .min(1, { error: 'is empty', abort: true })
  .regex(PRINTABLE, 'holds a character that cannot be printed')
const name = words
const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'is not a language tag such as en-GB')
/** '2024', '2022–2024', '2023/24'. YAML editors take a bare year for a number, so the schema allows both. */
const year = z
  .string()
  .regex(/^\d{4}(?:[-–/]\d{2,4})?$/, 'is not a year such as 2024, or years such as 2022–2024')
  .meta({ type: ['string', 'integer'] })
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date such as 2024-05-27')
  .refine(isCalendarDate, 'is not a day of the calendar')
/** Background is no kind that is adopted. */
const kind = z.enum(KINDS).exclude(['background'])
const profile = words
/** What stands after the texts when nobody says otherwise. A colophon names the version, and changes with it. */
export const ANNEXES = [
  'abbreviations',
  'table-of-citations',
  'not-reproduced',
  'unresolved',
  'chronology',
  'set-aside',
] as const
const visibility = z.enum(['shown', 'hidden'])

const query = z
  .strictObject({
    kind: z
      .union([kind, z.array(kind).min(1)])
      .optional()
      .describe('Only texts of this kind, or of these kinds.'),
    from: date.optional().describe('Only texts adopted on this day or later: 2022-01-01.'),
    to: date.optional().describe('Only texts adopted on this day or earlier.'),
    body: words.optional().describe('Only texts of this body: NATO Parliamentary Assembly.'),
  })
  .describe('All adopted texts of the library that fit, in the order of their dates.')

const names = z
  .array(
    name.describe('The id of a text (declaration-489), or the name of a file without ending: all texts of the file.'),
  )
  .min(1, 'is empty')
const group = z
  .strictObject({
    title: words.describe('The heading of the group in the contents.'),
    texts: z.union([names, query]).describe('The texts of the group: names, or a query.'),
  })
  .describe('A group of texts with a heading.')

export const manifestSchema = z
  .strictObject({
    title: words.describe('The title of the volume.'),
    subtitle: words.optional().describe('A second line below the title.'),
    body: words.optional().describe('The assembly. Left out: the body that all texts state.'),
    place: words.optional().describe('The place of publication.'),
    year: year.optional().describe('The year of publication.'),
    language: language
      .optional()
      .describe(
        'The language of the volume, as a BCP 47 tag: en-GB. What the volume adds is said in it (de, en, fr, uk). It also decides which translation of a text is cited in a third language.',
      ),
    texts: z
      .union([z.array(z.union([name, group])).min(1, 'is empty'), query])
      .describe(
        'The adopted texts: a list of names or of groups, or a query. A name is the id of a text, or the name of a file without ending: all texts of the file, in its order.',
      ),
    order: z
      .enum(['listed', 'date', 'number'])
      .default('listed')
      .describe('The order inside each group: as listed, by date of adoption, or by number.'),
    background: names.optional().describe('Texts that are printed apart, never among the adopted texts.'),
    front: z
      .array(z.enum(['cover', 'title-page', 'contents']))
      .default(['title-page', 'contents'])
      .describe('What stands before the texts.'),
    back: z
      .array(z.enum([...ANNEXES, 'colophon']))
      .default([...ANNEXES])
      .describe('What stands after the texts; a part without lines is left out. A colophon is made when it is named.'),
    apparatus: visibility
      .default('shown')
      .describe(
        'Whether anything of ours is printed: cover, contents, annexes, page references, back-references, remarks of the editor. Hidden, the flow of the text in every format holds the adopted letters alone; folios stay, as furniture of the page.',
      ),
    'page-references': visibility
      .optional()
      .describe('Whether “(p. 12)” follows a reference in print. Left out: as the profile says.'),
    profile: z
      .union([profile, z.array(profile).min(1, 'is empty')])
      .optional()
      .describe('How the volume looks: a profile of theme.yaml such as print, or several, the later ones last.'),
    attach: z
      .enum(['ast'])
      .optional()
      .describe('What the PDF carries along: “ast”, the texts as data; the file is then PDF/A-3a.'),
    formats: z
      .array(z.enum(FORMAT_NAMES))
      .min(1, 'is empty')
      .default([...USUAL_FORMATS])
      .describe('The formats to make; “site” is a folder of pages.'),
    'include-unverified': z
      .enum(['yes', 'no'])
      .default('no')
      .describe('Whether unverified copies may stand among the adopted texts.'),
  })
  .describe('A manifest of engross: what stands in one volume, and in which order.')

/** Keys by where they stand; suggestions come from these lists. */
export const MANIFEST_KEYS = Object.keys(manifestSchema.shape)
export const GROUP_KEYS = Object.keys(group.shape)
export const QUERY_KEYS = Object.keys(query.shape)

export type ManifestWords = z.output<typeof manifestSchema>
export type Query = z.output<typeof query>

function isCalendarDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
