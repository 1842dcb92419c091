/** A text that is held in two languages, neither of them that of the text that cites it. */
import { describe, expect, test } from 'vitest'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, readText, type TextToBuild } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

const english: TextToBuild = { number: '474', language: 'en-GB' }
const french: TextToBuild = { number: '474', language: 'fr-FR', id: 'declaration-474-fr' }
const ukrainian: TextToBuild = {
  number: '490',
  language: 'uk',
  blocks: [clause('1.', 'Нагадуючи Декларацію 474;')],
}

function cited(language: string | null, ...texts: readonly TextToBuild[]) {
  const report = createReport()
  const { citations } = resolve(texts.map(readText), { registry: REGISTRY, language }, report)
  const [citation] = citations
  return {
    target: citation?.target ?? citation?.state,
    said: report.findings.flatMap(({ code, severity }) => (code === 'citation-ambiguous' ? [severity] : [])),
    hint: report.findings.find(({ code }) => code === 'citation-ambiguous')?.hint,
  }
}

describe('a citation in a third language', () => {
  test('means the translation in the language of the volumes, and a note says so', () => {
    expect(cited('fr', english, french, ukrainian)).toMatchObject({
      target: { type: 'text', text: 'declaration-474-fr' },
      said: ['note'],
    })
    expect(cited('en-US', english, french, ukrainian).target).toEqual({ type: 'text', text: 'declaration-474' })
  })

  test('means the one in the language of most texts where the volumes have none of both', () => {
    const more: TextToBuild = { number: '481', language: 'fr' }
    const expected = { type: 'text', text: 'declaration-474-fr' }
    expect(cited(null, english, french, more, ukrainian).target).toEqual(expected)
    expect(cited('de', english, french, more, ukrainian).target).toEqual(expected)
  })

  test('is ambiguous where nothing decides, and the hint says what would', () => {
    const { target, said, hint } = cited(null, english, french, ukrainian)
    expect([target, said]).toEqual(['ambiguous', ['warning']])
    expect(hint).toContain('`language:` in the manifest')
  })

  test('is not decided by a language where the texts are two texts', () => {
    const pace: TextToBuild = { ...french, body: null }
    expect(cited('fr', english, { ...pace, kind: 'resolution', id: 'r' }, ukrainian).target).toEqual({
      type: 'text',
      text: 'declaration-474',
    })
    const twin: TextToBuild = { ...french, id: 'twin', language: 'de' }
    const alike = { ...english, id: 'other' }
    expect(cited('de', english, alike, twin, ukrainian).target).toBe('ambiguous')
  })
})

test('a citation in one of the languages means the text in it, whatever the volumes speak', () => {
  const citing: TextToBuild = {
    number: '490',
    language: 'fr',
    blocks: [clause('1.', 'Rappelant la déclaration 474 ;')],
  }
  expect(cited('en', english, french, citing)).toMatchObject({
    target: { type: 'text', text: 'declaration-474-fr' },
    said: [],
  })
})
