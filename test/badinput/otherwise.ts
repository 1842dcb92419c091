/**
 * Rows of the corpus that we answer otherwise, each with the reason. The corpus names codes and files of a tool that
 * nobody has written; where ours is built otherwise, or says it in another word, this list says so and nothing else does.
 */
import type { Reported, Row } from './index-table.ts'

export type Otherwise = Partial<Pick<Row, 'exits' | 'reports'>> & { readonly why: string }

const must = (code: string, place: string | null = null): Reported => ({
  code,
  file: null,
  place,
  may: 'not be missing',
})
const may = (code: string): Reported => ({ code, file: null, place: null, may: 'be missing' })

const FOREIGN_ELEMENTS = 'the template writes elements of HTML, and ours are those of the theme: that is said besides'

const OTHERWISE: Readonly<Record<string, Otherwise>> = {
  'templates/01-unknown-name.hbs': {
    reports: [must('template-unknown-name', '1:7'), may('template-unknown-element')],
    why: FOREIGN_ELEMENTS,
  },
  'templates/03-raw-output.hbs': {
    reports: [must('template-raw-output', '1:5'), may('template-unknown-element')],
    why: FOREIGN_ELEMENTS,
  },
  'templates/04-prototype-reach.hbs': {
    reports: [must('template-unknown-name', '1:3'), may('template-unknown-helper'), may('template-markup')],
    why: 'a value that stands outside of every block is said besides',
  },
  'config/05-unknown-key.json': {
    reports: [must('config-unknown-key', '1:25'), may('config-value')],
    why: 'settings stand in manifests, where title and texts are required: that they are missing is said besides',
  },
  'ast/01-version.json': {
    exits: [3],
    reports: [must('verify-unreadable')],
    why: 'we read the tree as a file in one place only, when published files are read back',
  },
  'ast/02-prototype.json': {
    exits: [3],
    reports: [must('verify-unreadable')],
    why: 'as above; a tree without our version is never walked, so none of its names is looked up',
  },
  'ast/03-cut-off.json': { exits: [3], reports: [must('verify-unreadable')], why: 'as above' },
  'generated/name-case': {
    exits: [0],
    reports: [must('document-duplicate-number')],
    why: 'the second text gets an id of its own, so no file system takes the outputs for one: nothing needs to fail',
  },
  'runs/`SOURCE_DATE_EPOCH` set to nothing, `x`, `-1`, `1.5`, `1e99`': {
    exits: [0],
    reports: [],
    why: 'no date of the building machine is in any file, so the variable is never read',
  },
  'runs/out is a file': { reports: [must('file-write')], why: 'the same in another word' },
  'runs/the lock of a process that no longer lives': {
    reports: [],
    why: 'the lock of a dead build is nothing that the editor can do anything about',
  },
  'runs/the lock of a living process': { reports: [must('out-locked')], why: 'the same in another word' },
  'runs/SIGINT at a random moment': { reports: [], why: 'who presses the keys knows; the status says it to programs' },
  'runs/a foreign file in out': {
    reports: [],
    why: 'a project that keeps a note in out/ would be warned at every build; the file is left alone, as the README says',
  },
}

export function otherwiseOf({ section, file }: Pick<Row, 'section' | 'file'>): Otherwise | null {
  return OTHERWISE[`${section}/${file}`] ?? null
}

/** The rows that the list speaks of: each must be in the corpus. */
export const OTHERWISE_ROWS: readonly string[] = Object.keys(OTHERWISE)
