/**
 * Says what is wrong in a YAML file of settings: the schema's issues come in, findings go out, each at its own place.
 *
 *     sources/spring.yaml:1:1  error  config-unknown-key
 *       “tilte” is not a key of a manifest.
 *       Did you mean “title”?
 */
import type { z } from 'zod'
import { suggest } from './nearest.ts'
import type { Report } from './report.ts'
import type { YamlFile } from './yaml-file.ts'

/** The keys that a map of the file may have, and how the map is called: 'a manifest', 'a group of texts'. */
export type KnownKeys = { readonly keys: readonly string[]; readonly of: string }

/** What a schema does not say by itself: the known keys at a path of the file. */
export type Vocabulary = (path: readonly PropertyKey[]) => KnownKeys

type Issue = z.core.$ZodIssue
type Telling = { readonly yaml: YamlFile; readonly vocabulary: Vocabulary; readonly report: Report }

export function sayIssues(issues: readonly Issue[], telling: Telling): void {
  for (const issue of issues.flatMap((issue) => plain(issue, []))) {
    if (issue.code === 'unrecognized_keys') sayUnknownKeys(issue, telling)
    else sayValue(issue, telling)
  }
}

/**
 * A union reports the issues of every branch. The editor meant the branch that got furthest: of `{titel: …, texts: …}`
 * in a list of names or groups, that is the group.
 */
function plain(issue: Issue, above: readonly PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return [{ ...issue, path }]
  const branches = issue.errors.filter((branch) => !branch.some(isWrongShape))
  const meant = branches[0]
  if (branches.length === 1 && meant) return meant.flatMap((inner) => plain(inner, path))
  return [{ ...issue, path }]
}

const isWrongShape = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.path.length === 0

function sayUnknownKeys(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  { yaml, vocabulary, report }: Telling,
): void {
  const { keys, of } = vocabulary(issue.path)
  for (const key of issue.keys) {
    report.say({
      code: 'config-unknown-key',
      place: yaml.placeOfKey([...issue.path, key]),
      message: `“${key}” is not a key of ${of}.`,
      hint: suggest(key, keys, `Known keys are ${keys.join(', ')}.`),
    })
  }
}

function sayValue(issue: Issue, { yaml, vocabulary, report }: Telling): void {
  const key = issue.path.filter((step) => typeof step === 'string').at(-1)
  const found = valueAt(yaml.value, issue.path)
  if (found === undefined) {
    report.say({
      code: 'config-value',
      place: yaml.placeOf(issue.path),
      message: `The key “${String(key)}” is missing.`,
      hint: `Add “${String(key)}: …”.`,
    })
    return
  }
  const shown =
    typeof found === 'string' && found !== ''
      ? `“${found}”`
      : `The value of ${key === undefined ? vocabulary([]).of : `“${key}”`}`
  report.say({
    code: 'config-value',
    place: yaml.placeOf(issue.path),
    message: `${shown} ${problem(issue)}.`,
    hint: remedy(issue, found),
  })
}

function problem(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `is not one of ${issue.values.join(', ')}`
    case 'invalid_type':
      return `is not ${WANTED[issue.expected] ?? issue.expected}`
    case 'invalid_union':
      return 'has not the form that is expected here'
    default:
      return issue.message
  }
}

const WANTED: Readonly<Record<string, string>> = { string: 'a line of words', array: 'a list', object: 'a map of keys' }

function remedy(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String)
    return suggest(String(found), known, `Write one of ${known.join(', ')}.`)
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'Write a list: [first, second].'
  return 'Change the value, or remove the key.'
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<PropertyKey, unknown>)[step]
  }
  return found
}
