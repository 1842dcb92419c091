/**
 * Whether a YAML file is meant as a manifest. It is asked of files that lie where no manifest is read, so it would
 * rather say no: a workflow, a lock file or a page of settings must never be taken for one.
 *
 *     title: Spring session                  a list of texts below a title: a manifest
 *     texts: [declaration-489]
 *
 *     title: Hello                           words of a program in another language: none
 *     texts: { greeting: Bonjour }
 */
import type { SourceFile } from '../disk.ts'
import { createReport } from '../report.ts'
import { readYaml } from '../yaml-file.ts'
import { MANIFEST_KEYS, QUERY_KEYS } from './manifest-schema.ts'

export function looksLikeManifest(file: SourceFile): boolean {
  if (!Buffer.from(file.bytes).includes('texts')) return false // Most YAML files of a folder are not even parsed.
  const value = readYaml(file, createReport())?.value
  if (!isMap(value) || !isSelection(value.texts)) return false
  const keys = Object.keys(value)
  const known = keys.filter((key) => MANIFEST_KEYS.includes(key))
  return known.length > 1 && known.length * 2 > keys.length
}

/** A list of names or groups, or a query: what `texts:` has in a manifest. */
function isSelection(texts: unknown): boolean {
  if (Array.isArray(texts)) return texts.every((entry) => typeof entry === 'string' || isGroup(entry))
  return isMap(texts) && Object.keys(texts).every((key) => QUERY_KEYS.includes(key))
}

const isGroup = (entry: unknown): boolean => isMap(entry) && isSelection(entry.texts)

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
