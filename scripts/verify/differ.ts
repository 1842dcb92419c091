/**
 * The places where two strings differ, in linear time: walk along while they agree, and where they part, look for
 * the nearest place where they agree again. No alignment of whole texts is tried; what lies between is the difference.
 */

/** `expected.slice(a, b)` stands as `actual.slice(c, d)` in the other string. */
export type Difference = { readonly a: number; readonly b: number; readonly c: number; readonly d: number }

/** Near by, agreement is believed when this many letters agree: two words that would not agree by chance. */
const CLOSE = 12
/** Far off, it takes more letters, for phrases recur. */
const SURE = 24
/** A changed, dropped or added word is found by trying every shift up to this length. */
const NEAR = 96
/** For longer differences, how far ahead the same letters are looked for. */
const FAR = 65_536
/** How often a longer difference is probed, a step further each time, before it is taken to run to the end. */
const PROBES = 64
/** More differences than these are not told apart; the last one then runs to the end. */
const MOST = 50

export function differ(expected: string, actual: string): readonly Difference[] {
  const differences: Difference[] = []
  let a = 0
  let c = 0
  while (true) {
    const agreed = agreement(expected, actual, a, c)
    a += agreed
    c += agreed
    if (a === expected.length && c === actual.length) return differences
    const [dropped, added] =
      differences.length < MOST - 1 ? nextAgreement(expected, actual, a, c) : toTheEnd(expected, actual, a, c)
    differences.push(...apart(expected, actual, { a, b: a + dropped, c, d: c + added }))
    a += dropped
    c += added
  }
}

/** Two labels that differ around a word that agrees are two differences: a stretch of equal length, letter by letter. */
function apart(expected: string, actual: string, whole: Difference): readonly Difference[] {
  const { a, b, c, d } = whole
  if (b - a !== d - c || b - a > NEAR) return [whole]
  const parts: { a: number; b: number; c: number; d: number }[] = []
  for (let step = 0; step < b - a; step++) {
    if (expected[a + step] === actual[c + step]) continue
    const last = parts.at(-1)
    if (last?.b === a + step) Object.assign(last, { b: a + step + 1, d: c + step + 1 })
    else parts.push({ a: a + step, b: a + step + 1, c: c + step, d: c + step + 1 })
  }
  return parts.length > MOST_PARTS ? [whole] : parts
}

/** Other words of the same length agree here and there by chance. */
const MOST_PARTS = 4

/** How many letters agree from here on. */
function agreement(expected: string, actual: string, a: number, c: number): number {
  const most = Math.min(expected.length - a, actual.length - c)
  let count = 0
  while (count < most && expected.charCodeAt(a + count) === actual.charCodeAt(c + count)) count++
  return count
}

type Shift = readonly [dropped: number, added: number]

const toTheEnd = (expected: string, actual: string, a: number, c: number): Shift => [
  expected.length - a,
  actual.length - c,
]

function nextAgreement(expected: string, actual: string, a: number, c: number): Shift {
  const meets = (dropped: number, added: number) =>
    a + dropped <= expected.length && c + added <= actual.length && agreesAt(expected, actual, a + dropped, c + added)
  for (let size = 1; size <= NEAR; size++) {
    if (meets(size, 0)) return [size, 0]
    if (meets(0, size)) return [0, size]
    if (meets(size, size)) return [size, size]
  }
  return nearbyChange(meets) ?? found(expected, actual, a, c) ?? toTheEnd(expected, actual, a, c)
}

/** One word in the place of another of a different length. */
function nearbyChange(meets: (dropped: number, added: number) => boolean): Shift | null {
  for (let sum = 3; sum <= NEAR; sum++) {
    for (let dropped = 1; dropped < sum; dropped++) if (meets(dropped, sum - dropped)) return [dropped, sum - dropped]
  }
  return null
}

/** Whether the strings agree from here for so long, or to the end of both, that it is no chance. */
function agreesAt(expected: string, actual: string, a: number, c: number): boolean {
  if (expected.length - a < CLOSE || actual.length - c < CLOSE) {
    return expected.length - a === actual.length - c && expected.endsWith(actual.slice(c))
  }
  return expected.startsWith(actual.slice(c, c + CLOSE), a)
}

/** A long passage that is missing or added: letters from ahead on one side are looked for on the other. */
function found(expected: string, actual: string, a: number, c: number): Shift | null {
  for (let probe = 0; probe < PROBES; probe++) {
    const ahead = probe * probe
    const inActual = find(actual, expected.slice(a + ahead, a + ahead + SURE), c)
    const inExpected = find(expected, actual.slice(c + ahead, c + ahead + SURE), a)
    if (inActual !== null && (inExpected === null || inActual <= inExpected)) return [ahead, inActual]
    if (inExpected !== null) return [inExpected, ahead]
  }
  return null
}

/** How far from `from` a passage stands, if it stands within reach. */
function find(text: string, passage: string, from: number): number | null {
  if (passage.length < SURE) return null
  const index = text.slice(from, from + FAR).indexOf(passage)
  return index < 0 ? null : index
}
