/**
 * The field of a search and the passages that are found: words are found while one types, arrows walk through the hits,
 * Enter goes there. The dialog of a page and the search page of a site are made of it.
 */
import { make } from './elements.ts'
import { excerpt, find, type Passage, termsOf } from './find.ts'

/** A passage as it is shown: how its place is called, its words, and where it leads. */
export type Hit = {
  readonly name: string
  readonly words: string
  readonly language: string // '' where it is that of the page.
  readonly address: string
  follow?(terms: readonly string[]): void
}

export type SearchPanel<Kind extends Passage> = {
  readonly input: HTMLInputElement
  readonly count: HTMLElement
  readonly hits: HTMLElement
  /** Gives the panel what it searches. */
  fill(passages: readonly Kind[]): void
  /** Finds what the field says. */
  show(): void
  /** Arrows go from the field to the hits and through them. */
  walk(event: KeyboardEvent): void
}

/** More hits are counted, not shown. */
const MOST_SHOWN = 100

export function makeSearchPanel<Kind extends Passage>(hitOf: (passage: Kind) => Hit): SearchPanel<Kind> {
  let passages: readonly Kind[] | null = null
  const input = make('input', {
    type: 'search',
    'aria-label': 'Search all texts',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const count = make('p', { class: 'reader-count', role: 'status' })
  const hits = make('ol', { class: 'reader-hits', role: 'list', 'aria-label': 'Passages found' })
  const show = (): void => {
    const terms = termsOf(input.value)
    const found = passages === null ? [] : find(passages, terms)
    hits.replaceChildren(...found.slice(0, MOST_SHOWN).map((passage) => writeHit(hitOf(passage), terms)))
    count.textContent = terms.length === 0 ? '' : passages === null ? 'Reading the texts …' : countOf(found.length)
  }
  input.addEventListener('input', show)
  return {
    input,
    count,
    hits,
    show,
    fill(given) {
      passages = given
      document.documentElement.dataset.searchReady = String(given.length)
      show()
    },
    walk: (event) => walk(event, [input, ...hits.querySelectorAll('a')]),
  }
}

function countOf(found: number): string {
  if (found === 0) return 'Nothing found'
  if (found === 1) return '1 passage'
  return found <= MOST_SHOWN ? `${found} passages` : `${found} passages, the first ${MOST_SHOWN} are shown`
}

function writeHit({ name, words, language, address, follow }: Hit, terms: readonly string[]): HTMLLIElement {
  const pieces = excerpt(words, terms).map((piece) => (piece.isHit ? make('mark', {}, piece.words) : piece.words))
  const context = make('span', language === '' ? {} : { lang: language }, ...pieces)
  const link = make('a', { href: address }, make('strong', {}, name), ' ', context)
  if (follow !== undefined) link.addEventListener('click', () => follow(terms))
  return make('li', {}, link)
}

function walk(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const at = stops.indexOf(document.activeElement as HTMLElement)
  event.preventDefault()
  stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
