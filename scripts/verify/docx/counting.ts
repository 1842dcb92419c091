/**
 * Numbers as Word writes them (ECMA-376 Part 1, 17.18.59): for automatic labels and for the marks of notes.
 */
import { roman } from '../roman.ts'

/** 28 as `decimal` → "28", as `lowerLetter` → "bb", as `chicago` 5 → "**". Null for a format that is not known. */
export function countAs(format: string, number: number): string | null {
  switch (format) {
    case 'decimal':
      return String(number)
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'lowerLetter':
      return repeated('abcdefghijklmnopqrstuvwxyz', number)
    case 'upperLetter':
      return repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ', number)
    case 'chicago':
      return repeated('*†‡§', number)
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'russianLower':
      return repeated('абвгдежзиклмнопрстуфхцчшщыэюя', number)
    case 'none':
      return ''
    default:
      return null
  }
}

/** a … z, aa, bb, cc: each round writes the sign once more. */
function repeated(signs: string, number: number): string {
  if (number < 1) return ''
  const sign = signs[(number - 1) % signs.length] ?? ''
  return sign.repeat(Math.min(99, Math.ceil(number / signs.length)))
}
