/**
 * Runs → the Markdown-like words of a source. Signs that would be read as markup get a backslash, so that what was a
 * letter in the file is a letter again when the source is read.
 */
import type { ManuscriptNote, ManuscriptRun, WordsOfRun } from './manuscript.ts'

export type Hand = {
  readonly marks: ReadonlyMap<string, string> // Note → the mark as it is written: '*' or '[^1]'.
  readonly emphasis: 'kept' | 'left out'
}

export function wordsOf(runs: readonly ManuscriptRun[], hand: Hand): string {
  const hasLinks = runs.some((run) => run.type === 'words' && run.address !== null)
  const whole = runs.map((run) => (run.type === 'words' ? run.text : '')).join('')
  const isRisky = hasLinks || whole.includes('](') || whole.includes('[^')
  return runs.map((run) => runOf(run, hand, isRisky ? 'brackets too' : 'signs')).join('')
}

function runOf(run: ManuscriptRun, hand: Hand, escaping: Escaping): string {
  switch (run.type) {
    case 'break':
      return '\n'
    case 'mark':
      return hand.marks.get(run.note) ?? ''
    case 'words':
      return dressed(run, hand, escaping)
  }
}

type Escaping = 'signs' | 'brackets too'

/** Emphasis must touch its words: blanks at the ends stay outside. */
function dressed(run: WordsOfRun, hand: Hand, escaping: Escaping): string {
  const words = run.text.trim()
  if (words === '') return run.text
  const from = run.text.indexOf(words)
  const before = run.text.slice(0, from)
  const after = run.text.slice(from + words.length)
  const sign = hand.emphasis === 'kept' ? `${run.strong ? '**' : ''}${run.emphasis ? '*' : ''}` : ''
  const inside = `${sign}${escaped(words, escaping)}${[...sign].reverse().join('')}`
  return `${before}${run.address === null ? inside : `[${inside}](${run.address})`}${after}`
}

/** `*` is always a sign; a backslash only before a sign; `_` only at the edge of a word. */
const SIGNS = /\*|\\(?=[\\*_[\]()#+\-.!>|])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
const BRACKETS = /[[\]]/g

export function escaped(words: string, escaping: Escaping): string {
  const plain = words.replace(SIGNS, (sign) => `\\${sign}`)
  return escaping === 'signs' ? plain : plain.replace(BRACKETS, (sign) => `\\${sign}`)
}

/** Marks that the reader binds to an adoption note without brackets. */
const FREE_MARK = /^(?:\*{1,3}|[†‡§]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹])$/
const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹'

export type WrittenNote = { readonly note: ManuscriptNote; readonly atCall: string; readonly atStart: string }

/**
 * How marks are written. The adoption note keeps the bare mark that people know, `489*` and `* Adopted by …`, a figure
 * raised; all other notes take brackets, `[^1]`, which no reader can mistake.
 */
export function writeMarks(
  notes: readonly ManuscriptNote[],
  isAdoption: (note: ManuscriptNote) => boolean,
): readonly WrittenNote[] {
  const names = new Set<string>()
  let adopted = false
  return notes.map((note) => {
    const raised = /^[1-9]$/.test(note.mark) ? (RAISED_FIGURES[Number(note.mark)] ?? '') : note.mark
    if (!adopted && FREE_MARK.test(raised) && isAdoption(note)) {
      adopted = true
      return { note, atCall: raised, atStart: `${raised} ` }
    }
    const name = uniqueName(note.mark, names)
    return { note, atCall: `[^${name}]`, atStart: `[^${name}]: ` }
  })
}

/** A mark that occurs twice gets a figure behind it, since two notes of one name would be one note. */
function uniqueName(mark: string, names: Set<string>): string {
  const base = mark.replace(/[[\]\s]/g, '').slice(0, 32) || 'note'
  let name = base
  for (let count = 2; names.has(name); count++) name = `${base}-${count}`
  names.add(name)
  return name
}
