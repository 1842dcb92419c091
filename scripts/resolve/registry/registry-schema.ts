/**
 * What a registry may say. YAML is read as words only, so every value is a string, a list or a map. The JSON Schema that
 * editor programs show is published from this file.
 */
import { z } from 'zod'

const words = z.string().min(1, 'is empty').max(500, 'is longer than 500 characters')
const names = z.array(words).default([]).describe('How it is called in prose, capitals as written.')
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id such as un-charter')
const group = z
  .enum(['united-nations', 'european-union', 'treaty', 'other'])
  .default('other')
  .describe('Under which heading of the table of citations it stands.')
const address = z.string().regex(/^https:\/\/[^\s<>"]+$/, 'is not an address that begins with https://')
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date such as 2024-05-27')
  .refine(isCalendarDate, 'is not a day of the calendar')

const body = z
  .strictObject({
    id: id.describe('The name by which rows of texts call the body.'),
    title: words.describe('Printed before the number of a text that is not held.'),
    names,
    group,
    numbering: z
      .enum(['one-series', 'per-kind', 'per-session', 'per-year', 'none'])
      .default('none')
      .describe('How the body numbers its texts.'),
  })
  .describe('A body whose texts are cited.')

const instrument = z
  .strictObject({
    id,
    title: words.describe('The title, as its publisher writes it.'),
    names,
    group,
    date: date.optional().describe('The day of signature or adoption.'),
    address: address.optional().describe('Where its publisher keeps it.'),
    editions: z.enum(['one', 'several']).default('one').describe('Several: a bare mention names no single text.'),
  })
  .describe('An instrument that is cited by name.')

const text = z
  .strictObject({
    body: id.describe('The id of a body.'),
    number: words.describe('The number as cited: ES-11/1.'),
    kind: z.enum(['declaration', 'resolution', 'recommendation', 'opinion', 'text']).default('resolution'),
    title: words,
    names,
    date: date.optional().describe('The day of adoption; with it, a citation by date finds the text.'),
    address: address.optional().describe('Where its publisher keeps it.'),
  })
  .describe('A numbered text of a body.')

export const registrySchema = z
  .strictObject({
    bodies: z.array(body).default([]),
    instruments: z.array(instrument).default([]),
    texts: z.array(text).default([]),
  })
  .describe('A registry of engross: bodies, instruments and texts that stand outside the library.')

export type RegistryWords = z.output<typeof registrySchema>

/** Keys by where they stand; suggestions come from these lists. */
export const REGISTRY_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(registrySchema.shape),
  bodies: Object.keys(body.shape),
  instruments: Object.keys(instrument.shape),
  texts: Object.keys(text.shape),
}

function isCalendarDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
