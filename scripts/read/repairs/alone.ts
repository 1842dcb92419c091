/**
 * A number or a verb alone on its line: what columns and pages do to texts when they are copied.
 *
 *     9.                     9. Recalling the decisions …
 *
 *     Recalling
 *
 *     the decisions …
 *
 * The row that follows is marked as going on; nothing is moved.
 */

import { headingOf } from '../body/headings.ts'
import { findLeads } from '../body/leads.ts'
import { type LabelShape, readLabel } from '../labels/labels.ts'
import type { Row } from '../lines/rows.ts'
import { quoted, type Reading } from '../reading.ts'
import type { RepairName } from './repair-names.ts'
import { sayRepaired } from './say-repaired.ts'

type Alone = { readonly name: RepairName; readonly what: string }

export function joinAlone(reading: Reading, rows: readonly Row[]): readonly Row[] {
  const joined = [...rows]
  let before: number | null = null // The last row with words.
  for (let next = 0; next < rows.length; next++) {
    if (rows[next]?.use !== 'words') continue
    const index = before
    before = next
    const row = index === null ? undefined : rows[index]
    const alone = row ? aloneness(row) : null
    if (index === null || !row || !alone || !canJoin(reading, rows, { index, next, alone })) continue
    joined[next] = { ...(rows[next] as Row), joins: 'the row before' }
    const after = quoted(rows[next]?.words ?? '')
    const message = `The ${alone.what} ${quoted(row.words)} stood alone on its line; ${after} goes on with it.`
    sayRepaired(reading, { name: alone.name, at: row.from, message })
  }
  return joined
}

function aloneness({ words }: Row): Alone | null {
  const label = readLabel(words)
  if (label && isNumberAlone(words, label)) return { name: 'number-alone', what: 'label' }
  const rest = words.slice(label?.contentAt ?? 0)
  return rest.length <= LONGEST_VERB + MOST_SIGNS && isVerb(rest.replace(/[*_]/g, ''))
    ? { name: 'verb-alone', what: 'verb' }
    : null
}

function isNumberAlone(words: string, label: LabelShape): boolean {
  return label.printed !== '' && label.class !== 'bullet' && label.contentAt >= words.length
}

const LONGEST_VERB = 60
const MOST_SIGNS = 12 // Of emphasis around it.

function isVerb(words: string): boolean {
  if (words.length > LONGEST_VERB || words.length < 3) return false
  const [lead] = findLeads([{ type: 'words', text: words, span: { start: 0, end: 0 } }]).leads
  return lead === words
}

/** "Warning" / "*Recalling* that …": two verbs, and the first is a heading. */
function beginsWithLead(words: string): boolean {
  const start = words.slice(0, LONGEST_VERB).replace(/[*_]/g, '')
  return /^\p{Lu}/u.test(start) && findLeads([{ type: 'words', text: start, span: { start: 0, end: 0 } }]).role !== null
}

type Pair = { readonly index: number; readonly next: number; readonly alone: Alone }

/** A verb whose sentence goes on in the very next line needs no repair: wrapped lines are read as one anyway. */
function canJoin(reading: Reading, rows: readonly Row[], { index, next, alone }: Pair): boolean {
  if (reading.repairsOff.has(alone.name)) return false
  if (alone.name === 'verb-alone' && next === index + 1) return false
  const after = rows[next]
  if (alone.name === 'verb-alone' && beginsWithLead(after?.words ?? '')) return false
  return after !== undefined && readLabel(after.words) === null && headingOf(rows, next) === null
}
