/**
 * Texts whose number stands behind their body: "Постанова Верховної Ради України № 806-IX", "Resolution of the Verkhovna
 * Rada No. 806-IX". The number must be marked as one, or it counts something else – or have the form in which that body
 * counts: "резолюція Ради Безпеки ООН 1325 (2000)", "résolutions de l'Assemblée générale ES-11/1 et ES-11/4".
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Match, OrganMention, Part, Wording } from './citation.ts'
import { countsLike, organAfter } from './issuer.ts'
import { NUMBER_AND_YEAR } from './issuer-behind.ts'
import { NOUN_HINTS, NOUN_SOURCE, readNoun } from './nouns.ts'
import { execAt, type ListItem, readList } from './number-list.ts'
import { NUMBER_BY_SESSION } from './united-nations-resolution.ts'

export const numberAfterBody: CitationFamily = {
  name: 'numbered-text',
  hints: NOUN_HINTS,
  find: (wording) => matchesOf(wording.words, NOUN).flatMap((found) => readCitation(wording, found)),
}

const NOUN = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${NOUN_SOURCE}|декларації|резолюції)(?= )`, 'giu')

/** " № 806-IX", " No. 12". */
const MARKED_NUMBER = /,? (?:№|[Nn]o\.?|[Nn]°) ?(\d{1,4}(?:-[IVXL]{1,6})?)(?![\p{L}\p{N}/%])(?!\.\d)/uy

function readCitation(wording: Wording, { 0: word, index: start }: RegExpExecArray): Match[] {
  const body = organAfter(wording, start + word.length)
  if (body === null) return []
  const items = numbersBehind(wording.words, body)
  const parts = items.map((item, index): Part => {
    const number = item.match[1] ?? ''
    const at = item.start + item.match[0].indexOf(number)
    const cites = {
      type: 'numbered',
      kind: readNoun(word).kind,
      number,
      year: item.match[2] ?? null,
      issuer: body.organ,
    }
    return {
      start: index === 0 ? start : item.start,
      end: item.end,
      number: { start: at, end: at + number.length },
      cites: { ...cites, type: 'numbered' },
    }
  })
  const last = items[items.length - 1]
  return last === undefined ? [] : [{ start, end: last.end, parts }]
}

function numbersBehind(words: string, body: OrganMention): readonly ListItem[] {
  const match = execAt(MARKED_NUMBER, words, body.end)
  if (match !== null) return [{ start: body.end, end: body.end + match[0].length, match, after: 'nothing' }]
  if (words[body.end] !== ' ') return []
  if (countsLike(body, 'with-year')) return readList(words, body.end + 1, NUMBER_AND_YEAR)
  return countsLike(body, 'with-session') ? readList(words, body.end + 1, NUMBER_BY_SESSION) : []
}
