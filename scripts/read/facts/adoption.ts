/**
 * Reads the facts out of an adoption formula. Three styles of naming the place are known:
 *
 *     Adopted by the Assembly at its Plenary Sitting in Sofia (Bulgaria) on Monday 27 May 2024.
 *     Adopted by the Assembly at its Plenary Sitting in Vilnius, Lithuania, on Monday 30 May 2022.
 *     Presented by the … Committee and adopted by the Plenary Assembly on Monday 18 May 2015, Budapest, Hungary
 *
 * The Council of Europe tells the debate before it: "Assembly debate on 30 January 2025 (7th sitting) (see Doc. 16001,
 * …). Text adopted by the Assembly on 30 January 2025 (7th sitting)."
 */
import type { Fact } from '../../ast/ast.ts'
import { type Strand, spanOf } from '../inline/strand.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import { type FoundDate, findDate, weekdayOf } from './calendar.ts'

export type AdoptionFacts = {
  readonly date: Fact | null
  readonly sitting: Fact | null
  readonly place: Fact | null
  readonly country: Fact | null
  readonly session: Fact | null
  readonly weekday: string | null
}

/** How the formula begins, in the languages of the texts. */
const FORMULA = [
  /^(?:adopted|approved|agreed|issued)[ \u00a0](?:by|at|on|in|without|unanimously)(?!\p{L})/iu,
  /^presented[ \u00a0]by[ \u00a0][^.]{1,200}[ \u00a0]adopted[ \u00a0]by(?!\p{L})/iu,
  /^(?:adoptée?s?|présentée?s?|approuvée?s?)[ \u00a0](?:par|à|le|lors|en)(?!\p{L})/iu,
  /^(?:assembly debate on|text adopted by|discussion par l[’']assemblée|texte adopté par)(?!\p{L})/iu,
  /^(?:ухвален|прийнят|схвален)\p{L}{0,3}[ \u00a0]/iu,
  /^(?:angenommen|verabschiedet)[ \u00a0](?:von|durch|am|in)(?!\p{L})/iu,
]

export function isAdoptionFormula(words: string): boolean {
  return FORMULA.some((formula) => formula.test(words))
}

/** `at its Plenary Sitting`, `lors de sa séance plénière`, `на пленарному засіданні` */
const SITTING =
  /(?:at its|at the|during its|lors de sa|lors de la|en|на своєму|на) ((?:\p{L}+ ){0,3}(?:Sitting|Meeting|séance plénière|Sitzung|пленарному засіданні))(?!\p{L})/u
/** `at the 70th Annual Session`, `at its Spring Session` */
const SESSION =
  /(?:at its|at the|during its|during the|lors de sa) ((?:[\p{L}\p{N}]+ ){0,3}(?:Session|session))(?!\p{L})/u
/** `in Sofia (Bulgaria)`, `à Sofia (Bulgarie)`, `у Софії (Болгарія)` */
const PLACE_IN_BRACKETS = /(?:in|at|à|au|у|в) (\p{Lu}[\p{L}’'. -]{1,40}?) \((\p{Lu}[\p{L}’'. -]{2,40})\)/u
/** `in Vilnius, Lithuania, on`, `à Vilnius, Lituanie, le` */
const PLACE_WITH_COMMA =
  /(?:in|at|à|au|у|в) (\p{Lu}[\p{L}’' -]{1,40}), (?:the )?(\p{Lu}[\p{L}’'. -]{2,40}?),? (?:on|le|lors|am|\d)/u
/** `in Brussels on Saturday` */
const PLACE_ALONE = /(?:in|à|у|в) (\p{Lu}[\p{L}’' -]{1,40}?),? (?:on|le|am|\d)/u
/** After the date: `, Budapest, Hungary` */
const PLACE_AFTER = /^,? (?:in |à )?(\p{Lu}[\p{L}’' -]{1,40}), (\p{Lu}[\p{L}’'. -]{2,40}?)\.?$/u

export function readAdoption(reading: Reading, strand: Strand): AdoptionFacts {
  const date = findDateOfAdoption(strand.text)
  if (date) judgeDate(reading, strand, date)
  const place = findPlace(strand, date)
  return {
    date: date?.exists ? factAt(strand, date.value, date) : null,
    sitting: firstGroup(strand, SITTING),
    session: firstGroup(strand, SESSION),
    place: place.place,
    country: place.country,
    weekday: date?.weekday?.words ?? null,
  }
}

/** Behind "Text adopted by": what stands before may be the date of the debate. */
const ADOPTED = /(?<!\p{L})(?:text adopted by|texte adopté par)(?!\p{L})/iu

function findDateOfAdoption(words: string): FoundDate | null {
  const at = ADOPTED.exec(words)?.index ?? 0
  const found = findDate(words.slice(at))
  if (found === null) return null
  const { from, to, weekday } = found
  return { ...found, from: from + at, to: to + at, weekday: weekday && { ...weekday, from: weekday.from + at } }
}

function findPlace(strand: Strand, date: FoundDate | null): Pick<AdoptionFacts, 'place' | 'country'> {
  const tail = date ? strand.text.slice(date.to) : ''
  const after = PLACE_AFTER.exec(tail)
  if (after && date) {
    return {
      place: groupFact(strand, after, { group: 1, base: date.to }),
      country: groupFact(strand, after, { group: 2, base: date.to }),
    }
  }
  const match =
    PLACE_IN_BRACKETS.exec(strand.text) ?? PLACE_WITH_COMMA.exec(strand.text) ?? PLACE_ALONE.exec(strand.text)
  if (!match) return { place: null, country: null }
  return {
    place: groupFact(strand, match, { group: 1, base: 0 }),
    country: groupFact(strand, match, { group: 2, base: 0 }),
  }
}

function firstGroup(strand: Strand, pattern: RegExp): Fact | null {
  const match = pattern.exec(strand.text)
  return match ? groupFact(strand, match, { group: 1, base: 0 }) : null
}

/** The groups of one pattern stand in order and do not repeat, so the last place of the words in the match is theirs. */
function groupFact(
  strand: Strand,
  match: RegExpExecArray,
  where: { readonly group: number; readonly base: number },
): Fact | null {
  const value = match[where.group]
  if (value === undefined) return null
  const inMatch = where.group === 1 ? match[0].indexOf(value) : match[0].lastIndexOf(value)
  const from = where.base + match.index + inMatch
  return factAt(strand, value, { from, to: from + value.length })
}

function factAt(strand: Strand, value: string, at: { readonly from: number; readonly to: number }): Fact {
  return { value, from: 'derived', span: spanOf(strand, at.from, at.to) }
}

function judgeDate(reading: Reading, strand: Strand, date: FoundDate): void {
  const words = quoted(strand.text.slice(date.from, date.to))
  if (!date.exists) {
    const at = spanOf(strand, date.from, date.to).start
    remark(reading, {
      code: 'date-invalid',
      at,
      message: `${words} is not a date of the calendar.`,
      hint: 'Look it up in the original.',
    })
    return
  }
  if (!date.weekday || date.weekday.number === weekdayOf(date.value)) return
  const at = spanOf(strand, date.weekday.from, date.weekday.from + 1).start
  const message = `${words} was not a ${quoted(date.weekday.words)}.`
  remark(reading, {
    code: 'date-weekday',
    at,
    message,
    hint: 'Look both up in the original; the words stay as they are.',
  })
}
