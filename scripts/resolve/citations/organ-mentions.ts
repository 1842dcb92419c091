/**
 * Finds the bodies that a passage names: "as highlighted in UN General Assembly (UNGA) resolutions …". Whose resolution
 * is meant is decided by the body named beside it, so all families share this one list.
 */
import type { OrganMention } from './citation.ts'
import { createNameFinder } from './name-finder.ts'
import { bodyKey, ORGANS, OWN_NAMES } from './organs.ts'

export type OrganFinder = (words: string) => readonly OrganMention[]

/** Knows the organs of the table and the bodies that the texts of the library state. */
export function createOrganFinder(bodies: readonly string[]): OrganFinder {
  const organs = new Map<string, string>(OWN_NAMES.map((name) => [name, 'own']))
  for (const body of bodies) organs.set(body, bodyKey(body))
  for (const organ of ORGANS) for (const name of organ.names) organs.set(name, organ.id)
  const findNames = createNameFinder(organs.keys())
  return (words) => findNames(words).map(({ start, end, name }) => ({ start, end, organ: organs.get(name) ?? 'own' }))
}
