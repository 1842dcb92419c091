/**
 * Asks whether a value is an official text or a compendium, and says what is wrong with it: `path: message`, a line
 * each, none when all is well. Every tree that is written passes here first.
 */
import type { z } from 'zod'
import { compendiumSchema } from './compendium-schema.ts'
import { textSchema } from './schema.ts'

export function validateText(value: unknown): readonly string[] {
  return validate(value, textSchema, repeatedIds)
}

export function validateCompendium(value: unknown): readonly string[] {
  return validate(value, compendiumSchema, ({ texts }) => [
    ...repeats(
      texts.map(({ text }) => text.id),
      'texts',
    ),
    ...texts.flatMap(({ text }, index) => repeatedIds(text).map((issue) => `texts[${index}].text.${issue}`)),
  ])
}

/** Keys that reach into the machinery of JavaScript objects when a careless program copies them. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** No text nests deeper; whatever does is a loop or an attack, and would exhaust the stack of the schema. */
const DEEPEST = 256

function validate<T>(value: unknown, schema: z.ZodType<T>, more: (value: T) => readonly string[]): readonly string[] {
  const unsafe = findUnsafe(value, '', 0)
  if (unsafe !== null) return [unsafe]
  const read = schema.safeParse(value)
  if (!read.success) return read.error.issues.map((issue) => `${pathOf(issue.path)}: ${issue.message}`)
  return more(read.data)
}

/** The first forbidden key or too deep a branch. The schema itself would look past an own key `__proto__`. */
function findUnsafe(value: unknown, path: string, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return null
  if (depth > DEEPEST) return `${path.slice(0, 60)}…: nested deeper than ${DEEPEST} levels`
  for (const key of Object.keys(value)) {
    const here = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
    if (FORBIDDEN_KEYS.has(key)) return `${here}: a reserved key`
    const found = findUnsafe((value as Record<string, unknown>)[key], here, depth + 1)
    if (found !== null) return found
  }
  return null
}

function pathOf(path: readonly PropertyKey[]): string {
  const joined = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return joined === '' ? '(root)' : joined.replace(/^\./, '')
}

type Identified = z.infer<typeof textSchema>
type Body = Identified['body']

/** Ids become anchors, so none may stand twice in a text. */
function repeatedIds(text: Identified): readonly string[] {
  return [
    ...repeats(idsOf(text.body), 'body'),
    ...repeats(
      text.notes.map((note) => note.id),
      'notes',
    ),
  ]
}

function idsOf(blocks: Body): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'clause') return [block.id, ...idsOf(block.clauses)]
    return block.type === 'section' ? [block.id, ...idsOf(block.body)] : [block.id]
  })
}

function repeats(ids: readonly string[], where: string): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const id of ids) (seen.has(id) ? twice : seen).add(id)
  return [...twice].map((id) => `${where}: the id ‘${id}’ stands twice`)
}
