/**
 * Order of names as a reader expects it: digits by value, letters without case and accents. The order is our own and
 * not the collator's of the runtime, so that every Node version prints the same table.
 *
 *     'Resolution 9' < 'Resolution 10' · 'Élysée Treaty' beside 'Energy Charter'
 */
import { byBytes } from '../disk.ts'

export function compareNaturally(a: string, b: string): number {
  const left = pieces(a)
  const right = pieces(b)
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = comparePieces(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length || byBytes(a, b)
}

/** 'A/RES/76/1' → 'a/res/', '76', '/', '1'. */
function pieces(name: string): readonly string[] {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return plain.match(/\d+|\D+/g) ?? []
}

function comparePieces(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')]
  const numbers = /^\d/.test(left) && /^\d/.test(right)
  return (numbers ? left.length - right.length : 0) || byBytes(left, right)
}
