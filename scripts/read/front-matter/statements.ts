/**
 * What an editor states about a text in its front matter: a closed list of keys, each with the form that its value must
 * have. Every fact may name its authority:
 *
 *     number: 474
 *     number-source: Italian Chamber of Deputies, Doc. XII-quater, N. 2 (12 December 2022)
 */
import { z } from 'zod'
import type { Fact, Kind, Span, Status } from '../../ast/ast.ts'
import { KINDS, STATUSES } from '../../ast/kinds.ts'
import { suggest } from '../../nearest.ts'
import { ENCODING_NAMES } from '../bytes/code-pages.ts'
import { isCalendarDate } from '../facts/calendar.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import { REPAIR_NAMES, type RepairName } from '../repairs/repair-names.ts'
import type { Entry } from './front-matter-yaml.ts'
import { judgeName } from './path-name.ts'
import { REFERENCES, writtenReference } from './written-references.ts'

/** Facts go to the metadata of the text. */
const FACTS = ['number', 'title', 'body', 'date', 'sitting', 'place', 'country', 'session', 'code', 'url'] as const
export type FactName = (typeof FACTS)[number]

/** BCP 47 in the forms that occur: `en`, `en-GB`, `uk`, `sr-Latn-RS`. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/
const words = z.string().max(500, 'is longer than 500 characters')
const language = z.string().regex(LANGUAGE, 'is not a language code such as “en-GB” or “uk”')
const date = z.string().refine(isCalendarDate, 'is not a date of the calendar in the form “2024-05-27”')
const url = z.string().regex(/^https?:\/\/[^\s<>"]+$/, 'is not an address that begins with https:// or http://')

const SCHEMA = z.strictObject({
  number: words.max(40, 'is longer than 40 characters').optional(),
  title: words.optional(),
  body: words.optional(),
  date: date.optional(),
  sitting: words.optional(),
  place: words.optional(),
  country: words.optional(),
  session: words.optional(),
  code: words.optional(),
  url: url.optional(),
  kind: z.enum(KINDS, `is none of ${KINDS.join(', ')}`).optional(),
  status: z.enum(STATUSES, `is none of ${STATUSES.join(', ')}`).optional(),
  language: language.optional(),
  lang: language.optional(),
  slug: z.string().optional(),
  dialect: z.string().optional(),
  encoding: z.enum(ENCODING_NAMES, `is none of ${ENCODING_NAMES.join(', ')}`).optional(),
  'repairs-off': z.union([z.string(), z.array(z.string())], 'is neither a name nor a list of names').optional(),
  keywords: z.union([z.string(), z.array(z.string())], 'is neither words nor a list of words').optional(),
  [REFERENCES]: z.array(writtenReference).optional(),
  ...sourcesOf(FACTS),
})

/** `number-source`, `date-source` … */
function sourcesOf<Name extends string>(names: readonly Name[]): Record<`${Name}-source`, z.ZodOptional<z.ZodString>> {
  const shape = Object.fromEntries(names.map((name) => [`${name}-source`, words.optional()]))
  return shape as Record<`${Name}-source`, z.ZodOptional<z.ZodString>>
}

export type Statements = {
  readonly facts: Readonly<Partial<Record<FactName, Fact>>>
  readonly numberIsNone: boolean // `number: none`: the editor confirms that the text has no number.
  readonly kind: Kind | null
  readonly status: Status | null
  readonly language: string | null
  readonly slug: string | null
  readonly dialect: { readonly name: string; readonly at: number } | null
  readonly repairsOff: ReadonlySet<RepairName>
}

