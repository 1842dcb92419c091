/**
 * What an editor says about citations that the patterns miss or mistake: a list in the front matter, each entry for
 * certain words, wherever they stand or in one clause.
 *
 *     references:
 *       - words: "482"                       # exactly as printed
 *         clause: 27                         # only there; 28.j for item j
 *         to: declaration-482                # a text, a clause of it, or an instrument of the registry
 *       - words: the Peace Formula
 *         external: https://example.org/peace-formula
 *         title: Peace Formula
 *       - words: this Declaration
 *         to: none                           # no citation
 */
import { z } from 'zod'
import { suggest } from '../../nearest.ts'
import type { Meaning, WrittenReference } from '../read-text.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import type { Entry, EntryRecord } from './front-matter-yaml.ts'

export const REFERENCES = 'references'

const words = z.string().min(1, 'is empty').max(500, 'is longer than 500 characters')

/** The keys of an entry. Which of them go together is said below. */
export const writtenReference = z.strictObject({
  words,
  clause: z.string().max(60, 'is longer than 60 characters').optional(),
  to: z.string().max(200, 'is longer than 200 characters').optional(),
  external: z
    .string()
    .regex(/^https:\/\/[^\s<>"]+$/, 'is not an address that begins with https://')
    .optional(),
  title: words.optional(),
})

const KEYS = Object.keys(writtenReference.shape)

export function readWrittenReferences(reading: Reading, entries: readonly Entry[]): readonly WrittenReference[] {
  const entry = entries.find(({ key }) => key === REFERENCES)
  if (entry === undefined) return []
  if (entry.records === undefined) {
    const message = 'The value of “references” is not a list of entries.'
    const hint = 'Write “- words: …” and, below it, “to: …” or “external: …”.'
    remark(reading, { code: 'front-matter-value', at: entry.valueSpan.start, message, hint })
    return []
  }
  return entry.records.flatMap((record) => readRecord(reading, record) ?? [])
}

function readRecord(reading: Reading, { span, entries }: EntryRecord): WrittenReference | null {
  const stated = new Map(entries.map((entry) => [entry.key, entry]))
  const values = Object.fromEntries(entries.map(({ key, value }) => [key, value]))
  const parsed = writtenReference.safeParse(values)
  for (const issue of parsed.error?.issues ?? []) sayIssue(reading, issue, { span, stated })
  if (!parsed.success) return null
  const means = meaningOf(parsed.data)
  if (means === null) {
    const message = `The entry for ${quoted(parsed.data.words)} does not say what is meant.`
    const hint = 'Write either “to: …” (an id, or none) or “external: …” (an address).'
    remark(reading, { code: 'front-matter-value', at: span.start, message, hint })
    return null
  }
  return { words: parsed.data.words, clause: parsed.data.clause ?? null, means, span }
}

function meaningOf({ to, external, title }: z.output<typeof writtenReference>): Meaning | null {
  if ((to === undefined) === (external === undefined)) return null
  if (external !== undefined) return { type: 'external', address: external, title: title ?? null }
  return to === undefined || to === 'none' ? { type: 'none' } : { type: 'to', id: to }
}

type Around = { readonly span: EntryRecord['span']; readonly stated: ReadonlyMap<string, Entry> }

function sayIssue(reading: Reading, issue: z.core.$ZodIssue, { span, stated }: Around): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const hint = suggest(key, KEYS, `Known keys: ${KEYS.join(', ')}.`)
      const at = stated.get(key)?.keySpan.start ?? span.start
      remark(reading, { code: 'front-matter-unknown-key', at, message: `The key ${quoted(key)} is not known.`, hint })
    }
    return
  }
  const key = String(issue.path[0])
  const entry = stated.get(key)
  const wrong = issue.code === 'invalid_type' ? 'is missing or is no line of words' : issue.message
  const at = entry?.valueSpan.start ?? span.start
  remark(reading, { code: 'front-matter-value', at, message: `The value of “${key}” ${wrong}.` })
}
