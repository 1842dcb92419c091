/**
 * Folios: roman in the front part, counting the cover; arabic from the first sheet of the body on, through the back.
 */
import type { Part } from '../../../template/galley.ts'

export type Numbering = 'roman' | 'arabic'
export type Folio = { readonly label: string; readonly numbering: Numbering; readonly number: number }

/** Gives the folios of a volume, one page after the other. */
export function createCounter(): (role: Part['role']) => Folio {
  const next = { roman: 1, arabic: 1 }
  return (role) => {
    const numbering: Numbering = role === 'front' ? 'roman' : 'arabic'
    const number = next[numbering]++
    return { label: numbering === 'roman' ? toRoman(number) : String(number), numbering, number }
  }
}

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
