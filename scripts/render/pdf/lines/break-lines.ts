/**
 * Breaks one paragraph into lines, choosing all breaks together so that the whole paragraph looks even (Knuth and
 * Plass, “Breaking paragraphs into lines”, 1981). Places in, chosen places out; it knows widths and no letters.
 *
 * Lines are cheap to compare because every width is a running sum: the line from place a to place b is
 * `ends[b] - starts[a]` wide and holds `spacesEnd[b] - spacesStart[a]` of space. That is the one hot loop of the
 * layout, hence the typed arrays and the numbers instead of objects.
 */

/** Where a paragraph may be broken. Place 0 is its beginning, the last place its end. Lengths are points. */
export type Places = {
  readonly count: number
  readonly ends: Float64Array // Natural width from the beginning to the end of the line that ends here, hyphen included.
  readonly starts: Float64Array // The same to where the next line starts.
  readonly spacesEnd: Float64Array // How much of it is space that can stretch and shrink.
  readonly spacesStart: Float64Array
  readonly penalties: Float64Array // 0 for a space, more for a place that is less welcome.
  readonly hyphens: Uint8Array // 1 where the line would end with a hyphen.
}

export type Fit = {
  readonly measure: number
  readonly tolerance: number // Largest badness of a line; a space stretched by its whole stretch has badness 100.
  readonly shape: 'justified' | 'ragged'
  readonly letters: number // By how much letters may be set wider or narrower, in parts of their width.
  readonly slack: number // Stretch that every line has in reserve; for ragged lines the usual length of the rag.
  readonly syllable: number // A last line that is narrower than this looks lost.
}

/** A space may grow by this part of its width at badness 100, and shrink by at most that part. */
export const STRETCH = 0.75
export const SHRINK = 0.25

/**
 * Letters may be set wider or narrower by this part of their width, which nobody sees and which spares the spaces; the
 * books on setting type allow twice as much.
 */
export const LETTER_FIT = 0.012

/** As in TeX: each line costs a little, so that fewer lines win among equals. */
const LINE_PENALTY = 10
/** Two hyphens under each other, one before the last line, a tight line next to a loose one. */
const DOUBLE_HYPHEN = 12_000
const LAST_HYPHEN = 25_000
const UNEVEN = 3_000
/** A last line of a word or two, and one of little more than a syllable: rather a line with wide spaces before it. */
const RUNT = 4_000
const RUNT_SHARE = 0.1
const SYLLABLE = 30_000

const TIGHT = 0
const DECENT = 1
const LOOSE = 2
const VERY_LOOSE = 3
const CLASSES = 4

/**
 * Nodes: breaks that some best breaking may use, in the order in which they are found. Active ones may still begin a line
 * that fits. These arrays and the next serve one paragraph after the other.
 */
const nodePlace: number[] = []
const nodeClass: number[] = []
const nodeCost: number[] = []
const nodeBefore: number[] = []
const active: number[] = []

/** The best line of each class that ends at the place under way. */
const bestCost = new Float64Array(CLASSES)
const bestNode = new Int32Array(CLASSES)

/** The places at which the lines end, the last included; null when no breaking keeps within the tolerance. */
export function breakLines(places: Places, fit: Fit): readonly number[] | null {
  const { count, ends, starts, spacesEnd, spacesStart, penalties, hyphens } = places
  const { measure, tolerance, slack, syllable, letters } = fit
  const ragged = fit.shape === 'ragged'
  const last = count - 1
  nodePlace[0] = 0
  nodeClass[0] = DECENT
  nodeCost[0] = 0
  nodeBefore[0] = -1
  active[0] = 0
  let nodes = 1
  let activeCount = 1
  // A space stretched beyond this ratio is worse than the tolerance allows.
  const mostStretched = Math.cbrt(tolerance / 100)
  bestCost.fill(Number.POSITIVE_INFINITY)

  for (let place = 1; place <= last; place++) {
    let found = false
    let kept = 0
    const end = ends[place] as number
    const spaceEnd = spacesEnd[place] as number
    const penalty = penalties[place] as number
    for (let index = 0; index < activeCount; index++) {
      const node = active[index] as number
      const from = nodePlace[node] as number
      const width = end - (starts[from] as number)
      const space = spaceEnd - (spacesStart[from] as number)
      const short = measure - width
      const give = (width - space) * letters
      const shrink = ragged ? 0 : space * SHRINK + give
      if (short < -shrink - 1e-6) continue // Too long, and longer still at every later place.
      active[kept++] = node
      const stretch = ragged ? slack : space * STRETCH + give + slack
      const free = place === last && short >= 0
      const ratio = free ? 0 : short >= 0 ? (stretch > 0 ? short / stretch : 1e4) : short / shrink
      if (ratio > mostStretched) continue
      const badness = 100 * Math.abs(ratio * ratio * ratio)
      if (badness > tolerance) continue
      const fitness = ragged ? DECENT : ratio < -0.5 ? TIGHT : ratio <= 0.5 ? DECENT : ratio <= 1 ? LOOSE : VERY_LOOSE
      const demerits = LINE_PENALTY + badness
      let cost = demerits * demerits + penalty * penalty + (nodeCost[node] as number)
      if (hyphens[from]) cost += place === last ? LAST_HYPHEN : hyphens[place] ? DOUBLE_HYPHEN : 0
      if (Math.abs(fitness - (nodeClass[node] as number)) > 1) cost += UNEVEN
      if (place === last && from > 0 && width < measure * RUNT_SHARE) cost += width < syllable ? SYLLABLE : RUNT
      if (cost < (bestCost[fitness] as number)) {
        bestCost[fitness] = cost
        bestNode[fitness] = node
        found = true
      }
    }
    activeCount = kept
    if (found) {
      for (let fitness = 0; fitness < CLASSES; fitness++) {
        if (bestCost[fitness] === Number.POSITIVE_INFINITY) continue
        active[activeCount++] = nodes
        nodePlace[nodes] = place
        nodeClass[nodes] = fitness
        nodeCost[nodes] = bestCost[fitness] as number
        nodeBefore[nodes] = bestNode[fitness] as number
        nodes++
        bestCost[fitness] = Number.POSITIVE_INFINITY
      }
    }
    if (activeCount === 0) return null
  }
  return walkBack(last, nodes)
}

function walkBack(last: number, nodes: number): readonly number[] | null {
  let best = -1
  for (let node = nodes - 1; node >= 0 && nodePlace[node] === last; node--) {
    if (best < 0 || (nodeCost[node] as number) < (nodeCost[best] as number)) best = node
  }
  if (best < 0) return null
  const breaks: number[] = []
  for (let node = best; node > 0; node = nodeBefore[node] as number) breaks.push(nodePlace[node] as number)
  return breaks.reverse()
}
