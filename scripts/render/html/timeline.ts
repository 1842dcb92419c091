/**
 * The chronology as a picture: a row for each year, a dot for each text at its day. The table below it says the same in
 * words, so the picture is left out for those who listen; its only letters are the years.
 */
import type { Compendium, Dated } from '../../compose/compendium.ts'
import { anchorOf, sheetAnchor } from '../../template/anchors.ts'
import { escapeHtml, fragment } from './escape.ts'
import { FURNITURE } from './furniture.ts'
import { entriesOf } from './linked-facts.ts'

/** `sheet`: the anchor of the annex that the picture stands in. */
export type Timeline = { readonly sheet: string; readonly svg: string }

/** Heights of the picture in CSS pixels. */
const ROW = 28
const RADIUS = 5.5
/** Dots of one week would cover one another: the second stands a little lower. */
const SHIFT = 7

/** Where the year begins and ends, in hundredths of the width; the year's number stands to the left. */
const LEFT = 17
const RIGHT = 98

/** Where the picture stands and where its dots lead; on the page of a volume, in its chronology and to its texts. */
export type Setting = { readonly sheet: string; address(text: string): string | null }

export function writeTimeline(compendium: Compendium, setting: Setting = onThePage(compendium)): Timeline | null {
  const rows = compendium.back.flatMap((part) => (part.type === 'chronology' ? part.rows.flatMap(withDate) : []))
  if (compendium.apparatus === 'hidden' || rows.length < 2) return null
  const years = yearsOf(rows)
  const lines = years.map((year, index) => writeYear(year, index))
  const dots = writeDots(rows, years, setting)
  const open = `<svg class="timeline" ${FURNITURE} aria-hidden="true" width="100%" height="${years.length * ROW + 4}">`
  return { sheet: setting.sheet, svg: `${open}\n${lines.join('')}${dots}</svg>\n` }
}

/** A text of the chronology that can be put on its day; what has no date stands in the table alone. */
type Dot = { readonly date: string; readonly name: string; readonly text: string }

function withDate({ date, name, text }: Dated): readonly Dot[] {
  return date === null ? [] : [{ date, name, text }]
}

function onThePage(compendium: Compendium): Setting {
  const texts = new Set(entriesOf(compendium).map(({ text }) => text.id))
  return { sheet: sheetAnchor('chronology', texts), address: (text) => fragment(anchorOf(text)) }
}

/** Years without a text are shown when they are few between others, so that distances can be seen. */
const LONGEST_GAP = 6

function yearsOf(rows: readonly Dot[]): readonly number[] {
  const withTexts = [...new Set(rows.map(({ date }) => Number(date.slice(0, 4))))].sort((a, b) => a - b)
  return withTexts.flatMap((year, index) => {
    const gap = year - (withTexts[index - 1] ?? year)
    return gap > 1 && gap <= LONGEST_GAP ? Array.from({ length: gap }, (_, at) => year - gap + 1 + at) : [year]
  })
}

function writeYear(year: number, index: number): string {
  const middle = index * ROW + ROW / 2
  return `<line x1="${LEFT}%" y1="${middle}" x2="${RIGHT}%" y2="${middle}"></line><text x="0" y="${middle + 5}">${year}</text>\n`
}

function writeDots(rows: readonly Dot[], years: readonly number[], { address }: Setting): string {
  let last = { week: '', shift: 0 }
  return rows
    .map(({ date, text, name }) => {
      const share = shareOfYear(date)
      const week = `${date.slice(0, 4)} ${Math.floor(share * 52)}`
      last = { week, shift: week === last.week ? last.shift + SHIFT : 0 }
      const x = (LEFT + (RIGHT - LEFT) * share).toFixed(1)
      const y = years.indexOf(Number(date.slice(0, 4))) * ROW + ROW / 2 + Math.min(last.shift, SHIFT)
      const link = `href="${address(text) ?? ''}" tabindex="-1" aria-label="${escapeHtml(name)}"`
      return `<a ${link}><circle cx="${x}%" cy="${y}" r="${RADIUS}"></circle></a>\n`
    })
    .join('')
}

/** '2024-05-27' → 0.402 */
function shareOfYear(date: string): number {
  const [, month = 1, day = 1] = date.split('-').map(Number)
  return ((month - 1) * 30.44 + (day - 1)) / 366
}
