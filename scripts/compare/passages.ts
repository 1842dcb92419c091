/**
 * The flow of a sheet → the passages that are compared: every paragraph and every row of a table, in order.
 */
import type { Block, Flow, Item, Run, Table } from '../template/galley.ts'
import type { ItemStyle } from '../theme/vocabulary.ts'
import type { ComparedRun, Passage } from './comparison.ts'

/**
 * `text`: the adopted words, and what an editor added to them as words of ours is left out. `copy`: everything that a
 * Word copy shows, so that the apparatus in an edited copy finds its like; only page references stay out.
 */
export type Extent = 'text' | 'copy'

export function passagesOf(flow: readonly Flow[], extent: Extent): readonly Passage[] {
  const passages: Passage[] = []
  flowPassages(flow, { extent, above: [], labels: [] }, passages)
  return numbered(passages)
}

type Level = {
  readonly extent: Extent
  readonly above: readonly ItemStyle[]
  readonly labels: readonly string[]
}

function flowPassages(flow: readonly Flow[], level: Level, passages: Passage[]): void {
  for (const piece of flow) {
    switch (piece.type) {
      case 'block':
        if (level.extent === 'copy' || piece.origin === 'adopted') passages.push(blockPassage(piece, level))
        break
      case 'list':
        for (const item of piece.items) itemPassages(item, level, passages)
        break
      case 'table':
        if (level.extent === 'copy' || piece.origin === 'adopted') passages.push(...rowPassages(piece, level))
        break
    }
  }
}

/** The words of an item stand in its first block; what follows stands under them. */
function itemPassages(item: Item, level: Level, passages: Passage[]): void {
  const labels = item.label === '' ? level.labels : [...level.labels, bare(item.label)]
  const [first, ...rest] = item.flow
  const words = first?.type === 'block' ? first : null
  passages.push({
    id: item.id,
    name: item.label === '' ? '' : labels.join(' '),
    style: item.style,
    above: level.above,
    label: item.label,
    origin: 'adopted',
    cells: [words ? comparedRuns(words.runs, level.extent) : []],
    table: null,
  })
  const inside: Level = { ...level, labels, above: [...level.above, item.style] }
  flowPassages(words ? rest : item.flow, inside, passages)
}

/** "28." → "28": the form in which texts cite one another. */
const bare = (label: string): string => label.trim().replace(/\.$/, '')

function blockPassage(block: Block, { extent, above }: Level): Passage {
  const { id, style, origin } = block
  return { id, name: '', style, above, label: '', origin, cells: [comparedRuns(block.runs, extent)], table: null }
}

function rowPassages(table: Table, { extent, above }: Level): readonly Passage[] {
  const { columns, origin } = table
  return (['head', 'body'] as const).flatMap((row) =>
    (row === 'head' ? table.head : table.rows).map(({ cells }) => ({
      id: null,
      name: '',
      style: 'table-words' as const,
      above,
      label: '',
      origin,
      cells: cells.map((cell) => cell.flow.flatMap((block, index) => lines(block, index, extent))),
      table: { columns, row },
    })),
  )
}

/** Several paragraphs of one cell are compared as lines of one. */
function lines(block: Block, index: number, extent: Extent): readonly ComparedRun[] {
  const runs = comparedRuns(block.runs, extent)
  return index === 0 ? runs : [{ type: 'break' }, ...runs]
}

/** Of the runs of a block or note, those that are compared. */
export function comparedRuns(runs: readonly Run[], extent: Extent): readonly ComparedRun[] {
  return runs.filter((run): run is ComparedRun => isCompared(run, extent))
}

function isCompared(run: Run, extent: Extent): boolean {
  switch (run.type) {
    case 'words':
      return run.text !== '' && run.where === 'everywhere' && (extent === 'copy' || run.origin === 'adopted')
    case 'note':
      return extent === 'copy' || run.origin === 'adopted'
    case 'break':
      return true
    case 'page':
    case 'leader':
      return false
  }
}

/** What has no label is called by its style, and counted where there are several: 'title', 'paragraph 3'. */
function numbered(passages: readonly Passage[]): readonly Passage[] {
  const wordOf = ({ table, style }: Passage): string => (table === null ? style : 'table row')
  const totals = new Map<string, number>()
  for (const passage of passages)
    totals.set(wordOf(passage), (totals.get(wordOf(passage)) ?? 0) + (passage.name === '' ? 1 : 0))
  const counts = new Map<string, number>()
  return passages.map((passage) => {
    if (passage.name !== '') return passage
    const word = wordOf(passage)
    const count = (counts.get(word) ?? 0) + 1
    counts.set(word, count)
    return { ...passage, name: (totals.get(word) ?? 0) > 1 ? `${word} ${count}` : word }
  })
}
