/**
 * Reads registries: the built-in one, then the project's. A later row of the same id (or body and number) takes the place
 * of an earlier one and keeps the names of both. Whatever is wrong is said at its line and column.
 */
import type { SourceFile } from '../../disk.ts'
import { suggest } from '../../nearest.ts'
import type { Report } from '../../report.ts'
import { type KnownKeys, sayIssues } from '../../schema-issues.ts'
import { readYaml, type YamlFile } from '../../yaml-file.ts'
import { comparableNumber } from '../comparable-number.ts'
import { type Rows, toRegistry } from './prepare-registry.ts'
import type { Instrument, KnownText, Organ, Registry } from './registry.ts'
import { REGISTRY_KEYS, type RegistryWords, registrySchema } from './registry-schema.ts'

export function readRegistry(files: readonly SourceFile[], report: Report): Registry {
  const layers = files.flatMap((file) => readLayer(file, report) ?? [])
  const bodies = layers.flatMap(({ words }) => words.bodies)
  for (const layer of layers) sayFaults(layer, new Set(bodies.map(({ id }) => id)), report)
  const rows: Rows = {
    organs: lastOf(bodies, ({ id }) => id),
    instruments: lastOf(
      layers.flatMap(({ words }) => words.instruments.map(toInstrument)),
      ({ id }) => id,
    ),
    texts: lastOf(
      layers.flatMap(({ words }) => words.texts.map(toText)),
      keyOfText,
    ),
  }
  return toRegistry(rows)
}

type Layer = { readonly words: RegistryWords; readonly yaml: YamlFile }

function readLayer(file: SourceFile, report: Report): Layer | null {
  const yaml = readYaml(file, report)
  if (yaml === null) return null
  const parsed = registrySchema.safeParse(yaml.value)
  if (parsed.success) return { words: parsed.data, yaml }
  sayIssues(parsed.error.issues, { yaml, vocabulary: keysOfRegistry, report })
  return null
}

function keysOfRegistry(path: readonly PropertyKey[]): KnownKeys {
  const [list = ''] = path.map(String)
  const of = path.length === 0 ? 'a registry' : `a row of “${list}”`
  return { keys: REGISTRY_KEYS[path.length === 0 ? '' : list] ?? [], of }
}

/** What the schema cannot see: a row that stands twice in one file, and a body that nobody describes. */
function sayFaults({ words, yaml }: Layer, bodies: ReadonlySet<string>, report: Report): void {
  sayTwice(
    words.bodies.map(({ id }) => id),
    { list: 'bodies', yaml },
    report,
  )
  sayTwice(
    words.instruments.map(({ id }) => id),
    { list: 'instruments', yaml },
    report,
  )
  sayTwice(words.texts.map(keyOfText), { list: 'texts', yaml }, report)
  for (const [index, { body }] of words.texts.entries()) {
    if (bodies.has(body)) continue
    report.say({
      code: 'config-value',
      place: yaml.placeOf(['texts', index, 'body']),
      message: `“${body}” is the id of no body.`,
      hint: suggest(body, bodies, 'Add the body under “bodies:”.'),
    })
  }
}

function sayTwice(
  keys: readonly string[],
  { list, yaml }: { readonly list: string; readonly yaml: YamlFile },
  report: Report,
): void {
  const seen = new Map<string, number>()
  for (const [index, key] of keys.entries()) {
    const first = seen.get(key)
    seen.set(key, first ?? index)
    if (first === undefined) continue
    report.say({
      code: 'config-value',
      place: yaml.placeOf([list, index]),
      message: `“${key}” stands twice in “${list}”; first in line ${yaml.placeOf([list, first]).line}.`,
      hint: 'Keep one row.',
    })
  }
}

const keyOfText = ({ body, number }: Pick<KnownText, 'body' | 'number'>): string =>
  `${body} ${comparableNumber(number)}`

const toInstrument = (row: RegistryWords['instruments'][number]): Instrument => ({
  ...row,
  date: row.date ?? null,
  address: row.address ?? null,
})

const toText = (row: RegistryWords['texts'][number]): KnownText => ({
  ...row,
  date: row.date ?? null,
  address: row.address ?? null,
})

function lastOf<Row extends Pick<Organ, 'names'>>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  const kept = new Map<string, Row>()
  for (const row of rows) {
    const names = kept.get(keyOf(row))?.names ?? []
    kept.set(keyOf(row), { ...row, names: [...new Set([...names, ...row.names])] })
  }
  return [...kept.values()]
}
