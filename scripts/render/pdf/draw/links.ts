/**
 * Where a stretch of words leads, as a link annotation says it, and what it says to somebody who cannot see it.
 */
import type { Destination, LinkOfRun, NoteRun, Run } from '../../../template/galley.ts'
import type { Area } from './area.ts'
import { dictionary, length, literal } from './syntax.ts'

/** What is clicked: a reference of the galley, or the mark of a note. */
export type Clicked = LinkOfRun | NoteRun

/** The thing behind a run that can be clicked; null for plain words. `anchors`: those that this volume really has; null on paper, where only notes have their place. */
export function clickedOf(run: Run | null, anchors: ReadonlySet<string> | null): Clicked | null {
  if (run === null) return null
  switch (run.type) {
    case 'note':
      return run
    case 'words':
    case 'page':
      return leadsSomewhere(run.link, anchors) ? run.link : null
    case 'leader':
    case 'break':
      return null
  }
}

function leadsSomewhere(link: LinkOfRun | null, anchors: ReadonlySet<string> | null): boolean {
  if (link === null || link.to === null || anchors === null) return false
  return link.to.type !== 'anchor' || anchors.has(link.to.anchor)
}

/** Notes and other texts are referred to; an address outside is a plain link. */
export function isReference(clicked: Clicked): boolean {
  return isNote(clicked) || clicked.to?.type !== 'address'
}

export const isNote = (clicked: Clicked): clicked is NoteRun => 'type' in clicked

/** The entries of an annotation that makes an area of a page clickable. */
export function annotation(clicked: Clicked, { left, right, top, bottom }: Area, pageHeight: number): string {
  const target = isNote(clicked) ? `/Dest ${literal(clicked.id)}` : clicked.to === null ? '' : action(clicked.to)
  const corners = [left, pageHeight - bottom, right, pageHeight - top].map(length).join(' ')
  return [
    `/Subtype /Link\n/F ${PRINTED}\n/Contents ${literal(description(clicked))}`,
    ...(target === '' ? [] : [target]),
    `/Type /Annot\n/Rect [${corners}]\n/Border [0 0 0]`,
  ].join('\n')
}

/** Annotation flag 3: the annotation is printed, as PDF/A demands of every annotation that is not hidden. */
const PRINTED = 4

/** A sibling file is opened at its anchor, in a window of its own, so that the volume stays where it is. */
function action(to: Destination): string {
  switch (to.type) {
    case 'anchor':
      return `/Dest ${literal(to.anchor)}`
    case 'address':
      return `/A ${dictionary({ S: '/URI', URI: literal(asciiAddress(to.address)) })}`
    case 'file': {
      const name = literal(`${to.path}.pdf`)
      // Without a type of its own: PDF/A-3 takes whatever calls itself a file specification for an attachment (6.8).
      const file = dictionary({ F: name, UF: name })
      return `/A ${dictionary({ S: '/GoToR', F: file, D: literal(to.anchor), NewWindow: 'true' })}`
    }
  }
}

/** Addresses in a PDF are ASCII: 'https://example.org/Київ' → 'https://example.org/%D0%9A%D0%B8%D1%97%D0%B2'. */
function asciiAddress(address: string): string {
  return address.replace(BEYOND_ASCII, (letters) =>
    [...new TextEncoder().encode(letters)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  )
}

/** 'Київ', ' ' */
const BEYOND_ASCII = /[^\x21-\x7e]+/g

/** Long notes are cut: the description is a tooltip, the note itself stands in the tree. */
const LONGEST_DESCRIPTION = 300

function description(clicked: Clicked): string {
  if (!isNote(clicked)) return clicked.description || addressOf(clicked)
  const words = `${clicked.mark} ${plainWords(clicked.runs)}`
  return words.length <= LONGEST_DESCRIPTION ? words : `${[...words].slice(0, LONGEST_DESCRIPTION).join('')}…`
}

function addressOf(link: LinkOfRun): string {
  switch (link.to?.type) {
    case 'address':
      return link.to.address
    case 'anchor':
      return link.to.anchor
    case 'file':
      return link.to.path
    case undefined:
      return '–'
  }
}

/** The words of runs without marks of notes: for tooltips and outlines. */
export function plainWords(runs: readonly Run[]): string {
  let words = ''
  for (const run of runs) {
    if (run.type === 'words') words += run.text
    if (run.type === 'break') words += ' '
  }
  return words.replace(/\s+/g, ' ').trim()
}