export function readStatements(reading: Reading, entries: readonly Entry[]): Statements {
  const good = check(reading, entries)
  const stated = (key: string): string | null => {
    const value = good.get(key)?.value
    return typeof value === 'string' ? value : null
  }
  const facts = FACTS.flatMap((name) => {
    const entry = good.get(name)
    const isNone = name === 'number' && stated(name)?.toLowerCase() === 'none'
    return entry && !isNone ? [[name, factOf(entry, stated(`${name}-source`))] as const] : []
  })
  const kind = KINDS.find((known) => known === stated('kind')) ?? null
  const status = STATUSES.find((known) => known === stated('status')) ?? null
  const dialect = good.get('dialect')
  return {
    facts: Object.fromEntries(facts),
    numberIsNone: stated('number')?.toLowerCase() === 'none',
    kind,
    status,
    language: stated('language') ?? stated('lang'),
    slug: stated('slug'),
    dialect: dialect ? { name: String(dialect.value), at: dialect.valueSpan.start } : null,
    repairsOff: readRepairsOff(reading, good.get('repairs-off')),
  }
}

/** `repairs-off: line-end-hyphens`, or a list of such names. */
function readRepairsOff(reading: Reading, entry: Entry | undefined): ReadonlySet<RepairName> {
  const off = new Set<RepairName>()
  for (const name of entry ? [entry.value ?? []].flat() : []) {
    const known = REPAIR_NAMES.find((candidate) => candidate === name)
    if (known) off.add(known)
    else {
      const hint = suggest(name, REPAIR_NAMES, `Known repairs: ${REPAIR_NAMES.join(', ')}.`)
      const message = `No repair is called ${quoted(name)}.`
      remark(reading, { code: 'front-matter-value', at: entry?.valueSpan.start ?? 0, message, hint })
    }
  }
  return off
}

function factOf(entry: Entry, source: string | null): Fact {
  const span: Span = entry.valueSpan
  const value = String(entry.value).replace(/\s+/g, ' ').trim()
  return { value, from: 'supplied', span, ...(source === null ? {} : { source }) }
}

/** Reports every entry that is wrong, and keeps the others. */
function check(reading: Reading, all: readonly Entry[]): ReadonlyMap<string, Entry> {
  const entries = all.filter(({ key }) => key !== REFERENCES)
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const empty = entries.filter((entry) => entry.value === null)
  for (const entry of empty) {
    // An empty name is judged as a name: it would write into the folder itself.
    if (entry.key !== 'slug' || isGoodSlug(reading, { ...entry, value: '' })) {
      complain(reading, entry, 'has no value that can be read')
    }
  }
  const values = Object.fromEntries(
    entries.filter((entry) => entry.value !== null).map(({ key, value }) => [key, value]),
  )
  const bad = new Set(empty)
  for (const issue of SCHEMA.safeParse(values).error?.issues ?? []) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])]
    for (const entry of keys.flatMap((key) => byKey.get(key) ?? [])) {
      if (issue.code === 'unrecognized_keys') complainOfKey(reading, entry)
      else
        complain(reading, entry, issue.code === 'invalid_type' ? 'is a list where words are expected' : issue.message)
      bad.add(entry)
    }
  }
  const slug = byKey.get('slug')
  if (slug && !bad.has(slug) && !isGoodSlug(reading, slug)) bad.add(slug)
  return new Map(entries.filter((entry) => !bad.has(entry)).map((entry) => [entry.key, entry]))
}

function complain(reading: Reading, entry: Entry, wrong: string): void {
  const value = typeof entry.value === 'string' ? ` ${quoted(entry.value)}` : ''
  const code =
    entry.key === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(entry.value)) ? 'date-invalid' : 'front-matter-value'
  remark(reading, { code, at: entry.valueSpan.start, message: `The value${value} of “${entry.key}” ${wrong}.` })
}

function complainOfKey(reading: Reading, entry: Entry): void {
  const known = Object.keys(SCHEMA.shape)
  const plain = known.filter((key) => !key.endsWith('-source'))
  const hint = suggest(entry.key, known, `Known keys: ${plain.join(', ')}.`)
  const message = `The key ${quoted(entry.key)} is not known.`
  remark(reading, { code: 'front-matter-unknown-key', at: entry.keySpan.start, message, hint })
}

function isGoodSlug(reading: Reading, entry: Entry): boolean {
  const judgement = judgeName(String(entry.value))
  if (judgement === null) return true
  const { code, message, hint } = judgement
  remark(reading, { code, at: entry.valueSpan.start, message, hint })
  return false
}
