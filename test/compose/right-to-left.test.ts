import { expect, it } from 'vitest'
import { compose } from '../../scripts/compose/compose.ts'
import { defaultManifest } from '../../scripts/compose/default-manifest.ts'
import { createReport } from '../../scripts/report.ts'
import { clause, officialText, strong, words } from '../ast-builders.ts'
import { library, told } from './libraries.ts'

function findingsOf(...blocks: Parameters<typeof clause>[]): readonly string[] {
  const report = createReport()
  const all = library([officialText({ blocks: blocks.map((block) => clause(...block)) })])
  compose(all, defaultManifest(all.texts), report)
  return told(report)
}

it.each([
  ['Hebrew', 'שלום'],
  ['Arabic', 'السلام'],
  ['Arabic in its presentation forms', 'ﷲ'],
  ['Syriac', 'ܫܠܡܐ'],
  ['a script beyond the first plane', '\u{10900}\u{10901}'],
])('a text with %s words is refused once, at the first of them', (_, word) => {
  const content = [words('Recalling the '), strong(words(`word ${word}`, 22)), words(` and ${word};`, 30)]
  expect(findingsOf(['1.', content])).toEqual(['3:1 script-right-to-left'])
})

it('Latin, Greek and Cyrillic words, signs and marks are not refused', () => {
  expect(findingsOf(['1.', 'Łódź, Київ, Ελλάδα, n\u0303, 5 m², “№ 7” – 日本, \ufeff'])).toEqual([])
})
