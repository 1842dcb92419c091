/**
 * The schema of an official text: what `ast.ts` says in types, said again for data that comes from outside.
 *
 * Every object is strict, so that a misspelled key is a fault and not a silence. The proof at the end of the file makes
 * the compiler compare schema and type in both directions: a field that is added to one of them only does not build.
 */
import { z } from 'zod'
import type { OfficialText } from './ast.ts'
import { inlineSchema, spanSchema } from './inline-schema.ts'
import { KINDS, STATUSES } from './kinds.ts'
import type { SameShape } from './same-shape.ts'

const lineSchema = z
  .strictObject({ type: z.literal('line'), content: z.array(inlineSchema), span: spanSchema })
  .meta({ id: 'Line', description: 'One line, as printed.' })

export const clauseSchema = z
  .strictObject({
    type: z.literal('clause'),
    id: z.string().min(1),
    role: z.enum(['preambular', 'operative', 'citation', 'paragraph']),
    label: z.string().nullable(),
    labelSpan: spanSchema.nullable(),
    ordinal: z.number().nullable(),
    leads: z.array(z.string()),
    content: z.array(inlineSchema),
    get clauses() {
      return z.array(clauseSchema)
    },
    wrapUp: z.array(lineSchema),
    span: spanSchema,
  })
  .meta({ id: 'Clause', description: 'One numbered or lettered unit, with the units nested in it.' })

const sectionSchema = z
  .strictObject({
    type: z.literal('section'),
    id: z.string().min(1),
    label: z.string().nullable(),
    heading: z.array(inlineSchema),
    depth: z.int().positive(),
    get body() {
      return z.array(blockSchema)
    },
    span: spanSchema,
  })
  .meta({ id: 'Section', description: 'A part of a text with a heading of its own.' })

const tableSchema = z
  .strictObject({
    type: z.literal('table'),
    id: z.string().min(1),
    headRows: z.int().nonnegative(),
    rows: z.array(
      z.strictObject({
        cells: z.array(z.strictObject({ content: z.array(inlineSchema), span: spanSchema })),
      }),
    ),
    span: spanSchema,
  })
  .meta({ id: 'Table', description: 'A table; its first rows are heads.' })

const blockSchema = z.discriminatedUnion('type', [clauseSchema, sectionSchema, tableSchema])

const factSchema = z
  .strictObject({
    value: z.string(),
    from: z.enum(['derived', 'supplied']),
    span: spanSchema,
    source: z.string().exactOptional(),
  })
  .meta({ id: 'Fact', description: 'A fact about the text: read in it, or said by the editor.' })

const metadataSchema = z.strictObject({
  number: factSchema.nullable(),
  title: factSchema.nullable(),
  body: factSchema.nullable(),
  date: factSchema.extend({ value: z.iso.date() }).nullable(),
  sitting: factSchema.nullable(),
  place: factSchema.nullable(),
  country: factSchema.nullable(),
  session: factSchema.nullable(),
  code: factSchema.nullable(),
  url: factSchema.nullable(),
})

const noteSchema = z.strictObject({
  type: z.literal('note'),
  id: z.string().min(1),
  mark: z.string(),
  content: z.array(inlineSchema),
  span: spanSchema,
})

const residueSchema = z.strictObject({
  type: z.literal('residue'),
  reason: z.enum([
    'white-space',
    'markup',
    'front-matter',
    'byte-order-mark',
    'stray-mark',
    'page-furniture',
    'line-number',
    'site-furniture',
    'metadata-line',
    'dead-link',
    'page-break',
    'line-end-hyphen',
    'invisible-character',
    'contents-block',
    'cover',
  ]),
  text: z.string(),
  span: spanSchema,
})

const sourceSchema = z.strictObject({
  file: z.string(),
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest in hexadecimal is expected'),
  encoding: z.string(),
  dialect: z.string(),
  part: spanSchema.exactOptional(),
})

export const textSchema = z
  .strictObject({
    engross: z.literal(1),
    type: z.literal('text'),
    id: z.string().min(1),
    kind: z.enum(KINDS),
    status: z.enum(STATUSES),
    language: z.string().min(1),
    metadata: metadataSchema,
    symbol: lineSchema.nullable(),
    title: z.array(lineSchema),
    opening: lineSchema.nullable(),
    body: z.array(blockSchema),
    notes: z.array(noteSchema),
    adoption: z
      .strictObject({ note: z.string().nullable(), weekday: z.string().nullable(), span: spanSchema })
      .nullable(),
    residue: z.array(residueSchema),
    source: sourceSchema,
  })
  .meta({ id: 'OfficialText', description: 'One text adopted (or issued) by a body.' })

/** Does not compile when the schema and the type differ in either direction. */
export const TEXT_SCHEMA_AGREES: SameShape<z.infer<typeof textSchema>, OfficialText> = true
