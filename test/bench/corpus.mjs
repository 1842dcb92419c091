// Declarations made up for measuring: the same count and seed give the same words on every machine. Names keep coming
// in as in real texts, so that word caches are not flattered; each text cites a few others by number and paragraph.

const ADJECTIVES =
  'binding bilateral careful collective common continued credible democratic durable effective fair financial immediate independent joint lasting legal long-term mutual national open orderly parliamentary peaceful practical public regional rules-based shared sovereign strategic sustained timely transparent unwavering'.split(
    ' ',
  )
const NOUNS =
  'accountability agreement assistance border budget capability civilian commitment committee community convention co-operation court defence delegation democracy deterrence dialogue economy election energy funding government infrastructure institution investigation law mandate measure mission neighbour obligation observer parliament partner passage peace pledge principle procurement programme reconstruction reform refugee resilience review sanction sector security shipment society stability territory treaty tribunal undertaking'.split(
    ' ',
  )
const VERBS =
  'affects answers calls-for carries concerns deepens defends demands deserves extends guarantees guides honours invites limits meets merits promotes protects reflects rests-on secures serves shapes strengthens supports sustains'.split(
    ' ',
  )
const JOINERS = [
  'in line with',
  'as part of',
  'together with',
  'for the benefit of',
  'despite',
  'on the basis of',
  'within',
  'under',
  'through',
  'towards',
]
const LEADS = [
  'Reaffirming',
  'Stressing',
  'Welcoming',
  'Recalling',
  'Noting',
  'Deeply concerned',
  'Convinced',
  'Determined',
  'Condemning',
  'Commending',
  'Underlining',
  'Recognising',
  'Mindful',
  'Regretting',
]
const ASKS = [
  'maintain',
  'set up',
  'publish',
  'extend',
  'review',
  'finance',
  'monitor',
  'deepen',
  'speed up',
  'protect',
  'ratify',
  'fund',
]
const SYLLABLES = 'ba den kor mi la vest ro than gu sel po rin tak no ver li mar sto jel ek'.split(' ')
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The numbers of the texts start here. */
const FIRST_NUMBER = 101

/** `count` sources: [{ path: 'sources/declaration-101.md', text }], about four printed pages each. */
export function makeCorpus(count, seed = 1) {
  const chance = randomNumbers(seed)
  return Array.from({ length: count }, (_, index) => makeText({ index, count, chance }))
}

function makeText({ index, count, chance }) {
  const number = FIRST_NUMBER + index
  const whole = (low, high) => low + Math.floor(chance() * (high - low + 1))
  const pick = (list) => list[Math.floor(chance() ** 1.5 * list.length)]
  const name = () => {
    const made = Array.from({ length: whole(2, 4) }, () => pick(SYLLABLES)).join('')
    return made.charAt(0).toUpperCase() + made.slice(1)
  }
  const thing = () => {
    const kind = chance()
    if (kind < 0.1) return `the authorities of ${name()}`
    if (kind < 0.2) return `${name()}’s ${pick(NOUNS)}`
    if (kind < 0.6) return `the ${pick(ADJECTIVES)} ${pick(NOUNS)}`
    return `its ${pick(NOUNS)}`
  }
  const sentence = (words) => {
    let made = thing()
    while (made.split(' ').length < words) {
      const kind = chance()
      if (kind < 0.5) made += ` ${pick(JOINERS)} ${thing()}`
      else if (kind < 0.8) made += ` and ${thing()}`
      else if (kind < 0.93) made += `, which ${pick(VERBS).replace('-', ' ')} ${thing()}`
      else made += `, including ${whole(2, 90)}.${whole(1, 9)} billion euros for ${thing()}`
    }
    return made
  }
  const words = () => Math.min(70, Math.max(8, Math.round(26 * Math.exp((chance() + chance() + chance() - 1.5) * 0.8))))
  const cited = () => (count === 1 ? 1 : (index + whole(1, count - 1)) % count)
  const clauses = Array.from(
    { length: whole(26, 30) },
    (_, at) => `${at + 1}. **${pick(LEADS)}** ${at % 3 ? 'that ' : ''}${sentence(words())};`,
  )
  const citations = Array.from(
    { length: whole(3, 6) },
    () => `paragraph ${whole(1, 26)} of Declaration ${FIRST_NUMBER + cited()}`,
  )
  clauses.push(`${clauses.length + 1}. **Recalling** ${citations.join(', ')} and other resolutions of the Assembly;`)
  const date = new Date(Date.UTC(1996, 0, 15) + index * 21 * 86_400_000)
  const day = `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  const note = `* Adopted by the Assembly at its Plenary Sitting in ${name()}, ${name()}, on ${day}.`
  const items = Array.from(
    { length: whole(18, 22) },
    (_, at) => `- ${String.fromCharCode(97 + at)}. to ${pick(ASKS)} ${sentence(words())}`,
  )
  const half = Math.floor(clauses.length / 2)
  const lines = [
    '---',
    'body: Assembly of the Example States',
    '---',
    '',
    `DECLARATION ${number}*`,
    '',
    `ON THE ${pick(ADJECTIVES).toUpperCase()} ${pick(NOUNS).toUpperCase()} OF ${name().toUpperCase()}`,
    '',
    'The Assembly,',
    '',
    ...clauses.slice(0, half),
    '',
    note,
    '',
    ...clauses.slice(half),
    '',
    `${clauses.length + 1}. **URGES** the governments and parliaments of the Example States:`,
    '',
    ...items.map((item, at) => `${item}${at === items.length - 1 ? '.' : ';'}`),
    '',
  ]
  return { path: `sources/declaration-${number}.md`, text: lines.join('\n') }
}

/** A small linear congruential generator; its low bits are poor, so the high ones are used. */
function randomNumbers(seed) {
  let state = BigInt(seed) + 88172645463325252n
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn
    return Number(state >> 11n) / 2 ** 53
  }
}
