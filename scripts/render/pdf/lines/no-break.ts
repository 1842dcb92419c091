/**
 * Places where a line must not end although a space or hyphen stands there: "Article 5", "27 May", "60.8 billion",
 * "99 %", "World War II", "paragraph 28 a.", "J. Smith", "A/RES/ES-11/1", "2024-2027".
 *
 * Decided while lines are broken and never written into the text, so that search, copies and comparisons stay true.
 */

/** Nouns that stand before a number, in the languages of the assemblies. Compared in lower case. */
const NOUNS_BEFORE_NUMBERS = new Set(
  (
    'article articles art. arts. annex appendix chapter clause clauses section sections paragraph paragraphs para. paras. ' +
    'part parts page pages p. pp. no. nos. number numbers doc. docs. document documents item items point points rule ' +
    'rules protocol title declaration declarations resolution resolutions recommendation recommendations opinion ' +
    'opinions directive regulation decision decisions order table figure note volume vol. session § §§ № # ' +
    'articles alinéa annexe chapitre paragraphe paragraphes partie page règle déclaration déclarations résolution ' +
    'résolutions recommandation recommandations avis n° nº nos décision règlement ' +
    'artikel artikeln absatz abs. anhang kapitel nummer nr. seite s. erklärung entschließung resolutionen empfehlung ' +
    'стаття статті статтею ст. пункт пункти пункту п. пп. розділ частина частини додаток декларація декларації ' +
    'резолюція резолюції рекомендація рекомендації рішення протокол сторінка с. стор.'
  ).split(' '),
)

const AFTER_NUMBERS = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. ' +
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre ' +
    'januar februar märz juni juli oktober dezember ' +
    'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня ' +
    'hundred thousand million millions billion billions trillion trillions bn m ' +
    'mille milliard milliards tausend millionen milliarde milliarden тисяч мільйон мільйонів мільярд мільярдів млн млрд ' +
    '% ‰ per percent € $ £ ₴ eur usd km m² kg'
  ).split(' '),
)

/** '27', '60.8', '1,250', '5(1)' and with an opening sign before it: '(2022)', '“489'. */
const NUMBER = /^[([“"«]?\d[\d.,:/()–-]*$/
const YEAR_IN_BRACKETS = /^\(\d{4}\)/
/** A letter or roman label after a number: the "b." of "paragraph 2 b.". */
const SMALL_LABEL = /^\(?[a-z]{1,3}[.)][.,;:)]*$/
/** 'J.', 'U.S.', "J.-P.": an initial holds on to the name. */
const INITIALS = /^[([“"«]?(?:\p{Lu}\.-?){1,4}$/u
/** The numeral of "World War II", "Chapter VII". */
const ROMAN = /^[IVXLC]{1,6}[.,;:)]*$/
const CAPITAL_FIRST = /^\p{Lu}/u
/** Closing signs that French and others set after a space, and the dash of a parenthesis. */
const NEVER_FIRST = /^[;:!?»%‰)\]”]+[.,;:]*$|^[–—]$/
const NEVER_LAST = /^[«([„“]+$/

/** Whether the space between two words must hold. `earlier` is the word before `before`, '' at the start. */
export function bindsSpace(earlier: string, before: string, after: string): boolean {
  if (isLetter(after.charCodeAt(0)) && isLetter(before.charCodeAt(before.length - 1))) {
    return ROMAN.test(after) && CAPITAL_FIRST.test(before)
  }
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return true
  if (startsWithDigit(after)) return isNounBeforeNumber(before) || endsLargeNumber(before, after)
  if (NUMBER.test(before)) {
    if (YEAR_IN_BRACKETS.test(after)) return true
    if (AFTER_NUMBERS.has(bare(after))) return true
    return SMALL_LABEL.test(after) && isNounBeforeNumber(earlier)
  }
  return INITIALS.test(before) && CAPITAL_FIRST.test(after)
}

/** Nearly all pairs of words are told apart by this alone. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function startsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return true
  return NUMBER.test(word) && !YEAR_IN_BRACKETS.test(word)
}

function isNounBeforeNumber(word: string): boolean {
  return NOUNS_BEFORE_NUMBERS.has(word.toLowerCase().replace(/^[([“"«]/, ''))
}

/** "10 000": groups of thousands. */
function endsLargeNumber(before: string, after: string): boolean {
  return /^\d{1,3}$/.test(before) && /^\d{3}(?:\D|$)/.test(after)
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[,;:)\]”"»]+$/, '')
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
