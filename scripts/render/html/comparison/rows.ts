/**
 * Entries of a comparison → rows of the page. What a row says beside the words of the texts is furniture: the name of
 * the passage, what became of it, remarks.
 */
import { type Entry, type Fate, fateOf, type Moved, type Passage, type Piece } from '../../../compare/comparison.ts'
import { attribute, escapeHtml, fragment } from '../escape.ts'
import { FURNITURE } from '../furniture.ts'
import type { ComparedText, Remark } from './page.ts'
import { type SideName, writePieces, writeWhole } from './words.ts'

export function writeRows(text: ComparedText): string {
  return text.entries.map((entry) => writeRow(entry, text)).join('')
}

function writeRow(entry: Entry, text: ComparedText): string {
  const fate = fateOf(entry)
  const remarks = (text.remarks.get(entry) ?? []).map(writeRemark).join('')
  const cell = (side: SideName): string => {
    const name = `<span class="whose" ${FURNITURE}>${escapeHtml(text[side])}</span>`
    return `<td role="cell" class="${side}">${name}${sideOf(entry, side, text)}</td>`
  }
  return (
    `<tr role="row"${attribute('id', idOf(entry))} class="${fate}"><th scope="row" role="rowheader" ${FURNITURE}>${headOf(entry)}${remarks}</th>` +
    `${cell('before')}${cell('after')}</tr>\n`
  )
}

/** Where a link to the passage arrives: at its place in the newer text. */
function idOf(entry: Entry): string | null {
  return entry.type === 'deleted' || entry.type === 'moved-from' ? null : entry.after.id
}

const FATES: Readonly<Record<Fate, string>> = {
  same: '',
  renumbered: 'renumbered',
  changed: 'changed',
  inserted: 'inserted',
  deleted: 'deleted',
  'moved-from': 'moved to',
  'moved-to': 'moved from',
}

/** "28 j changed", "9 moved from 7"; "c moved" where it kept its label. */
function headOf(entry: Entry): string {
  const own = entry.type === 'deleted' || entry.type === 'moved-from' ? entry.before : entry.after
  const name = `<span class="name">${escapeHtml(own.name)}</span>`
  const fate = isMoved(entry) && entry.before.name === entry.after.name ? 'moved' : FATES[fateOf(entry)]
  const other = isMoved(entry) && fate !== 'moved' ? ` ${otherPlace(entry)}` : ''
  return fate === '' ? name : `${name} <span class="fate">${fate}${other}</span>`
}

const isMoved = (entry: Entry): entry is Moved => entry.type === 'moved-to' || entry.type === 'moved-from'

function otherPlace(entry: Moved): string {
  if (entry.type === 'moved-to') return escapeHtml(entry.before.name)
  const { id, name } = entry.after
  return id === null ? escapeHtml(name) : `<a href="${fragment(id)}">${escapeHtml(name)}</a>`
}

function writeRemark({ head, words }: Remark): string {
  return `<span class="remark"><span class="by">${escapeHtml(head)}</span> ${escapeHtml(words)}</span>`
}

/** The words of one side; what is not there is said, for an empty field says nothing to those who cannot see it. */
function sideOf(entry: Entry, side: SideName, text: ComparedText): string {
  const instead = (html: string): string => `<p class="absent" ${FURNITURE}>${html}</p>`
  const absent = instead(`not in ${escapeHtml(text[side])}`)
  switch (entry.type) {
    case 'inserted':
      return side === 'before' ? absent : wholeOf(entry.after, side)
    case 'deleted':
      return side === 'after' ? absent : wholeOf(entry.before, side)
    case 'moved-from':
      return side === 'after' ? instead(`now ${otherPlace(entry)}`) : pairOf(entry, side)
    case 'moved-to':
      return side === 'before' ? instead(`was ${otherPlace(entry)}`) : pairOf(entry, side)
    case 'paired':
      return pairOf(entry, side)
  }
}

const SIGNS = { before: 'del', after: 'ins' } as const

function wholeOf(passage: Passage, side: SideName): string {
  const label = passage.label === '' ? '' : `<${SIGNS[side]}>${escapeHtml(passage.label)}</${SIGNS[side]}>`
  return passage.cells.map((runs) => passageOf(passage, { side, label, ...writeWhole(runs, side) })).join('')
}

type Pair = Extract<Entry, { readonly cells: readonly (readonly Piece[])[] }>

function pairOf(entry: Pair, side: SideName): string {
  const own = entry[side]
  const letters = escapeHtml(own.label)
  const isSame = entry.before.label === entry.after.label || own.label === ''
  const label = isSame ? letters : `<${SIGNS[side]}>${letters}</${SIGNS[side]}>`
  return entry.cells.map((pieces) => passageOf(own, { side, label, ...writePieces(pieces, side) })).join('')
}

type Written = {
  readonly side: SideName
  readonly label: string
  readonly words: string
  readonly notes: readonly { readonly mark: string; readonly words: string }[]
}

function passageOf({ style, table }: Passage, { side, label, words, notes }: Written): string {
  const open = (name: string): string => `<div class="passage ${name}" data-passage="${side}">`
  const labelled = (own: string, rest: string): string =>
    own === '' ? rest : `<span class="label">${own}</span><span class="words" data-part="words">${rest}</span>`
  const own = `${open(table === null ? style : 'table-cell')}${labelled(label, words)}</div>`
  return own + notes.map((note) => `${open('note')}${labelled(note.mark, note.words)}</div>`).join('')
}
