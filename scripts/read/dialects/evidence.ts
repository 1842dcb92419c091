/**
 * What a page shows to whoever asks where it belongs: the facts of its head and its lines, gathered once and compared
 * with the signs of every tradition.
 */
import { findLeads } from '../body/leads.ts'
import { withoutSigns } from '../head/opening.ts'
import { readLabel } from '../labels/labels.ts'
import type { Row } from '../lines/rows.ts'
import { firstWords } from './numbered-head.ts'
import type { Ground, Observation, Profile, Sign } from './profile.ts'
import type { Page, Shape } from './shape.ts'

/** The same for every tradition. */
export type Evidence = {
  readonly page: Page
  readonly lines: readonly string[]
  readonly hasLeadVerbs: boolean
  readonly hasNoNumbers: boolean
}

const MOST_LINES = 120 // No tradition hides its signs longer.
const LONGEST_LINE = 160
const ENOUGH_LEADS = 2
const SURE_OF_SITE = 2 // Lines of site furniture: one may be an accident of copying.

export function gatherEvidence(page: Page): Evidence {
  const rows = firstWords(page.rows, MOST_LINES).flatMap((index) => page.rows[index] ?? [])
  return {
    page,
    lines: rows.map(({ words }) => words.slice(0, LONGEST_LINE).replace(/[*_]/g, '')),
    hasLeadVerbs: showLeads(rows.slice(0, 40)),
    hasNoNumbers: !page.rows.some((row) => row.use === 'words' && readLabel(row.words)?.class === 'number'),
  }
}

function showLeads(rows: readonly Row[]): boolean {
  let seen = 0
  return rows.some((row) => beginsWithLead(row) && ++seen >= ENOUGH_LEADS)
}

function beginsWithLead({ words }: Row): boolean {
  const from = readLabel(words)?.contentAt ?? 0
  const text = words.slice(from, from + 80).replace(/^[*_]+/, '')
  return findLeads([{ type: 'words', text, span: { start: 0, end: 0 } }]).role !== null
}

/** The signs of a tradition that a page shows, if its head is read in the manner of that tradition. */
export function signsShown(profile: Profile, evidence: Evidence, shape: Shape): readonly Sign[] {
  return profile.signs.filter((sign) => isShown(sign, evidence, shape))
}

function isShown(sign: Sign, evidence: Evidence, shape: Shape): boolean {
  if ('fact' in sign) return isTrue(sign.fact, evidence, shape)
  if ('kinds' in sign) return sign.kinds.some((kind) => kind === evidence.page.statements.kind)
  const { meets, times = 1 } = sign
  let met = 0
  for (const line of linesOf(sign.on, evidence, shape)) if (meets.test(line) && ++met >= times) return true
  return false
}

function isTrue(fact: Observation, { page, hasLeadVerbs, hasNoNumbers }: Evidence, shape: Shape): boolean {
  switch (fact) {
    case 'always':
      return true
    case 'symbol':
      return shape.symbol.length > 0
    case 'opening':
      return shape.opening !== null
    case 'number':
      return shape.number !== null
    case 'lead verbs':
      return hasLeadVerbs
    case 'no numbers':
      return hasNoNumbers
    case 'site furniture':
      return page.siteFurniture >= SURE_OF_SITE
  }
}

function linesOf(ground: Ground, { page, lines }: Evidence, shape: Shape): readonly string[] {
  const wordsAt = (index: number): string =>
    withoutSigns((page.rows[index]?.words ?? '').replace(/^#{1,6} /, '')).slice(0, LONGEST_LINE)
  switch (ground) {
    case 'head':
      return [...shape.symbol, ...shape.title].map(wordsAt)
    case 'opening':
      return shape.opening === null ? [] : [wordsAt(shape.opening)]
    case 'lines':
      return lines
    case 'notes':
      return page.notes
    case 'aside':
      return page.aside
    case 'body':
      return [page.statements.facts.body?.value ?? '']
  }
}
