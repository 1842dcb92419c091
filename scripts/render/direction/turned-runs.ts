/**
 * The runs of a paragraph and its turns: which way the paragraph is written, and its runs cut so that each stands inside
 * one turn or outside of all.
 */
import { type Direction, directionOf, directionOfLanguage, hasRightToLeft } from '../../ast/right-to-left.ts'
import type { Block, Item, LinkOfRun, Run, Table } from '../../template/galley.ts'
import { directionOfWords } from './direction-of-words.ts'
import { LINE_BREAK } from './signs.ts'
import { findTurns, type Turn } from './turns.ts'

/** `turn`: the same object for all runs of one turn; null outside. */
export type TurnedRun = { readonly run: Run; readonly turn: Turn | null }

export function anyRightToLeft(runs: readonly Run[]): boolean {
  const known = answers.get(runs)
  if (known !== undefined) return known
  const found = runs.some((run) => run.type === 'words' && hasRightToLeft(run.text))
  answers.set(runs, found)
  return found
}

/** All formats ask for the same paragraphs, and nearly all have no such letter. */
const answers = new WeakMap<readonly Run[], boolean>()

/** `language`: of the text around. A line of contents runs as its text does, with its dots. */
export function directionOfRuns(runs: readonly Run[], language: string): Direction {
  const around = directionOfLanguage(language)
  if (around === 'left-to-right' && !anyRightToLeft(runs)) return 'left-to-right'
  if (runs.some((run) => run.type === 'leader')) return around
  const words = runs.map(textOf).join('')
  return beginsWithOurs(runs) ? (directionOf(words) ?? around) : directionOfWords(words, around)
}

/** Apparatus in a language of its own: "Resolution 12 – ארכיונים, adopted on 28 May" is an English sentence. */
function beginsWithOurs(runs: readonly Run[]): boolean {
  const first = runs.find((run) => run.type === 'words' && directionOf(run.text) !== null)
  return first?.type === 'words' && first.origin === 'ours'
}

export function directionOfBlock({ runs, language }: Block, around: string): Direction {
  return directionOfRuns(runs, language ?? around)
}

/** An item hangs its label at the side where its words begin. */
export function directionOfItem({ flow: [first] }: Item, language: string): Direction {
  return first?.type === 'block' ? directionOfBlock(first, language) : directionOfLanguage(language)
}

/** The columns of a table follow one another as its first words run. */
export function directionOfTable({ head, rows }: Table, language: string): Direction {
  const [first] = [...head, ...rows]
  return directionOfRuns(
    (first?.cells ?? []).flatMap((cell) => cell.flow).flatMap((block) => block.runs),
    language,
  )
}

/** Where runs leave the letters: a line break or a leader ends a turn, a mark of a note or a page does not. */
function textOf(run: Run): string {
  switch (run.type) {
    case 'words':
      return run.text
    case 'note':
      return '\ufffc'
    case 'page':
      return '0'
    case 'leader':
    case 'break':
      return LINE_BREAK
  }
}

export function turnRuns(runs: readonly Run[], base: Direction): readonly TurnedRun[] {
  const texts = runs.map(textOf)
  const text = texts.join('')
  const turns = cutAtLinks(findTurns(text, base), linkStretches(runs, texts), text)
  if (turns.length === 0) return runs.map((run) => ({ run, turn: null }))
  const turned: TurnedRun[] = []
  let start = 0
  let next = 0
  for (const [index, run] of runs.entries()) {
    const end = start + (texts[index]?.length ?? 0)
    for (let from = start; from < end || from === start; ) {
      while (next < turns.length && (turns[next] as Turn).end <= from) next++
      const turn = turns[next]
      const inside = turn !== undefined && turn.start <= from
      const to = Math.min(end, turn === undefined ? end : inside ? turn.end : turn.start)
      turned.push({ run: part(run, from - start, to - start), turn: inside ? turn : null })
      if (to === from) break // A run without letters.
      from = to
    }
    start = end
  }
  return turned
}

function part(run: Run, from: number, to: number): Run {
  if (run.type !== 'words' || (from === 0 && to === run.text.length)) return run
  return { ...run, text: run.text.slice(from, to) }
}

/** The letters of one link. */
function linkStretches(runs: readonly Run[], texts: readonly string[]): readonly Turn[] {
  const stretches: { link: LinkOfRun; start: number; end: number }[] = []
  let start = 0
  for (const [index, run] of runs.entries()) {
    const end = start + (texts[index]?.length ?? 0)
    const link = run.type === 'words' || run.type === 'page' ? run.link : null
    const last = stretches.at(-1)
    if (link !== null && last?.link === link && last.end === start) last.end = end
    else if (link !== null) stretches.push({ link, start, end })
    start = end
  }
  return stretches
}

/**
 * A turn holds a whole link or lies inside one: elements of a page are nested, they do not overlap. Turns and links both
 * come in the order of the text, so each link is looked at once.
 */
function cutAtLinks(turns: readonly Turn[], links: readonly Turn[], text: string): readonly Turn[] {
  let next = 0
  return turns.flatMap((turn) => {
    while (next < links.length && (links[next] as Turn).end <= turn.start) next++
    const cuts: number[] = []
    for (let at = next; at < links.length && (links[at] as Turn).start < turn.end; at++) {
      const link = links[at] as Turn
      if (!holds(turn, link))
        cuts.push(...[link.start, link.end].filter((edge) => turn.start < edge && edge < turn.end))
    }
    const places = [turn.start, ...cuts, turn.end]
    return places.slice(1).map((end, index) => withoutSpaces({ start: places[index] as number, end }, text))
  })
}

/** A space at the edge of a turn would stand at its other side. */
function withoutSpaces({ start, end }: Turn, text: string): Turn {
  const words = text.slice(start, end)
  const first = start + words.length - words.trimStart().length
  return { start: first, end: first + words.trim().length }
}

const holds = (turn: Turn, link: Turn): boolean => turn.start <= link.start && link.end <= turn.end
