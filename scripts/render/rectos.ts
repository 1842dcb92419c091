/**
 * Which sheets begin on a right-hand page, in print and in Word alike: where leaves have two sides, what follows the
 * cover, and the first text; in a bound volume (`starts: recto`) every text, and the first annex.
 */
import type { Part, Sheet } from '../template/galley.ts'
import type { PageShape } from '../theme/theme.ts'

type Standing = { readonly part: Part; readonly sheet: Sheet }

/** The first sheet of all is not among them: nothing stands before it. */
export function beginOnRecto(parts: readonly Part[], page: Pick<PageShape, 'sides' | 'starts'>): ReadonlySet<Sheet> {
  if (page.sides === 'one') return new Set()
  const sheets = parts.flatMap((part) => part.sheets.map((sheet): Standing => ({ part, sheet })))
  const rectos = sheets.filter((standing, index) => {
    const before = sheets[index - 1]
    return before !== undefined && isRecto(standing, before, page.starts)
  })
  return new Set(rectos.map(({ sheet }) => sheet))
}

function isRecto({ part, sheet }: Standing, before: Standing, starts: PageShape['starts']): boolean {
  const begins = part.role !== before.part.role
  if (starts === 'recto') return sheet.style !== 'annex' || begins
  return before.sheet.style === 'cover' || (begins && before.part.role === 'front')
}
