/**
 * What an import did, in the words of the people who asked for it.
 *
 *     sources/declaration-489.md   Declaration 489 · 27 May 2024 · Sofia   27 preambular, 1 operative (a.–y.)
 *
 *     Moved      1 note to the mark that calls it: declaration-489.md:35
 *     Left out   “Cited by Declaration 489, para. 27” was added by engross and was left out.
 *
 *     2 questions – nothing was guessed:
 *      1  sources/declaration-474.md:7:1  The declaration has no number.
 */
import type { Clause, OfficialText } from '../ast/ast.ts'
import { clausesOf } from '../ast/walk.ts'
import { nameOf } from '../compose/names.ts'
import type { FindingCode } from '../finding-codes.ts'
import type { Imported } from '../import/import.ts'
import type { Finding } from '../report.ts'
import { printedDate } from '../template/printed-date.ts'
import { showSafely } from './excerpt.ts'

/** A source that was written, and where its original lies. */
export type Brought = { readonly imported: Imported; readonly original: string }

/** A line for each text. */
export function printBrought(brought: readonly Brought[]): string {
  const rows = brought.flatMap(({ imported: { path, texts } }) =>
    texts.map(({ text }) => [path, factsOf(text), countsOf(text)]),
  )
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => [...(row[column] ?? '')].length)))
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('   ')
          .trimEnd()}\n`,
    )
    .map(showSafely)
    .join('')
}

function factsOf(text: OfficialText): string {
  const { date, place } = text.metadata
  const facts = [date ? printedDate(date.value) : 'undated', place?.value]
  return [nameOf(text), ...facts.filter((fact) => fact !== undefined)].join(' · ')
}

/** '27 preambular, 1 operative (a.–y.)', '15 paragraphs' */
function countsOf(text: OfficialText): string {
  const outermost = text.body.filter((block): block is Clause => block.type === 'clause')
  const count = (role: Clause['role']): number => outermost.filter((clause) => clause.role === role).length
  const paragraphs = [...clausesOf(text)].filter(({ role }) => role === 'paragraph').length
  const parts = [
    ...(count('preambular') > 0 ? [`${count('preambular')} preambular`] : []),
    ...(count('operative') > 0 ? [`${count('operative')} operative${lettersOf(outermost)}`] : []),
    ...(paragraphs > 0 ? [`${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}`] : []),
  ]
  return parts.join(', ')
}

/** The first and the last label of a single list of items. */
function lettersOf(clauses: readonly Clause[]): string {
  const lists = clauses.filter((clause) => clause.role === 'operative' && clause.clauses.length > 1)
  const items = lists.length === 1 ? (lists[0]?.clauses ?? []) : []
  const first = items[0]?.label
  const last = items.at(-1)?.label
  return first && last ? ` (${first}–${last})` : ''
}

const HEADINGS: readonly { readonly heading: string; readonly codes: readonly FindingCode[] }[] = [
  { heading: 'Written out', codes: ['import-counted'] },
  { heading: 'Moved', codes: ['note-moved'] },
  { heading: 'Repaired', codes: ['list-rejoined', 'text-repaired'] },
  {
    heading: 'Set aside',
    codes: ['text-stray-mark', 'text-site-furniture', 'text-page-furniture', 'text-metadata-line'],
  },
  { heading: 'Left out', codes: ['import-left-out'] },
]

/** Where what is said begins, behind the heading. */
const COLUMN = 13

/** More lines under one heading are counted. */
const MOST_LINES = 6

/** What was done to the texts, and what is to be asked. */
export function printDone(brought: readonly Brought[], findings: readonly Finding[]): string {
  if (brought.length === 0) return ''
  const blocks = HEADINGS.map(({ heading, codes }) =>
    blockOf(
      heading,
      findings.filter(({ code }) => codes.includes(code)),
    ),
  )
  const kept = `  ${'Kept'.padEnd(COLUMN)}every other character as it was; ${originalsOf(brought)}\n`
  const asked = printQuestions(brought, findings)
  return `\n${blocks.join('')}${kept}\n${asked}Next: engross check\n`
}

function originalsOf(brought: readonly Brought[]): string {
  const [first, ...others] = brought.map(({ original }) => showSafely(original))
  return others.length === 0 ? `the original is ${first}` : 'the originals are in sources/originals/'
}

function blockOf(heading: string, findings: readonly Finding[]): string {
  const lines = findings.map(({ place, message }) => `${whereOf(place)}${shortened(message)}`)
  const more = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more`] : []
  return [...lines.slice(0, MOST_LINES), ...more]
    .map((line, index) => `  ${(index === 0 ? heading : '').padEnd(COLUMN)}${showSafely(line)}\n`)
    .join('')
}

/** What a file has and its source has not is asked about, where there is a source. */
export const isLoss = ({ code }: Finding): boolean => code === 'import-lost' || code === 'import-changes'

/** Questions are what an editor can answer: the problems of the sources, and what nobody states. */
function printQuestions(brought: readonly Brought[], findings: readonly Finding[]): string {
  const sources = new Set(brought.map(({ imported }) => imported.path))
  const isAbout = ({ place }: Finding): boolean => place !== null && sources.has(place.file)
  const questions = findings.filter(
    (finding) =>
      isLoss(finding) || (isAbout(finding) && (finding.severity !== 'note' || finding.code === 'body-missing')),
  )
  if (questions.length === 0) return ''
  const title = questions.length === 1 ? '1 question' : `${questions.length} questions`
  const lines = questions.flatMap(({ place, message, hint }, index) => [
    `  ${String(index + 1).padStart(2)}  ${whereOf(place)}${shortened(message)}`,
    ...(hint ? [`      ${shortened(hint)}`] : []),
  ])
  return `  ${title} – nothing was guessed:\n${lines.map((line) => `${showSafely(line)}\n`).join('')}\n`
}

/** A line of a source can be gone to; of the file that came, only the name is known. */
function whereOf(place: Finding['place']): string {
  if (place === null) return ''
  return place.file.endsWith('.md') ? `${place.file}:${place.line}:${place.column}  ` : `${place.file}  `
}

const LONGEST = 160

function shortened(words: string): string {
  const signs = [...words.replace(/\s+/g, ' ')]
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : signs.join('')
}
