/**
 * One `theme.yaml` comes in; its values go out, every one checked, with the place of each. A fault is said at its line
 * and column, and all faults of the file at once.
 */
import type { z } from 'zod'
import type { Place } from '../ast/ast.ts'
import { suggest } from '../nearest.ts'
import { createReport, Refusal, type Said } from '../report.ts'
import { readYaml, type YamlFile } from '../yaml-file.ts'
import { keysAt, themeSchema } from './schema.ts'
import { BLOCKS, ITEMS } from './vocabulary.ts'

/** Values as YAML holds them: nothing but words, lists and maps. */
export type Tree = { readonly [key: string]: Tree | string | readonly (Tree | string)[] }

export type ThemeFile = { readonly folder: string; readonly tree: Tree; readonly yaml: YamlFile }

export type NamedBytes = { readonly file: string; readonly folder: string; readonly bytes: Uint8Array }

export function readThemeFile({ file, folder, bytes }: NamedBytes): ThemeFile {
  const report = createReport()
  const yaml = readYaml({ path: file, bytes }, report)
  refuseAll(report.findings.map(({ hint, ...said }) => ({ ...said, ...(hint === null ? {} : { hint }) })))
  if (yaml === null) throw new Error(`“${file}” was not read, and nobody said why.`)
  const parsed = themeSchema.safeParse(yaml.value)
  if (!parsed.success) refuseAll(parsed.error.issues.flatMap((issue) => describe(issue, yaml)))
  return { folder, tree: yaml.value as Tree, yaml }
}

/** Throws when there is a fault. Unknown keys are told first, since a mistyped key is also a missing one. */
export function refuseAll(faults: readonly Said[]): void {
  const rank = ({ code }: Said): number => (code === 'config-unknown-key' ? 0 : 1)
  const [first, ...others] = faults.toSorted((a, b) => rank(a) - rank(b) || inOrder(a, b))
  if (first) throw new Refusal(first, others)
}

function inOrder({ place: a }: Said, { place: b }: Said): number {
  return a === null || b === null || a.file !== b.file ? 0 : a.line - b.line || a.column - b.column
}

type Issue = z.core.$ZodIssue

function describe(issue: Issue, yaml: YamlFile): readonly Said[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, issue.path, yaml.placeOfKey([...issue.path, key])))
  }
  const found = valueAt(yaml.value, issue.path)
  const name = issue.path.join('.')
  if (found === undefined) {
    const message = `The key “${name}” is missing.`
    return [
      {
        code: 'config-value',
        place: yaml.placeOf(issue.path),
        message,
        hint: `Add “${String(issue.path.at(-1))}: …”.`,
      },
    ]
  }
  const shown = typeof found === 'string' ? `“${found}”` : 'The value'
  const message = `${shown} of “${name === '' ? 'theme.yaml' : name}” ${problem(issue)}.`
  return [{ code: 'config-value', place: yaml.placeOf(issue.path), message, hint: remedy(issue, found) }]
}

/** `path` leads to the map that has the key. */
function unknownKey(key: string, path: readonly PropertyKey[], place: Place): Said {
  const known = keysAt(path)
  const where = path.length === 0 ? 'theme.yaml' : `“${path.join('.')}”`
  const isStyle = path.length === 0 && STYLES.has(key)
  const hint = isStyle ? `“${key}” is a style: write it under “styles:”.` : suggest(key, known, keysAre(known))
  return { code: 'config-unknown-key', place, message: `${where} has no key “${key}”.`, hint }
}

const STYLES: ReadonlySet<string> = new Set([...Object.keys(BLOCKS), ...ITEMS])

const keysAre = (known: readonly string[]): string => `The keys are ${known.join(', ')}.`

function problem(issue: Issue): string {
  if (issue.code === 'invalid_value') return `is none of ${issue.values.join(', ')}`
  return issue.code === 'invalid_type' ? `is not ${WANTED[issue.expected] ?? issue.expected}` : issue.message
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'a single value',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
}

function remedy(issue: Issue, found: unknown): string {
  if (issue.code !== 'invalid_value') return 'Change the value, or remove the key.'
  const known = issue.values.map(String)
  return suggest(String(found), known, `Write one of ${known.join(', ')}.`)
}

export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Object.hasOwn(found, step) ? (found as Record<PropertyKey, unknown>)[step] : undefined
  }
  return found
}
