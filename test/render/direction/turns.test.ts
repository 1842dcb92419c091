import { expect, it } from 'vitest'
import { opposite } from '../../../scripts/ast/right-to-left.ts'
import { findTurns } from '../../../scripts/render/direction/turns.ts'

/** Turns in ⟨angle brackets⟩. */
function marked(text: string, base: 'left-to-right' | 'right-to-left' = 'left-to-right'): string {
  let shown = ''
  let from = 0
  for (const { start, end } of findTurns(text, base)) {
    shown += `${text.slice(from, start)}⟨${text.slice(start, end)}⟩`
    from = end
  }
  return shown + text.slice(from)
}

it.each([
  ['no turn without such letters', 'Łódź, Київ (2024), “№ 7”', 'Łódź, Київ (2024), “№ 7”'],
  ['words with what stands between them', 'the שלום עולם, בית of', 'the ⟨שלום עולם, בית⟩ of'],
  ['a comma and a date behind a word stay outside', 'word שלום, 5 May', 'word ⟨שלום⟩, 5 May'],
  ['a number right behind a word belongs to it', '(قرار 1701 (2006))', '(⟨قرار 1701 (2006)⟩)'],
  ['a number with inner signs', 'קרן 1,000.50% and', '⟨קרן 1,000.50%⟩ and'],
  ['letters in brackets between words', 'ב (א) ג', '⟨ב (א) ג⟩'],
  ['a bracket that is never closed ends the turn', 'ב (א and', '⟨ב⟩ (⟨א⟩ and'],
  ['a bracket that was opened before', '(א) ב', '(⟨א⟩) ⟨ב⟩'],
  ['words in quotation marks of their own', '“שלום”, “עולם” and', '“⟨שלום⟩”, “⟨עולם⟩” and'],
  [
    'a quotation with some words of the paragraph',
    '“בית הכנסת (COP 27) של NATO” and',
    '“⟨בית הכנסת (COP 27) של NATO⟩” and',
  ],
  ['a quotation of the paragraph that begins so', '“שלום (shalom) means peace”', '“⟨שלום⟩ (shalom) means peace”'],
  ['a quotation inside words', 'the קרא “ספר הזיכרון NATO” טוב too', 'the ⟨קרא “ספר הזיכרון NATO” טוב⟩ too'],
  ['the sign before a closing quotation mark', '“שלום!” and «من هو؟»', '“⟨שלום!⟩” and «⟨من هو؟⟩»'],
  ['a straight quotation mark inside a word', 'of צה"ל and "שלום" too', 'of ⟨צה"ל⟩ and "⟨שלום⟩" too'],
  ['marks stay with their letter', 'שָׁלוֹם, السَّلَامُ', '⟨שָׁלוֹם, السَّلَامُ⟩'],
  ['digits and commas of their script', 'عام ٢٠٢٤، ٥ of', '⟨عام ٢٠٢٤، ٥⟩ of'],
  ['letters beyond the first plane', 'a \u{10900}\u{10901} b', 'a ⟨\u{10900}\u{10901}⟩ b'],
])('%s', (_, text, expected) => {
  expect(marked(text)).toBe(expected)
})

it.each([
  ['Latin words', 'قرار NATO PA رقم', 'قرار ⟨NATO PA⟩ رقم'],
  ['a symbol with its number', 'القرار A/RES/377 (V) و', 'القرار ⟨A/RES/377 (V)⟩ و'],
  ['a number between words of the paragraph', 'عام 2024 و', 'عام 2024 و'],
  ['an accent that stands alone', 'كلمة cafe\u0301، و', 'كلمة ⟨cafe\u0301⟩، و'],
])('in a paragraph from right to left: %s', (_, text, expected) => {
  expect(marked(text, 'right-to-left')).toBe(expected)
})

it('every letter of the other direction stands in a turn, and none of the paragraph’s own', () => {
  const pieces = ['א', 'ب', ' ', 'x', '(', ')', '“', '”', '7', ',', '٣', '\u0301', '"', '.']
  let seed = 7
  const next = (): number => {
    seed = (seed * 48271) % 2147483647
    return seed
  }
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: 12 }, () => pieces[next() % pieces.length]).join('')
    for (const base of ['left-to-right', 'right-to-left'] as const) {
      const own = base === 'left-to-right' ? /x/ : /[אب٣]/
      const other = opposite(base) === 'left-to-right' ? /x/ : /[אب٣]/
      const turns = findTurns(text, base)
      const outside = turns.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
      expect(outside).not.toMatch(other)
      for (const { start, end } of turns) {
        if (!/[“"(]/.test(text)) expect(text.slice(start, end)).not.toMatch(own)
      }
    }
  }
})

it('takes time in proportion to the text, whatever is opened and never closed', () => {
  const measure = (text: string): number => {
    const start = process.cpuUsage().user
    findTurns(text, 'left-to-right')
    return process.cpuUsage().user - start
  }
  const odd = (length: number): string => 'א ('.repeat(length / 3)
  measure(odd(3000))
  expect(measure(odd(60_000))).toBeLessThan(1_000_000)
})
