/**
 * The search page of a site: all words of all texts, which the page holds as data. What is looked for stands in the
 * address, so that the way back from a text finds the same hits again.
 */
import { make } from './elements.ts'
import type { Passage } from './find.ts'
import { fold } from './fold.ts'
import { makeSearchPanel } from './search-panel.ts'
import { inSlices } from './slices.ts'

/** As the page says it: '.28.j' is the anchor without the name of its text. */
type Text = readonly [id: string, name: string, language: string, passages: readonly Words[]]
type Words = readonly [anchor: string, place: string, words: string]

type FoundPassage = Passage & { readonly text: Text; readonly words: Words }

/** Gives what opens the search, or null on other pages. */
export function prepareSiteSearch(): (() => void) | null {
  const island = document.querySelector('script[type="application/json"]')
  const title = document.querySelector('main .headed, main h1')
  if (island === null || title === null) return null
  const panel = makeSearchPanel(hitInText)
  const head = make('div', { class: 'reader-search-head' }, panel.input)
  const search = make('div', { class: 'reader-site-search', role: 'search', lang: 'en' }, head, panel.count, panel.hits)
  title.after(search)
  panel.input.value = queryIn(location.hash)
  panel.input.addEventListener('input', () => {
    history.replaceState(null, '', `${QUERY}${encodeURIComponent(panel.input.value)}`)
  })
  search.addEventListener('keydown', panel.walk)
  readPassages(island.textContent ?? '[]', panel.fill)
  panel.show()
  panel.input.focus()
  return () => panel.input.select()
}

/** 'search.html#q=safe%20ports': the words that another page hands over. */
export const QUERY = '#q='

function queryIn(hash: string): string {
  try {
    return hash.startsWith(QUERY) ? decodeURIComponent(hash.slice(QUERY.length)) : ''
  } catch {
    return ''
  }
}

function readPassages(json: string, done: (passages: readonly FoundPassage[]) => void): void {
  let texts: readonly Text[] | null = null
  let next = 0
  const passages: FoundPassage[] = []
  inSlices(() => {
    texts ??= JSON.parse(json) as readonly Text[]
    const text = texts[next++]
    if (text === undefined) {
      done(passages)
      return 'done'
    }
    for (const words of text[3]) passages.push({ folded: fold(words[2]), text, words })
    return 'more'
  }).hurry()
}

function hitInText({ text, words }: FoundPassage) {
  const [id, name, language] = text
  const [anchor, place] = words
  const file = encodeURIComponent(id)
  return {
    name: place === '' ? name : `${name}, ${place}`,
    words: words[2],
    language,
    address: `${file}.html#${file}${encodeURIComponent(anchor)}`,
  }
}
