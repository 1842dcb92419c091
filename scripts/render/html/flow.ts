/**
 * The flow of a sheet as HTML: blocks, labelled items, tables. Labels are printed as text in a column of their own;
 * the browser counts nothing.
 */
import type { Block, Flow, Item, List } from '../../template/galley.ts'
import { directionOfItem } from '../direction/turned-runs.ts'
import { isContentsEntry, isTitle, writeCitedBlock, writeCitedBy, writeEntries, writeTitle } from './blocks.ts'
import { attribute, escapeHtml } from './escape.ts'
import { nameOfClause, writePermalink } from './furniture.ts'
import { writeRuns } from './runs.ts'
import { writeTable } from './table.ts'
import { dirAttribute } from './turned.ts'
import type { Where } from './where.ts'

export function writeFlow(flow: readonly Flow[], where: Where): string {
  let html = ''
  for (let index = 0; index < flow.length; ) {
    const end = endOfGroup(flow, index)
    html += writeGroup(flow.slice(index, end), where)
    index = end
  }
  return html
}

/** Titles of several lines are one heading, and the lines of contents one list; all else stands alone. */
function endOfGroup(flow: readonly Flow[], start: number): number {
  const first = flow[start]
  let end = start + 1
  if (first?.type !== 'block' || !(isTitle(first) || isContentsEntry(first))) return end
  for (let next = flow[end]; next?.type === 'block' && next.style === first.style; next = flow[end]) end++
  return end
}

function writeGroup(group: readonly Flow[], where: Where): string {
  const [first] = group
  switch (first?.type) {
    case undefined:
      return ''
    case 'list':
      return writeList(first, where)
    case 'table':
      return writeTable(first, where)
    case 'block': {
      const blocks = group as readonly Block[]
      if (isContentsEntry(first)) return writeEntries(blocks, where)
      return isTitle(first) ? writeTitle(blocks, where) : writeCitedBlock(first, where)
    }
  }
}

/** `role="list"`: without it some screen readers do not call a list without bullets a list. */
function writeList(list: List, where: Where): string {
  const tenths = Math.max(...list.items.map((item) => tenthsOf(item.label)))
  const column = where.desk.use(`labels-${Math.min(tenths, WIDEST_LABEL)}`)
  const items = list.items.map((item) => writeItem(item, where))
  return `<ol role="list" class="${column}">\n${items.join('')}</ol>\n`
}

/** A wider label than '(xxviii)' reaches to the left rather than leave no room for the words. */
const WIDEST_LABEL = 36

/** About how wide a label is, in tenths of an em; the reader's font is not known. '28.' → 15, 'mm.' → 21 */
function tenthsOf(label: string): number {
  let tenths = 0
  for (const letter of label) tenths += NARROW.test(letter) ? 3 : WIDE.test(letter) ? 9 : 5.6
  return Math.ceil(tenths)
}
const NARROW = /^[ijlftrI.,:;()[\]\s]$/
const WIDE = /^[mwMWшщжюШЩЖЮ]$/

function writeItem(item: Item, where: Where): string {
  const labels = item.label === '' ? where.labels : [...where.labels, item.label]
  const direction = directionOfItem(item, where.language)
  const inside: Where = { ...where, labels, direction }
  const [first, ...rest] = item.flow
  const words = writeFirst(first, item, inside)
  const more = `${writeCitedBy(item.citedBy, inside)}${writeFlow(rest, inside)}`
  const dir = dirAttribute(direction, where.direction)
  return `<li class="${item.style}" id="${escapeHtml(item.id)}"${dir}>${words}${more}</li>\n`
}

/**
 * The label and the words of an item. Both stand in one paragraph with a blank between them, so that who copies a clause
 * gets “18. URGES …” on one line. The words look like the item; a volume has tens of thousands of them, so that is not
 * said twice.
 */
function writeFirst(first: Flow | undefined, item: Item, where: Where): string {
  const label = item.label === '' ? '' : `<span class="label">${escapeHtml(item.label)} </span>`
  const start = `${label}${writePermalink(item.id, nameOfClause(item.id, where))}`
  if (first === undefined) return `${start}\n`
  if (first.type !== 'block' || first.style !== item.style || first.origin === 'ours')
    return `${start}\n${writeFlow([first], where)}`
  const { id, language, runs, origin } = first
  const attributes = `${attribute('id', id)}${attribute('lang', language)}`
  return `<p${attributes}>${start}${writeRuns(runs, { origin, direction: where.direction }, where.desk)}</p>\n`
}
