/**
 * One instrument that texts cite by name.
 *
 * An address stands only where its publisher keeps it at that place. An instrument of several editions, named without
 * its year, is no single text: it is marked `editions: 'several'` and its mention stays vague.
 */
import type { InstrumentGroup } from '../../ast/ast.ts'

export type Instrument = {
  readonly id: string
  readonly title: string // As its publisher names it.
  readonly names: readonly string[] // As it is called in prose, the title apart.
  readonly group: InstrumentGroup
  readonly address?: string
  readonly editions?: 'several'
}
