/**
 * What the search of a site knows: for each text its page, name and language, and its passages, each with the anchor
 * that it stands at and how that place is called. It is data in a page of its own, so that the index stays small, and so
 * that the search works where a page may fetch nothing: from a memory stick, too.
 *
 *     [["declaration-489","Declaration 489","en-GB",[[".28.j","para. 28 j","to act without delay"], …]], …]
 */
import type { Block, Flow, Galley, Item, Run, Sheet } from '../../template/galley.ts'
import { labelPath } from '../html/where.ts'

/** An anchor is written without the name of its text: '.28.j' stands for 'declaration-489.28.j'. */
type Passage = readonly [anchor: string, place: string, words: string]
type SearchedText = readonly [text: string, name: string, language: string, passages: readonly Passage[]]

export function searchedWords({ parts }: Galley): string {
  const sheets = parts.flatMap((part) => part.sheets).filter(({ style }) => style === 'text')
  const lines = sheets.map((sheet) => JSON.stringify(searchedText(sheet)))
  // Inside a script element only "<" could end it.
  return `[\n${lines.join(',\n')}\n]`.replaceAll('<', '\\u003c')
}

/** Where a passage stands: the anchor nearest above it. */
type Place = { readonly anchor: string; readonly labels: readonly string[]; readonly name: string }

function searchedText(sheet: Sheet): SearchedText {
  const passages: Passage[] = []
  const add = ({ anchor, name }: Place, words: string): void => {
    const plain = words.replace(SPACES, ' ').trim()
    const short = anchor.startsWith(`${sheet.id}.`) ? anchor.slice(sheet.id.length) : ''
    if (plain !== '') passages.push([short, name, plain])
  }
  walk(sheet.flow, { anchor: sheet.id, labels: [], name: '' }, add)
  return [sheet.id, sheet.head?.right || sheet.bookmark, sheet.language, passages]
}

/** Nearly all passages have neither two spaces in a row nor a break of a line. */
const SPACES = /\s{2,}|[\n\t\r]/g

type Add = (place: Place, words: string) => void

function walk(flow: readonly Flow[], place: Place, add: Add): void {
  for (const entry of flow) {
    switch (entry.type) {
      case 'block':
        addBlock(entry, place, add)
        break
      case 'list':
        for (const item of entry.items) walk(item.flow, placeOfItem(item, place), add)
        break
      case 'table':
        for (const { cells } of [...entry.head, ...entry.rows]) for (const cell of cells) walk(cell.flow, place, add)
    }
  }
}

function placeOfItem({ id, label }: Item, { labels }: Place): Place {
  const inside = label === '' ? labels : [...labels, label]
  return { anchor: id, labels: inside, name: inside.length === 0 ? '' : `para. ${labelPath(inside).join(' ')}` }
}

/** Words of ours are left out, but for the title that a text itself does not have; notes stand at their own anchors. */
function addBlock(block: Block, place: Place, add: Add): void {
  if (block.origin === 'ours' && block.style !== 'given-title') return
  const words = wordsOf(block.runs)
  add(block.id === null ? place : { ...place, anchor: block.id, name: nameOfBlock(block, words, place) }, words)
  for (const run of block.runs) {
    if (run.type === 'note') add({ ...place, anchor: run.id, name: `note ${run.mark}` }, wordsOf(run.runs))
  }
}

function nameOfBlock({ id, style }: Block, words: string, { name }: Place): string {
  if (style === 'heading' || style === 'subheading') return `section “${words.trim()}”`
  const count = UNNUMBERED.exec(id ?? '')?.[1]
  return count === undefined ? name : `unnumbered para. ${count}`
}

/** 'statement-2023.p3' */
const UNNUMBERED = /\.p(\d+)$/

function wordsOf(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.type === 'words') return run.where === 'everywhere' ? run.text : ''
      return run.type === 'break' ? ' ' : ''
    })
    .join('')
}
