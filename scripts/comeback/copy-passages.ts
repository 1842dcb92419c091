/**
 * Paragraphs of a Word copy in one view → passages as they are compared, each with what the copy says about it.
 */
import type { ComparedRun, Passage } from '../compare/comparison.ts'
import type { Mark, WordsRun } from '../template/galley.ts'
import { BLOCKS, ITEMS, type ItemStyle } from '../theme/vocabulary.ts'
import type { TrackedRun } from '../verify/docx/tracked-paragraph.ts'
import { type View, type ViewedParagraph, viewOf } from '../verify/docx/tracked-view.ts'
import type { Copy } from './copy.ts'
import { isPageReference, marksOf, type StyleOf } from './copy-styles.ts'

export type CopyPassage = {
  readonly passage: Passage
  readonly bookmarks: readonly string[]
  readonly runs: readonly TrackedRun[] // All of them, with those that the view does not show.
  readonly authors: readonly string[] // Who changed something in it.
}

export type CopyView = {
  readonly copy: Copy
  readonly view: View
  readonly styleOf: StyleOf
  readonly marks: readonly string[] // Marks of the published text's notes, in order: on which page one stands decides.
}

export function copyPassages(paragraphs: readonly ViewedParagraph[], looking: CopyView): readonly CopyPassage[] {
  const reader = createReader(looking)
  const passages: CopyPassage[] = []
  for (const group of byRow(paragraphs)) {
    const [first] = group
    if (!first) continue
    if (first.row !== null) passages.push(reader.row(group))
    else if (first.all.length > 0) passages.push(reader.paragraph(first))
    if (first.endsSection) reader.section()
  }
  return passages.filter(({ passage }) => passage.table !== null || passage.label !== '' || passage.cells[0]?.length)
}

/** Cells of one row stand together. */
function byRow(paragraphs: readonly ViewedParagraph[]): readonly (readonly ViewedParagraph[])[] {
  const groups: ViewedParagraph[][] = []
  for (const paragraph of paragraphs) {
    const last = groups.at(-1)
    if (last && paragraph.row && last[0]?.row?.number === paragraph.row.number) last.push(paragraph)
    else groups.push([paragraph])
  }
  return groups
}

type Reader = {
  paragraph(paragraph: ViewedParagraph): CopyPassage
  row(cells: readonly ViewedParagraph[]): CopyPassage
  section(): void
}

