/**
 * Folios: roman in the front part, counting the cover; arabic from the first sheet of the body on, through the back.
 */
import type { Part } from '../../../template/galley.ts'
import { toRoman } from '../../roman.ts'

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
