/**
 * Cuts the runs of a paragraph into atoms:
 *
 *     "Recalling Article 5 of the long-term plan*"
 *     Recalling␣ Article⁓ 5␣ of␣ the␣ long-|term␣ plan* ¶        ␣ space  ⁓ space that holds  | place to divide
 *
 * One walk over the letters. Nearly every word was met before, and is found by its letters where it stands.
 * A word is put down when the next one has ended, since the gap between two words depends on both.
 */
import { type Atom, type Dress, type Gap, type KnownWord, type Shape, type Stretch, spaceOf } from './atoms.ts'
import { cutWord } from './cut-word.ts'
import { bindsSpace } from './no-break.ts'
import { type Letters, NO_LETTERS, withLetter } from './word-store.ts'

export function cutAtoms(stretches: readonly Stretch[], shape: Shape): Atom[] {
  const walk: Walk = { shape, atoms: [], earlier: '', waiting: null, parts: [] }
  for (const stretch of stretches) walkOver(stretch, walk)
  if (walk.parts.length > 0) endWord(walk)
  if (walk.waiting !== null) putDown(walk, 'join')
  return walk.atoms.slice() // Kept until the page is drawn, and an array that has grown has room for half as much again.
}

type Walk = {
  readonly shape: Shape
  readonly atoms: Atom[]
  earlier: string // The word before the one that waits.
  waiting: Word | null // Has ended, and waits for the next word to end.
  readonly parts: Stretch[] // Of a word that may go on in the next stretch.
}

/** Letters between two spaces, and how many spaces follow. `known` is null for a word of several runs. */
type Word = {
  readonly text: string
  readonly known: KnownWord | null
  readonly parts: readonly Stretch[]
  space: number
  held: boolean
}

function walkOver({ text, dress }: Stretch, walk: Walk): void {
  // "DECLARATION 489 *": the mark holds on to the word before, whatever stands between.
  if (dress.note && walk.parts.length === 0 && walk.waiting !== null) walk.waiting.held = true
  const letters: Letters = { text, from: 0, to: 0, digest: NO_LETTERS }
  while (letters.to < text.length) {
    takeLetters(letters)
    const { from, to } = letters
    const ends = to < text.length
    if (to > from) {
      if (walk.parts.length > 0 || !ends) walk.parts.push({ text: text.slice(from, to), dress })
      else endPlainly(walk, letters, dress)
    }
    if (!ends) return
    if (walk.parts.length > 0) endWord(walk)
    takeSpaces(letters, dress, walk.waiting)
  }
}

/** Goes on to the next space. */
function takeLetters(letters: Letters): void {
  const { text } = letters
  let at = letters.to
  let digest = NO_LETTERS
  letters.from = at
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) break
    digest = withLetter(digest, code)
  }
  letters.to = at
  letters.digest = digest
}

/** Several spaces are one, except where we ourselves wrote them to set something apart. */
function takeSpaces(letters: Letters, { run }: Dress, word: Word | null): void {
  const { text, to } = letters
  let at = to
  let holds = false
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isSpace(code)) break
    if (code === NO_BREAK_SPACE) holds = true
  }
  letters.to = at
  if (word === null) return
  const wide = run?.type === 'words' && run.origin === 'ours' ? at - to : 1
  word.space = Math.max(word.space, wide)
  if (holds) word.held = true
}

/** Breaking white space, and the no-break space, which is set like a space but holds. */
function isSpace(code: number): boolean {
  return code === 32 || code === NO_BREAK_SPACE || (code >= 9 && code <= 13)
}

const NO_BREAK_SPACE = 0xa0

/** A word inside one stretch has ended. */
function endPlainly(walk: Walk, letters: Letters, dress: Dress): void {
  const known = dress.words?.find(letters)
  if (known) {
    queue(walk, { text: known.text, known, parts: NO_PARTS, space: 0, held: false })
    return
  }
  walk.parts.push({ text: letters.text.slice(letters.from, letters.to), dress })
  endWord(walk)
}

/** Most words have one part, and it is known. */
const NO_PARTS: readonly Stretch[] = []

/** The word that was open has ended. */
function endWord(walk: Walk): void {
  const parts = [...walk.parts]
  walk.parts.length = 0
  const [only] = parts
  const known = only && parts.length === 1 ? knownWord(only, walk.shape) : null
  const text = known?.text ?? parts.map((part) => part.text).join('')
  queue(walk, { text, known, parts, space: 0, held: false })
}

/** Null for a word that is nothing but places to divide. */
function knownWord(part: Stretch, shape: Shape): KnownWord | null {
  const { text, dress } = part
  const digest = dress.words === null ? 0 : digestOf(text)
  const there = dress.words?.find({ text, from: 0, to: text.length, digest })
  if (there) return there
  const atoms = cutWord([part], shape)
  const last = atoms[atoms.length - 1]
  if (!last) return null
  const before = atoms.length === 1 ? NOTHING_BEFORE : atoms.slice(0, -1)
  const made = { text, before, join: { ...last, gap: 'join' as const }, space: null, tie: null }
  if (text.length <= LONGEST_KNOWN) dress.words?.add(text, digest, made)
  return made
}

const NOTHING_BEFORE: readonly Atom[] = []

/** Longer words hardly come twice. */
const LONGEST_KNOWN = 64

function digestOf(text: string): number {
  let digest = NO_LETTERS
  for (let index = 0; index < text.length; index++) digest = withLetter(digest, text.charCodeAt(index))
  return digest
}

/** The word has ended, so that the gap before it is known. */
function queue(walk: Walk, word: Word): void {
  const { waiting } = walk
  if (waiting !== null) {
    putDown(walk, gapBetween(walk.earlier, waiting, word.text))
    walk.earlier = waiting.text
  }
  walk.waiting = word
}

function gapBetween(earlier: string, { text, space, held }: Word, next: string): Gap {
  if (space === 0) return 'join'
  return held || bindsSpace(earlier, text, next) ? 'tie' : 'space'
}

function putDown({ atoms, waiting, shape }: Walk, gap: Gap): void {
  const { known, parts, space } = waiting as Word
  if (known !== null) {
    for (const atom of known.before) atoms.push(atom)
    atoms.push(withGap(known, gap, space))
    return
  }
  const fresh = cutWord(parts, shape)
  const last = fresh[fresh.length - 1]
  if (!last) return
  last.gap = gap
  last.space = space * spaceOf(last.dress)
  for (const atom of fresh) atoms.push(atom)
}

function withGap(known: KnownWord, gap: Gap, spaces: number): Atom {
  const { join } = known
  if (spaces === 0) return join
  if (spaces > 1 || (gap !== 'space' && gap !== 'tie')) return { ...join, gap, space: spaces * spaceOf(join.dress) }
  known[gap] ??= { ...join, gap, space: spaceOf(join.dress) }
  return known[gap]
}
