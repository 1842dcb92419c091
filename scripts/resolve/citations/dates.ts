/**
 * Dates as prose writes them, read into the calendar's form: "23 February 2023", "February 23, 2023", "2 mars 2022",
 * "2 березня 2022" → '2023-02-23' and so on. A day that the calendar does not have gives null.
 */
import { MONTHS } from '../../read/facts/date-words.ts'

const MONTH = [...MONTHS.keys()].join('|')

/** The source of a pattern without groups, for the flags `iu`; hand what it matches to `readDate`. */
export const DATE_SOURCE = `(?:\\d{1,2}(?:er)? (?:${MONTH}) \\d{4}|(?:${MONTH}) \\d{1,2}, \\d{4})`

const DATE = new RegExp(`^(?:(\\d{1,2})(?:er)? (${MONTH})|(${MONTH}) (\\d{1,2}),) (\\d{4})$`, 'iu')

export function readDate(written: string): string | null {
  const [, dayBefore, monthAfter, monthBefore, dayAfter, year] = DATE.exec(written) ?? []
  const month = MONTHS.get((monthAfter ?? monthBefore ?? '').toLowerCase()) ?? 0
  const day = Number(dayBefore ?? dayAfter)
  const date = new Date(Date.UTC(Number(year), month - 1, day))
  if (month === 0 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
