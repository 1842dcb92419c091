/**
 * Automatic labels, counted as Word counts them (ECMA-376 Part 1, 17.9). A label that Word makes is no text of the
 * file, and it is easily another one than its writer believes: two lists that share one abstract numbering go on
 * counting, 1. 2. / 3. 4.
 */
import { countAs } from './counting.ts'
import { readXml } from './xml.ts'

export type Numbering = {
  /** The label of the next paragraph of a list; null when the list is not defined. */
  next(list: string, level: number): string | null
}

type Level = { start: number; format: string; text: string; restart: number | null }
type List = { abstract: string; readonly starts: Map<number, number>; readonly levels: Map<number, Level> }

export function readNumbering(xml: string | null): Numbering {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  if (xml !== null) readDefinitions(xml, abstracts, lists)
  const counters = new Map<string, (number | null)[]>()
  const begun = new Set<string>()
  return {
    next(id, level) {
      const list = lists.get(id)
      const levels = list && abstracts.get(list.abstract)
      if (!list || !levels) return null
      const shape = (at: number) => list.levels.get(at) ?? levels.get(at)
      const counts = counters.get(list.abstract) ?? []
      counters.set(list.abstract, counts)
      count(counts, level, { list, id, begun, shape })
      return spell(counts, level, shape)
    },
  }
}

type Counting = {
  readonly list: List
  readonly id: string
  readonly begun: Set<string>
  readonly shape: (level: number) => Level | undefined
}

/** One step at a level; a list with a start of its own begins there when it is met for the first time (17.9.26). */
function count(counts: (number | null)[], level: number, { list, id, begun, shape }: Counting): void {
  const key = `${id} ${level}`
  const own = list.starts.get(level)
  if (own !== undefined && !begun.has(key)) counts[level] = own
  else counts[level] = counts[level] == null ? (shape(level)?.start ?? 1) : counts[level] + 1
  begun.add(key)
  for (let above = 0; above < level; above++) counts[above] ??= shape(above)?.start ?? 1
  for (let below = level + 1; below < counts.length; below++) {
    const restart = shape(below)?.restart
    if (restart == null || (restart > 0 && level < restart)) counts[below] = null
  }
}

/** `%1.%2` → "3.1" */
function spell(counts: readonly (number | null)[], level: number, shape: (level: number) => Level | undefined): string {
  return (shape(level)?.text ?? '').replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return countAs(shape(at)?.format ?? 'decimal', counts[at] ?? 1) ?? '?'
  })
}

function readDefinitions(xml: string, abstracts: Map<string, Map<number, Level>>, lists: Map<string, List>): void {
  let levels: Map<number, Level> | null = null
  let level: Level | null = null
  let list: List | null = null
  let at = 0
  readXml(xml, 'word/numbering.xml', {
    open(name, attribute) {
      const value = attribute('w:val')
      if (name === 'w:abstractNum') {
        levels = new Map()
        abstracts.set(attribute('w:abstractNumId') ?? '', levels)
      }
      if (name === 'w:num') {
        list = { abstract: '', starts: new Map(), levels: new Map() }
        levels = list.levels
        lists.set(attribute('w:numId') ?? '', list)
      }
      if (name === 'w:lvl' || name === 'w:lvlOverride') at = Number(attribute('w:ilvl') ?? 0)
      if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', restart: null }
        levels?.set(at, level)
      }
      if (name === 'w:abstractNumId' && list) list.abstract = value ?? ''
      if (name === 'w:startOverride' && list) list.starts.set(at, Number(value ?? 1))
      if (level) setLevel(level, name, value)
    },
    close(name) {
      if (name === 'w:lvl') level = null
      if (name === 'w:num') list = null
    },
    text() {},
  })
}

function setLevel(level: Level, name: string, value: string | null): void {
  if (name === 'w:start') level.start = Number(value ?? 1)
  if (name === 'w:numFmt') level.format = value ?? 'decimal'
  if (name === 'w:lvlText') level.text = value ?? ''
  if (name === 'w:lvlRestart') level.restart = Number(value ?? 0)
}
