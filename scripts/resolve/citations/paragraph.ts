/**
 * Paragraphs: of the text itself, or of the one named beside them.
 *
 *     paragraph 28 a. · paragraphs 3 to 5 · paragraph 2 (a) (ii) · sub-paragraph (b) · paragraph 12 of Resolution 2463
 */
import type { CitationFamily, Match, Part } from './citation.ts'
import { readList } from './number-list.ts'

export const paragraph: CitationFamily = {
  name: 'paragraph',
  find: ({ words }) => [...words.matchAll(NOUN)].flatMap((found) => readParagraphs(words, found)),
}

/** "paragraphs ", "operative paragraph ", "sub-paragraph ", "paras. ", "clause ", "п. ". */
const NOUN =
  /(?<![\p{L}\p{N}-])(?:(?:operative|preambular|preambulatory) )?(?:(?:sub-?)?paragraphs?|(?:sub-?)?clauses?|paras?\.?|paragraphes?|п\.|пункт(?:ами|ах|ом|и|і|у|а|ів)?) (?=\d|\([a-z])/giu

/** A number and what follows in brackets: "28", "1.2", "2 (a) (ii)"; or brackets alone: "(b)". */
const FIGURES =
  '(?:\\d{1,3}(?:\\.\\d{1,2}){0,3}|\\((?:[a-z]{1,2}|[ivx]{1,5})\\))(?: ?\\((?:[a-z]{1,2}|[ivx]{1,5})\\)){0,3}'

/** What may follow a bare letter for it to be a label and no article: "28 a new approach" stops at 28. */
const AFTER_LETTER = '(?:\\.(?! \\p{Lu})|(?=[,;:.)]|$| (?:of|and|or|to|above|below)(?!\\p{L})))'

/** "28", "28 a.", "28.j", "28 j calls"; in a list also the letter alone: "28 a and b". */
const ITEM = new RegExp(
  `(?:${FIGURES}(?:[ .]?(?:[a-z]${AFTER_LETTER}|[b-hj-z](?= )))?|[a-z]${AFTER_LETTER})(?![\\p{L}\\p{N}%])`,
  'uy',
)

/** The second of "paragraph 28 a and b": a letter that shares the number before it. */
const LETTER = /^(?:\(([a-z]{1,2}|[ivx]{1,5})\)|([a-z])\.?)$/u

function readParagraphs(words: string, found: RegExpExecArray): Match[] {
  const items = readList(words, found.index + found[0].length, ITEM)
  const last = items[items.length - 1]
  if (last === undefined) return []
  const parts: Part[] = []
  let before: readonly string[] = []
  for (const item of items) {
    const path = readPath(item.match[0], before)
    before = path
    const start = parts.length === 0 ? found.index : item.start
    parts.push({ start, end: item.end, number: null, cites: { type: 'pinpoint', unit: 'paragraph', path } })
  }
  return [{ start: found.index, end: last.end, parts }]
}

/** "2 (a) (ii)" → ['2', 'a', 'ii']; "(b)" after it → ['2', 'b'] is what a drafter means. */
function readPath(written: string, before: readonly string[]): readonly string[] {
  const letter = LETTER.exec(written)
  const labels = written.match(/\d{1,3}|[a-z]{1,5}/gu) ?? []
  if (letter === null || before.length < 2) return labels
  return [...before.slice(0, -1), ...labels]
}
