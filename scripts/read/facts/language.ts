/**
 * Which language a text is in, by its commonest words. A small question with a small answer: enough to choose the
 * hyphenation, and an editor may say better. English is told apart by its spelling.
 */
const COMMON: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['en', set('the of and to in that for its with by on is as are this be will which from has we our')],
  ['fr', set('le la les des du et à de en que qui pour dans par sur une un au aux est sont son sa ses ce cette nous')],
  ['de', set('der die das und den dem des ein eine zu in mit für auf von ist sind nicht sich dass werden wird wir')],
  ['uk', set('і та на в у що до з про за від як для є це не його її їх також щоб або при')],
]

const WORD = /\p{L}+/gu
const ENOUGH = 3 // Fewer common words prove nothing.
const LONGEST_SAMPLE = 20_000

/** 'und' when nothing is certain. */
export function detectLanguage(words: string): string {
  const times = countWords(words.slice(0, LONGEST_SAMPLE).toLowerCase())
  const counts = COMMON.map(([language, common]) => [language, sum(times, (word) => common.has(word))] as const)
  const [best, second] = counts.sort((a, b) => b[1] - a[1])
  if (!best || best[1] < ENOUGH || best[1] === second?.[1]) return 'und'
  return best[0] === 'en' ? englishOf(times) : best[0]
}

/** `centre defence programme organise` against `center defense program organize`. */
const BRITISH =
  /^(?:.{2,12}(?:isation|ising|ised|ise|ises|yse|yses|ysing)|(?:centre|defence|offence|programme|theatre|licence|neighbour|labour|favour|honour|colour|behaviour|harbour)\p{L}{0,6}|.{3,12}elled|.{3,12}elling)$/u
const AMERICAN =
  /^(?:.{2,12}(?:ization|izing|ized|ize|izes|yze|yzes|yzing)|(?:center|defense|offense|program|theater|license|neighbor|labor|favor|honor|color|behavior|harbor)s?(?:ed|ing|able|ing|hood|ly)?)$/u
/** Words that end so on both sides of the ocean. */
const EITHER = set(
  'rise arise wise otherwise likewise exercise exercises exercised exercising promise promised promises raise raised raises raising precise advise advised premise surprise surprised enterprise enterprises expertise compromise compromised comprise comprised comprises disguise revise revised supervise size sizes sized prize seize seized crisis noise praise praised rising',
)

const SHORTEST_TELLING = 5 // Neither spelling knows a shorter word: "prise", "color".

/** British is the house style of the bodies whose texts we know; only American spelling itself speaks against it. */
function englishOf(times: WordCounts): string {
  const telling = new Map([...times].filter(([word]) => word.length >= SHORTEST_TELLING && !EITHER.has(word)))
  const british = sum(telling, (word) => BRITISH.test(word))
  const american = sum(telling, (word) => AMERICAN.test(word))
  return american > british ? 'en-US' : 'en-GB'
}

/** Word → how often it stands in the text: each question is put once to each word. */
type WordCounts = ReadonlyMap<string, number>

function countWords(words: string): WordCounts {
  const times = new Map<string, number>()
  for (const word of words.match(WORD) ?? []) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}

function sum(times: WordCounts, counts: (word: string) => boolean): number {
  let total = 0
  for (const [word, count] of times) if (counts(word)) total += count
  return total
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
