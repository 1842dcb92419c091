/**
 * What two sequences have in common, in order: the fewest deletions and insertions that lead from one to the other
 * (E. W. Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986), in the variant that needs memory for the
 * length of the sequences only.
 */

/** `length` members from `a` in the first sequence are those from `b` in the second. */
export type Stretch = { readonly a: number; readonly b: number; readonly length: number }

/**
 * When two stretches are still apart after so many steps, they have nothing worth showing in common. Without a limit
 * two long strangers would take the square of their length.
 */
const MOST_STEPS = 3_000

export function commonStretches(a: Int32Array, b: Int32Array): readonly Stretch[] {
  const found: { a: number; b: number; length: number }[] = []
  const keep = (atA: number, atB: number, length: number): void => {
    const last = found.at(-1)
    if (last && last.a + last.length === atA && last.b + last.length === atB) last.length += length
    else if (length > 0) found.push({ a: atA, b: atB, length })
  }
  const rooms = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }]
  const frontiers = createFrontiers(a.length + b.length)
  // A stack instead of recursion: the left half is looked at before the right one, so that stretches come in order.
  for (let box = rooms.pop(); box; box = rooms.pop()) {
    let { a0, a1, b0, b1 } = box
    const start = a0
    while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) {
      a0++
      b0++
    }
    keep(start, b0 - (a0 - start), a0 - start)
    let tail = 0
    while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) {
      a1--
      b1--
      tail++
    }
    if (tail > 0) rooms.push({ a0: a1, a1: a1 + tail, b0: b1, b1: b1 + tail })
    const middle = a0 < a1 && b0 < b1 ? meeting(a, b, { a0, a1, b0, b1 }, frontiers) : null
    if (middle === null) continue
    rooms.push({ a0: middle.a, a1, b0: middle.b, b1 }, { a0, a1: middle.a, b0, b1: middle.b })
  }
  return found
}

type Box = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number }
type Frontiers = { readonly forward: Int32Array; readonly backward: Int32Array; readonly zero: number }

function createFrontiers(length: number): Frontiers {
  const size = 2 * Math.min(length, MOST_STEPS) + 3
  return { forward: new Int32Array(size), backward: new Int32Array(size), zero: (size - 1) / 2 }
}

/**
 * A point on a shortest path, near its middle: paths are walked from both corners at once until they meet. The hot
 * loop of the room. Neither side begins or ends with a common member, so the point lies within and both halves are
 * smaller than the whole.
 */
function meeting(a: Int32Array, b: Int32Array, box: Box, frontiers: Frontiers): { a: number; b: number } | null {
  const { a0, a1, b0, b1 } = box
  const { forward, backward, zero } = frontiers
  const [width, height] = [a1 - a0, b1 - b0]
  const shift = width - height
  const isOdd = (shift & 1) !== 0
  forward[zero + 1] = 0
  backward[zero + 1] = 0
  const most = Math.min(Math.ceil((width + height) / 2), MOST_STEPS)
  for (let step = 0; step <= most; step++) {
    for (let k = -step; k <= step; k += 2) {
      const down = k === -step || (k !== step && at(forward, zero + k - 1) < at(forward, zero + k + 1))
      let x = down ? at(forward, zero + k + 1) : at(forward, zero + k - 1) + 1
      while (x >= 0 && x < width && x - k < height && a[a0 + x] === b[b0 + x - k]) x++
      if (x < 0 || x > width || x - k > height) x = OUTSIDE
      forward[zero + k] = x
      const mirror = shift - k
      if (isOdd && Math.abs(mirror) < step && x + at(backward, zero + mirror) >= width)
        return { a: a0 + x, b: b0 + x - k }
    }
    for (let k = -step; k <= step; k += 2) {
      const up = k === -step || (k !== step && at(backward, zero + k - 1) < at(backward, zero + k + 1))
      let x = up ? at(backward, zero + k + 1) : at(backward, zero + k - 1) + 1
      while (x >= 0 && x < width && x - k < height && a[a1 - 1 - x] === b[b1 - 1 - (x - k)]) x++
      if (x < 0 || x > width || x - k > height) x = OUTSIDE
      backward[zero + k] = x
      const mirror = shift - k
      if (!isOdd && Math.abs(mirror) <= step && x + at(forward, zero + mirror) >= width)
        return { a: a1 - x, b: b1 - (x - k) }
    }
  }
  return null
}

/** A path that left the box: it loses against every other and meets none. */
const OUTSIDE = -(2 ** 29)

const at = (numbers: Int32Array, index: number): number => numbers[index] ?? 0
