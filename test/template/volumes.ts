/**
 * Builders for tests of templates: a compendium of a few texts, and the built-in templates with some replaced.
 */
import { fileURLToPath } from 'node:url'
import type { OfficialText, Reference, Target } from '../../scripts/ast/ast.ts'
import type { Compendium, Entry } from '../../scripts/compose/compendium.ts'
import { nameOf, titleOf } from '../../scripts/compose/names.ts'
import type { Block, Flow, Galley, Run, Sheet } from '../../scripts/template/galley.ts'
import { loadTemplates } from '../../scripts/template/load-templates.ts'
import { words } from '../ast-builders.ts'
import { library } from '../compose/libraries.ts'

export const BUILT_IN = fileURLToPath(new URL('../../templates', import.meta.url))

export const builtIn = await loadTemplates([BUILT_IN])

export const entry = (text: OfficialText, more: Partial<Entry> = {}): Entry => ({
  text,
  name: nameOf(text),
  title: titleOf(text),
  citedBy: [],
  ...more,
})

export function volume(entries: readonly Entry[], more: Partial<Compendium> = {}): Compendium {
  return {
    engross: 1,
    type: 'compendium',
    id: 'spring',
    shape: 'volume',
    title: 'Spring session',
    subtitle: null,
    body: 'The Assembly',
    place: null,
    year: '2024',
    language: 'en-GB',
    date: '2024-05-27',
    front: [],
    groups: [{ title: null, entries }],
    background: [],
    back: [],
    apparatus: 'shown',
    pageReferences: 'shown',
    library: library(entries.map(({ text }) => text)),
    siblings: new Map(),
    ...more,
  }
}

/** Words that cite; `number` is where the number stands in them. */
export function reference(cited: string, target: Target | null, more: Partial<Reference> = {}): Reference {
  const number = /\d+/.exec(cited)
  return {
    type: 'reference',
    family: 'numbered-text',
    state: target === null ? 'unresolved' : target.type === 'external' ? 'external' : 'held',
    target,
    number: number && { start: number.index, end: number.index + number[0].length },
    content: [words(cited)],
    span: { start: 0, end: cited.length },
    ...more,
  }
}

export const to = (text: string, clause?: string): Target =>
  clause === undefined ? { type: 'text', text } : { type: 'clause', text, clause }

export function sheetOf({ parts }: Galley, id: string): Sheet {
  const found = parts.flatMap((part) => part.sheets).find((sheet) => sheet.id === id)
  if (!found) throw new Error(`there is no sheet “${id}”`)
  return found
}

/** All blocks of a sheet, in order. */
export function blocksOf(flow: readonly Flow[]): readonly Block[] {
  return flow.flatMap((piece) => {
    if (piece.type === 'block') return [piece]
    if (piece.type === 'list') return piece.items.flatMap((item) => blocksOf(item.flow))
    return [...piece.head, ...piece.rows].flatMap((row) => row.cells.flatMap((cell) => blocksOf(cell.flow)))
  })
}

/** 'symbol: DECLARATION 489[*]', a page as ⟨anchor⟩. */
export function printed(sheet: Sheet): readonly string[] {
  return blocksOf(sheet.flow).map((block) => `${block.style}: ${block.runs.map(printRun).join('')}`)
}

function printRun(run: Run): string {
  switch (run.type) {
    case 'words':
      return run.text
    case 'note':
      return `[${run.mark} ${run.runs.map(printRun).join('')}]`
    case 'page':
      return `⟨${run.of}⟩`
    case 'leader':
      return ' … '
    case 'break':
      return ' / '
  }
}
