/**
 * The schema of what stands inside a paragraph: words, emphasis, links, references, note marks; and of what a reference
 * is bound to. Nesting is written as getters, since an inline may hold inlines.
 */
import { z } from 'zod'

export const spanSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start <= end, 'a span ends before it starts')
  .meta({ id: 'Span', description: 'A half-open range of UTF-16 code units of the decoded source.' })

export const groupSchema = z.enum(['own', 'united-nations', 'european-union', 'treaty', 'other'])
export const standingSchema = z
  .enum(['here', 'elsewhere', 'outside', 'outside-without-address', 'vague', 'ambiguous', 'unresolved'])
  .meta({
    id: 'Standing',
    description:
      'How a reference stands in this file: its target stands here, or in another file of the library; outside the library, with an address or without; or no single target is known.',
  })

export const stateSchema = z.enum(['held', 'external', 'vague', 'ambiguous', 'unresolved'])

/** An https address: the only kind that a registry of instruments may state. */
const secureAddress = z.string().regex(/^https:\/\/[^\s]+$/, 'an https address is expected')

/** An address that passed the rules for links of a source. */
const linkAddress = z
  .string()
  .regex(/^(?:https?:\/\/|mailto:)[^\s]+$/i, 'an address begins with https:, http: or mailto:')

export const targetSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: z.string() }),
    z.strictObject({
      type: z.literal('clause'),
      text: z.string(),
      clause: z.string(),
      upTo: z.string().exactOptional(),
    }),
    z.strictObject({
      type: z.literal('external'),
      id: z.string(),
      title: z.string(),
      group: groupSchema,
      pinpoint: z.string().nullable(),
      address: secureAddress.nullable(),
    }),
  ])
  .meta({ id: 'Target', description: 'What is cited: a text or clause of the library, or an instrument outside it.' })

const wordsSchema = z.strictObject({ type: z.literal('words'), text: z.string(), span: spanSchema })
const lineBreakSchema = z.strictObject({ type: z.literal('line-break'), span: spanSchema })
const noteMarkSchema = z.strictObject({
  type: z.literal('note-mark'),
  note: z.string(),
  mark: z.string(),
  span: spanSchema,
})

const strongSchema = z.strictObject({
  type: z.literal('strong'),
  get content() {
    return z.array(inlineSchema)
  },
  span: spanSchema,
})

const emphasisSchema = z.strictObject({
  type: z.literal('emphasis'),
  get content() {
    return z.array(inlineSchema)
  },
  span: spanSchema,
})

const linkSchema = z.strictObject({
  type: z.literal('link'),
  address: linkAddress,
  get content() {
    return z.array(inlineSchema)
  },
  span: spanSchema,
})

const referenceSchema = z.strictObject({
  type: z.literal('reference'),
  family: z.string(),
  state: stateSchema,
  target: targetSchema.nullable(),
  number: spanSchema.nullable(),
  candidates: z.array(z.string()).exactOptional(),
  standing: standingSchema.exactOptional(),
  get content() {
    return z.array(inlineSchema)
  },
  span: spanSchema,
})

export const inlineSchema = z
  .discriminatedUnion('type', [
    wordsSchema,
    strongSchema,
    emphasisSchema,
    linkSchema,
    referenceSchema,
    noteMarkSchema,
    lineBreakSchema,
  ])
  .meta({ id: 'Inline', description: 'Words, emphasis, links, references, note marks and line breaks.' })
