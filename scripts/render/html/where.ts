/**
 * Where in the volume something is written: what its sheet is called, and which labels stand above it.
 */
import type { Desk } from './desk.ts'

export type Where = {
  readonly desk: Desk
  readonly sheet: SheetName
  readonly labels: readonly string[] // ['28.', 'j.']
}

export type SheetName = {
  readonly id: string // 'declaration-489'
  readonly name: string // 'Declaration 489'
  readonly isCited: boolean // Texts and annexes have permalinks; covers and contents do not need them.
}
