/**
 * How Word counts and how a label is told from its counter. Only the series that Word prints are known here: after z
 * comes aa, then bb, so that an adopted "ab." is none of its labels.
 *
 *     '18.'  → before '',  core '18',  after '.'
 *     '(iv)' → before '(', core 'iv',  after ')'
 *     '–'    → before '–', core '',    after ''
 */
import { fromRoman, toRoman } from '../../roman.ts'

export const COUNTER_FORMATS = ['decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman'] as const
export type CounterFormat = (typeof COUNTER_FORMATS)[number]

export type LabelParts = { readonly before: string; readonly core: string; readonly after: string }

/** '(iv)', '18.', 'a)', '–'; not '3 bis.', '1.2', 'Art. 5' */
const LABEL = /^([^\p{L}\p{N}%]*)([\p{L}\p{N}]*)([^\p{L}\p{N}%]*)$/u

export function labelParts(label: string): LabelParts | null {
  const [, before = '', core = '', after = ''] = LABEL.exec(label) ?? []
  return before + core + after === label && label !== '' ? { before, core, after } : null
}

/** The number that a format prints as `core`, or null. */
export function decode(core: string, format: CounterFormat): number | null {
  const number = FORMS[format].read(core)
  return number !== null && number > 0 && spell(number, format) === core ? number : null
}

export function spell(number: number, format: CounterFormat): string {
  return FORMS[format].write(number)
}

type Form = { read(core: string): number | null; write(number: number): string }

const letters = (first: 'a' | 'A'): Form => ({
  read: (core) => (core === '' ? null : core.charCodeAt(0) - first.charCodeAt(0) + 1 + 26 * (core.length - 1)),
  write: (number) =>
    String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)).repeat(Math.min(LONGEST, Math.ceil(number / 26))),
})

/** No label is longer; a mistaken core of a thousand letters need not be spelt. */
const LONGEST = 8
/** As far as Word's own roman numerals are of use here. */
const GREATEST_ROMAN = 399

const FORMS: Readonly<Record<CounterFormat, Form>> = {
  decimal: { read: (core) => (/^[1-9]\d{0,5}$/.test(core) ? Number(core) : null), write: String },
  lowerLetter: letters('a'),
  upperLetter: letters('A'),
  lowerRoman: { read: (core) => romanValue(core), write: (number) => roman(number) },
  upperRoman: { read: (core) => romanValue(core.toLowerCase()), write: (number) => roman(number).toUpperCase() },
}

function roman(number: number): string {
  return toRoman(Math.min(number, GREATEST_ROMAN))
}

/** Word's numerals go no further here than `GREATEST_ROMAN`, so larger signs are no labels. */
function romanValue(core: string): number | null {
  const value = fromRoman(core)
  return value !== null && value <= GREATEST_ROMAN ? value : null
}
