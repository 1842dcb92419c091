/**
 * Tracked changes of Word (ECMA-376 Part 1, 17.13.5) → in which of the two texts something stands. Changes may stand
 * inside changes: what one colleague inserted another deleted.
 */

/** Where something is to be seen: with all changes rejected (`older`), with all accepted (`newer`). */
export type Standing = 'both' | 'older' | 'newer' | 'neither'

export type Change = { readonly element: string; readonly author: string | null }

/** Elements around runs, and empty in the properties of paragraph marks and rows. */
export const CHANGES: Readonly<Record<string, 'came' | 'went'>> = {
  'w:ins': 'came',
  'w:moveTo': 'came',
  'w:del': 'went',
  'w:moveFrom': 'went',
}

export function standingOf(changes: readonly Change[]): Standing {
  return changes.reduce<Standing>((standing, { element }) => narrowed(standing, element), 'both')
}

/** What came does not stand in the older text, what went not in the newer one; both happens to an edit taken back. */
export function narrowed(standing: Standing, element: string): Standing {
  const only = CHANGES[element] === 'came' ? 'newer' : 'older'
  return standing === 'both' || standing === only ? only : 'neither'
}
