/**
 * Pieces of a comparison → runs of Word, each with what became of it. The same pieces serve three places: a pair that
 * stayed, and the two places of a passage that moved, where each shows the words of its own text.
 */
import type { ComparedRun, Passage, Piece } from '../../../compare/comparison.ts'
import type { Side } from '../../../compare/redline.ts'
import type { WordsRun } from '../../../template/galley.ts'
import { wordLanguage } from '../language.ts'
import { propertiesOf, runXml, type Setting } from '../words.ts'
import type { Desk } from './desk.ts'
import type { Fate } from './revisions.ts'

/** Which words of a pair are shown, and what becomes of those that stayed. */
export type View = 'both' | 'moved-from' | 'moved-to'

export function piecesXml(pieces: readonly Piece[], view: View, writing: Writing): string {
  return joined(pieces.flatMap((piece) => markedOf(piece, view, writing)))
    .map(({ fate, xml }) => writing.desk.revisions.wrap(fate, xml))
    .join('')
}

/** All runs of a passage or note that is in one text only. */
export function wholeXml(runs: readonly ComparedRun[], fate: 'deleted' | 'inserted', writing: Writing): string {
  return writing.desk.revisions.wrap(fate, plainXml(runs, fate, writing))
}

/** Runs as they are; the place of a note that moved says already that it did. */
export function plainXml(runs: readonly ComparedRun[], fate: Fate, writing: Writing): string {
  return runs.map((run) => runXmlOf(run, fate, writing)).join('')
}

export type Writing = { readonly desk: Desk; readonly before: Setting; readonly after: Setting }

/** What the place of a run says about its look, in either text. */
export function settingOf({ style }: Pick<Passage, 'style'>, side: Side, { theme, language }: Desk): Setting {
  const own = wordLanguage(side.language) === language ? null : side.language
  return { language: own, weight: theme.styles[style].weight, links: 'plain' }
}

type Marked = { readonly fate: Fate; readonly xml: string }

function markedOf(piece: Piece, view: View, writing: Writing): readonly Marked[] {
  switch (piece.type) {
    case 'deleted':
      return view === 'moved-to' ? [] : [{ fate: 'deleted', xml: runXmlOf(piece.run, 'deleted', writing) }]
    case 'inserted':
      return view === 'moved-from' ? [] : [{ fate: 'inserted', xml: runXmlOf(piece.run, 'inserted', writing) }]
    case 'kept':
      return [{ fate: fateOf(view), xml: keptXml(piece.before, piece.after, view, writing) }]
    case 'kept-note':
      if (view === 'both') return [{ fate: 'kept', xml: writing.desk.notes.setChanged(piece) }]
      return [{ fate: view, xml: runXmlOf(view === 'moved-from' ? piece.before : piece.after, view, writing) }]
  }
}

const fateOf = (view: View): Fate => (view === 'both' ? 'kept' : view)

/** Letters that stayed, in the look of the newer text, which remembers the older one. */
function keptXml(before: ComparedRun, after: ComparedRun, view: View, writing: Writing): string {
  if (view === 'moved-from') return runXmlOf(before, view, writing)
  if (view === 'moved-to' || before.type !== 'words' || after.type !== 'words')
    return runXmlOf(after, fateOf(view), writing)
  const [old, own] = [look(before, writing.before), look(after, writing.after)]
  if (old === own) return runXml(after.text, own)
  const changed = writing.desk.revisions.looked('rPr', inner(old))
  return runXml(after.text, `<w:rPr>${inner(own)}${changed}</w:rPr>`)
}

function runXmlOf(run: ComparedRun, fate: Fate, writing: Writing): string {
  switch (run.type) {
    case 'words':
      return runXml(run.text, look(run, isOlder(fate) ? writing.before : writing.after))
    case 'note':
      return writing.desk.notes.set(run, fate)
    case 'break':
      return '<w:r><w:br/></w:r>'
  }
}

const isOlder = (fate: Fate): boolean => fate === 'deleted' || fate === 'moved-from'

const look = (run: WordsRun, setting: Setting): string => propertiesOf(run, setting, false)

/** `<w:rPr>…</w:rPr>` → its children. */
const inner = (properties: string): string => properties.replace(/^<w:rPr>/, '').replace(/<\/w:rPr>$/, '')

/** Neighbours of one fate are one change: a colleague accepts a phrase and not its bold half. */
function joined(marked: readonly Marked[]): readonly Marked[] {
  const groups: Marked[] = []
  for (const { fate, xml } of marked) {
    const last = groups.at(-1)
    if (last?.fate === fate) groups[groups.length - 1] = { fate, xml: last.xml + xml }
    else groups.push({ fate, xml })
  }
  return groups
}
