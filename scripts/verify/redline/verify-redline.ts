/**
 * The proof of a redline before it is published: read back, its older side is the older text and its newer side the
 * newer one, letter by letter and blank by blank.
 */
import type { Passage } from '../../compare/comparison.ts'
import type { Report } from '../../report.ts'
import { Unreadable } from '../reading.ts'
import { expectedLines } from './lines.ts'
import { type RedlineReading, readRedlineDocx } from './read-redline-docx.ts'
import { readRedlineHtml } from './read-redline-html.ts'

export type RedlineFormat = 'docx' | 'html'
export type RedlineFile = { readonly path: string; readonly format: RedlineFormat; readonly bytes: Uint8Array }

/** What a file must say on either side. */
export type ComparedSides = Readonly<Record<'before' | 'after', ComparedSide>>
export type ComparedSide = { readonly name: string; readonly passages: readonly Passage[] }

/** Letters that were proved; null when the file is not what it must be, and the report says why. */
export type RedlineProof = { readonly before: number; readonly after: number }

const READERS: Readonly<Record<RedlineFormat, (bytes: Uint8Array) => RedlineReading>> = {
  docx: readRedlineDocx,
  html: readRedlineHtml,
}

export function verifyRedline(file: RedlineFile, redline: ComparedSides, report: Report): RedlineProof | null {
  const reading = attempt(file, report)
  if (reading === null) return null
  const sides = (['before', 'after'] as const).map((side) => {
    const expected = expectedLines(redline[side].passages)
    const place = firstDifference(expected, reading[side])
    if (place !== null) sayDifference({ file, text: redline[side].name, expected, read: reading[side], place }, report)
    return { letters: [...expected.join('')].length, isRight: place === null }
  })
  const [before, after] = sides
  return before?.isRight && after?.isRight ? { before: before.letters, after: after.letters } : null
}

function attempt(file: RedlineFile, report: Report): RedlineReading | null {
  try {
    return READERS[file.format](file.bytes)
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause
    report.say({ code: cause.code, place: placeOf(file), message: cause.message, hint: HINT })
    return null
  }
}

/** Index of the first line that differs, also where one side has more. */
function firstDifference(expected: readonly string[], read: readonly string[]): number | null {
  const longest = Math.max(expected.length, read.length)
  for (let index = 0; index < longest; index++) if (expected[index] !== read[index]) return index
  return null
}

type Difference = {
  readonly file: RedlineFile
  readonly text: string
  readonly expected: readonly string[]
  readonly read: readonly string[]
  readonly place: number
}

function sayDifference({ file, text, expected, read, place }: Difference, report: Report): void {
  report.say({
    code: 'verify-text',
    place: placeOf(file),
    message: `The redline gives “${shown(read[place])}” where ${text} has “${shown(expected[place])}”.`,
    hint: HINT,
  })
}

const shown = (line: string | undefined): string => (line === undefined ? 'nothing' : line.slice(0, 120))
const placeOf = ({ path }: RedlineFile) => ({ file: path, line: 1, column: 1 })
const HINT = 'Nothing was published. Please report it with both texts.'
