/**
 * Where in the volume something is written: what its sheet is called, and which labels stand above it.
 */
import type { Direction } from '../../ast/right-to-left.ts'
import type { Desk } from './desk.ts'

export type Where = {
  readonly desk: Desk
  readonly sheet: SheetName
  readonly labels: readonly string[] // ['28.', 'j.']
  readonly language: string // Of the sheet.
  readonly direction: Direction // Of the item, table or sheet around it.
}

/**
 * The labels that lead to a clause, as they are cited: ['28.', 'j.'] → ['28', 'j']. Decimal labels say the label above
 * them again: ['1.', '1.2.'] → ['1.2'].
 */
export function labelPath(labels: readonly string[]): readonly string[] {
  const plain = labels.map((label) => label.replace(/\.$/, ''))
  return plain.filter((label, index) => !plain[index + 1]?.startsWith(`${label}.`))
}

export type SheetName = {
  readonly id: string // 'declaration-489'
  readonly name: string // 'Declaration 489'
  readonly isCited: boolean // Texts and annexes have permalinks; covers and contents do not need them.
}
