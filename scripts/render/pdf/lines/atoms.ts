/**
 * Cuts the runs of a paragraph into atoms: stretches of one look that no line break divides (hyphens of ours apart),
 * each with the gap that follows it.
 *
 *     "Recalling Article 5 of the long-term plan*"
 *     Recalling␣ Article⁓ 5␣ of␣ the␣ long-|term␣ plan* ¶        ␣ space  ⁓ space that holds  | place to divide
 */
import type { NoteRun } from '../../../template/galley.ts'
import { isIgnorable, isMark } from '../faces/characters.ts'
import type { Look, ShapedWord } from '../faces.ts'
import type { WordDress } from '../pages.ts'
import { bindsSpace, cutsIn } from './no-break.ts'

/** `join`: nothing, no break. `cut`: nothing, may break. `soft`: may break with a hyphen. `tie`: a space that holds. */
export type Gap = 'join' | 'space' | 'tie' | 'cut' | 'soft'

export type Atom = {
  readonly dress: Dress
  readonly text: string
  readonly word: ShapedWord
  readonly width: number // Points.
  readonly whole: boolean // A word by itself, so that it may be hyphenated.
  readonly gap: Gap
  readonly space: number // Width of the gap in points.
}

/** A plain word in one dress with each of the gaps that may follow it: made once and shared by all paragraphs. */
export type PlainAtoms = { readonly join: Atom; space: Atom | null; tie: Atom | null }

/** How the letters of one run look. */
export type Dress = WordDress & {
  readonly look: Look
  readonly note: NoteRun | null // Set for a note mark, which stays with the word before.
  readonly language: string
  readonly atoms: Map<string, PlainAtoms> | null // The plain words that were met; null for a dress that is not shared.
}

/** A run's letters in their dress: what a paragraph is made of. */
export type Stretch = { readonly text: string; readonly dress: Dress }

export type Shape = (look: Look, text: string) => ShapedWord

/** Longer words are shaped in pieces: fontkit's time grows with the square of a word's length. */
const LONGEST_SHAPED = 96

export function cutAtoms(stretches: readonly Stretch[], shape: Shape): Atom[] {
  const words = splitWords(stretches)
  const atoms: Atom[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word
    const gap = gapAfter(words, index)
    const plain = plainAtoms(word, shape)
    if (plain === null) cutWord(word, { shape, gap }, atoms)
    else atoms.push(withGap(plain, gap, word.space))
  }
  return atoms
}

/** Null for a word that must be looked at more closely. */
function plainAtoms({ parts, text, dress }: Word, shape: Shape): PlainAtoms | null {
  if (parts !== null) return null
  const known = dress.atoms?.get(text)
  if (known) return known
  if (text.length > LONGEST_SHAPED || !SIMPLE.test(text)) return null
  const made = { join: createAtom(text, dress, { shape, whole: true }), space: null, tie: null }
  dress.atoms?.set(text, made)
  return made
}

function withGap(plain: PlainAtoms, gap: Gap, spaces: number): Atom {
  const { join } = plain
  if (spaces === 0) return join
  if (spaces > 1 || (gap !== 'space' && gap !== 'tie')) return { ...join, gap, space: spaces * spaceOf(join.dress) }
  plain[gap] ??= { ...join, gap, space: spaceOf(join.dress) }
  return plain[gap]
}

/**
 * Letters between two spaces, and how many spaces follow. A volume has a million words, and nearly all come from one
 * run; `parts` is null for them.
 */
type Word = { text: string; readonly dress: Dress; parts: Stretch[] | null; space: number; held: boolean }

function splitWords(stretches: readonly Stretch[]): Word[] {
  const words: Word[] = []
  let open: Word | null = null
  for (const stretch of stretches) {
    const { text, dress } = stretch
    // "DECLARATION 489 *": the mark holds on to the word before, whatever stands between.
    if (dress.note && !open) hold(words)
    for (let from = 0; from < text.length; ) {
      const start = from
      while (from < text.length && !isSpace(text.charCodeAt(from))) from++
      if (from > start) {
        const letters = text.slice(start, from)
        if (open) addPart(open, { text: letters, dress })
        else {
          open = { text: letters, dress, parts: null, space: 0, held: false }
          words.push(open)
        }
      }
      const end = from
      while (from < text.length && isSpace(text.charCodeAt(from))) from++
      if (from === end) break
      open = null
      addSpace(words, from - end === 1 ? text.charAt(end) : text.slice(end, from), dress)
    }
  }
  return words
}

function hold(words: readonly Word[]): void {
  const last = words[words.length - 1]
  if (last) last.held = true
}

