/**
 * What a Word file, a web page or a PDF says, before it becomes a source: paragraphs, tables and notes in the order of
 * reading, with their emphasis. Readers of foreign files make it; `write-source.ts` writes it down.
 */

export type Manuscript = {
  readonly blocks: readonly ManuscriptBlock[]
  readonly notes: readonly ManuscriptNote[]
  readonly properties: Properties
  readonly labels: LabelKnowledge
  readonly remarks: readonly ImportRemark[]
}

/** `known`: the file says which paragraphs have a label. `in the words`: a label may stand at the start of the words. */
export type LabelKnowledge = 'known' | 'in the words'

export type ManuscriptBlock = ManuscriptParagraph | ManuscriptTable

export type ManuscriptParagraph = {
  readonly type: 'paragraph'
  readonly heading: number | null // 1 for the title, 2 for a section; null for words.
  readonly label: string | null // '28.', or '' for a bullet that prints nothing.
  readonly depth: number // Of a labelled paragraph, from 0.
  readonly runs: readonly ManuscriptRun[]
  /** What stands before it. `none`: it is a line of the paragraph before; `cut`: so it is, and a page break between. */
  readonly gap: 'blank' | 'none' | 'page' | 'cut'
}

export type ManuscriptTable = { readonly type: 'table'; readonly rows: readonly (readonly ManuscriptRun[])[][] }

export type ManuscriptRun = WordsOfRun | MarkOfNote | Break
export type WordsOfRun = {
  readonly type: 'words'
  readonly text: string
  readonly strong: boolean
  readonly emphasis: boolean
  readonly address: string | null // Where the words lead to.
}
/** The place of a note's mark. */
export type MarkOfNote = { readonly type: 'mark'; readonly note: string }
export type Break = { readonly type: 'break' }

export type ManuscriptNote = {
  readonly id: string // Unique in the file.
  readonly mark: string // As printed: '*', '1'.
  readonly runs: readonly ManuscriptRun[]
}

/** What the file says about itself. It may be wrong, so it only becomes a question to the editor. */
export type Properties = { readonly author: string | null; readonly address: string | null }

export const NO_PROPERTIES: Properties = { author: null, address: null }

/** What happened on the way, in the words of the terminal. */
export type ImportRemark = {
  readonly code: 'import-left-out' | 'import-counted' | 'import-lost' | 'import-changes'
  readonly message: string
  readonly hint?: string
}

export const paragraph = (
  runs: readonly ManuscriptRun[],
  more: Partial<Omit<ManuscriptParagraph, 'type' | 'runs'>> = {},
): ManuscriptParagraph => ({ type: 'paragraph', heading: null, label: null, depth: 0, gap: 'blank', ...more, runs })

/** The letters of a list of runs; marks of notes are silent. */
export function lettersOf(runs: readonly ManuscriptRun[]): string {
  return runs.map((run) => (run.type === 'words' ? run.text : run.type === 'break' ? ' ' : '')).join('')
}

/** Blanks around go, neighbours of one look become one run, empty ones vanish. */
export function tidy(runs: readonly ManuscriptRun[]): readonly ManuscriptRun[] {
  const joined: ManuscriptRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.type !== 'words') joined.push(run)
    else if (last?.type === 'words' && isAlike(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '') joined.push(run)
  }
  return trimmed(joined.map((run) => (run.type === 'words' ? { ...run, text: run.text.replace(BLANKS, ' ') } : run)))
}

/** Blanks that carry no meaning: spaces, tabs and line ends of the file. Hard spaces do. */
const BLANKS = /[ \t\r\n\f]+/g

function isAlike(one: WordsOfRun, other: WordsOfRun): boolean {
  return one.strong === other.strong && one.emphasis === other.emphasis && one.address === other.address
}

function trimmed(runs: readonly ManuscriptRun[]): readonly ManuscriptRun[] {
  const isEmpty = (run: ManuscriptRun | undefined): boolean =>
    run?.type === 'break' || (run?.type === 'words' && run.text.trim() === '')
  let from = 0
  let to = runs.length
  while (from < to && isEmpty(runs[from])) from++
  while (to > from && isEmpty(runs[to - 1])) to--
  return runs.slice(from, to).map((run, index, all) => {
    if (run.type !== 'words') return run
    const start = followsBlank(all[index - 1]) ? run.text.replace(/^ /, '') : run.text
    return { ...run, text: index === all.length - 1 ? start.trimEnd() : start }
  })
}

function followsBlank(before: ManuscriptRun | undefined): boolean {
  return before === undefined || before.type === 'break' || (before.type === 'words' && before.text.endsWith(' '))
}
