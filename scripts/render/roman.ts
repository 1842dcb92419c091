/** Roman numerals in small letters: folios of the front matter, counters of Word. */
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** 4 → 'iv' */
export function toRoman(number: number): string {
  let rest = number
  let roman = ''
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) roman += sign
  }
  return roman
}

/** 'iv' → 4; null for what is no numeral at all. */
export function fromRoman(numeral: string): number | null {
  let rest = numeral
  let sum = 0
  for (const [value, sign] of ROMAN) {
    for (; rest.startsWith(sign); rest = rest.slice(sign.length)) sum += value
  }
  return rest === '' && sum > 0 ? sum : null
}