/** Breaking white space, and the no-break space, which is set like a space but holds. */
function isSpace(code: number): boolean {
  return code === 32 || code === NO_BREAK_SPACE || (code >= 9 && code <= 13)
}

const NO_BREAK_SPACE = 0xa0

/** Adds letters of another run to the open word. */
function addPart(open: Word, part: Stretch): void {
  open.parts ??= [{ text: open.text, dress: open.dress }]
  open.parts.push(part)
  open.text += part.text
}

/** Several spaces are one, except where we ourselves wrote them to set something apart. */
function addSpace(words: readonly Word[], spaces: string, { run }: Dress): void {
  const word = words[words.length - 1]
  if (!word) return
  const wide = run?.type === 'words' && run.origin === 'ours' ? spaces.length : 1
  word.space = Math.max(word.space, wide)
  if (spaces.includes('\u00a0')) word.held = true
}

function gapAfter(words: readonly Word[], index: number): Gap {
  const word = words[index] as Word
  const next = words[index + 1]
  if (!next || word.space === 0) return 'join'
  if (word.held || bindsSpace(words[index - 1]?.text ?? '', word.text, next.text)) return 'tie'
  return 'space'
}

export function spaceOf({ look, size, tracking }: Dress): number {
  return (look.space * size) / 1000 + tracking
}

/** A word that needs no thought: letters, with or without a sign at its end. */
const SIMPLE = /^[^-\u2010\u2012-\u2015/.@\u00ad\u200b]+[.]?$/u
const INVISIBLE_BREAK = /[\u00ad\u200b]/
/** A word without any of these has no place to divide: “Europe, (2024)”. */
const DIVISIBLE = /[-\u2010\u2012-\u2015/.@]/
const NO_CUTS: ReadonlySet<number> = new Set()

/** An atom that was just cut out of a word: what follows it is not known yet. */
type FreshAtom = { -readonly [Key in keyof Atom]: Atom[Key] }

function cutWord(word: Word, { shape, gap }: { readonly shape: Shape; readonly gap: Gap }, atoms: Atom[]): void {
  const fresh: FreshAtom[] = []
  cutParts(word, shape, fresh)
  const last = fresh[fresh.length - 1]
  if (!last) return
  last.gap = gap
  last.space = word.space * spaceOf(last.dress)
  for (const atom of fresh) atoms.push(atom)
}

function cutParts(word: Word, shape: Shape, atoms: FreshAtom[]): void {
  const cuts = DIVISIBLE.test(word.text) ? new Set(cutsIn(word.text)) : NO_CUTS
  const short = word.text.length <= LONGEST_SHAPED
  const whole = word.parts === null && cuts.size === 0 && short && !INVISIBLE_BREAK.test(word.text)
  let offset = 0
  for (const part of word.parts ?? [word]) {
    cutPart(part, { offset, cuts, whole, shape }, atoms)
    offset += part.text.length
  }
}

type Cutting = {
  readonly offset: number
  readonly cuts: ReadonlySet<number>
  readonly whole: boolean
  readonly shape: Shape
}

/** Walks over one part and closes an atom wherever the word may be divided or gets too long to be shaped at once. */
function cutPart({ text, dress }: Stretch, { offset, cuts, whole, shape }: Cutting, atoms: FreshAtom[]): void {
  let from = 0
  const close = (to: number, gap: Gap): void => {
    if (to > from) atoms.push(createAtom(text.slice(from, to), dress, { shape, whole }))
    const last = atoms[atoms.length - 1]
    if (last && (to > from || gap !== 'join')) last.gap = gap
    from = to
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 0xad || sign === 0x200b) {
      close(at, sign === 0xad ? 'soft' : 'cut')
      from = at + 1
    } else if (at > 0 && cuts.has(offset + at)) close(at, 'cut')
    else if (at - from >= LONGEST_SHAPED && !staysWithBefore(text, at)) close(at, 'join')
  }
  close(text.length, cuts.has(offset + text.length) ? 'cut' : 'join')
}

/** The second half of a surrogate pair, a mark or a joiner. */
export function staysWithBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x300) return false
  return (code >= 0xdc00 && code <= 0xdfff) || isMark(text.charAt(at)) || isIgnorable(text.charAt(at))
}

type Making = { readonly shape: Shape; readonly whole: boolean }

function createAtom(text: string, dress: Dress, { shape, whole }: Making): FreshAtom {
  const word = shape(dress.look, text)
  const width = (word.width * dress.size) / 1000 + word.glyphs * dress.tracking
  return { dress, text, word, width, whole, gap: 'join', space: 0 }
}
