/**
 * A short form that a text defines serves its later citations, in that text alone.
 */
import { expect, test } from 'vitest'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, readText, spread, words } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

const BODY = 'Assembly of the Northern Lakes'
const held = { kind: 'resolution', number: '7', body: BODY } as const

function citedIn(...sentences: readonly string[]): readonly string[] {
  let at = 0
  const blocks = sentences.map((sentence, index) => {
    const content = spread([words(sentence)], at)
    at += sentence.length + 1
    return clause(`${index + 1}.`, content)
  })
  const library = resolve([held, { number: '9', blocks }].map(readText), { registry: REGISTRY }, createReport())
  return library.citations.map(({ words: cited, state, target }) => {
    const to = target === null ? '' : target.type === 'external' ? target.id : target.text
    return `${cited}: ${state} ${to}`
  })
}

test('a body', () => {
  expect(citedIn(`Noting the ${BODY} (ANL);`, 'Recalling ANL Resolution 7;')).toEqual([
    'ANL Resolution 7: held resolution-7',
  ])
})

test('an instrument', () => {
  expect(citedIn('Noting the Arms Trade Treaty (ATT);', 'Recalling Article 6 of the ATT;')).toEqual([
    'Arms Trade Treaty: external arms-trade-treaty',
    'Article 6 of the ATT: external arms-trade-treaty',
  ])
})

test('only from its definition on', () => {
  expect(citedIn('Recalling Article 6 of the ATT;', 'Noting the Arms Trade Treaty (ATT);')).toEqual([
    'Article 6: vague ',
    'Arms Trade Treaty: external arms-trade-treaty',
  ])
})

test('only in the text that defines it, and nothing when the long form names nothing that is known', () => {
  expect(citedIn('Recalling ANL Resolution 7;')).toEqual(['Resolution 7: unresolved '])
  expect(citedIn('Noting the Northern Lakes Fund (NLF);', 'Thanking the NLF;')).toEqual([])
})
