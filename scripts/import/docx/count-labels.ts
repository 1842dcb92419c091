/**
 * Counts the lists of a Word file as Word does, paragraph after paragraph. A list in pieces goes on counting; a use of a
 * list that starts anew does so once; a level begins again after a level above it.
 */

import { printNumber } from './number-formats.ts'
import type { Level, Membership, Numbering, Use } from './numbering.ts'

export type CountedLabel = {
  readonly words: string // '28.', '(iv)', '•'
  readonly depth: number
  readonly isKnown: boolean // Whether the format of the number is one that we can print.
}

export type LabelCounter = { next(paragraph: Membership & { readonly style: string | null }): CountedLabel | null }

export function createLabelCounter({ lists, uses }: Numbering, styles: ReadonlyMap<string, Membership>): LabelCounter {
  /** Abstract list → level → value. Word counts the abstract list: its uses share it. */
  const counters = new Map<string, Map<number, number>>()
  const started = new Set<string>()
  return {
    next(paragraph) {
      const fromStyle = paragraph.style === null ? undefined : styles.get(paragraph.style)
      const id = paragraph.use ?? fromStyle?.use ?? null
      const use = id === null || id === '0' ? undefined : uses.get(id)
      if (id === null || !use) return null
      const list = listOf(use)
      const index = paragraph.level ?? levelOfStyle(list, paragraph.style) ?? fromStyle?.level ?? 0
      const values = counters.get(list) ?? new Map<number, number>()
      counters.set(list, values)
      if (!started.has(id)) for (const level of use.starts.keys()) values.delete(level)
      started.add(id)
      const before = values.get(index)
      const start = use.starts.get(index) ?? levelOf(use, list, index).start
      values.set(index, before === undefined ? start : before + 1)
      for (const deeper of [...values.keys()]) {
        if (deeper > index && restarts(levelOf(use, list, deeper), index)) values.delete(deeper)
      }
      return print(use, { list, index, values })
    },
  }

  /** A list may borrow its levels from the list of a style. */
  function listOf(use: Use): string {
    const linked = lists.get(use.list)?.linkedStyle ?? null
    const other = linked === null ? null : (styles.get(linked)?.use ?? null)
    return (other === null ? undefined : uses.get(other)?.list) ?? use.list
  }

  function levelOfStyle(list: string, style: string | null): number | null {
    if (style === null) return null
    for (const [index, level] of lists.get(list)?.levels ?? []) if (level.style === style) return index
    return null
  }

  function levelOf(use: Use, list: string, index: number): Level {
    return use.levels.get(index) ?? lists.get(list)?.levels.get(index) ?? NO_LEVEL
  }

  function print(use: Use, { list, index, values }: Counting): CountedLabel {
    const level = levelOf(use, list, index)
    if (level.format === 'bullet') return { words: bulletOf(level.text), depth: index, isKnown: true }
    let isKnown = true
    const words = level.text.replace(/%([1-9])/g, (_, figure: string) => {
      const of = levelOf(use, list, Number(figure) - 1)
      const value = values.get(Number(figure) - 1) ?? of.start
      const printed = printNumber(value, level.isLegal && of.format !== 'none' ? 'decimal' : of.format)
      isKnown &&= printed.isKnown
      return printed.words
    })
    return { words: words.trim(), depth: index, isKnown }
  }
}

type Counting = { readonly list: string; readonly index: number; readonly values: ReadonlyMap<number, number> }

const NO_LEVEL: Level = { start: 1, format: 'none', text: '', restartsAfter: null, style: null, isLegal: false }

function restarts({ restartsAfter }: Level, index: number): boolean {
  return restartsAfter === null || index <= restartsAfter
}

/** Bullets are letters of symbol fonts; dashes are dashes, everything else is a bullet. Some levels only set in. */
function bulletOf(text: string): string {
  if (text.trim() === '') return ''
  return /^[–—-]$/.test(text.trim()) ? '–' : '•'
}
