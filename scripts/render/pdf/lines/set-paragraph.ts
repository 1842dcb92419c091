/**
 * Sets a paragraph: runs and a measure in, lines out. Lines are broken without hyphens if that looks well, else with
 * hyphens, else wherever they must.
 */
import type { LeaderRun, Run } from '../../../template/galley.ts'
import { CONTENTS_HANG } from '../../contents-hang.ts'
import { anyRightToLeft, directionOfRuns } from '../../direction/turned-runs.ts'
import type { Atom, Shape, Stretch } from './atoms.ts'
import { type Attempt, attemptsAt } from './attempts.ts'
import { breakLines, type Fit } from './break-lines.ts'
import { cutAtoms } from './cut-atoms.ts'
import { directRuns, type LineOrder } from './direction/line-order.ts'
import { dressRun, type Wardrobe, type Wearing } from './dress.ts'
import { EMPTY, joined, type Paragraph } from './paragraph.ts'
import type { CutPlaces } from './place-store.ts'
import { createPlaceFinder, type FindPlaces, type Width } from './places.ts'
import { addLeader, widthOfTail } from './set-leader.ts'
import { type LinesJob, setLines } from './set-lines.ts'

export type ParagraphJob = {
  readonly runs: readonly Run[]
  readonly wearing: Wearing
  readonly x: number // Left edge of the lines.
  readonly measure: number // Width of the lines; the page number behind a leader may use `beyond` more.
  readonly beyond: number
  readonly where: () => string // Names the block for refusals.
}

export type SetParagraph = (job: ParagraphJob, wardrobe: Wardrobe) => Paragraph

export function createParagraphSetter(): SetParagraph {
  let where = (): string => ''
  let wardrobe: Wardrobe | null = null
  const shape: Shape = (look, text) => {
    if (!wardrobe) throw new Error('A word was shaped outside a paragraph.')
    return wardrobe.faces.shape(look, text, where)
  }
  const find = createPlaceFinder(shape)
  return (job, dressed) => {
    where = job.where
    wardrobe = dressed
    return setParagraph(job, { wardrobe: dressed, shape, find })
  }
}

type Tools = { readonly wardrobe: Wardrobe; readonly shape: Shape; readonly find: FindPlaces }

function setParagraph(job: ParagraphJob, tools: Tools): Paragraph {
  const leader = job.runs.findIndex((run) => run.type === 'leader')
  if (leader < 0) return setSegments(job.runs, { ...job, hang: 0, edge: 'optical' }, tools)
  const { atoms: tail } = cutRuns(job.runs.slice(leader + 1), job, tools)
  const { wearing } = job
  const direction = directionOfRuns(job.runs, wearing.language)
  const hang = wearing.style.size * CONTENTS_HANG
  const measure = Math.min(job.measure, job.measure + job.beyond - widthOfTail(tail, wearing)) - hang
  const right = job.x + job.measure
  const edges =
    direction === 'left-to-right'
      ? { from: job.x + hang, to: right + job.beyond }
      : { from: right - hang, to: job.x - job.beyond }
  const x = direction === 'left-to-right' ? edges.from : edges.from - measure
  const entry = setSegments(job.runs.slice(0, leader), { ...job, x, measure, hang, edge: 'straight' }, tools)
  return addLeader(entry, tail, { run: job.runs[leader] as LeaderRun, direction, ...edges, wearing, ...tools })
}

type HangingJob = ParagraphJob & Pick<Width, 'hang' | 'edge'>

/** Forced breaks divide a paragraph into segments, each broken by itself. */
function setSegments(runs: readonly Run[], job: HangingJob, tools: Tools): Paragraph {
  const segments = splitAtBreaks(runs)
  const set = segments.map((segment, index): Paragraph => {
    const { atoms, order } = cutRuns(segment, job, tools)
    if (atoms.length === 0) return EMPTY
    const closes = index === segments.length - 1 ? 'paragraph' : 'segment'
    return setSegment(atoms, { job: index === 0 ? job : { ...job, hang: 0 }, order, closes, tools })
  })
  return joined(set)
}

function splitAtBreaks(runs: readonly Run[]): Run[][] {
  const segments: Run[][] = [[]]
  for (const run of runs) {
    if (run.type === 'break') segments.push([])
    else segments.at(-1)?.push(run)
  }
  return segments
}

