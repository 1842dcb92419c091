/**
 * In which ways the lines of a paragraph are tried, one after the other until one will do.
 */
import type { Style } from '../../../theme/theme.ts'
import { type Fit, LETTER_FIT } from './break-lines.ts'
import type { Temper, Width } from './places.ts'

/** What is no last line, in times of the size: "care;", "ment;", not much wider than the label of a clause. */
const SYLLABLE = 2.4

export type Attempt = { readonly temper: Temper; readonly fit: Fit }

/** TeX's tolerances: without hyphens only a good paragraph will do, with them a passable one. */
const WITHOUT_HYPHENS = 150
const WITH_HYPHENS = 800
/** How much of the measure a line may lack in an emergency before it counts as bad. */
const EMERGENCY_SLACK = 0.05
/** The usual rag of a ragged paragraph, in parts of the measure. */
const RAG = 0.14

/** A style and a width have the same attempts every time, and a volume has tens of thousands of paragraphs. */
export function attemptsAt(style: Style, width: Pick<Width, 'measure' | 'edge'>): readonly Attempt[] {
  const known = kept.get(style) ?? new Map<string, readonly Attempt[]>()
  kept.set(style, known)
  const key = `${width.edge} ${width.measure}`
  const there = known.get(key) ?? attempts(style, width)
  known.set(key, there)
  return there
}

const kept = new WeakMap<Style, Map<string, readonly Attempt[]>>()

function attempts(style: Style, { measure, edge }: Pick<Width, 'measure' | 'edge'>): readonly Attempt[] {
  const hyphens = style.hyphens === 'on'
  const syllable = style.size * SYLLABLE
  if (style.align !== 'justify') {
    // A ragged line has no need of hyphens; only a word wider than the measure is divided.
    const tolerance = Number.POSITIVE_INFINITY
    const fit: Fit = { measure, tolerance, shape: 'ragged', letters: 0, slack: measure * RAG, syllable }
    const tempers: Temper[] = hyphens ? ['plain', 'hyphenated', 'anywhere'] : ['plain', 'anywhere']
    return tempers.map((temper) => ({ temper, fit }))
  }
  const letters = edge === 'optical' ? LETTER_FIT : 0
  const justified = (temper: Temper, tolerance: number, slack = 0): Attempt => ({
    temper,
    fit: { measure, tolerance, shape: 'justified', letters, slack, syllable },
  })
  return [
    justified('plain', WITHOUT_HYPHENS),
    ...(hyphens ? [justified('hyphenated', WITH_HYPHENS)] : []),
    justified(hyphens ? 'hyphenated' : 'plain', Number.POSITIVE_INFINITY, measure * EMERGENCY_SLACK),
    justified('anywhere', Number.POSITIVE_INFINITY, measure * EMERGENCY_SLACK),
  ]
}
