/**
 * The registry of instruments that texts cite by name. Adding one is adding a row to one of the two tables.
 */
import type { Instrument } from './instrument.ts'
import { EUROPEAN_INSTRUMENTS } from './instruments-of-europe.ts'
import { WORLD_INSTRUMENTS } from './instruments-of-the-world.ts'

export const INSTRUMENTS: readonly Instrument[] = [...WORLD_INSTRUMENTS, ...EUROPEAN_INSTRUMENTS]
