/**
 * Dates as English prose writes them, read into the calendar's form: "23 February 2023", "February 23, 2023" →
 * '2023-02-23'. A day that the calendar does not have gives null.
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
] as const

const MONTH = MONTHS.join('|')

/** The source of a pattern without groups; hand what it matches to `readDate`. */
export const DATE_SOURCE = `(?:\\d{1,2} (?:${MONTH}) \\d{4}|(?:${MONTH}) \\d{1,2}, \\d{4})`

const DATE = new RegExp(`^(?:(\\d{1,2}) (${MONTH})|(${MONTH}) (\\d{1,2}),) (\\d{4})$`, 'u')

export function readDate(written: string): string | null {
  const [, dayBefore, monthAfter, monthBefore, dayAfter, year] = DATE.exec(written) ?? []
  const month = MONTHS.findIndex((name) => name === (monthAfter ?? monthBefore)) + 1
  const day = Number(dayBefore ?? dayAfter)
  const date = new Date(Date.UTC(Number(year), month - 1, day))
  if (month === 0 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
