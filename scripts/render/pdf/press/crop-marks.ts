/**
 * Crop marks: two short lines at each corner, in all inks of the press, that say where to cut. An artifact.
 */
import { number } from '../draw/numbers.ts'
import { MARK, type PageSize, type SheetAround } from './boxes.ts'

/** A quarter of a point: thin enough to cut along. */
const THICKNESS = 0.25

/** `ink`: the operators that take the colour. */
export function cropMarks(page: PageSize, sheet: SheetAround, ink: string): string {
  const rectangles = corners(page).flatMap((corner) => cornerMarks(corner, sheet))
  return `/Artifact <</Type /Page>> BDC\nq ${ink} ${rectangles.join(' ')} f Q\nEMC`
}

type Corner = { readonly x: number; readonly y: number; readonly left: boolean; readonly below: boolean }

function corners({ width, height }: PageSize): readonly Corner[] {
  return [true, false].flatMap((left) =>
    [true, false].map((below) => ({ x: left ? 0 : width, y: below ? 0 : height, left, below })),
  )
}

/** One mark on the line of each cut, centred on it. */
function cornerMarks({ x, y, left, below }: Corner, { markFrom }: SheetAround): readonly string[] {
  const beside = left ? x - markFrom - MARK : x + markFrom
  const beyond = below ? y - markFrom - MARK : y + markFrom
  return [rectangle(beside, y - THICKNESS / 2, MARK, THICKNESS), rectangle(x - THICKNESS / 2, beyond, THICKNESS, MARK)]
}

const rectangle = (...area: readonly number[]): string => `${area.map(number).join(' ')} re`
