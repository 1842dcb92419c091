/**
 * A calendar date as it is printed: '2024-05-27' → '27 May 2024'. The month names stand here, since those of the
 * platform differ from version to version.
 */

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
]

/** An ISO calendar date: `2024-05-27`. */
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** What is no full date stays as it is: '2024'. */
export function printedDate(date: string): string {
  const [, year, month, day] = ISO_DATE.exec(date) ?? []
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? date : `${Number(day)} ${name} ${year}`
}
