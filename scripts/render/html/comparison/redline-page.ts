/**
 * The comparison of two texts of the library as a page.
 */
import type { Redline } from '../../../compare/redline.ts'
import type { Theme } from '../../../theme/theme.ts'
import { comparisonPage } from './page.ts'

export function redlinePage({ before, after, entries }: Redline, theme: Theme): Uint8Array {
  const text = { heading: null, before: before.name, after: after.name, entries, remarks: new Map() }
  return comparisonPage(
    { title: `${after.name}: changes from ${before.name}`, language: after.language, texts: [text] },
    theme,
  )
}
