/**
 * The search of a page: "/" opens it in a dialog, Escape closes it. On a site it leads on to the words of all texts.
 */
import { announce, make } from './elements.ts'
import { hitsIn } from './find.ts'
import { collectPassages, type PlacedPassage, wordsOf } from './passages.ts'
import { nameOf } from './places.ts'
import { type Hit, makeSearchPanel } from './search-panel.ts'
import { prepareSiteSearch, QUERY } from './site-search.ts'

export function prepareSearch(): () => void {
  const open = prepareSiteSearch() ?? leadOn() ?? prepareDialog()
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    event.preventDefault()
    open()
  })
  return open
}

/** The way to the search of the whole site, which its pages have. */
const siteSearch = (): HTMLAnchorElement | null => document.querySelector('.ways a[rel~=search]')

/** The index of a site has no words of its own: its search is that of all texts. */
function leadOn(): (() => void) | null {
  const way = siteSearch()
  if (way === null || document.querySelector('main article') !== null) return null
  document.documentElement.dataset.searchReady = '0'
  return () => way.click()
}

function prepareDialog(): () => void {
  const panel = makeSearchPanel((passage: PlacedPassage): Hit => hitOf(passage, dialog))
  const close = make('button', { type: 'button', 'aria-label': 'Close the search' }, '×')
  const head = make('div', { class: 'reader-search-head' }, panel.input, close)
  const more = wayToAll(panel.input)
  const dialog = make('dialog', { class: 'reader-search', 'aria-label': 'Search', lang: 'en' }, head, panel.count)
  dialog.append(...more, panel.hits)
  document.body.append(dialog)
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('keydown', (event) => {
    panel.walk(event)
    if (event.key !== 'Escape') return
    // A search field would only be emptied by the first Escape.
    event.preventDefault()
    dialog.close()
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  const work = collectPassages(panel.fill)
  return () => {
    work.hurry()
    if (!dialog.open) dialog.showModal()
    panel.input.select()
  }
}

/** On a site: the same words, looked for in all texts. */
function wayToAll(input: HTMLInputElement): readonly Node[] {
  const way = siteSearch()
  if (way === null) return []
  const link = make('a', { href: way.href }, 'Search all texts of this site')
  input.addEventListener('input', () => {
    link.href = `${way.href}${QUERY}${encodeURIComponent(input.value)}`
  })
  return [make('p', { class: 'reader-more' }, link)]
}

function hitOf({ element }: PlacedPassage, dialog: HTMLDialogElement): Hit {
  const place = element.closest('[id]') ?? element
  return {
    name: nameOf(element),
    words: wordsOf(element),
    language: element.closest('[lang]')?.getAttribute('lang') ?? '',
    address: `#${encodeURIComponent(place.id)}`,
    follow(terms) {
      dialog.close()
      markHits(element, terms)
      // The browser goes to the place; focus goes along, so that Tab continues from there.
      if (place instanceof HTMLElement) setTimeout(() => focusOn(place))
      announce(nameOf(element))
    },
  }
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

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], dialog[open]') !== null
  )
}
