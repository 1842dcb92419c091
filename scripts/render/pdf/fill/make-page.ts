/**
 * Makes the pages of a volume. What stands on a page is placed when it is looked at, and only the page that was looked at
 * last is kept: pages are drawn one after the other, and all words of a volume with their places would need more memory
 * than anything else.
 */
import type { Sheet } from '../../../template/galley.ts'
import { type Edge, otherEdge } from '../../binding.ts'
import type { Page, PlacedAnchor, PlacedFurniture, PlacedLine, PlacedRule, SheetBelow, Watermark } from '../pages.ts'
import { makeWatermark } from '../press/watermark.ts'
import { type FurnitureJob, furnish, type Press } from './furniture.ts'
import { numberLines } from './line-numbers.ts'
import { measureOf, type PageJob, placeNotes, placeRows, type Sink } from './place-rows.ts'

/** Running heads and folios are set at once: a character that no font has is refused by the layout, not while drawing. */
export function createPageMaker(press: Press): (job: PageJob) => Page {
  const { theme, faces } = press
  const shop: Shop = { press, watermark: makeWatermark(theme, faces) ?? undefined, open: null }
  return (job) => {
    const { sheet, folio } = job
    const { width, height } = theme.page
    if (job.filled.blank) {
      const { watermark } = shop
      return { width, height, ...folio, sheet, lines: [], rules: [], anchors: [], furniture: [], watermark }
    }
    furnish(furnitureOf(job, press), press)
    return new PageOnDemand(job, shop)
  }
}

type Placed = Pick<Sink, 'lines' | 'rules' | 'anchors' | 'begins' | 'repeated'>

/** What all pages share: the one that is open, and the watermark. */
type Shop = {
  readonly press: Press
  readonly watermark: Watermark | undefined
  open: { readonly job: PageJob; readonly placed: Placed } | null
}

/** A page that places what stands on it when it is looked at. */
class PageOnDemand implements Page {
  readonly #job: PageJob
  readonly #shop: Shop

  constructor(job: PageJob, shop: Shop) {
    this.#job = job
    this.#shop = shop
  }

  get #placed(): Placed {
    const shop = this.#shop
    if (shop.open?.job !== this.#job) shop.open = { job: this.#job, placed: placePage(this.#job, shop.press) }
    return shop.open.placed
  }

  get width(): number {
    return this.#shop.press.theme.page.width
  }
  get height(): number {
    return this.#shop.press.theme.page.height
  }
  get label(): string {
    return this.#job.folio.label
  }
  get numbering(): Page['numbering'] {
    return this.#job.folio.numbering
  }
  get number(): number {
    return this.#job.folio.number
  }
  get sheet(): Sheet {
    return this.#job.sheet
  }
  get watermark(): Watermark | undefined {
    return this.#shop.watermark
  }
  get begins(): readonly SheetBelow[] {
    return this.#placed.begins
  }
  get lines(): readonly PlacedLine[] {
    return this.#placed.lines
  }
  get rules(): readonly PlacedRule[] {
    return this.#placed.rules
  }
  get anchors(): readonly PlacedAnchor[] {
    return this.#placed.anchors
  }
  get furniture(): readonly PlacedFurniture[] {
    const { press } = this.#shop
    return [...furnish(furnitureOf(this.#job, press), press), ...this.#placed.repeated]
  }
}

const furnitureOf = (job: PageJob, press: Press): FurnitureJob => ({
  sheet: job.sheet,
  folio: job.folio,
  opens: opensSheet(job),
  left: leftOf(job, press),
  measure: measureOf(press.theme),
})

function placePage(job: PageJob, press: Press): Placed {
  const { theme, faces } = press
  const left = leftOf(job, press)
  const outer = otherEdge(innerEdge(job, press))
  const { inner, top } = theme.page
  const sink: Sink = { theme, left, shift: left - inner, lines: [], rules: [], anchors: [], begins: [], repeated: [] }
  if (isFirst(job)) sink.anchors.push({ id: job.sheet.id, x: left, y: top })
  placeRows(job, sink)
  placeNotes(job, sink)
  const { lines, repeated } = sink
  const place = { left, measure: measureOf(theme) }
  repeated.push(...numberLines({ sheet: job.sheet, lines, outer, ...place }, theme, faces))
  return sink
}

/** Of a strip. */
const isFirst = ({ filled }: PageJob): boolean => filled.from === 0 && filled.noteFrom === 0

const opensSheet = (job: PageJob): boolean => isFirst(job) || job.rows.opens.has(job.filled.from)

function leftOf(job: PageJob, press: Press): number {
  const { inner, outer } = press.theme.page
  return innerEdge(job, press) === 'left' ? inner : outer
}

/** Where a page lies at the fold. Where all pages are alike, each is like an odd one. */
function innerEdge({ folio }: PageJob, { theme, binding }: Press): Edge {
  return theme.page.sides === 'one' || folio.number % 2 === 1 ? binding : otherEdge(binding)
}
