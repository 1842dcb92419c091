/** The list of dialects, and the choice among them. On a tie the first wins. */
import { suggest } from '../../nearest.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import type { Dialect, Page } from './dialect.ts'
import { numberedText } from './numbered-text.ts'
import { plainStatement } from './plain-statement.ts'
import { webPage } from './web-page.ts'

export const DIALECTS: readonly Dialect[] = [plainStatement, numberedText, webPage]

/** The dialect that the editor names, else the one with the weightiest reasons. */
export function chooseDialect(reading: Reading, page: Page): Dialect {
  const named = page.statements.dialect
  const forced = DIALECTS.find(({ name }) => name === named?.name)
  if (forced) return forced
  if (named) {
    const names = DIALECTS.map(({ name }) => name)
    const hint = suggest(named.name, names, `Known dialects: ${names.join(', ')}.`)
    const message = `No dialect is called ${quoted(named.name)}.`
    remark(reading, { code: 'front-matter-value', at: named.at, message, hint })
  }
  return DIALECTS.reduce((best, dialect) => (weightOf(dialect, page) > weightOf(best, page) ? dialect : best))
}

function weightOf(dialect: Dialect, page: Page): number {
  return dialect.recognise(page).reduce((sum, { weight }) => sum + weight, 0)
}