function createReader({ copy, view, styleOf, marks }: CopyView): Reader {
  const counters = copy.counters()
  const notes = viewOf(copy.notes, view)
  const labels: string[] = [] // Of the clause, item and subitem that are open.
  let noteCount = 0

  const runsOf = (runs: readonly TrackedRun[]): readonly ComparedRun[] =>
    runs.flatMap((run): readonly ComparedRun[] => {
      if (isPageReference(run)) return []
      if (run.kind === 'note') return [noteOf(run)]
      return run.kind === 'break' ? [{ type: 'break' }] : [wordsRun(run.text, marksOf(run))]
    })
  const noteOf = (run: TrackedRun): ComparedRun => {
    const wanted = marks[noteCount++]
    const mark = run.text === '' ? counters.notes.next(wanted) : run.text
    const words = notes.filter(({ note }) => note === run.note).map((paragraph) => textOf(paragraph.runs))
    return { type: 'note', id: `note-${noteCount}`, mark, origin: 'adopted', runs: joined(words.join('\n'), mark) }
  }
  /** Changes and comments in a note belong to the passage that it hangs on. */
  const sourceOf = (group: readonly ViewedParagraph[]): Pick<CopyPassage, 'runs' | 'authors'> => {
    const runs = group.flatMap((paragraph) => paragraph.all)
    const own = new Set(runs.flatMap(({ kind, note }) => (kind === 'note' && note !== null ? [note] : [])))
    const hanging = own.size === 0 ? [] : copy.notes.filter(({ note }) => own.has(note ?? ''))
    const inNotes = hanging.map((paragraph) => ({ ...paragraph, all: paragraph.runs }))
    return { runs: [...runs, ...inNotes.flatMap(({ all }) => all)], authors: authorsOf([...group, ...inNotes]) }
  }
  const listLabel = (paragraph: ViewedParagraph): string => {
    const own = paragraph.list ?? copy.styles.listOf(paragraph.style)
    if (own?.list == null || own.list === '0') return ''
    return counters.numbering.next(own.list, own.level) ?? ''
  }
  return {
    section: () => counters.notes.section(),
    paragraph(paragraph) {
      const style = styleOf(paragraph.style)
      const counted = listLabel(paragraph)
      const { label, rest } = splitLabel(paragraph.runs)
      const own = label === '' ? counted.trim() : label
      const name = nameOf(own, style, labels)
      const origin = style in BLOCKS ? BLOCKS[style as keyof typeof BLOCKS].origin : 'adopted'
      const passage: Passage = {
        id: null,
        name,
        style,
        above: [],
        label: own,
        origin,
        cells: [runsOf(rest)],
        table: null,
      }
      return { passage, bookmarks: paragraph.bookmarks, ...sourceOf([paragraph]) }
    },
    row(group) {
      const columns = [...new Set(group.map(({ row }) => row?.column ?? 0))]
      const cells = columns.map((column) =>
        group
          .filter(({ row }) => row?.column === column)
          .flatMap(({ runs }, index) => (index === 0 ? runsOf(runs) : [{ type: 'break' as const }, ...runsOf(runs)])),
      )
      const table = { columns: columns.map(() => 1), row: 'body' } as const
      const style = styleOf(group[0]?.style ?? '')
      const origin = style in BLOCKS ? BLOCKS[style as keyof typeof BLOCKS].origin : 'adopted'
      const passage: Passage = { id: null, name: 'table row', style, above: [], label: '', origin, cells, table }
      return { passage, bookmarks: group.flatMap(({ bookmarks }) => bookmarks), ...sourceOf(group) }
    },
  }
}

/** Words that stand before the first tab are a label only if they are few: `(xxxviii)`. */
const LONGEST_LABEL = 24

/** `[tab] 28. [tab] words` → the label and the rest. */
function splitLabel(runs: readonly TrackedRun[]): { readonly label: string; readonly rest: readonly TrackedRun[] } {
  const own = runs[0]?.kind === 'tab' ? runs.slice(1) : runs
  const tab = own.findIndex((run) => run.kind === 'tab')
  const label = tab < 1 ? '' : textOf(own.slice(0, tab)).trim()
  return label === '' || label.length > LONGEST_LABEL ? { label: '', rest: own } : { label, rest: own.slice(tab + 1) }
}

const textOf = (runs: readonly TrackedRun[]): string => runs.map(({ text }) => text).join('')

/**
 * The words of a note stand after its mark, which Word counts or which is written again; LibreOffice 7 doubles a mark
 * that was set by hand: "aa Adopted …".
 */
function joined(words: string, mark: string): readonly WordsRun[] {
  const rest = words.startsWith(mark) ? words.slice(mark.length) : words
  const own = (rest.startsWith(`${mark} `) ? rest.slice(mark.length) : rest).replace(/^ /, '')
  return own === '' ? [] : [wordsRun(own)]
}

function wordsRun(text: string, marks: readonly Mark[] = []): WordsRun {
  return { type: 'words', text, marks, origin: 'adopted', language: null, link: null, where: 'everywhere' }
}

/** The labels down to here, as in the published text: an item stands in the clause before it. */
function nameOf(label: string, style: Passage['style'], labels: string[]): string {
  const depth = ITEMS.indexOf(style as ItemStyle)
  if (label === '') return style
  labels.splice(Math.max(0, depth))
  labels.push(label.replace(/\.$/, ''))
  return labels.join(' ')
}

export function authorsOf(paragraphs: readonly ViewedParagraph[]): readonly string[] {
  const named = paragraphs.flatMap(({ all, mark, markAuthor }) => [
    ...all.filter(({ standing }) => standing !== 'both').map(({ author }) => author),
    mark === 'both' ? null : markAuthor,
  ])
  return [...new Set(named.filter((author) => author !== null && author !== ''))] as readonly string[]
}
