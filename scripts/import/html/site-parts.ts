/**
 * What a web site puts around its texts and says so by name: menus, banners, footers, side columns, hidden parts. They
 * are left out and reported. What has no name ("Read more" in a paragraph) stays; the reader sets it aside as in any
 * other source.
 */
import type { Judgement } from './desk.ts'
import { attribute, type PageElement, textOf } from './tree.ts'

export type SiteParts = {
  judge(element: PageElement): Judgement
  /** The words of what was left out, part by part. */
  readonly leftOut: readonly LeftOutPart[]
}
export type LeftOutPart = { readonly part: string; readonly words: string }

const PARTS: Readonly<Record<string, string>> = {
  nav: 'a menu',
  aside: 'a side column',
  footer: 'a footer',
  dialog: 'a dialogue',
}
const ROLES: Readonly<Record<string, string>> = {
  navigation: 'a menu',
  banner: 'a banner',
  contentinfo: 'a footer',
  complementary: 'a side column',
  search: 'a search form',
  dialog: 'a dialogue',
}

export function createSiteParts(): SiteParts {
  const leftOut: LeftOutPart[] = []
  return {
    leftOut,
    judge(element) {
      const part = partOf(element)
      if (part === null) return 'words'
      const words = textOf(element)
      if (words !== '') leftOut.push({ part, words })
      return 'nothing'
    },
  }
}

/** What word processors write around the running heads of a page that they save: `<div title="footer">`. */
const TITLES: Readonly<Record<string, string>> = { header: 'a running head', footer: 'a running foot' }

function partOf(element: PageElement): string | null {
  const title = element.tagName === 'div' ? TITLES[attribute(element, 'title') ?? ''] : undefined
  if (title !== undefined) return title
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return 'a hidden part'
  const role = attribute(element, 'role')?.toLowerCase() ?? ''
  if (ROLES[role] !== undefined) return ROLES[role]
  if (element.tagName === 'header') return isOfThePage(element) ? 'a banner' : null
  if (element.tagName === 'footer') return isOfThePage(element) ? 'a footer' : null
  return PARTS[element.tagName] ?? null
}

/** The header of an article holds its title; the header of the page holds the site's. */
function isOfThePage(element: PageElement): boolean {
  for (let outer = element.parentNode; outer && 'tagName' in outer; outer = outer.parentNode) {
    if (outer.tagName === 'article' || outer.tagName === 'main' || outer.tagName === 'section') return false
  }
  return true
}
