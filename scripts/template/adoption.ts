/**
 * When and where a text was adopted, in words, from the facts that are known; nothing is filled in.
 *
 *     sitting, place, country, date   → 'adopted at the Plenary Sitting in Sofia, Bulgaria, on 27 May 2024'
 *     date alone                      → 'adopted on 27 May 2024'
 *     none of them                    → null
 */
import type { OfficialText } from '../ast/ast.ts'
import { inEnglish, type Say } from '../compose/own-words.ts'
import { whereAdopted } from '../compose/where-adopted.ts'
import { printedDate } from './printed-date.ts'

export function adoptionInWords({ metadata, status }: OfficialText, say: Say = inEnglish): string | null {
  const { sitting, date } = metadata
  const where = whereAdopted(metadata) ?? ''
  const place = say(date && where.includes(',') ? 'in {place},' : 'in {place}', { place: where })
  const pieces = [
    sitting ? say('at the {sitting}', { sitting: sitting.value }) : '',
    where ? place : '',
    date ? say('on {date}', { date: printedDate(date.value, say) }) : '',
  ].filter((piece) => piece !== '')
  if (pieces.length === 0) return null
  const words = [say(status === 'adopted' ? 'adopted' : 'issued'), ...pieces].join(' ')
  return words.replace(/,$/, '')
}
