/**
 * Previews: who points at a reference, or reaches it with Tab, sees the beginning of what it leads to. The preview can
 * be pointed at itself, stays until one leaves, and Escape puts it away.
 */
import { make, placeAt } from './elements.ts'
import { wordsOf } from './passages.ts'
import { nameOf } from './places.ts'

const PREVIEWED = 'main a[href^="#"]:not(.permalink, .back), .timeline a[href^="#"]'
const DELAY = 250
const LEAVING = 200
const LONGEST = 420

export function preparePreviews(): void {
  const card = make('div', { class: 'reader-preview', role: 'tooltip', id: 'reader-preview', hidden: '' })
  document.body.append(card)
  let link: Element | null = null
  let timer = 0

  const hide = (): void => {
    clearTimeout(timer)
    link?.removeAttribute('aria-describedby')
    link = null
    card.hidden = true
  }
  const show = (of: Element): void => {
    const place = placeAt(of.getAttribute('href') ?? '')
    if (place === null) return
    hide()
    link = of
    of.setAttribute('aria-describedby', card.id)
    // The browser's own tooltip would cover the preview; what it says stands in the first line.
    of.removeAttribute('title')
    card.replaceChildren(...contentOf(place))
    card.hidden = false
    putBeside(card, of.getBoundingClientRect())
  }
  const later = (milliseconds: number, act: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(act, milliseconds)
  }

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (!(target instanceof Element) || pointerType === 'touch') return
    const over = target.closest(PREVIEWED)
    if (over !== null && over === link) clearTimeout(timer)
    else if (over !== null) later(DELAY, () => show(over))
    else if (card.contains(target)) clearTimeout(timer)
    else later(LEAVING, hide)
  })
  document.addEventListener('focusin', ({ target }) => {
    const on = target instanceof Element && target.matches(':focus-visible') ? target.closest(PREVIEWED) : null
    if (on === null) hide()
    else show(on)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide()
  })
  document.addEventListener('click', hide)
  window.addEventListener('scroll', () => link !== null && later(LEAVING, hide), { passive: true })
}

/** The name of the place and its first words. */
function contentOf(place: HTMLElement): readonly Node[] {
  const isText = place.matches('.sheet')
  const name = isText ? (place.getAttribute('aria-label') ?? '') : nameOf(place)
  const words = [...place.querySelectorAll('p:not(.symbol, .cited-by, .editorial)')].map(wordsOf)
  const all = (words.length === 0 ? (place.textContent ?? '') : words.join(' ')).replace(/\s+/g, ' ').trim()
  const language = place.closest('[lang]')?.getAttribute('lang') ?? 'en'
  return [make('strong', {}, name), make('span', { lang: language }, cut(all))]
}

function cut(words: string): string {
  if (words.length <= LONGEST) return words
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …`
}

/** Below the link when there is room, above it otherwise; never past the edge of the window. */
function putBeside(card: HTMLElement, link: DOMRect): void {
  const { width, height } = card.getBoundingClientRect()
  const left = Math.min(Math.max(8, link.left), document.documentElement.clientWidth - width - 8)
  const below = link.bottom + 6
  const top = below + height > window.innerHeight ? Math.max(8, link.top - height - 6) : below
  card.style.left = `${Math.max(8, left)}px`
  card.style.top = `${top}px`
}
