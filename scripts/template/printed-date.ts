/**
 * A calendar date as it is printed in a language: '2024-05-27' → '27 May 2024', '27. Mai 2024', '27 mai 2024'. The names
 * of months stand in our own books, since those of the platform differ from version to version.
 */
import { inEnglish, type Say } from '../compose/own-words.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** An ISO calendar date: `2024-05-27`. */
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** What is no full date stays as it is: '2024'. */
export function printedDate(date: string, say: Say = inEnglish): string {
  const [, year = '', number, digits] = ISO_DATE.exec(date) ?? []
  const name = MONTHS[Number(number) - 1]
  if (name === undefined) return date
  const day = String(Number(digits))
  return say(day === '1' ? '1 {month} {year}' : '{day} {month} {year}', { day, month: say(name), year })
}
