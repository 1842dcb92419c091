/**
 * The contents beside the texts say which text is being read, and keep its line in view.
 */

/** A text is being read once it reaches the upper part of the window. */
const READING = '-15% 0px -80% 0px'

export function followInContents(): void {
  const contents = document.querySelector<HTMLElement>('.with-contents > .contents')
  if (contents === null) return
  const links = new Map<string, HTMLAnchorElement>()
  for (const link of contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    links.set(decodeURIComponent(link.hash.slice(1)), link)
  }
  let current: HTMLAnchorElement | undefined
  const watcher = new IntersectionObserver(
    (entries) => {
      const link = links.get(entries.find(({ isIntersecting }) => isIntersecting)?.target.id ?? '')
      if (link === undefined) return
      current?.removeAttribute('aria-current')
      link.setAttribute('aria-current', 'location')
      current = link
      bringIntoView(link, contents)
    },
    { rootMargin: READING },
  )
  for (const sheet of document.querySelectorAll('main > .sheet')) {
    if (links.has(sheet.id)) watcher.observe(sheet)
  }
}

/** Only the column of the contents is moved; where they stand above the texts there is nothing to move. */
function bringIntoView(link: HTMLElement, contents: HTMLElement): void {
  const above = link.offsetTop - contents.scrollTop
  if (above < 0 || above + link.offsetHeight > contents.clientHeight) {
    contents.scrollTop = link.offsetTop - contents.clientHeight / 2
  }
}
