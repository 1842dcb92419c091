/**
 * How a place of the page is called and cited.
 *
 *     nameOf(place)      → 'Declaration 489, para. 28 j'
 *     citationOf(place)  → 'Declaration 489, para. 28 j, NATO Parliamentary Assembly, 27 May 2024'
 */
import { printedDate, readFacts, type TextFacts } from './facts.ts'

let facts: ReadonlyMap<string, TextFacts> | null = null

function factsOf(sheet: Element | null): TextFacts | undefined {
  facts ??= new Map(readFacts().map((text) => [text['@id'], text]))
  return facts.get(`#${sheet?.id ?? ''}`)
}

const sheetOf = (place: Element): Element | null => place.closest('.sheet')

export function nameOf(place: Element): string {
  const sheet = sheetOf(place)
  const text = factsOf(sheet)?.name ?? sheet?.getAttribute('aria-label') ?? document.title
  const clause = clauseOf(place)
  return clause === '' ? text : `${text}, ${clause}`
}

export function citationOf(place: Element): string {
  const about = factsOf(sheetOf(place))
  const body = about?.legislationPassedBy ?? about?.author
  const day = about?.legislationDate ?? about?.dateCreated
  const date = day === undefined ? '' : printedDate(day)
  return [nameOf(place), body?.name ?? '', date].filter((part) => part !== '').join(', ')
}

/** Headings of sections, below the title of their text: they have names of their own. */
const SECTION = '.heading, .subheading'

const lettersOf = (place: Element): string => (place.textContent ?? '').replace(/\s+/g, ' ').trim()

/** A paragraph without a label is counted by its id: 'statement-2023.p3'. */
const UNNUMBERED = /\.p(\d+)$/

function clauseOf(place: Element): string {
  const labels: string[] = []
  for (let item = place.closest('li'); item !== null; item = item.parentElement?.closest('li') ?? null) {
    const label =
      item.querySelector(':scope > .label, :scope > p > .label')?.textContent?.trim().replace(/\.$/, '') ?? ''
    const inner = labels[0]
    // Decimal labels say the label above them again: "1.2" and not "1 1.2".
    if (label !== '' && !inner?.startsWith(`${label}.`)) labels.unshift(label)
  }
  if (labels.length > 0) return `para. ${labels.join(' ')}`
  if (place.matches(SECTION)) return `section “${lettersOf(place)}”`
  const count = UNNUMBERED.exec(place.closest('p[id]')?.id ?? '')?.[1]
  return count === undefined ? '' : `unnumbered para. ${count}`
}
