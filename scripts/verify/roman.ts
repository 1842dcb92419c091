/** Roman numerals, as page labels and Word's counters write them. Written apart from `render/`, like all of this room. */
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

/** A damaged file may hold any number; beyond this none is a numeral. */
const GREATEST = 9999

/** 4 → 'iv'; nothing for numbers below one. */
export function roman(number: number): string {
  let rest = Math.min(Math.max(number, 0), GREATEST)
  let text = ''
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign
  return text
}
