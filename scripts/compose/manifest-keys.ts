/**
 * The keys of a manifest by the place where they stand: what a misspelt one is compared with.
 */
import type { KnownKeys } from '../schema-issues.ts'
import { GROUP_KEYS, MANIFEST_KEYS, QUERY_KEYS } from './manifest-schema.ts'

export function keysOfManifest(path: readonly PropertyKey[]): KnownKeys {
  if (path.length === 0) return { keys: MANIFEST_KEYS, of: 'a manifest' }
  return path.length === 2 ? { keys: GROUP_KEYS, of: 'a group of texts' } : { keys: QUERY_KEYS, of: 'a query' }
}
