/** Reports what looks odd in the words of a paragraph. The words stay: to mend them is the editor's decision. */
import { quoted, type Reading, remark } from '../reading.ts'
import { findGlued } from './glued.ts'
import { type Strand, spanOf } from './strand.ts'

/** `<script>`, `</b>`, `<!-- a comment`, `<?xml` */
const HTML = /<(?:[a-z][a-z0-9]*(?=[\s>/])|\/[a-z]|!--|!\[CDATA|!doctype|\?)/i
/** `{{include x}}`, `include::x[]`, `@import "x"`, `!include x`, `{% include %}` at the start of a paragraph. */
const DIRECTIVE = /^(?:\{\{[\s#>]*[a-z]|include::|@import\b|!include\b|\{%)/i
/** "land , and" */
const SPACE_BEFORE = /[\p{L}\p{N}][ \u00a0]+[,.](?=[ \u00a0]|$)/gu

export function inspectWording(reading: Reading, strand: Strand): void {
  const html = HTML.exec(strand.text)
  if (html) {
    const message = `${quoted(strand.text.slice(html.index, html.index + 24))} looks like HTML; it stays as text.`
    remark(reading, { code: 'markup-html', at: offsetOf(strand, html.index), message })
  }
  if (DIRECTIVE.test(strand.text)) {
    const message = `${quoted(strand.text)} looks like a directive; nothing is included, it stays as text.`
    remark(reading, { code: 'markup-directive', at: offsetOf(strand, 0), message })
  }
  for (const match of strand.text.matchAll(SPACE_BEFORE)) {
    const at = offsetOf(strand, match.index + 1)
    remark(reading, { code: 'text-spacing', at, message: `A space stands before “${match[0].slice(-1)}”; it stays.` })
  }
  sayDoubled(reading, strand)
  sayGlued(reading, strand)
}

/** Words that run together: reported, for only the original knows where the space was. */
function sayGlued(reading: Reading, strand: Strand): void {
  for (const { from, to } of findGlued(strand.text)) {
    const message = `${quoted(strand.text.slice(from, to))} runs together; it stays.`
    const hint = 'Compare it with the original, and write the space if it is missing there by accident.'
    remark(reading, { code: 'text-glued-words', at: offsetOf(strand, from), message, hint })
  }
}

const WORD = /[\p{L}\p{M}\p{N}’'-]+/gu
const LONGEST_DOUBLED = 4
/** Words that language itself doubles: "had had", "that that", "nous nous". */
const RIGHTLY_DOUBLE = new Set(['had', 'that', 'nous', 'vous', 'die', 'der', 'das'])

/** One to four words that stand twice in a row: "the world. the world." */
function sayDoubled(reading: Reading, strand: Strand): void {
  const words = wordsIn(strand.text)
  for (let at = 0; at < words.length; at++) {
    const length = doubledLength(strand.text, words, at)
    const second = words[at + length]
    if (length === 0 || !second) continue
    const last = words[at + 2 * length - 1] ?? second
    const message = `${quoted(strand.text.slice(second.index, last.index + last.text.length))} stands twice; both stay.`
    remark(reading, { code: 'text-doubled-words', at: offsetOf(strand, second.index), message })
    at += 2 * length - 1
  }
}

type Word = { readonly text: string; readonly index: number }

function wordsIn(text: string): readonly Word[] {
  const words: Word[] = []
  WORD.lastIndex = 0
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) words.push({ text: match[0], index: match.index })
  return words
}

function doubledLength(text: string, words: readonly Word[], at: number): number {
  const first = words[at]?.text
  for (let length = LONGEST_DOUBLED; length > 0; length--) {
    if (words[at + length]?.text === first && isDoubled(text, { words, at, length })) return length
  }
  return 0
}

type Window = { readonly words: readonly Word[]; readonly at: number; readonly length: number }

function isDoubled(text: string, { words, at, length }: Window): boolean {
  const first = words[at]?.text ?? ''
  for (let index = at; index < at + length; index++) {
    if (words[index] === undefined || words[index]?.text !== words[index + length]?.text) return false
  }
  const [before, after] = [words[at + length - 1], words[at + length]]
  const between = before && after ? text.slice(before.index + before.text.length, after.index) : ''
  const isFigure = /^\d/.test(first)
  if (length === 1 && (RIGHTLY_DOUBLE.has(first.toLowerCase()) || first.length < 2 || isFigure || between !== ' '))
    return false
  return /^[.,]?[ \u00a0]$/.test(between)
}

function offsetOf(strand: Strand, at: number): number {
  return spanOf(strand, at, at + 1).start
}
