/**
 * How light a colour is, in whichever space it is said (ISO 32000-1, 8.6): grey, red-green-blue, the four inks of
 * printing by name, or one ink of its own, whose look on a screen the file tells.
 */
import { lightnessOf } from './graphics-state.ts'
import type { Objects } from './objects.ts'
import { asArray, asDict, asName, asNumber, type PdfValue } from './values.ts'

/** The parts of a colour → its lightness: 0 black, 1 white. */
export type ColourSpace = (parts: readonly number[]) => number

export const DEVICE: ColourSpace = lightnessOf

export function readColourSpace(value: PdfValue, objects: Objects): ColourSpace {
  const row = asArray(objects.look(value))
  if (row === null) return DEVICE
  const family = asName(objects.look(row[0]))
  if (family === 'DeviceN') return isProcess(row[1], objects) ? DEVICE : UNKNOWN
  if (family === 'ICCBased' || family === 'CalRGB' || family === 'CalGray') return DEVICE
  if (family !== 'Separation' || asName(objects.look(row[1])) === 'None') return UNKNOWN
  const tint = asDict(objects.look(row[3]))
  const look = (asArray(objects.entry(tint, 'C1')) ?? []).map((part) => asNumber(objects.look(part)) ?? 0)
  const full = lightnessOf(look)
  return ([amount = 1]) => 1 - amount * (1 - full)
}

/** Inks that nobody can judge count as white, so that words in them are looked at; the ink “None” prints nothing. */
const UNKNOWN: ColourSpace = () => 1

const PROCESS = ['Cyan', 'Magenta', 'Yellow', 'Black']

function isProcess(names: PdfValue | undefined, objects: Objects): boolean {
  const inks = (asArray(objects.look(names)) ?? []).map((name) => asName(objects.look(name)))
  return inks.length === PROCESS.length && inks.every((ink, index) => ink === PROCESS[index])
}
