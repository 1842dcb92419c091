/**
 * Our own pages: each text is an `<article class="sheet text">`, labels are `<span class="label">`, and what is ours
 * says so: the class `ours` on apparatus, `data-engross="furniture"` on what only browsers need.
 */
import type { Manner } from './desk.ts'
import { attribute, elementsOf, hasClass, type PageElement, type PageNode, textOf } from './tree.ts'

export function isOwnPage(root: PageNode): boolean {
  const elements = [...elementsOf(root)]
  return textsOf(root).length > 0 && elements.some((element) => attribute(element, 'data-engross') === 'furniture')
}

export function textsOf(root: PageNode): readonly PageElement[] {
  return [...elementsOf(root)].filter(
    (element) => element.tagName === 'article' && hasClass(element, 'sheet') && hasClass(element, 'text'),
  )
}

/** What the apparatus says; it is made anew from the words and the front matter. */
export function apparatusOf(text: PageElement): readonly string[] {
  return [...elementsOf(text)].filter((element) => hasClass(element, 'ours')).map(textOf)
}

export const OWN_PAGE: Manner = {
  links: 'left out',
  lists: 'labelled',
  judge(element) {
    if (hasClass(element, 'ours') || attribute(element, 'data-engross') === 'furniture') return 'nothing'
    return element.tagName === 'span' && hasClass(element, 'label') ? 'label' : 'words'
  },
}
