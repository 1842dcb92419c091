/**
 * When and where a text was adopted, in words, from the facts that are known; nothing is filled in.
 *
 *     sitting, place, country, date   → 'adopted at the Plenary Sitting in Sofia, Bulgaria, on 27 May 2024'
 *     date alone                      → 'adopted on 27 May 2024'
 *     none of them                    → null
 */
import type { OfficialText } from '../ast/ast.ts'
import { whereAdopted } from '../compose/where-adopted.ts'
import { printedDate } from './printed-date.ts'

export function adoptionInWords({ metadata, status }: OfficialText): string | null {
  const { sitting, date } = metadata
  const where = whereAdopted(metadata) ?? ''
  const pieces = [
    sitting ? `at the ${sitting.value}` : '',
    where ? `in ${where}${date && where.includes(',') ? ',' : ''}` : '',
    date ? `on ${printedDate(date.value)}` : '',
  ].filter((piece) => piece !== '')
  if (pieces.length === 0) return null
  return `${status === 'adopted' ? 'adopted' : 'issued'} ${pieces.join(' ')}`
}
