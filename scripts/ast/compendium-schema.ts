/**
 * The schema of the JSON file of a volume, with the proof that it agrees with `CompendiumRecord`.
 */
import { z } from 'zod'
import type { CompendiumRecord } from './ast.ts'
import { groupSchema, spanSchema, standingSchema, stateSchema, targetSchema } from './inline-schema.ts'
import type { SameShape } from './same-shape.ts'
import { textSchema } from './schema.ts'

const mentionSchema = z
  .strictObject({ text: z.string(), clause: z.string().nullable(), name: z.string() })
  .meta({ id: 'Mention', description: 'A clause that cites a text.' })

const recordedTextSchema = z.strictObject({
  role: z.enum(['adopted', 'background']),
  group: z.string().nullable(),
  text: textSchema,
  citedBy: z.array(mentionSchema),
})

const recordedCitationSchema = z.strictObject({
  from: z.strictObject({ text: z.string(), clause: z.string().nullable() }),
  words: z.string(),
  family: z.string(),
  state: stateSchema,
  standing: standingSchema,
  target: targetSchema.nullable(),
  missing: z.string().exactOptional(),
  group: groupSchema,
  span: spanSchema,
})

export const compendiumSchema = z
  .strictObject({
    engross: z.literal(1),
    type: z.literal('compendium'),
    id: z.string().min(1),
    title: z.string(),
    subtitle: z.string().nullable(),
    body: z.string().nullable(),
    language: z.string().min(1),
    texts: z.array(recordedTextSchema),
    citations: z.array(recordedCitationSchema),
  })
  .meta({ id: 'Compendium', description: 'A volume of official texts, with its citations.' })

/** Does not compile when the schema and the type differ in either direction. */
export const COMPENDIUM_SCHEMA_AGREES: SameShape<z.infer<typeof compendiumSchema>, CompendiumRecord> = true
