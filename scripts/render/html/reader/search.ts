/**
 * The search: "/" opens it, words are found while one types, arrows walk through the hits, Enter goes there, Escape
 * closes.
 */
import { announce, make } from './elements.ts'
import { excerpt, find, hitsIn, termsOf } from './find.ts'
import { collectPassages, type PlacedPassage, wordsOf } from './passages.ts'
import { nameOf } from './places.ts'

/** More hits are counted, not shown. */
const MOST_SHOWN = 100

export function prepareSearch(): () => void {
  let passages: readonly PlacedPassage[] | null = null
  const input = make('input', {
    type: 'search',
    'aria-label': 'Search all texts',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const close = make('button', { type: 'button', 'aria-label': 'Close the search' }, '×')
  const count = make('p', { class: 'reader-count', role: 'status' })
  const hits = make('ol', { class: 'reader-hits' })
  const head = make('div', { class: 'reader-search-head' }, input, close)
  const dialog = make('dialog', { class: 'reader-search', 'aria-label': 'Search', lang: 'en' }, head, count, hits)
  document.body.append(dialog)

  const show = (): void => {
    const terms = termsOf(input.value)
    const found = passages === null ? [] : find(passages, terms)
    hits.replaceChildren(...found.slice(0, MOST_SHOWN).map((passage) => hitOf(passage, terms, dialog)))
    count.textContent = terms.length === 0 ? '' : passages === null ? 'Reading the texts …' : countOf(found.length)
  }
  input.addEventListener('input', show)
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('keydown', (event) => {
    walk(event, input, hits)
    if (event.key !== 'Escape') return
    // A search field would only be emptied by the first Escape.
    event.preventDefault()
    dialog.close()
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  const collection = collectPassages((collected) => {
    passages = collected
    document.documentElement.dataset.searchReady = String(collected.length)
    show()
  })
  const open = (): void => {
    collection.hurry()
    if (!dialog.open) dialog.showModal()
    input.select()
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    event.preventDefault()
    open()
  })
  return open
}

function countOf(found: number): string {
  if (found === 0) return 'Nothing found'
  if (found === 1) return '1 passage'
  return found <= MOST_SHOWN ? `${found} passages` : `${found} passages, the first ${MOST_SHOWN} are shown`
}

function hitOf({ element }: PlacedPassage, terms: readonly string[], dialog: HTMLDialogElement): HTMLLIElement {
  const place = element.closest('[id]') ?? element
  const pieces = excerpt(wordsOf(element), terms).map((piece) =>
    piece.isHit ? make('mark', {}, piece.words) : piece.words,
  )
  const language = element.closest('[lang]')?.getAttribute('lang') ?? ''
  const name = make('strong', {}, nameOf(element))
  const context = make('span', language === '' ? {} : { lang: language }, ...pieces)
  const link = make('a', { href: `#${encodeURIComponent(place.id)}` }, name, ' ', context)
  link.addEventListener('click', () => {
    dialog.close()
    markHits(element, terms)
    // The browser goes to the place; focus goes along, so that Tab continues from there.
    if (place instanceof HTMLElement) setTimeout(() => focusOn(place))
    announce(nameOf(element))
  })
  return make('li', {}, link)
}

function focusOn(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1')
  place.focus({ preventScroll: true })
}

/** Paints the words that were looked for, where the browser can paint without changing the page. */
function markHits(element: Element, terms: readonly string[]): void {
  if (!('highlights' in CSS)) return
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    for (const { start, end } of hitsIn(node.textContent ?? '', terms)) {
      const range = new Range()
      range.setStart(node, start)
      range.setEnd(node, end)
      ranges.push(range)
    }
  }
  if (!CSS.highlights.has('found')) document.styleSheets[0]?.insertRule(FOUND)
  CSS.highlights.set('found', new Highlight(...ranges))
}

/** Added by the script, because checkers of style sheets do not know it yet. */
const FOUND = '::highlight(found){background:var(--link);color:var(--ground)}'

/** Arrows go from the words to the hits and through them. */
function walk(event: KeyboardEvent, input: HTMLElement, hits: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops: HTMLElement[] = [input, ...hits.querySelectorAll('a')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  event.preventDefault()
  next?.focus()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], dialog[open]') !== null
  )
}
