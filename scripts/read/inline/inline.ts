/**
 * Reads the inside of a paragraph: emphasis, links, notes. Our own reader rather than a Markdown library, because every
 * sign that carries no meaning must stay a letter, every span must be exact, and no input may take more than linear
 * time. What it does not know (HTML, entities, code, tables) is words.
 *
 *     27. **Recalling** [Declarations 474](#) and [482](#) …
 */
import type { Inline, Span } from '../../ast/ast.ts'
import { matchesOf } from '../../matches-of.ts'
import { isInvisible } from '../bytes/characters.ts'
import { findMarks } from '../notes/marks.ts'
import { pairEmphasis } from './emphasis.ts'
import { findEscapes } from './escapes.ts'
import type { Event, InlineGround } from './inline-event.ts'
import { findLinks, type LinkFound } from './links.ts'
import { LINE_BREAK, type Strand, spanOf, unbroken } from './strand.ts'

export function readInline(strand: Strand, ground: InlineGround): readonly Inline[] {
  return MEANS.test(strand.text) ? readSigns(strand, ground) : wordsOf(strand, 0, strand.text.length)
}

/** Every sign that may mean something inside a paragraph; where none stands, all is words. */
const MEANS = /[\\[*_(†‡§¹²³⁴-⁹1-9\n\u180e\u200b-\u200d\u2060-\u2064\ufeff\udb40]/

function readSigns(strand: Strand, ground: InlineGround): readonly Inline[] {
  const escapes = findEscapes(strand.text)
  const links = findLinks(strand, { ...ground, escapes })
  const taken = takenBy(links, escapes)
  const emphasis = pairEmphasis(strand, { ...ground, taken, links })
  const marks = findMarks(strand, { ...ground, taken, free: emphasis.free })
  const areSeen = ground.reading.repairsOff.has('invisible-characters')
  const drops: readonly Event[] = [
    ...Array.from(escapes, (at): Event => ({ type: 'drop', at, to: at + 1, signs: 'markup' })),
    ...(areSeen ? [] : invisibleIn(strand.text)),
  ]
  const events = [
    ...links.flatMap(linkEvents),
    ...emphasis.events,
    ...marks.events,
    ...breaksIn(strand.text),
    ...drops.filter((drop) => !marks.covers(drop.at)),
  ]
  events.sort((a, b) => a.at - b.at)
  return build(strand, links.length === 0 ? events : events.filter(isOutsideAddress(links)), ground)
}

/** Places that emphasis and marks must leave alone: addresses, and letters behind a backslash. */
function takenBy(links: readonly LinkFound[], escapes: ReadonlySet<number>): ReadonlySet<number> {
  if (links.length === 0 && escapes.size === 0) return escapes
  const taken = new Set<number>()
  for (const at of escapes) taken.add(at).add(at + 1)
  for (const link of links) for (let at = link.closeAt; at < link.end; at++) taken.add(at)
  return taken
}

function isOutsideAddress(links: readonly LinkFound[]): (event: Event) => boolean {
  const inside = new Set<number>()
  for (const link of links) for (let at = link.closeAt + 1; at < link.end; at++) inside.add(at)
  return (event) => !inside.has(event.at)
}

function linkEvents(link: LinkFound): readonly Event[] {
  return [
    { type: 'open', as: 'link', at: link.start, to: link.openEnd },
    { type: 'close', at: link.closeAt, to: link.end, address: link.address, signs: link.signs },
  ]
}

/** Signs that may be invisible; most paragraphs have none. */
const SUSPECTS = /[\u180e\u200b-\u200d\u2060-\u2064\ufeff]|\udb40[\udc00-\udc7f]/g

function invisibleIn(text: string): readonly Event[] {
  return matchesOf(text, SUSPECTS).flatMap(({ index, 0: sign }): readonly Event[] => {
    const isLost = isInvisible(text, index, sign.codePointAt(0) ?? 0)
    return isLost ? [{ type: 'drop', at: index, to: index + sign.length, signs: 'invisible-character' }] : []
  })
}

function breaksIn(text: string): readonly Event[] {
  const events: Event[] = []
  for (let at = text.indexOf(LINE_BREAK); at >= 0; at = text.indexOf(LINE_BREAK, at + 1)) {
    events.push({ type: 'break', at, to: at + 1 })
  }
  return events
}

type Frame = { readonly as: 'strong' | 'emphasis' | 'link' | 'all'; readonly start: number; readonly content: Inline[] }

/** Items are put in one by one: there may be more than a call takes arguments. */
function build(strand: Strand, events: readonly Event[], { reading }: InlineGround): readonly Inline[] {
  const frames: Frame[] = [{ as: 'all', start: 0, content: [] }]
  const top = (): Frame => frames[frames.length - 1] as Frame
  let from = 0
  for (const event of events) {
    for (const words of wordsOf(strand, from, event.at)) top().content.push(words)
    from = event.to
    const span = spanOf(strand, event.at, event.to)
    if (event.type === 'open') frames.push({ as: event.as, start: event.at, content: [] })
    if (event.type === 'close') {
      const frame = frames.pop() as Frame
      for (const inline of closed(frame, event.address, spanOf(strand, frame.start, event.to)))
        top().content.push(inline)
    }
    if (event.type === 'break') top().content.push({ type: 'line-break', span })
    else if (event.type === 'mark') top().content.push({ type: 'note-mark', note: event.note, mark: event.mark, span })
    else
      for (const part of unbroken(strand, event.at, event.to)) {
        const reason = event.type === 'open' ? 'markup' : event.signs
        reading.aside.put(reason, spanOf(strand, part.from, part.to))
      }
  }
  for (const words of wordsOf(strand, from, strand.text.length)) top().content.push(words)
  return top().content
}

function closed(frame: Frame, address: string | null, span: Span): readonly Inline[] {
  const { as, content } = frame
  if (as === 'strong' || as === 'emphasis') return [{ type: as, content, span }]
  return address === null ? content : [{ type: 'link', address, content, span }]
}

function wordsOf(strand: Strand, from: number, to: number): readonly Inline[] {
  return unbroken(strand, from, to).map((part) => ({
    type: 'words',
    text: strand.text.slice(part.from, part.to),
    span: spanOf(strand, part.from, part.to),
  }))
}
