import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nameOf, placeNames } from '../../scripts/compose/names.ts'
import { FRENCH } from '../../scripts/compose/own-words/french.ts'
import { GERMAN } from '../../scripts/compose/own-words/german.ts'
import { PHRASES } from '../../scripts/compose/own-words/phrases.ts'
import { UKRAINIAN } from '../../scripts/compose/own-words/ukrainian.ts'
import { sayIn, sayWords, spokenFor } from '../../scripts/compose/own-words.ts'
import { adoptionInWords } from '../../scripts/template/adoption.ts'
import { printedDate } from '../../scripts/template/printed-date.ts'
import { clause, line, officialText, words } from '../ast-builders.ts'

const gapsOf = (phrase: string): string[] => [...phrase.matchAll(/\{[a-z]+\}/g)].map(([gap]) => gap).sort()

describe.each([
  ['German', GERMAN],
  ['French', FRENCH],
  ['Ukrainian', UKRAINIAN],
])('the book of %s', (_, book) => {
  test('leaves the gaps of every phrase open', () => {
    for (const phrase of PHRASES) expect(gapsOf(book[phrase])).toEqual(gapsOf(phrase))
  })

  test('has no phrase that begins or ends with a space', () => {
    for (const phrase of PHRASES) expect(book[phrase]).toBe(book[phrase].trim())
  })
})

test('French signs of two parts stand behind a space that holds', () => {
  for (const words of Object.values(FRENCH)) expect(words).not.toMatch(/[^\u00a0\u202f][:;!?»]|«[^\u00a0]/)
})

test('all that the templates say stands in the books', () => {
  const folder = new URL('../../templates/', import.meta.url)
  const templates = readdirSync(folder).filter((name) => name.endsWith('.hbs'))
  const said = templates.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\{\{say "([^"]*)"\}\}/g)].map(([, words]) => words),
  )
  expect(said.length).toBeGreaterThan(30)
  for (const words of said) expect(PHRASES).toContain(words)
})

test('a language without a book hears English, and a house’s own words stay', () => {
  expect(['de-AT', 'FR', 'uk', 'en-GB', 'tlh'].map(spokenFor)).toEqual(['de', 'fr', 'uk', 'en', 'en'])
  expect(sayIn('tlh')('{above}, para. {label}', { above: 'Resolution 5', label: '3' })).toBe('Resolution 5, para. 3')
  expect(sayWords('Beschlüsse des Hauses', 'fr')).toBe('Beschlüsse des Hauses')
})

describe('texts and places are called', () => {
  const text = officialText({ kind: 'resolution', number: '112', blocks: [clause('9.', 'ersucht')] })

  test.each([
    ['en', 'Resolution 112', 'Resolution 112, para. 9'],
    ['de', 'Entschließung 112', 'Entschließung 112, Abs. 9'],
    ['fr', 'Résolution 112', 'Résolution 112, par. 9'],
    ['uk', 'Резолюція 112', 'Резолюція 112, п. 9'],
  ])('in %s', (language, name, place) => {
    const say = sayIn(language)
    expect(nameOf(text, say)).toBe(name)
    expect([...placeNames(text, nameOf(text, say), say).values()]).toEqual([place])
  })
})

test('a text goes by the word that it bears itself, except in English', () => {
  const text = officialText({ kind: 'resolution', number: '806-IX', symbol: line(words('ПОСТАНОВА № 806-IX')) })
  expect(nameOf(text, sayIn('uk'))).toBe('Постанова 806-IX')
  expect(nameOf(text, sayIn('en'))).toBe('Resolution 806-IX')
  const capitals = officialText({ kind: 'resolution', number: '112', symbol: line(words('ENTSCHLIESSUNG 112')) })
  expect(nameOf(capitals, sayIn('de'))).toBe('Entschließung 112')
})

test.each([
  ['en', '1 May 2024', '27 May 2024'],
  ['de', '1. Mai 2024', '27. Mai 2024'],
  ['fr', '1er mai 2024', '27 mai 2024'],
  ['uk', '1 травня 2024 року', '27 травня 2024 року'],
])('dates are printed in %s', (language, first, other) => {
  expect(['2024-05-01', '2024-05-27', '2024'].map((date) => printedDate(date, sayIn(language)))).toEqual([
    first,
    other,
    '2024',
  ])
})

test.each([
  ['en', 'adopted in Sofia, Bulgaria, on 27 May 2024', 'adopted in Sofia, Bulgaria'],
  ['de', 'angenommen in Sofia, Bulgaria, am 27. Mai 2024', 'angenommen in Sofia, Bulgaria'],
  ['fr', 'adoption à Sofia, Bulgaria, le 27 mai 2024', 'adoption à Sofia, Bulgaria'],
  ['uk', 'ухвалено: Sofia, Bulgaria, 27 травня 2024 року', 'ухвалено: Sofia, Bulgaria'],
])('adoption is told in %s', (language, whole, undated) => {
  const say = sayIn(language)
  const text = officialText()
  const fact = (value: string) => ({ value, from: 'supplied' as const, span: { start: 0, end: 0 } })
  const known = { ...text.metadata, place: fact('Sofia'), country: fact('Bulgaria') }
  expect(adoptionInWords({ ...text, metadata: { ...known, date: fact('2024-05-27') } }, say)).toBe(whole)
  expect(adoptionInWords({ ...text, metadata: known }, say)).toBe(undated)
})
