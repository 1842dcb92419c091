/**
 * Fields (ECMA-376 Part 1, 17.16): `begin`, instruction, `separate`, result, `end`. The result is text; the
 * instruction is a command, of which only a few are harmless.
 */
import type { Fault } from '../reading.ts'
import { entryOf } from './entries.ts'

/** Commands that count, refer or look up inside the file. Others fetch, run or ask. */
const HARMLESS = new Set([
  'REF',
  'PAGEREF',
  'NOTEREF',
  'TOC',
  'TC',
  'PAGE',
  'NUMPAGES',
  'SECTIONPAGES',
  'STYLEREF',
  'HYPERLINK',
])
/** Commands whose second word is the name of a bookmark. */
const NAMES_BOOKMARK = new Set(['REF', 'PAGEREF', 'NOTEREF'])

/** A field that has ended: the bookmark that it names, and where the words begin that link there. */
export type EndedField = {
  readonly bookmark: string | null
  readonly start: number
  readonly fault: Fault | null
  readonly entry: string | null // What it brings into updated contents.
}

/** The fields that are open, one inside the other. */
export type Fields = {
  readonly where: 'outside' | 'instruction' | 'result'
  takeInstruction(text: string): boolean // Whether the text belongs to a command.
  /** `begin`, `separate` or `end` after so many letters of the text. */
  mark(kind: string, length: number): EndedField | null
}

export function createFields(): Fields {
  const open: { instruction: string; phase: 'instruction' | 'result'; start: number }[] = []
  return {
    get where() {
      if (open.length === 0) return 'outside'
      return open.some(({ phase }) => phase === 'instruction') ? 'instruction' : 'result'
    },
    takeInstruction(text) {
      const field = open.at(-1)
      if (field?.phase !== 'instruction') return false
      field.instruction += text
      return true
    },
    mark(kind, length) {
      const field = open.at(-1)
      if (kind === 'begin') open.push({ instruction: '', phase: 'instruction', start: length })
      if (kind === 'separate' && field) Object.assign(field, { phase: 'result', start: length })
      if (kind !== 'end' || !field) return null
      open.pop()
      const command = commandOf(field.instruction)
      const { bookmark } = command
      const start = command.links ? field.start : length
      return { bookmark, start, fault: checkCommand(command), entry: entryOf(field.instruction) }
    },
  }
}

type Command = {
  readonly name: string
  readonly bookmark: string | null
  readonly links: boolean // `\h`: its result is a link.
}

/** ` PAGEREF _d489 \h ` → PAGEREF, `_d489`, a link. */
function commandOf(instruction: string): Command {
  const [name = '', ...rest] = instruction.trim().split(/\s+/)
  const command = name.toUpperCase()
  if (command === 'HYPERLINK') {
    const local = rest.indexOf('\\l')
    return { name: command, bookmark: local < 0 ? null : unquoted(rest[local + 1]), links: local >= 0 }
  }
  const bookmark = NAMES_BOOKMARK.has(command) ? unquoted(rest[0]) : null
  return { name: command, bookmark, links: bookmark !== null && rest.includes('\\h') }
}

const unquoted = (word: string | undefined): string => (word ?? '').replace(/^"|"$/g, '')

function checkCommand({ name, bookmark }: Command): Fault | null {
  const outside = name === 'HYPERLINK' && bookmark === null
  if (HARMLESS.has(name) && !outside) return null
  return { code: 'verify-active', message: `The file has a field with the command “${name.slice(0, 40)}”.` }
}
