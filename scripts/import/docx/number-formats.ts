/**
 * How Word prints a counted number: `lowerLetter` 28 is "bb", not "ab" as in browsers; `chicago` is the series of note
 * signs.
 */
import { roman } from '../html/list-labels.ts'

/** The letters that Word counts with in Cyrillic lists: without ё, й, ъ, ы, ь. */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const SIGNS = '*†‡§'

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: (value) => repeated(LATIN, value),
  upperLetter: (value) => repeated(LATIN, value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  russianLower: (value) => repeated(CYRILLIC, value),
  russianUpper: (value) => repeated(CYRILLIC, value).toUpperCase(),
  chicago: (value) => repeated(SIGNS, value),
  none: () => '',
}

export type Printed = { readonly words: string; readonly isKnown: boolean }

/** The number as printed; a format that we do not know prints figures, and says so. */
export function printNumber(value: number, format: string): Printed {
  const write = FORMATS[format]
  if (value < 1 && format !== 'none') return { words: String(value), isKnown: true }
  return { words: (write ?? String)(Math.min(value, 32_767)), isKnown: write !== undefined }
}

/** After the last sign the first one stands twice: z, aa, bb; §, **, ††. */
function repeated(signs: string, value: number): string {
  const sign = [...signs][(value - 1) % [...signs].length] ?? ''
  return sign.repeat(Math.min(Math.ceil(value / [...signs].length), 40))
}
