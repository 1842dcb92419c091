/**
 * Reads the tables of the corpus of bad inputs: one row for each file, with the exit status and the codes that must be
 * reported, each at its place.
 *
 *     | 05-nul.md | 1 | character-control 7:10, character-control 7:21 | NUL inside words | … |
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Row = {
  readonly section: string // 'enc'; 'generated' and 'runs' have no files
  readonly file: string // '05-nul.md', a folder: 'circular/', a generated case: 'link-loop', or a set-up in words
  readonly exits: readonly number[] // Several when either is right.
  readonly reports: readonly Reported[]
  readonly fault: string
}

/** `b.md` only where a case has several files; no place: anywhere. `may be missing`: the corpus has it in brackets. */
export type Reported = {
  readonly code: string
  readonly file: string | null
  readonly place: string | null // '7:10'
  readonly may: 'be missing' | 'not be missing'
}

/** The corpus is no part of the project: ENGROSS_BADINPUT names it, or it lies beside the project. */
export const CORPUS = [
  process.env.ENGROSS_BADINPUT,
  fileURLToPath(new URL('../../../shared/badinput', import.meta.url)),
]
  .filter((folder) => folder !== undefined)
  .find((folder) => existsSync(join(folder, 'INDEX.md')))

export function readIndex(corpus: string): readonly Row[] {
  let section = ''
  return readFileSync(join(corpus, 'INDEX.md'), 'utf8')
    .split('\n')
    .flatMap((line): readonly Row[] => {
      section = /^## ([A-Za-z-]+)/.exec(line)?.[1]?.toLowerCase() ?? (line.startsWith('#') ? '' : section)
      const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/).map((cell) => cell.trim()) : []
      const [, file = '', exit = '', reports = '', fault = ''] = cells
      const exits = exit.split(' or ').map(Number)
      if (section === '' || exits.some(Number.isNaN) || exit === '') return []
      return [{ section, file, exits, reports: reportsIn(reports), fault }]
    })
}

/** `code`, `code 7:10`, `code b.md 3:9`, `(code)` */
const REPORT = /^(\()?([a-z-]+)(?: ([\w.-]+\.md))?(?: (\d+:\d+))?\)?$/

function reportsIn(cell: string): readonly Reported[] {
  if (cell === '–') return []
  return cell.split(', ').map((words) => {
    const match = REPORT.exec(words)
    if (!match) throw new Error(`the index has a report that cannot be read: ${words}`)
    const [, bracket, code = '', file = null, place = null] = match
    return { code, file, place, may: bracket ? 'be missing' : 'not be missing' }
  })
}
