/**
 * Decodes a run of sibling labels as a whole: the alphabets are chosen so that the run has as few breaks as possible.
 * What breaks remain are findings. The labels themselves are never touched.
 *
 *     h. i. j.        8 9 10, letters          i. ii. iii.     1 2 3, Roman
 *     z. aa. bb.      26 27 28, doubled        z. aa. ab.      26 27 28, letters
 */
import type { FindingCode } from '../../finding-codes.ts'
import { isInserted, valuesOf } from './alphabets.ts'

export type SeriesBreak = { readonly index: number; readonly code: FindingCode; readonly message: string }
export type Series = {
  readonly ordinals: readonly (number | null)[]
  readonly breaks: readonly SeriesBreak[]
}

/** One alphabet's best way through the labels so far. */
type Path = {
  readonly cost: number
  readonly value: number | null
  readonly before: Path | null
  readonly alphabet: number
}

const SWITCH = 1.5 // Changing the alphabet is worse than one gap: `a. c.` is a gap, not two alphabets.
const BREAK = 1
const UNREADABLE = 3

export function decodeSeries(cores: readonly string[]): Series {
  let paths: readonly Path[] = []
  for (const [index, core] of cores.entries()) paths = extend(paths, core, index)
  const best = paths.reduce<Path | null>(
    (least, path) => (least === null || path.cost < least.cost ? path : least),
    null,
  )
  const chosen: Path[] = []
  for (let path = best; path; path = path.before) chosen.push(path)
  chosen.reverse()
  return { ordinals: chosen.map(({ value }) => value), breaks: findBreaks(cores, chosen) }
}

function extend(paths: readonly Path[], core: string, index: number): readonly Path[] {
  return valuesOf(core).map((value, alphabet) => {
    const own = value === null ? UNREADABLE : 0
    if (index === 0) return { cost: own + firstCost(value), value, before: null, alphabet }
    let best: Path | null = null
    for (const before of paths) {
      const step = before.alphabet === alphabet ? stepCost(before.value, value, core) : SWITCH + firstCost(value)
      const cost = before.cost + own + step
      if (best === null || cost < best.cost) best = { cost, value, before, alphabet }
    }
    return best ?? { cost: own, value, before: null, alphabet }
  })
}

/** A run that begins with its first sign is likelier than one that begins in the middle. */
function firstCost(value: number | null): number {
  return value === 1 ? 0 : 0.4
}

function stepCost(before: number | null, value: number | null, core: string): number {
  if (before === null || value === null) return 0
  return value === before + 1 || (value === before && isInserted(core)) ? 0 : BREAK
}

function findBreaks(cores: readonly string[], chosen: readonly Path[]): readonly SeriesBreak[] {
  return chosen.flatMap((path, index) => {
    const before = chosen[index - 1]
    const found = before ? breakBetween({ before, path, index }, cores) : null
    return found ? [found] : []
  })
}

type Step = { readonly before: Path; readonly path: Path; readonly index: number }

function breakBetween({ before, path, index }: Step, cores: readonly string[]): SeriesBreak | null {
  const [earlier, label] = [cores[index - 1] ?? '', cores[index] ?? '']
  const after = `“${label}” stands after “${earlier}”`
  if (path.alphabet !== before.alphabet && stepCost(before.value, path.value, label) !== 0) {
    return { index, code: 'label-sequence', message: `${after}: the run changes its way of counting.` }
  }
  if (path.value === null || before.value === null || stepCost(before.value, path.value, label) === 0) return null
  if (path.value === before.value)
    return { index, code: 'label-duplicate', message: `The label “${label}” stands twice.` }
  if (path.value < before.value) return { index, code: 'label-sequence', message: `${after}: the run goes backward.` }
  return { index, code: 'label-gap', message: `${after}: a label is missing between them.` }
}
