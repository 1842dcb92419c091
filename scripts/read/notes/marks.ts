/**
 * Finds the places of notes in a paragraph: `[^1]`, the star of "DECLARATION 489*", a dagger, the figure that extraction
 * glued to a title ("ENLARGEMENT1"). A sign whose note waits becomes a note mark; all others stay letters.
 */

import { matchesOf } from '../../matches-of.ts'
import { isBlank } from '../bytes/white-space.ts'
import type { FreeSign } from '../inline/emphasis.ts'
import type { Event, InlineGround } from '../inline/inline-event.ts'
import { type Strand, spanOf } from '../inline/strand.ts'
import { quoted, remark } from '../reading.ts'

export type Marks = {
  readonly events: readonly Event[]
  covers(at: number): boolean // Is the sign at this place part of a mark?
}

export type MarkGround = InlineGround & { readonly taken: ReadonlySet<number>; readonly free: readonly FreeSign[] }

/** `[^1]`, `[^gone]` */
const BRACKET = /\[\^([^\]\s[]{1,40})\]/g
/** Daggers, raised figures and figures in brackets; a star is a sign of emphasis first. A backslash may stand before a star: `489\*`. */
const RAISED = /\[\d{1,2}\]|\(\d{1,2}\)|[†‡§]{1,3}|[¹²³⁴-⁹][⁰¹²³⁴-⁹]?|\\\*/g
/** A figure glued to the last word or year: "ENLARGEMENT1", "Resolution 2463 (2022)1". */
const GLUED_FIGURE = /[\p{L})]([1-9])$/u

/** The same within a sentence, where a note waits for it: "the loss of glaciers,1 and of snow". */
const GLUED_WITHIN = /[1-9](?<=\p{Ll}{2}[,.;:)”]?.)(?![\p{L}\p{N}])/gu

export function findMarks(strand: Strand, ground: MarkGround): Marks {
  const events = [...bracketMarks(strand, ground), ...raisedMarks(strand, ground), ...starMarks(strand, ground)]
  if (events.length === 0) return NO_MARKS
  const covered = new Set(events.flatMap(({ at, to }) => Array.from({ length: to - at }, (_, index) => at + index)))
  return { events, covers: (at) => covered.has(at) }
}

const NO_MARKS: Marks = { events: [], covers: () => false }

function bracketMarks(strand: Strand, { notes, reading, taken }: MarkGround): readonly Event[] {
  const events: Event[] = []
  for (const match of strand.text.includes('[^') ? matchesOf(strand.text, BRACKET) : []) {
    const [printed, name = ''] = match
    if (taken.has(match.index)) continue // `\[^x\]`: somebody wants the letters.
    const note = notes.cite(name)
    if (note)
      events.push({ type: 'mark', at: match.index, to: match.index + printed.length, note: note.id, mark: note.mark })
    else {
      const at = spanOf(strand, match.index, match.index + 1).start
      const message = `The mark ${quoted(printed)} has no note; it stays as it is.`
      remark(reading, { code: 'footnote-undefined', at, message, hint: `Add a line “[^${name}]: …”.` })
    }
  }
  return events
}

function raisedMarks(strand: Strand, { notes }: MarkGround): readonly Event[] {
  const events: Event[] = []
  if (!notes.hasRaised) return events
  for (const match of matchesOf(strand.text, RAISED)) {
    const to = match.index + match[0].length
    const isFigure = /^[[(]/.test(match[0]) // A blank may stand before `(1)`.
    const note = isFigure || endsWord(strand.text, match.index, to) ? notes.claim(match[0].replace('\\', '')) : null
    if (note) events.push({ type: 'mark', at: match.index, to, note: note.id, mark: note.mark })
  }
  for (const match of matchesOf(strand.text, GLUED_WITHIN)) {
    const note = notes.claim(match[0])
    if (note) events.push({ type: 'mark', at: match.index, to: match.index + 1, note: note.id, mark: note.mark })
  }
  const end = strand.text.length
  const figure = GLUED_FIGURE.exec(strand.text.slice(-3))?.[1]
  const note = figure === undefined ? null : notes.claim(figure)
  if (note) events.push({ type: 'mark', at: end - 1, to: end, note: note.id, mark: note.mark })
  return events
}

/** Stars that found no partner as emphasis. What is no mark either is reported, once for the paragraph. */
function starMarks(strand: Strand, { notes, reading, free }: MarkGround): readonly Event[] {
  const events: Event[] = []
  const left: FreeSign[] = []
  for (const sign of free) {
    const mark = strand.text.slice(sign.at, sign.to)
    const isAtEnd = sign.to === strand.text.length
    const note = (sign.couldClose || isAtEnd) && endsWord(strand.text, sign.at, sign.to) ? notes.claim(mark) : null
    if (note) events.push({ type: 'mark', at: sign.at, to: sign.to, note: note.id, mark })
    else if (!sign.isPlain && (sign.couldClose || sign.to < strand.text.length)) left.push(sign)
  }
  const first = left[0]
  if (first) {
    const at = spanOf(strand, first.at, first.to).start
    const more = left.length > 1 ? ` So have ${left.length - 1} more in this paragraph.` : ''
    const message = `The sign ${quoted(strand.text.slice(first.at, first.to))} has no partner; it stays as a letter.${more}`
    remark(reading, {
      code: 'markup-unbalanced',
      at,
      message,
      hint: 'Add its partner, or write a backslash before it.',
    })
  }
  return events
}

/** Glued to what stands before, with nothing but a blank, punctuation or the end behind; or the end itself: "489 *". */
function endsWord(text: string, at: number, to: number): boolean {
  if (at > 1 && to >= text.length) return true
  const isGlued = at > 0 && !isBlank(text.charCodeAt(at - 1))
  return isGlued && (to >= text.length || /[\s.,;:)\]”"*_†‡§¹²³⁴⁵⁶⁷⁸⁹]/.test(text.charAt(to)))
}
