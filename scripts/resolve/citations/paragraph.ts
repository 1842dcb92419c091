/**
 * Paragraphs: of the text itself, or of the one named beside them.
 *
 *     paragraph 28 a. · paragraphs 3 to 5 · paragraph 2 (a) (ii) · sub-paragraph (b) · paragraph 12 of Resolution 2463
 */
import { matchesOf } from '../../matches-of.ts'
import type { CitationFamily, Match, Part, Pinpoint, Range } from './citation.ts'
import { joinRanges, type ListItem, readList } from './number-list.ts'

export const paragraph: CitationFamily = {
  name: 'paragraph',
  hints: ['para', 'clause', 'item', 'point', 'alinéa', 'п.', 'пункт'],
  find: ({ words }) => matchesOf(words, NOUN).flatMap((found) => readParagraphs(words, found)),
}

/** As drafts of the United Nations are spoken of: "OP 5", "PP1 bis". Only what stands in capitals, and before a number. */
export const draftParagraph: CitationFamily = {
  name: 'paragraph',
  hints: ['op', 'pp'],
  find: ({ words }) => matchesOf(words, DRAFT_NOUN).flatMap((found) => readParagraphs(words, found)),
}

const DRAFT_NOUN = /(?<![\p{L}\p{N}-])(?:OPs?|PPs?) ?(?=\d)/gu

/** "paragraphs ", "operative paragraph ", "sub-paragraph ", "paras. ", "clause ", "alinéa "; "point (b)"; "letter j of paragraph 28". */
const NOUN =
  /(?<![\p{L}\p{N}-])(?:(?:(?:operative|preambular|preambulatory) )?(?:(?:sub-?)?paragraphs?|(?:sub-?)?clauses?|paras?\.?|paragraphes?|alinéas?|п\.|п\.п\.|(?:під)?пункт(?:ами|ах|ом|ів|и|і|у|а)?) (?=\d|\(\p{Ll}|\p{Ll}\))|(?:sub-?items?|items?|points?) (?=\(\p{Ll}{1,3}\))|letters? (?=\(?\p{Ll}\)?(?:(?:,| and| or| to) \(?\p{Ll}\)?){0,4} of (?:paragraph|para\.|clause) \d))/giu

/** A letter or small roman number: "a", "aa", "iv", "а". */
const LETTERS = '(?:[a-zа-щґєії]{1,2}|[ivx]{1,5})'

/** A number and what follows in brackets: "28", "1.2", "2 (a) (ii)"; or brackets alone: "(b)". */
const FIGURES = `(?:\\d{1,3}(?: bis| ter)?(?:\\.\\d{1,2}){0,3}|\\(${LETTERS}\\)|${LETTERS}(?=\\)))(?: ?\\(${LETTERS}\\)){0,3}`

/**
 * What may follow a bare letter for it to be a label and no article: "28 a new approach" stops at 28. A full stop is the
 * label's own inside a sentence, "paragraph 28 a. and", and outside where it ends the sentence.
 */
const AFTER_LETTER =
  '(?:\\.(?! \\p{Lu}|["”»’]?$)|\\)(?= (?:du|de|des) )|(?=[,;:.)]|$| (?:of|and|or|to|above|below|et|ou|du|de|та|і)(?!\\p{L})))'

/** A small roman number below a letter: the "ii." of "28 a. ii.". */
const NESTED = `(?:(?<=\\.) ?[ivx]{1,5}${AFTER_LETTER})?`

/** A smaller place named in words: ", sub-paragraph (b)", ", letter a". */
const DEEPER = `(?:,? (?:sub-?paragraphs?|sub-?items?|items?|points?|letters?|alinéas?|підпункт) \\(?${LETTERS}(?:\\)|(?!\\p{L})))?`

/** "28", "28 a.", "28 a. ii.", "5 b) de", "28.j", "28 j calls"; in a list also the letter alone: "28 a and b". */
const ITEM = new RegExp(
  `(?:${FIGURES}(?:[ .]?(?:[a-zа-щґєії]{1,2}${AFTER_LETTER}${NESTED}|[b-hj-z](?= )))?${DEEPER}|[a-zа-щґєії]${AFTER_LETTER})(?![\\p{L}\\p{N}%])`,
  'uy',
)

/** The second of "paragraph 28 a and b": a letter that shares the number before it. */
const LETTER = new RegExp(`^(?:\\(${LETTERS}\\)|[a-zа-щґєії]\\.?)$`, 'u')

function readParagraphs(words: string, found: RegExpExecArray): Match[] {
  const items = readList(words, found.index + found[0].length, ITEM)
  const last = items[items.length - 1]
  if (last === undefined) return []
  const parts: Part[] = []
  const role = readRole(found[0])
  let before: readonly string[] = []
  for (const [first, other] of joinRanges(items)) {
    if (first === undefined) continue
    const path = readPath(first.match[0], before)
    const upTo = other === undefined ? undefined : readPath(other.match[0], path)
    before = upTo ?? path
    const start = parts.length === 0 ? found.index : first.start
    const cites = { type: 'pinpoint', unit: 'paragraph', ...role, path, ...(upTo && { upTo }) } as const
    const last = other && { start: other.start, end: other.end, number: lastLabel(other), firstEnds: first.end }
    parts.push({ start, end: (other ?? first).end, number: lastLabel(first), ...(last && { last }), cites })
  }
  return [{ start: found.index, end: last.end, parts }]
}

/** The part of the text that is named: the preamble, or what follows it. */
function readRole(noun: string): Pick<Pinpoint, 'role' | 'spoken'> {
  if (/^OP/u.test(noun)) return { role: 'operative', spoken: 'as-draft' }
  if (/^PP/u.test(noun)) return { role: 'preambular', spoken: 'as-draft' }
  if (/^pre/iu.test(noun)) return { role: 'preambular' }
  return /^op/iu.test(noun) ? { role: 'operative' } : {}
}

/** The printed label of the place itself: the "j" of "28 j", the "28" of "28". */
const LAST_LABEL = /(?<![\p{L}\p{N}.])(?:\d{1,3}(?:\.\d{1,2}){0,3}(?: bis| ter)?|\p{Ll}{1,5})(?=[^\p{L}\p{N}]{0,3}$)/u

function lastLabel({ start, match }: ListItem): Range | null {
  const found = LAST_LABEL.exec(match[0])
  return found && { start: start + found.index, end: start + found.index + found[0].length }
}

/** Figures, and letters that stand alone: "2 bis, sub-paragraph (b)" has '2 bis' and 'b'. */
const LABEL = new RegExp(`\\d{1,3}(?: bis| ter)?|(?<![\\p{L}-])${LETTERS}(?![\\p{L}])`, 'gu')

/** "2 (a) (ii)" → ['2', 'a', 'ii']; "(b)" after it → ['2', 'b'] is what a drafter means. */
function readPath(written: string, before: readonly string[]): readonly string[] {
  const labels = written.match(LABEL) ?? []
  if (!LETTER.test(written) || before.length < 2) return labels
  return [...before.slice(0, -1), ...labels]
}
