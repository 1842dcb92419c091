/**
 * What an unresolved citation proposes to the editor: only texts that may be the one that is meant.
 */
import { expect, test } from 'vitest'
import type { ReadText } from '../../scripts/read/read-text.ts'
import { createReport } from '../../scripts/report.ts'
import { resolve } from '../../scripts/resolve/resolve.ts'
import { clause, readText, type TextToBuild } from '../ast-builders.ts'
import { REGISTRY } from '../registry.ts'

const IPU = 'Inter-Parliamentary Union'
const CHECK = 'Add it to sources/, or check the number.'

/** The hint at "Resolution 999", with these texts beside the one that cites it. */
function hintBeside(...texts: readonly ReadText[]): string | null {
  const citing = readText({ number: '490', blocks: [clause('1.', 'Recalling Resolution 999;')] })
  const report = createReport()
  resolve([citing, ...texts], { registry: REGISTRY }, report)
  return report.findings.find(({ code }) => code === 'citation-unresolved')?.hint ?? null
}

const unnumbered = (id: string, told: TextToBuild = {}): ReadText => readText({ kind: 'resolution', id, ...told })

function inTradition(dialect: string, { text, ...read }: ReadText): ReadText {
  return { ...read, text: { ...text, source: { ...text.source, dialect } } }
}

test('an unnumbered text of the same kind and body is proposed', () => {
  expect(hintBeside(unnumbered('ours'))).toBe(
    'Add it to sources/; or, if ours is the text meant, write `number: 999` in its front matter.',
  )
})

test('a text of another body or kind is not', () => {
  expect(hintBeside(unnumbered('theirs', { body: IPU }))).toBe(CHECK)
  expect(hintBeside(unnumbered('other-kind', { kind: 'statement' }))).toBe(CHECK)
})

test('a text of an unknown body is proposed if it has the form of the citing text', () => {
  expect(hintBeside(unnumbered('copy', { body: null }))).toContain('if copy is the text meant')
  expect(hintBeside(inTradition('ipu', unnumbered('copy', { body: null })))).toBe(CHECK)
})

test('two are proposed, three are not', () => {
  const [one, two, three] = [unnumbered('one'), unnumbered('two'), unnumbered('three')]
  expect(hintBeside(one, two)).toContain('if one or two is the text meant')
  expect(hintBeside(one, two, three)).toBe(CHECK)
})
