/**
 * Places where a line must not end although a space or hyphen stands there: "Article 5", "27 May", "60.8 billion",
 * "99 %", "World War II", "paragraph 28 a.", "J. Smith", "z. B.", "Mme Lefèvre", "12 h 30", "A/RES/ES-11/1", "2024-2027".
 *
 * Decided while lines are broken and never written into the text, so that search, copies and comparisons stay true.
 */
import { NOUNS_BEFORE_NUMBERS, SHORT_MULTIPLES, TITLES_OF_PERSONS, WORDS_AFTER_NUMBERS } from './binding-words.ts'

/** '27', '60.8', '1,250', '5(1)' and with an opening sign before it: '(2022)', '“489'. */
const NUMBER = /^[([“"«„]?\d[\d.,:/()–-]*$/
const YEAR_IN_BRACKETS = /^\(\d{4}\)/
/** '1er', '23rd', '2-ге'. */
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th|er|re|e|ème|-?[а-яіїє]{1,3})$/
/** 'XIXe' before "siècle". */
const ROMAN_ORDINAL = /^[IVX]{1,5}(?:e|er)$/
/** A letter or roman label after a number: the "b." of "paragraph 2 b.". */
const SMALL_LABEL = /^\(?[a-z]{1,3}[.)][.,;:)]*$/
/** The same after a noun: "point a)", "letter (b)", "пункт а)", with its bracket, for "a." may be a word. */
const BRACKETED_LABEL = /^\(?(?:[a-z]{1,4}|[а-яіїєґ])\)[.,;:)]*$/
/** 'J.', 'U.S.', "J.-P.": an initial holds on to the name. */
const INITIALS = /^[([“"«„]?(?:\p{Lu}\.-?){1,4}$/u
/** One letter that is short for a word, and what may follow it: "z. B.", "p. ex.", "т. д.", "м. Лугано". */
const ONE_LETTER = /^[([“"«„]?\p{L}\.$/u
const SHORT_WORD = /^\p{L}{1,3}\.[\p{Po}\p{Pe}\p{Pf}]*$/u
/** The numeral of "World War II", "Chapter VII". */
const ROMAN = /^[IVXLC]{1,6}[.,;:)]*$/
const CAPITAL_FIRST = /^\p{Lu}/u
/** Closing signs that French and others set after a space, and the dash of a parenthesis. */
const NEVER_FIRST = /^[;:!?»%‰)\]”\u202f]+[.,;:]*$|^[–—]$/
const NEVER_LAST = /^[«([„“]+$/

/** Whether the space between two words must hold. `earlier` is the word before `before`, '' at the start. */
export function bindsSpace(earlier: string, before: string, after: string): boolean {
  const end = before.charCodeAt(before.length - 1)
  if (isLetter(after.charCodeAt(0))) {
    if (isLetter(end)) return bindsLetters(earlier, before, after)
    if (end === COMMA || end === SEMICOLON) return false
  } else if (NEVER_FIRST.test(after)) return true
  if (NEVER_LAST.test(before)) return true
  if (startsWithDigit(after)) return bindsDigits(earlier, before, after)
  if (NUMBER.test(before)) return bindsAfterNumber(earlier, after)
  return bindsAfterSign(earlier, before, after)
}

const COMMA = 44
const SEMICOLON = 59

/** Nearly all pairs of words are told apart by this alone. Signs such as « and § come before U+00C0 or after U+2000. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000)
}

/** The longest of the short words that hold on to the next: "XVIIe", "Mmes", "12th". */
const LONGEST_SHORT = 6

/** Two words without a sign between them. The cheap questions come first: nearly all of a volume's words pass here. */
function bindsLetters(earlier: string, before: string, after: string): boolean {
  const starts = after.charCodeAt(0)
  if (starts <= 88 && ROMAN.test(after)) return CAPITAL_FIRST.test(before) || isNounBeforeNumber(before)
  if (after.length < LONGEST_SHORT && after.includes(')') && BRACKETED_LABEL.test(after))
    return isNounBeforeNumber(before)
  const first = before.charCodeAt(0)
  if (before.length > LONGEST_SHORT || (first >= 97 && first <= 122)) return false
  // The prepositions and conjunctions of one letter: "у Києві", "і мир".
  if (before.length === 1) return first >= 0x400 && first < 0x530
  if (first >= 48 && first <= 57) return ORDINAL.test(before) && isAfterNumbers(after)
  if (TITLES_OF_PERSONS.has(before)) return CAPITAL_FIRST.test(after)
  return (ROMAN_ORDINAL.test(before) || isShortMultiple(earlier, before)) && isAfterNumbers(after)
}

function bindsDigits(earlier: string, before: string, after: string): boolean {
  return isNounBeforeNumber(before) || endsLargeNumber(before, after) || (before === 'h' && NUMBER.test(earlier))
}

function bindsAfterNumber(earlier: string, after: string): boolean {
  if (YEAR_IN_BRACKETS.test(after) || isAfterNumbers(after)) return true
  return SMALL_LABEL.test(after) && isNounBeforeNumber(earlier)
}

/** Words with a full stop, a bracket or another sign where they meet. */
function bindsAfterSign(earlier: string, before: string, after: string): boolean {
  if (BRACKETED_LABEL.test(after)) return isNounBeforeNumber(before)
  if (isShortMultiple(earlier, before)) return isAfterNumbers(after)
  if (ONE_LETTER.test(before)) return SHORT_WORD.test(after) || CAPITAL_FIRST.test(after)
  return (INITIALS.test(before) || TITLES_OF_PERSONS.has(before)) && CAPITAL_FIRST.test(after)
}

const isAfterNumbers = (word: string): boolean => WORDS_AFTER_NUMBERS.has(bare(word))

function isShortMultiple(earlier: string, word: string): boolean {
  return SHORT_MULTIPLES.has(word.toLowerCase()) && NUMBER.test(earlier)
}

function startsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return true
  return NUMBER.test(word) && !YEAR_IN_BRACKETS.test(word)
}

/** “(Article” and “l’article” are the same noun. */
function isNounBeforeNumber(word: string): boolean {
  const from = Math.max(word.lastIndexOf("'"), word.lastIndexOf('’')) + 1
  return NOUNS_BEFORE_NUMBERS.has(
    word
      .slice(from)
      .toLowerCase()
      .replace(/^[([“"«„]/, ''),
  )
}

/** "10 000": groups of thousands. */
function endsLargeNumber(before: string, after: string): boolean {
  return /^\d{1,3}$/.test(before) && /^\d{3}(?:\D|$)/.test(after)
}

/** Without the signs that close it. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[\u202f,;:)\]”"»]+$/, '')
}

/**
 * Where a word may be divided without a hyphen of ours: after an inner hyphen or dash, after a slash between words,
 * at the joints of a web address. Offsets into the word; `long-term` → [5].
 */
export function cutsIn(word: string): readonly number[] {
  if (ADDRESS.test(word)) return cutsInAddress(word)
  const cuts: number[] = []
  // A symbol or a range holds together: A/RES/ES-11/1, SAG-U, 2024-2027, COVID-19.
  const symbol = { digits: DIGIT.test(word), slashes: word.includes('/') }
  for (const { 0: sign, index } of word.matchAll(JOINT)) {
    const at = index + sign.length
    const sides = { before: word.slice(Math.max(0, index - 4), index), after: word.slice(at, at + 4) }
    if (isJoint(sign, sides, symbol)) cuts.push(at)
  }
  return cuts
}

/** 'https://…', 'www.…', 'office@…', and 'docs.un.org/…' as it is written in running text. */
const ADDRESS = /^[(<“"]?(?:https?:\/\/|www\.|[\w.]+@|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}\/)/
const JOINT = /[-\u2010\u2012-\u2015/]/gu
const DIGIT = /\d/

type Sides = { readonly before: string; readonly after: string }
type Symbol = { readonly digits: boolean; readonly slashes: boolean }

function isJoint(sign: string, { before, after }: Sides, symbol: Symbol): boolean {
  if (isDash(sign)) {
    return before !== '' && after !== '' && !(DIGIT.test(before.slice(-1)) && DIGIT.test(after.charAt(0)))
  }
  if (symbol.digits || (sign !== '/' && symbol.slashes)) return false
  const least = sign === '/' ? 3 : 2
  return lettersAtEnd(before) >= least && lettersAtStart(after) >= least
}

const isDash = (sign: string): boolean => sign >= '\u2012' && sign <= '\u2015'

const LETTERS_AT_END = /[\p{L}\p{M}]{1,4}$/u
const LETTERS_AT_START = /^[\p{L}\p{M}]{1,4}/u

function lettersAtEnd(text: string): number {
  return LETTERS_AT_END.exec(text)?.[0].length ?? 0
}

function lettersAtStart(text: string): number {
  return LETTERS_AT_START.exec(text)?.[0].length ?? 0
}

/**
 * Before a dot or an escaped letter (%D0), after a slash, question mark, ampersand, equals sign, hyphen; never inside
 * "://". What has no sign for long, as the digest of a file, is cut in even pieces.
 */
function cutsInAddress(word: string): readonly number[] {
  const cuts: number[] = []
  const cut = (at: number): void => {
    for (let from = (cuts.at(-1) ?? 0) + PIECE; at - from >= PIECE; from += PIECE) cuts.push(from)
    if (at > 3 && at < word.length - 1) cuts.push(at)
  }
  for (const { 0: sign, index } of word.matchAll(/[./?&=#%_-]/g)) {
    if (sign === '/' && word.charAt(index + 1) === '/') continue
    cut(sign === '.' || sign === '%' ? index : index + 1)
  }
  cut(word.length)
  return cuts
}

/** Letters of an address without a sign that stay together. */
const PIECE = 8
