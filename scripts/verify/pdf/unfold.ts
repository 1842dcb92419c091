/**
 * A booklet is read as it will be once it is folded: the sides of its sheets are cut at the fold, and the halves put
 * into the order in which one turns them. The order is counted here anew, from the sheet outward and not from the pages
 * in, so that a page in the wrong place is found.
 */
import type { Fault } from '../reading.ts'
import type { Mark } from './marks.ts'
import type { Sheet } from './paper.ts'

/** `signature`: pages that are folded together; 0 for all. `binding`: the side at which the booklet is folded. */
export function unfold(sides: readonly Sheet[], signature: number, binding: Half): readonly Sheet[] {
  const places = foldedPlaces(sides.length, signature)
  const halves = sides.flatMap((side) => {
    const [left, right] = [halfOf(side, 'left'), halfOf(side, 'right')]
    return binding === 'left' ? [left, right] : [right, left]
  })
  return places.map((half, index) => ({ ...(halves[half] as Sheet), index }))
}

/**
 * Page by page, the half on which it stands: 0 is the left half of the first side, 1 its right half, 2 the left of the
 * second; all sides are turned round where the fold is at the right.
 */
function foldedPlaces(sides: number, signature: number): readonly number[] {
  const places: number[] = []
  for (let from = 0; from < sides; ) {
    const count = signature === 0 ? sides : Math.min(signature / 2, sides - from)
    const sheets = count / 2
    const opened: number[] = []
    for (let sheet = 0; sheet < sheets; sheet++) {
      const front = 2 * (from + 2 * sheet)
      opened.push(front + 1, front + 2) // The right half of the front; its back is the left half of the other side.
    }
    for (let sheet = sheets - 1; sheet >= 0; sheet--) {
      const front = 2 * (from + 2 * sheet)
      opened.push(front + 3, front) // The other leaf of the sheet, from the middle outward.
    }
    places.push(...opened)
    from += count
  }
  return places
}

type Half = 'left' | 'right'

/** A side is called by both its pages: '8 | 1'. */
const BETWEEN = ' | '
/** A glyph may stand out of its advance by this much. */
const SLACK = 1

function halfOf(side: Sheet, half: Half): Sheet {
  const { page, content } = side
  const fold = (page.box.left + page.box.right) / 2
  const isHere = (mark: Mark): boolean => (mark.left < fold ? 'left' : 'right') === half
  const [left = '', right = ''] = page.label.split(BETWEEN)
  const box = half === 'left' ? { ...page.box, right: fold } : { ...page.box, left: fold }
  const { pieces, artifacts, unmarked } = content.marks
  const own = [...pieces].filter(([, mark]) => isHere(mark))
  const furniture = artifacts.filter(isHere)
  const label = half === 'left' ? left : right
  const crossing = [...own.map(([, mark]) => mark), ...furniture].filter((mark) => crosses(mark, fold))
  return {
    ...side,
    page: { ...page, label, box },
    content: {
      marks: { pieces: new Map(own), artifacts: furniture, unmarked: isHere(unmarked) ? unmarked : NOTHING },
      faults: half === 'left' ? content.faults : [],
    },
    faults: crossing.map(({ text }) => overFold(text, label)),
  }
}

const NOTHING: Mark = { text: '', top: Number.NEGATIVE_INFINITY, order: 0, baseline: 0, left: 0, right: 0 }

const crosses = ({ text, left, right }: Mark, fold: number): boolean =>
  text.trim() !== '' && left < fold - SLACK && right > fold + SLACK

function overFold(text: string, page: string): Fault {
  const message = `“${text.trim().slice(0, 60)}” stands across the fold.`
  return { code: 'verify-text', message, page }
}