type CutRuns = { readonly atoms: readonly Atom[]; readonly order: LineOrder | null }

function cutRuns(runs: readonly Run[], job: ParagraphJob, { wardrobe, shape }: Tools): CutRuns {
  const base = directionOfRuns(job.runs, job.wearing.language)
  if (base === 'right-to-left' || anyRightToLeft(job.runs)) {
    const { faces } = wardrobe
    const dress = (run: Run): Stretch | null => dressRun(run, job.wearing, wardrobe)
    const directed = directRuns(runs, base, { dress, backward: faces.backward })
    const atoms = cutAtoms(directed.stretches, shape)
    return { atoms, order: directed.order(atoms) }
  }
  const stretches: Stretch[] = []
  for (const run of runs) {
    const stretch = dressRun(run, job.wearing, wardrobe)
    if (stretch) stretches.push(stretch)
  }
  return { atoms: cutAtoms(stretches, shape), order: null }
}

type Segment = {
  readonly job: HangingJob
  readonly order: LineOrder | null
  readonly closes: LinesJob['closes']
  readonly tools: Tools
}

function setSegment(atoms: readonly Atom[], { job, order, closes, tools }: Segment): Paragraph {
  const { measure, wearing } = job
  const { align } = wearing.style
  const { x, hang } = job
  const edge = align === 'justify' && order === null ? job.edge : 'straight'
  const { places, breaks } = chooseBreaks(atoms, { find: tools.find, wearing, width: { measure, hang, edge } })
  return setLines({ atoms, places, breaks, x, hang, measure, align, edge, shape: tools.shape, order, closes })
}

type Chosen = { readonly places: CutPlaces; readonly breaks: readonly number[] }
type Choosing = { readonly find: FindPlaces; readonly wearing: Wearing; readonly width: Width }

function chooseBreaks(atoms: readonly Atom[], { find, wearing, width }: Choosing): Chosen {
  const tried = attemptsAt(wearing.style, width)
  for (const [index, { temper, fit }] of tried.entries()) {
    const places = find(atoms, temper, width)
    const breaks = breakLines(places, fit)
    if (!breaks) continue
    const next = tried[index + 1]
    if (next && temper === 'plain' && endsInSyllable(places, breaks, fit)) {
      return withHyphens(atoms, [tried[index] as Attempt, next], { find, wearing, width })
    }
    return { places, breaks: wearing.style.align === 'center' ? balance(places, breaks, fit) : breaks }
  }
  // Every line is too long: the measure is narrower than a letter. One line for each place is all that is left.
  const places = find(atoms, 'anywhere', width)
  return { places, breaks: Array.from({ length: places.count - 1 }, (_, index) => index + 1) }
}

function endsInSyllable(places: CutPlaces, breaks: readonly number[], { syllable }: Fit): boolean {
  const from = breaks.at(-2)
  return from !== undefined && (places.ends[places.count - 1] as number) - (places.starts[from] as number) < syllable
}

/** A hyphen further up is better than a syllable alone on the last line; where it does not help, there is none. */
function withHyphens(
  atoms: readonly Atom[],
  [plain, hyphenated]: readonly [Attempt, Attempt],
  choosing: Choosing,
): Chosen {
  const { find, width } = choosing
  const places = find(atoms, hyphenated.temper, width)
  const breaks = hyphenated.temper === 'hyphenated' ? breakLines(places, hyphenated.fit) : null
  if (breaks && !endsInSyllable(places, breaks, hyphenated.fit)) return { places, breaks }
  const before = find(atoms, plain.temper, width)
  return { places: before, breaks: breakLines(before, plain.fit) ?? [] }
}

/** Centred lines of about the same length: the narrowest measure that needs no more lines. */
function balance(places: CutPlaces, breaks: readonly number[], fit: Fit): readonly number[] {
  if (breaks.length < 2 || breaks.length > 8) return breaks
  let best = breaks
  let narrow = fit.measure / 2
  let wide = fit.measure
  for (let step = 0; step < 8; step++) {
    const measure = (narrow + wide) / 2
    const tried = breakLines(places, { ...fit, measure })
    if (tried && tried.length <= breaks.length) {
      best = tried
      wide = measure
    } else narrow = measure
  }
  return best
}
