/**
 * On wide screens notes stand beside the place of their mark. Without a script they stand after the text; where two
 * marks are near each other, the second note moves down.
 */

const WIDE = '(min-width: 88em)'
const GAP = 12

export function prepareSideNotes(): void {
  const wide = window.matchMedia(WIDE)
  const near = new Set<HTMLElement>()
  const arrange = (): void => {
    for (const sheet of near) arrangeNotes(sheet, wide.matches)
  }
  // Only sheets near the window are arranged: the others are not laid out at all.
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const sheet = target as HTMLElement
        if (!isIntersecting) near.delete(sheet)
        else {
          near.add(sheet)
          arrangeNotes(sheet, wide.matches)
        }
      }
    },
    { rootMargin: '400px' },
  )
  for (const notes of document.querySelectorAll('.sheet > .notes')) {
    if (notes.parentElement !== null) watcher.observe(notes.parentElement)
  }
  wide.addEventListener('change', arrange)
  new ResizeObserver(arrange).observe(document.body)
}

function arrangeNotes(sheet: HTMLElement, isWide: boolean): void {
  const notes = sheet.querySelectorAll<HTMLElement>(':scope > .notes > .note')
  sheet.classList.toggle('with-side-notes', isWide)
  const top = sheet.getBoundingClientRect().top
  let free = 0
  for (const note of notes) {
    const back = note.querySelector('.back')?.getAttribute('href') ?? ''
    const mark = document.getElementById(decodeURIComponent(back.slice(1)))
    if (mark === null) continue
    const wished = mark.getBoundingClientRect().top - top
    const place = Math.max(wished, free)
    note.style.top = isWide ? `${place}px` : ''
    free = place + note.offsetHeight + GAP
  }
}
