/**
 * The lists that a Word file defines: `word/numbering.xml`, and the styles that put their paragraphs into a list.
 *
 *     paragraph ─▶ numId 3 ─▶ abstract list 1 ─▶ level 0: decimal, "%1.", from 1
 */
import { numberIn, type Tag, tagsOf, unescaped, valueIn } from './tags.ts'

export type Level = {
  readonly start: number
  readonly format: string // 'decimal', 'lowerLetter', 'bullet' …
  readonly text: string // '%1.', '(%2)'
  readonly restartsAfter: number | null // Level above which it begins anew; null for any level above, -1 for never.
  readonly style: string | null // The paragraph style that means this level.
  readonly isLegal: boolean // All numbers as figures.
}

export type List = { readonly levels: ReadonlyMap<number, Level>; readonly linkedStyle: string | null }

/** A use of an abstract list; levels may start anew or be overridden. */
export type Use = {
  readonly list: string
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, Level>
}

export type Numbering = { readonly lists: ReadonlyMap<string, List>; readonly uses: ReadonlyMap<string, Use> }

const DEFAULT_LEVEL: Level = {
  start: 1,
  format: 'decimal',
  text: '',
  restartsAfter: null,
  style: null,
  isLegal: false,
}

type MutableList = { levels: Map<number, Level>; linkedStyle: string | null }
type MutableUse = { list: string; starts: Map<number, number>; levels: Map<number, Level> }

export function readNumbering(xml: string): Numbering {
  const lists = new Map<string, MutableList>()
  const uses = new Map<string, MutableUse>()
  let list: MutableList | null = null
  let use: MutableUse | null = null
  let index = 0
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') continue
    if (tag.name === 'w:abstractNum') {
      list = { levels: new Map(), linkedStyle: null }
      use = null
      lists.set(valueIn(tag, 'w:abstractNumId') ?? '', list)
    } else if (tag.name === 'w:num') {
      use = { list: '', starts: new Map(), levels: new Map() }
      list = null
      uses.set(valueIn(tag, 'w:numId') ?? '', use)
    } else if (tag.name === 'w:abstractNumId' && use) use.list = valueIn(tag) ?? ''
    else if (tag.name === 'w:numStyleLink' && list) list.linkedStyle = valueIn(tag)
    else if (tag.name === 'w:lvl' || tag.name === 'w:lvlOverride') index = numberIn(tag, 'w:ilvl') ?? 0
    else if (tag.name === 'w:startOverride' && use) use.starts.set(index, numberIn(tag) ?? 1)
    const levels = (list ?? use)?.levels
    if (levels) describe(levels, index, tag)
  }
  return { lists, uses }
}

function describe(levels: Map<number, Level>, index: number, tag: Tag): void {
  const change = changeOf(tag)
  if (change) levels.set(index, { ...(levels.get(index) ?? DEFAULT_LEVEL), ...change })
}

function changeOf(tag: Tag): Partial<Level> | null {
  switch (tag.name) {
    case 'w:lvl':
      return {}
    case 'w:start':
      return { start: numberIn(tag) ?? 1 }
    case 'w:numFmt':
      return { format: valueIn(tag) ?? 'decimal' }
    case 'w:lvlText':
      return { text: unescaped(valueIn(tag) ?? '') }
    case 'w:lvlRestart':
      return { restartsAfter: (numberIn(tag) ?? 0) - 1 }
    case 'w:pStyle':
      return { style: valueIn(tag) }
    case 'w:isLgl':
      return { isLegal: true }
    default:
      return null
  }
}

/** Where a paragraph stands in a list, as its style or it itself says. */
export type Membership = { readonly use: string | null; readonly level: number | null }

/** Style → list, with what a style has from the style that it is based on. */
export function readStyleLists(xml: string): ReadonlyMap<string, Membership> {
  const own = new Map<string, { use: string | null; level: number | null; parent: string | null }>()
  let style: { use: string | null; level: number | null; parent: string | null } | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'w:style' && tag.kind === 'open') {
      style = { use: null, level: null, parent: null }
      own.set(valueIn(tag, 'w:styleId') ?? '', style)
    } else if (tag.name === 'w:style') style = null
    else if (style && tag.name === 'w:basedOn') style.parent = valueIn(tag)
    else if (style && tag.name === 'w:numId') style.use = valueIn(tag)
    else if (style && tag.name === 'w:ilvl') style.level = numberIn(tag)
  }
  return new Map([...own.keys()].map((id) => [id, inherited(id, own)]))
}

function inherited(
  id: string,
  styles: ReadonlyMap<string, Membership & { readonly parent: string | null }>,
): Membership {
  const seen = new Set<string>()
  let use: string | null = null
  let level: number | null = null
  for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.parent ?? null) {
    seen.add(at)
    use ??= styles.get(at)?.use ?? null
    level ??= styles.get(at)?.level ?? null
  }
  return { use, level }
}
