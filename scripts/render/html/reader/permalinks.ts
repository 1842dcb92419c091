/**
 * The sign beside a clause opens two choices: copy its address, or copy it as a citation. Without a script it is a
 * plain link to the clause.
 */
import { announce, make, placeAt } from './elements.ts'
import { citationOf, nameOf } from './places.ts'

export function preparePermalinks(): void {
  let menu: HTMLElement | null = null
  let opener: HTMLElement | null = null

  const close = (): void => {
    menu?.remove()
    opener?.removeAttribute('aria-expanded')
    menu = null
  }
  const open = (sign: HTMLAnchorElement, place: HTMLElement): void => {
    opener = sign
    sign.setAttribute('aria-expanded', 'true')
    const done = (): void => {
      close()
      sign.focus()
    }
    menu = make(
      'div',
      { class: 'reader-menu', role: 'group', 'aria-label': nameOf(place), lang: 'en' },
      makeChoice('Copy link', () => copy(sign.href, done)),
      makeChoice('Copy citation', () => copy(citationOf(place), done)),
    )
    sign.after(menu)
    menu.querySelector('button')?.focus()
  }

  document.addEventListener('click', (event) => {
    const sign = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.permalink') : null
    const place = sign === null ? null : placeAt(sign.getAttribute('href') ?? '')
    const isOpen = menu !== null && opener === sign
    if (event.target instanceof Node && menu?.contains(event.target)) return
    close()
    if (sign !== null && place !== null && !isOpen && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      open(sign, place)
    }
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || menu === null) return
    close()
    opener?.focus()
  })
  document.addEventListener('focusin', ({ target }) => {
    if (menu !== null && target instanceof Node && target !== opener && !menu.contains(target)) close()
  })
}

function makeChoice(words: string, press: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, words)
  button.addEventListener('click', press)
  return button
}

async function copy(words: string, done: () => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(words)
  } catch {
    copyBySelection(words)
  }
  done()
  announce(`Copied: ${words}`)
}

/** Where a page may not use the clipboard (opened from an address that is not secure), a selection can be copied. */
function copyBySelection(words: string): void {
  const field = make('textarea', { class: 'reader-voice', 'aria-hidden': 'true' }, words)
  document.body.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}
