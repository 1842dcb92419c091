/**
 * Words in two directions as HTML. A turn stands in a `bdi` of its own, around the links in it or inside the link
 * around it, so that nothing outside of it changes sides.
 *
 *     the word “<bdi dir="rtl">السلام</bdi>”, 5 May
 */
import { type Direction, opposite } from '../../ast/right-to-left.ts'
import type { Run } from '../../template/galley.ts'
import { type TurnedRun, turnRuns } from '../direction/turned-runs.ts'
import { attribute } from './escape.ts'
import { endOfLink, linkOf, type RunWriters, writeLinks } from './links.ts'

/** `base`: which way the paragraph runs. */
export function writeTurned(runs: readonly Run[], writers: RunWriters, base: Direction): string {
  return writeOuter(turnRuns(runs, base), { writers, dir: dirOf(opposite(base)) })
}

const dirOf = (direction: Direction): 'ltr' | 'rtl' => (direction === 'left-to-right' ? 'ltr' : 'rtl')

/** ' dir="rtl"' for an element that does not run as what is around it does. */
export function dirAttribute(direction: Direction, around: Direction): string {
  return direction === around ? '' : attribute('dir', dirOf(direction))
}

type Writing = { readonly writers: RunWriters; readonly dir: 'ltr' | 'rtl' }

function writeOuter(turned: readonly TurnedRun[], { writers, dir }: Writing): string {
  const runs = turned.map(({ run }) => run)
  let html = ''
  for (let index = 0; index < runs.length; ) {
    const link = linkOf(runs[index])
    const linkEnd = endOfLink(runs, index)
    const turnEnd = endOfTurn(turned, index)
    const inTurn = turned[index]?.turn !== null && turnEnd >= linkEnd
    const end = inTurn ? turnEnd : linkEnd
    if (inTurn) html += isolate(writeLinks(runs.slice(index, end), writers), dir)
    else if (link === null) html += writers.run(runs[index] as Run)
    else html += writers.link(link, writeInLink(turned.slice(index, end), { writers, dir }))
    index = end
  }
  return html
}

function writeInLink(turned: readonly TurnedRun[], { writers, dir }: Writing): string {
  let html = ''
  for (let index = 0; index < turned.length; ) {
    const end = endOfTurn(turned, index)
    const words = turned.slice(index, end).map(({ run }) => writers.run(run))
    html += turned[index]?.turn ? isolate(words.join(''), dir) : words.join('')
    index = end
  }
  return html
}

const isolate = (words: string, dir: string): string => (words === '' ? '' : `<bdi dir="${dir}">${words}</bdi>`)

function endOfTurn(turned: readonly TurnedRun[], start: number): number {
  const turn = turned[start]?.turn ?? null
  let end = start + 1
  while (end < turned.length && turned[end]?.turn === turn) end++
  return end
}
