/**
 * Links: every letter that should lead somewhere does, to the right place; no other letter does; and whatever is
 * named in the galley can be reached by its name.
 */
import type { Expected, ExpectedLink, Extent } from './expected.ts'
import type { FinishedFile } from './finished-file.ts'
import { CARRIES } from './formats.ts'
import type { Fault, Reading, ReadLink } from './reading.ts'
import { spellOut } from './strand.ts'
import { lastAt, pageAt } from './surroundings.ts'

export function compareLinks(file: FinishedFile, expected: Expected, reading: Reading): readonly Fault[] {
  const faults: Fault[] = []
  const say = (message: string, at: number) => faults.push({ code: 'verify-link', message, ...pageAt(reading, at) })
  let next = 0
  for (const link of expected.links) {
    for (; (reading.links[next]?.end ?? Number.POSITIVE_INFINITY) <= link.start; next++)
      reportStray(reading.links[next])
    let covered = link.start
    for (; (reading.links[next]?.start ?? Number.POSITIVE_INFINITY) < link.end; next++) {
      const found = reading.links[next]
      if (!found) break
      const wrong = leadsWrong(file, link, found, expected)
      if (wrong) say(wrong, found.start)
      if (found.start <= covered) covered = Math.max(covered, found.end)
    }
    if (covered !== link.end) say(coverage(link, covered, expected), link.start)
  }
  for (; next < reading.links.length; next++) reportStray(reading.links[next])
  return faults

  function reportStray(found: ReadLink | undefined): void {
    if (!found || found.start === found.end || isMark(expected, found) || isPage(expected, found)) return
    say(`“${spellOut(expected.main, found.start, found.end)}” is a link in the file, but not in the text.`, found.start)
  }
}

/** A mark that leads to its note is no link of the text. */
function isMark({ notes }: Expected, { start, end }: ReadLink): boolean {
  const note = lastAt(notes, start, (entry) => entry.at - entry.mark.length)
  return note !== undefined && end <= note.at
}

/** A page number that leads to the page that it names. */
function isPage({ pages, anchors }: Expected, { start, end, to }: ReadLink): boolean {
  const page = lastAt(pages, start, (entry) => entry.start)
  const extent = anchors.get(page?.of ?? '')
  if (!page || !extent || end > page.end) return false
  return to.type === 'place' && to.at !== null && arrives(to.at, extent)
}

function coverage(link: ExpectedLink, covered: number, expected: Expected): string {
  const words = spellOut(expected.main, link.start, link.end)
  if (covered === link.start) return `“${words}” should lead to ${nameOf(link)}, but is no link.`
  return `The link of “${words}” to ${nameOf(link)} has not the same words in the file.`
}

function leadsWrong(file: FinishedFile, link: ExpectedLink, found: ReadLink, expected: Expected): string | null {
  const words = `“${spellOut(expected.main, link.start, link.end)}”`
  const to = link.destination
  const says = `should lead to ${nameOf(link)}, but leads to ${foundName(found)}`
  switch (to.type) {
    case 'address':
      return found.to.type === 'address' && found.to.address === to.address ? null : `${words} ${says}.`
    case 'file': {
      if (link.to.type !== 'file' || found.to.type !== 'file' || found.to.path !== link.to.path)
        return `${words} ${says}.`
      if (!file.siblings.has(found.to.path))
        return `${words} leads to “${found.to.path}”, which this run does not make.`
      return null
    }
    case 'anchor': {
      const extent = expected.anchors.get(to.anchor)
      if (found.to.type !== 'place' || found.to.at === null) return `${words} ${says}, which leads nowhere.`
      if (!extent) return `${words} leads to ${to.anchor}, which is not in the volume.`
      return arrives(found.to.at, extent) ? null : `${words} ${says}.`
    }
  }
}

/** Whether a letter belongs to what an anchor names; what has no letters is met where it would begin. */
const arrives = (at: number, { start, end }: Extent): boolean => at === start || (start < at && at < end)

function nameOf(link: ExpectedLink): string {
  const to = link.destination
  if (to.type === 'anchor') return to.anchor
  return to.type === 'file' ? `${to.path}#${to.anchor}` : to.address
}

function foundName(found: ReadLink): string {
  if (found.to.type === 'place') return found.to.name
  return found.to.type === 'file' ? `${found.to.path}#${found.to.fragment}` : found.to.address
}

/** Anchors by name, for links from other files. */
export function compareAnchors(file: FinishedFile, expected: Expected, reading: Reading): readonly Fault[] {
  if (!CARRIES[file.format].names) return []
  const faults: Fault[] = []
  for (const [name, extent] of expected.anchors) {
    if (extent.start === extent.end) continue // Without letters there is no place to arrive at.
    const at = reading.anchors.get(name)
    if (at !== undefined && arrives(at, extent)) continue
    const message =
      at === undefined ? `The anchor “${name}” is missing.` : `The anchor “${name}” stands at other words.`
    faults.push({ code: 'verify-link', message, ...pageAt(reading, extent.start) })
  }
  return faults
}
