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
  const escaping = hasLinks || whole.includes('](') || whole.includes('[^') ? 'brackets too' : 'signs'
  return stretchesOf(
    runs.map(withPlainMark),
    (one, other) => isWords(one) && isWords(other) && one.address === other.address,
  )
    .map((stretch) =>
      stretch.every(isWords) ? linked(stretch, hand, escaping) : stretch.map((run) => signOf(run, hand)).join(''),
    )
    .join('')
}

/** A mark that is bold because what stands before it is: its look means nothing. */
function withPlainMark(run: ManuscriptRun): ManuscriptRun {
  const isMark = run.type === 'words' && /^\s*[*†‡§]{1,3}\s*$/.test(run.text)
  return isMark ? { ...run, strong: false, emphasis: false } : run
}

type Escaping = 'signs' | 'brackets too'

const isWords = (run: ManuscriptRun): run is WordsOfRun => run.type === 'words'

function signOf(run: ManuscriptRun, hand: Hand): string {
  return run.type === 'break' ? '\n' : run.type === 'mark' ? (hand.marks.get(run.note) ?? '') : ''
}

/** Neighbours that belong together, in order. */
function stretchesOf<T>(runs: readonly T[], belong: (one: T, other: T) => boolean): readonly (readonly T[])[] {
  const stretches: T[][] = []
  for (const run of runs) {
    const last = stretches.at(-1)?.at(-1)
    if (last !== undefined && belong(last, run)) stretches.at(-1)?.push(run)
    else stretches.push([run])
  }
  return stretches
}

function linked(runs: readonly WordsOfRun[], hand: Hand, escaping: Escaping): string {
  const address = runs[0]?.address ?? null
  const words = marked(runs, hand.emphasis === 'kept' ? ['strong', 'emphasis'] : [], escaping)
  return address === null ? words : around(words, '[', `](${address})`)
}

type Mark = 'strong' | 'emphasis'
const SIGN: Readonly<Record<Mark, string>> = { strong: '**', emphasis: '*' }

/** One mark after the other, the one that covers all first: `**night *and* day**`, `*ad **hoc***`. */
function marked(runs: readonly WordsOfRun[], marks: readonly Mark[], escaping: Escaping): string {
  const mark = marks.find((one) => runs.every((run) => run[one])) ?? marks[0]
  if (mark === undefined) return runs.map(({ text }) => escaped(text, escaping)).join('')
  const others = marks.filter((other) => other !== mark)
  return stretchesOf(runs, (one, other) => one[mark] === other[mark])
    .map((stretch) => {
      const words = marked(stretch, others, escaping)
      return stretch[0]?.[mark] ? around(words, SIGN[mark], SIGN[mark]) : words
    })
    .join('')
}

/** Signs must touch the words between them: blanks at the ends stay outside. */
function around(words: string, open: string, close: string): string {
  const inner = words.trim()
  if (inner === '') return words
  const from = words.indexOf(inner)
  return `${words.slice(0, from)}${open}${inner}${close}${words.slice(from + inner.length)}`
}

/** `*` is always a sign; a backslash only before a sign, which may come with the next run; `_` only at the edge of a word. */
const SIGNS = /\*|\\(?=[\\*_[\]()#+\-.!>|\s]|$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** Brackets make links, and an exclamation mark before one a picture. */
const BRACKETS = /[[\]]|!(?=\[|$)/g

export function escaped(words: string, escaping: Escaping): string {
  const plain = words.replace(SIGNS, (sign) => `\\${sign}`)
  return escaping === 'signs' ? plain : plain.replace(BRACKETS, (sign) => `\\${sign}`)
}

/** Marks that the reader binds to an adoption note without brackets. */
const FREE_MARK = /^(?:\*{1,3}|[†‡§]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹])$/

export type WrittenNote = { readonly note: ManuscriptNote; readonly atCall: string; readonly atStart: string }

/**
 * How marks are written. The adoption note keeps the bare mark that people know, `489*` and `* Adopted by …`; all other
 * notes, and one whose mark is a figure, take brackets, `[^1]`, which no reader can mistake.
 */
export function writeMarks(
  notes: readonly ManuscriptNote[],
  isAdoption: (note: ManuscriptNote) => boolean,
): readonly WrittenNote[] {
  const names = new Set<string>()
  let adopted = false
  return notes.map((note) => {
    if (!adopted && FREE_MARK.test(note.mark) && isAdoption(note)) {
      adopted = true
      return { note, atCall: note.mark, atStart: `${note.mark} ` }
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
