import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { type Patterns, pointsIn } from '../../scripts/render/pdf/lines/hyphen-walk.ts'
import { prose } from '../builders.ts'

const require = createRequire(import.meta.url)

type Package = { readonly hyphenateSync: (text: string) => string }

const WORDS: Readonly<Record<string, string>> = {
  'en-gb': `${prose(40)} ${readFileSync('README.md', 'utf8')}`,
  'en-us': `${prose(40)} ${readFileSync('CHANGELOG.md', 'utf8')} present associate project reciprocity`,
  'de-1996':
    'Versammlung Entschließung Parlamentarierinnen Rechtsstaatlichkeit Zusammenarbeit Sicherheitsrat Ausschüsse Menschenrechtskonvention',
  fr: "l'environnement résolution parlementaires coopération européenne démocratique institutionnelle souveraineté",
  uk: 'декларація парламентська незалежність територіальної цілісності співробітництво',
  cs: 'prohlášení shromáždění parlamentní spolupráce demokratických institucí',
}

describe('words are divided as the package divides them', () => {
  test.each(Object.entries(WORDS))('%s', (language, text) => {
    const patterns = require(`hyphen/patterns/${language}.js`) as Patterns
    const { hyphenateSync } = require(`hyphen/${language}/index.js`) as Package
    const words = new Set(text.match(/\p{L}{6,}/gu))
    const divided = [...words].filter((word) => pointsIn(word, patterns).length > 0)
    for (const word of words) {
      const points = pointsIn(word, patterns)
      const pieces = [0, ...points].map((from, index) => word.slice(from, points[index]))
      expect(pieces.join('\u00ad')).toBe(hyphenateSync(word))
    }
    expect(divided.length).toBeGreaterThan(3)
  })
})

test('a word that grows when it is written small is left whole', () => {
  expect(pointsIn('İİİİİİİİ', require('hyphen/patterns/tr.js') as Patterns)).toEqual([])
})
