/**
 * Sets bookmarks: each anchor once, with ids that count from 0 in this file. (The library counts them in a variable
 * that lives as long as the process, so that the same volume gets other ids the second time.)
 */
import type { Run } from '../../template/galley.ts'
import { numberBookmarkName } from './bookmark-names.ts'
import type { Targets } from './targets.ts'

export type Bookmarks = {
  /** Puts the bookmark of an anchor around a stretch of XML; leaves it alone when the anchor has been set before. */
  around(anchor: string, xml: string): string
  /** Puts the bookmark of a text's number around the run that prints it; leaves all other runs alone. */
  aroundNumber(run: Run, xml: string): string
  /** Puts the bookmark of an item's number around it; `number` is the part of the label that is cited. */
  aroundLabel(anchor: string, xml: string): string
  /** The two ends of a bookmark that spans several paragraphs. */
  ends(name: string): { readonly start: string; readonly end: string }
}

export function createBookmarks(targets: Targets): Bookmarks {
  const set = new Set<string>()
  const numbers = new Map([...targets.numbers].map(([sheet, run]) => [run, numberBookmarkName(nameOf(sheet, targets))]))
  let next = 0
  const ends = (name: string): { start: string; end: string } => {
    const id = next++
    return { start: `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`, end: `<w:bookmarkEnd w:id="${id}"/>` }
  }
  const wrap = (name: string, xml: string): string => {
    const { start, end } = ends(name)
    return start + xml + end
  }
  return {
    around(anchor, xml) {
      if (set.has(anchor)) return xml
      set.add(anchor)
      return wrap(nameOf(anchor, targets), xml)
    },
    aroundNumber(run, xml) {
      const name = numbers.get(run)
      return name === undefined ? xml : wrap(name, xml)
    },
    aroundLabel(anchor, xml) {
      const name = numberBookmarkName(nameOf(anchor, targets))
      if (set.has(name)) return xml
      set.add(name)
      return wrap(name, xml)
    },
    ends,
  }
}

function nameOf(anchor: string, targets: Targets): string {
  const name = targets.names.get(anchor)
  if (name === undefined) throw new Error(`The anchor “${anchor}” does not stand in the galley.`)
  return name
}
