/**
 * Where a word may be divided with a hyphen, by language. Words keep their points for the whole run.
 *
 *     hyphensIn('internationally', 'en-GB')       → [2, 5, 7, 11]   (in-ter-na-tion-ally)
 *     hyphensIn('l’environnement', 'fr')          → [4, 6, 9, 11]   (l’en-vi-ron-ne-ment)
 *
 * Capitals, digits, addresses and words with an inner hyphen are not divided.
 */
import { type Division, divisionOf, piecesOf } from './hyphen-patterns.ts'

/** Letters before and after a hyphen; fewer look like a mistake. */
const LEAST_BEFORE = 2
const LEAST_AFTER = 3
const SHORTEST = 6
const LONGEST = 60

/** A plain word: only its first letter may be a capital. */
const PLAIN = /^\p{L}[\p{Ll}']+$/u
const APOSTROPHE = /['’ʼ]/
const APOSTROPHES = /['’ʼ]/g

const points = new Map<string, Map<string, readonly number[]>>()

export function hyphensIn(word: string, language: string): readonly number[] {
  const division = divisionOf(language)
  if (division === null) return NONE
  const known = points.get(division.patterns) ?? new Map<string, readonly number[]>()
  points.set(division.patterns, known)
  const there = known.get(word)
  if (there) return there
  const made = word.length < SHORTEST || word.length > LONGEST ? NONE : divide(word, division)
  known.set(word, made)
  return made
}

const NONE: readonly number[] = []

/** Of two words that an elision joins each is divided by itself: l’ap-pli-ca-tion, Com-mit-tee’s. */
function divide(word: string, division: Division): readonly number[] {
  if (division.apostrophe === 'letter') return divideLetters(word.replace(APOSTROPHES, "'"), division)
  if (!APOSTROPHE.test(word)) return divideLetters(word, division)
  let from = 0
  return word.split(APOSTROPHE).flatMap((letters) => {
    const start = from
    from += letters.length + 1
    return divideLetters(letters, division).map((point) => start + point)
  })
}

function divideLetters(word: string, division: Division): readonly number[] {
  if (word.length < SHORTEST || !PLAIN.test(word)) return NONE
  const made: number[] = []
  let offset = 0
  for (const piece of wholePieces(piecesOf(word, division), division)) {
    const isEnough = offset >= LEAST_BEFORE && word.length - offset >= LEAST_AFTER
    if (isEnough && !division.never?.test(piece)) made.push(offset)
    offset += piece.length
  }
  return made
}

/**
 * Patterns leave pieces without a vowel in words that they do not know: ma-nage-men-t-richt-li-nie. Such a piece ends
 * the syllable before it (men + t), unless too little would follow: викона-н-ня may also be divided as викона-ння.
 */
function wholePieces(pieces: readonly string[], { vowels }: Division): readonly string[] {
  const whole: string[] = []
  let open = '' // Letters that wait for a vowel.
  for (const [index, piece] of pieces.entries()) {
    const isWhole = hasVowel(piece, vowels)
    const isLate = index === pieces.length - 2 && (pieces[index + 1] ?? '').length < LEAST_AFTER
    if (isWhole) {
      whole.push(open + piece)
      open = ''
    } else if (whole.length === 0 || isLate) open += piece
    else whole.push(whole.pop() + piece)
  }
  return open === '' ? whole : [...whole.slice(0, -1), (whole.at(-1) ?? '') + open]
}

/** Plain vowels first: taking accents off is slow. */
function hasVowel(piece: string, vowels: RegExp): boolean {
  return vowels.test(piece) || vowels.test(piece.toLowerCase().normalize('NFD'))
}
