/**
 * Entries of a redline → paragraphs and tables of Word.
 *
 *     paired       one paragraph; it remembers the style and place that it had
 *     deleted      its words and its paragraph mark are deleted, so that accepting leaves no empty line
 *     moved        a paragraph at both places: words that stayed are moved, the others deleted there, inserted here
 */
import type { Entry, Passage } from '../../../compare/comparison.ts'
import type { Redline, Side } from '../../../compare/redline.ts'
import { ITEMS, type ItemStyle } from '../../../theme/vocabulary.ts'
import { columnAt } from '../label-column.ts'
import { labelledPlace, overrides, type Place, plainPlace } from '../paragraph-look.ts'
import type { ParagraphStyle } from '../style-names.ts'
import { properties, runXml } from '../words.ts'
import type { Desk } from './desk.ts'
import { piecesXml, settingOf, type View, type Writing, wholeXml } from './marked-runs.ts'
import type { Fate } from './revisions.ts'

/** How an entry is written: its words and what becomes of the whole. */
export type Written = {
  readonly passage: Passage // Whose style and place it has.
  readonly fate: Fate
  readonly properties: string // Children of `w:pPr` but for the mark.
  readonly label: string
  readonly cells: readonly string[]
  readonly move: number | null
}

export function writeEntry(entry: Entry, redline: Redline, desk: Desk): Written {
  switch (entry.type) {
    case 'deleted':
      return writeWhole(entry.before, 'deleted', redline, desk)
    case 'inserted':
      return writeWhole(entry.after, 'inserted', redline, desk)
    case 'paired':
    case 'moved-from':
    case 'moved-to':
      return writePair(entry, redline, desk)
  }
}

function writeWhole(passage: Passage, fate: 'deleted' | 'inserted', redline: Redline, desk: Desk): Written {
  const writing = writingOf(passage, passage, redline, desk)
  return {
    passage,
    fate,
    move: null,
    properties: placeXml(passage, desk),
    label: labelXml(fate === 'deleted' ? passage : null, fate === 'inserted' ? passage : null, {
      view: 'both',
      writing,
    }),
    cells: passage.cells.map((runs) => wholeXml(runs, fate, writing)),
  }
}

function writePair(entry: Exclude<Entry, { type: 'deleted' | 'inserted' }>, redline: Redline, desk: Desk): Written {
  const { before, after, type } = entry
  const view: View = type === 'paired' ? 'both' : type
  const writing = writingOf(before, after, redline, desk)
  const [old, own] = [placeXml(before, desk), placeXml(after, desk)]
  const remembered = view === 'both' && old !== own ? desk.revisions.looked('pPr', old) : ''
  return {
    passage: view === 'moved-from' ? before : after,
    fate: view === 'both' ? 'kept' : view,
    move: type === 'paired' ? null : entry.move,
    properties: (view === 'moved-from' ? old : own) + remembered,
    label: labelXml(before, after, { view, writing }),
    cells: entry.cells.map((pieces) => piecesXml(pieces, view, writing)),
  }
}

function writingOf(before: Passage, after: Passage, redline: Redline, desk: Desk): Writing {
  const of = (passage: Passage, side: Side) => settingOf(passage, side, desk)
  return { desk, before: of(before, redline.before), after: of(after, redline.after) }
}

/** Style and place of a passage, as in the usual Word copy. */
function placeXml(passage: Passage, desk: Desk): string {
  const { styles, places } = desk
  const { tabs, indent } = overrides(placeOf(passage, desk), places[passage.style])
  return `<w:pStyle w:val="${styles[passage.style].id}"/>${tabs}${indent}`
}

/** Items stand in the column of their depth; what stands under them begins where their words do. */
function placeOf({ style, above, label, table }: Passage, { theme, places, widest }: Desk): Place {
  const outer = above.reduce((words, list, depth) => columnAt(words, list, widest[depth] ?? 0, theme).words, 0)
  const look = theme.styles[style]
  if (isItemStyle(style)) {
    const column = columnAt(outer, style, widest[above.length] ?? 0, theme)
    return label === '' ? plainPlace(look, column.words) : labelledPlace(look, column)
  }
  const isUsual = table !== null || (above.length === 0 && style !== 'wrap-up')
  return isUsual ? places[style] : plainPlace(look, outer)
}

const isItemStyle = (style: ParagraphStyle): style is ItemStyle => ITEMS.some((item) => item === style)

type LabelSetting = { readonly view: View; readonly writing: Writing }

/**
 * The label with its tabs. Where only the label changed, the tabs stay. The label of a passage that moved follows the
 * rule of its words: what is the same on both sides moves, the rest goes there and comes here.
 */
function labelXml(before: Passage | null, after: Passage | null, setting: LabelSetting): string {
  const [old, own] = [before?.label ?? '', after?.label ?? '']
  const { view, writing } = setting
  const { revisions, theme } = writing.desk
  const stays: Fate = view === 'both' ? 'kept' : view
  if (old === '' && own === '') return ''
  const tab = '<w:r><w:tab/></w:r>'
  const shape = after ?? before
  const lead = shape && theme.styles[shape.style].labelAlign === 'right' ? tab : ''
  const [oldRun, ownRun] = [
    runXml(old, properties(null, '', writing.before.language)),
    runXml(own, properties(null, '', writing.after.language)),
  ]
  const gone = (xml: string): string => (view === 'moved-to' ? '' : revisions.wrap('deleted', xml))
  const come = (xml: string): string => (view === 'moved-from' ? '' : revisions.wrap('inserted', xml))
  if (own === '') return gone(lead + oldRun + tab)
  if (old === '') return come(lead + ownRun + tab)
  if (old === own) return revisions.wrap(stays, lead + (view === 'moved-from' ? oldRun : ownRun) + tab)
  return revisions.wrap(stays, lead) + gone(oldRun) + come(ownRun) + revisions.wrap(stays, tab)
}
