/**
 * Dates in words → dates of the calendar, with nothing of time zones: a date is three numbers. `31 February` is found,
 * and it is said that it does not exist.
 */
import { MONTHS, WEEKDAYS } from './date-words.ts'

export type FoundDate = {
  readonly value: string // '2024-05-27'; also when no calendar has it.
  readonly exists: boolean
  readonly from: number // Where the date stands in the words.
  readonly to: number
  readonly weekday: { readonly words: string; readonly number: number; readonly from: number } | null
}

const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:er|re|st|nd|rd|th|\\.)?[ \\u00a0](?:de[ \\u00a0])?(${alternatives(MONTHS)})[., \\u00a0]{1,2}(\\d{4})(?!\\d)`,
  'iu',
)
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(${alternatives(MONTHS)})[ \\u00a0](\\d{1,2})(?:st|nd|rd|th)?,?[ \\u00a0](\\d{4})(?!\\d)`,
  'iu',
)
const WEEKDAY_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(${alternatives(WEEKDAYS)}),?[ \\u00a0](?:the[ \\u00a0]|den[ \\u00a0])?$`,
  'iu',
)

function alternatives(table: ReadonlyMap<string, number>): string {
  return [...table.keys()].sort((a, b) => b.length - a.length).join('|')
}

/** The first date in the words, with the weekday that stands right before it. */
export function findDate(words: string): FoundDate | null {
  const dayFirst = DAY_FIRST.exec(words)
  const monthFirst = MONTH_FIRST.exec(words)
  const first = dayFirst && (!monthFirst || dayFirst.index <= monthFirst.index)
  const match = first ? dayFirst : monthFirst
  if (!match) return null
  const [day, month] = first ? [match[1], match[2]] : [match[2], match[1]]
  const value = isoDate(Number(match[3]), MONTHS.get((month ?? '').toLowerCase()) ?? 0, Number(day))
  const weekday = weekdayBefore(words, match.index)
  return { value, exists: isCalendarDate(value), from: match.index, to: match.index + match[0].length, weekday }
}

function weekdayBefore(words: string, at: number): FoundDate['weekday'] {
  const from = Math.max(0, at - 24)
  const match = WEEKDAY_BEFORE.exec(words.slice(from, at))
  if (!match) return null
  const word = match[1] ?? ''
  return { words: word, number: WEEKDAYS.get(word.toLowerCase()) ?? 0, from: from + match.index }
}

export function isoDate(year: number, month: number, day: number): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** `2024-05-27` is one, `2024-02-31` is not. */
export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
}

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return isLeap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** 1 for Monday … 7 for Sunday, by Zeller's rule of counting (the Gregorian calendar). */
export function weekdayOf(value: string): number {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  const shifted = month < 3 ? year - 1 : year
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const fromSunday =
    (shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + offset + day) % 7
  return fromSunday === 0 ? 7 : fromSunday
}
