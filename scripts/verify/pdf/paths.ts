/**
 * Paths (ISO 32000-1, 8.5): what is painted on a page beside its words, and what clips them. A shape counts as the
 * upright box around each of its subpaths. That is exact for the backgrounds and rules of ours and too much for all
 * else, which is right: whatever may lie over words is looked at.
 */
import type { GraphicsState } from './graphics-state.ts'
import { type Box, boxOf, type Matrix, overlap, scaleOf } from './matrix.ts'

export type Paths = {
  /** Carries an operator out if it is one of paths; says whether it was. */
  perform(operator: string, numbers: readonly number[], state: GraphicsState): boolean
}

/** Takes a painted box and its lightness. */
export type Cover = (box: Box, lightness: number) => void

export function createPaths(cover: Cover): Paths {
  let boxes: Box[] = []
  let clips = false

  const add = (numbers: readonly number[], { matrix }: GraphicsState) => {
    const last = boxes.pop() ?? NOTHING
    boxes.push(pointsOf(numbers, matrix).reduce(around, last))
  }
  const fill = ({ lightness }: GraphicsState) => {
    for (const box of boxes) cover(box, lightness)
  }
  const stroke = ({ matrix, lineWidth, lineLightness }: GraphicsState) => {
    const half = (lineWidth * scaleOf(matrix)) / 2
    for (const box of boxes) cover(grown(box, half), lineLightness)
  }
  const end = (state: GraphicsState): true => {
    if (clips && boxes.length > 0) state.clip = overlap(state.clip, boxes.reduce(union))
    boxes = []
    clips = false
    return true
  }

  return {
    perform(operator, numbers, state) {
      const [x = 0, y = 0, width = 0, height = 0] = numbers
      switch (operator) {
        case 're':
          boxes.push(boxOf(state.matrix, x, y, width, height))
          return true
        case 'm':
          boxes.push(NOTHING)
          add(numbers, state)
          return true
        case 'l':
        case 'c':
        case 'v':
        case 'y':
          add(numbers, state)
          return true
        case 'h':
          return true
        case 'W':
        case 'W*':
          clips = true
          return true
        case 'f':
        case 'F':
        case 'f*':
          fill(state)
          return end(state)
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
          fill(state)
          stroke(state)
          return end(state)
        case 'S':
        case 's':
          stroke(state)
          return end(state)
        case 'n':
          return end(state)
        case 'sh': // A shading paints all that the clip leaves open.
          cover(state.clip, state.lightness)
          return true
        default:
          return false
      }
    },
  }
}

type Point = readonly [x: number, y: number]

/** Where a line or a curve goes; a curve stays among its handles. */
function pointsOf(numbers: readonly number[], [a, b, c, d, e, f]: Matrix): readonly Point[] {
  const points: Point[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x = 0, y = 0] = numbers.slice(at, at + 2)
    points.push([a * x + c * y + e, b * x + d * y + f])
  }
  return points
}

const { POSITIVE_INFINITY: END, NEGATIVE_INFINITY: START } = Number
const NOTHING: Box = { left: END, right: START, bottom: END, top: START }

const around = (box: Box, [x, y]: Point): Box => union(box, { left: x, right: x, bottom: y, top: y })

const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
  top: Math.max(a.top, b.top),
})

const grown = ({ left, right, bottom, top }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  bottom: bottom - by,
  top: top + by,
})
