/**
 * Which language a text is in, by its commonest words. A small question with a small answer: enough to choose the
 * hyphenation, and an editor may say better. English is told apart by its spelling.
 */
import { matchesOf } from '../../matches-of.ts'
import { isLetter, lettersLike, scanWords, sumOf } from '../inline/scan-words.ts'

const COMMON: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['en', set('the of and to in that for its with by on is as are this be will which from has we our')],
  ['fr', set('le la les des du et à de en que qui pour dans par sur une un au aux est sont son sa ses ce cette nous')],
  ['de', set('der die das und den dem des ein eine zu in mit für auf von ist sind nicht sich dass werden wird wir')],
  ['uk', set('і та на в у що до з про за від як для є це не його її їх також щоб або при')],
]

const LETTERS = lettersLike(/\p{L}/u)
const ENOUGH = 3 // Fewer common words prove nothing.
const LONGEST_SAMPLE = 20_000

/** 'und' when nothing is certain. */
export function detectLanguage(words: string): string {
  const sample = words.slice(0, LONGEST_SAMPLE).toLowerCase()
  const counts = new Map(COMMON.map(([language]) => [language, 0]))
  scanWords(sample, LETTERS, (sum, from, to) => {
    const word = BY_SUM.get(sum)
    if (word === undefined || word.letters.length !== to - from || !sample.startsWith(word.letters, from))
      return 'go on'
    for (const language of word.languages) counts.set(language, (counts.get(language) ?? 0) + 1)
    return 'go on'
  })
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < ENOUGH || best[1] === second?.[1]) return 'und'
  return best[0] === 'en' ? englishOf(sample) : best[0]
}

type Common = { readonly letters: string; readonly languages: readonly string[] }

/** The common words by the sums of their letters, which all differ. */
const BY_SUM: ReadonlyMap<number, Common> = new Map(
  COMMON.flatMap(([, common]) => [...common]).map((letters) => {
    const languages = COMMON.flatMap(([language, common]) => (common.has(letters) ? [language] : []))
    return [sumOf(letters), { letters, languages }]
  }),
)

/** `centre defence programme organise` against `center defense program organize`. */
const BRITISH =
  /^(?:.{2,12}(?:isation|ising|ised|ise|ises|yse|yses|ysing)|(?:centre|defence|offence|programme|theatre|licence|neighbour|labour|favour|honour|colour|behaviour|harbour)\p{L}{0,6}|.{3,12}elled|.{3,12}elling)$/u
const AMERICAN =
  /^(?:.{2,12}(?:ization|izing|ized|ize|izes|yze|yzes|yzing)|(?:center|defense|offense|program|theater|license|neighbor|labor|favor|honor|color|behavior|harbor)s?(?:ed|ing|able|ing|hood|ly)?)$/u
/** Words that end so on both sides of the ocean. */
const EITHER = set(
  'rise arise wise otherwise likewise exercise exercises exercised exercising promise promised promises raise raised raises raising precise advise advised premise surprise surprised enterprise enterprises expertise compromise compromised comprise comprised comprises disguise revise revised supervise size sizes sized prize seize seized crisis noise praise praised rising',
)

/** What a word of either list has in it. It is cheap to find, and few words have it. */
const TELLING =
  /[iy][sz](?:ation|ing|ed|es?)|ell(?:ed|ing)|cent(?:re|er)|defen[cs]e|offen[cs]e|program|theat(?:re|er)|licen[cs]e|neighbo|labo|favo|hono|colo|behavio|harbo/g

/** British is the house style of the bodies whose texts we know; only American spelling itself speaks against it. */
function englishOf(sample: string): string {
  let [british, american, from] = [0, 0, 0]
  for (const { index } of matchesOf(sample, TELLING)) {
    if (index < from) continue
    const { word, end } = wordAround(sample, index)
    from = end
    if (EITHER.has(word)) continue
    if (BRITISH.test(word)) british++
    if (AMERICAN.test(word)) american++
  }
  return american > british ? 'en-US' : 'en-GB'
}

function wordAround(words: string, at: number): { readonly word: string; readonly end: number } {
  let [from, end] = [at, at]
  while (from > 0 && isLetter(LETTERS, words.charCodeAt(from - 1))) from--
  while (end < words.length && isLetter(LETTERS, words.charCodeAt(end))) end++
  return { word: words.slice(from, end), end }
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
