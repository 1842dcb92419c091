import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../scripts/ast/walk.ts'
import { type Manuscript, type ManuscriptRun, NO_PROPERTIES, paragraph, tidy } from '../../scripts/import/manuscript.ts'
import { compareLetters } from '../../scripts/import/same-letters.ts'
import { writeSource } from '../../scripts/import/write-source.ts'
import { readAll } from '../../scripts/read/read.ts'
import { createReport } from '../../scripts/report.ts'

const words = (text: string, marks: { strong?: boolean; emphasis?: boolean } = {}): ManuscriptRun => {
  return { type: 'words', text, strong: false, emphasis: false, address: null, ...marks }
}
const manuscript = (blocks: Manuscript['blocks'], more: Partial<Manuscript> = {}): Manuscript => {
  return { blocks, notes: [], properties: NO_PROPERTIES, labels: 'known', remarks: [], ...more }
}

function compare(written: Manuscript, source: string): ReturnType<typeof compareLetters> {
  const texts = readAll({ path: 'sources/a.md', bytes: new TextEncoder().encode(source) }, createReport())
  return compareLetters(written, source, texts)
}

/** Pieces of words that could be taken for markup. */
const PIECES = [
  'lake',
  'Noting',
  ' ',
  ' ',
  '*',
  '**',
  '_',
  '[',
  ']',
  '(',
  ')',
  '](',
  '\\',
  '#',
  '# ',
  '- ',
  '1. ',
  'a.',
  '|',
  '>',
  '!',
  '†',
  '¹',
  '5',
  '\u00a0',
  '<b>',
  '&amp;',
  '://',
  '„',
  'ї',
  '.',
  ';',
  ':',
]

const run = fc.record({
  type: fc.constant('words' as const),
  text: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
  strong: fc.boolean(),
  emphasis: fc.boolean(),
  address: fc.constantFrom(null, null, null, 'https://lakes.example/a_b*c'),
})
const block = fc.record({
  begins: fc.constantFrom('Word ', 'Word ', '> we ', '>', '# One ', '2001. Twelve ', '- dash ', '+ plus ', '| cell '),
  runs: fc.array(run, { minLength: 1, maxLength: 5 }),
  label: fc.constantFrom(null, null, '1.', '2.', 'a.', '(i)', '3 bis.'),
  depth: fc.integer({ min: 0, max: 2 }),
})

describe('a source that is written', () => {
  it('reads as the letters that were written, whatever signs they are', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const written = manuscript(
          blocks.map(({ begins, runs, label, depth }) =>
            paragraph(tidy([words(begins), ...runs, words(' end')]), { label, depth }),
          ),
        )
        expect(compare(written, writeSource(written, 'left out'))).toEqual({ same: true })
      }),
      { numRuns: 400, seed: 7 },
    )
  })

  it('is found out when a letter is missing, added or moved', () => {
    const written = manuscript([paragraph([words('The lake is deep.')]), paragraph([words('The shore is far.')])])
    const source = writeSource(written, 'kept')
    expect(compare(written, source)).toEqual({ same: true })
    for (const [good, bad] of [
      ['deep', 'dep'],
      ['far', 'farr'],
      ['lake', 'laek'],
      ['The shore is far.', ''],
      ['is', 'Is'],
    ] as const) {
      expect(compare(written, source.replace(good, bad)).same, bad).toBe(false)
    }
  })

  it('takes marks that were typed as letters for marks, with the signs around them, and nothing else', () => {
    const text = 'RESOLUTION 12\n\nThe Assembly,\n\n1. Noting a report (1);\n2. Urges all.\n\n(1) OJ C 229, p. 30.\n'
    const written = manuscript(text.split('\n\n').map((line) => paragraph([words(line)])))
    expect(compare(written, text)).toEqual({ same: true })
    expect(compare(written, text.replace('Urges all.', 'Urges all')).same).toBe(false)
    expect(compare(written, text.replace('p. 30', 'p. 3')).same).toBe(false)
  })

  it('keeps the signs of lists that are printed, each at its depth', () => {
    const items = [
      ['1.', 0],
      ['•', 1],
      ['o', 2],
      ['o', 2],
      ['•', 1],
      ['2.', 0],
    ] as const
    const written = manuscript(
      items.map(([label, depth]) => paragraph([words(label === '1.' ? 'Urges:' : 'to look;')], { label, depth })),
    )
    const source = writeSource(written, 'kept')
    const bytes = new TextEncoder().encode(source)
    const [read] = readAll({ path: 'sources/a.md', bytes }, createReport())
    const depths = [...clausesOf(read?.text ?? { body: [] })].map(({ id, label }) => [label, id.split('.').length - 1])
    expect(depths, source).toEqual(items)
  })

  it('puts one sign around words of one look, and none inside the other', () => {
    const strong = { strong: true }
    const both = { strong: true, emphasis: true }
    const written = manuscript([
      paragraph([words('a')], { label: '1.' }),
      paragraph([
        words('Noting', strong),
        words(' the '),
        words('night ', strong),
        words('and', both),
        words(' day', strong),
      ]),
    ])
    expect(writeSource(written, 'kept')).toContain('**Noting** the **night *and* day**')
  })

  it('takes the look of the head for no emphasis, and the title for no section', () => {
    const bold = (text: string): Manuscript['blocks'][number] => paragraph([words(text, { strong: true })])
    const blocks = [
      bold('RESOLUTION 7'),
      paragraph([words('ON LAKES')], { heading: 1 }),
      paragraph([words('1. Decides.')]),
      paragraph([words('Annex')], { heading: 2 }),
    ]
    expect(writeSource(manuscript(blocks, { labels: 'in the words' }), 'kept')).toBe(
      'RESOLUTION 7\n\nON LAKES\n\n1. Decides.\n\n# Annex\n',
    )
  })

  it('brings a mark and its note together that printing parted', () => {
    const blocks = [
      paragraph([words('RESOLUTION 7'), words('*', { strong: true })]),
      paragraph([words('*')]),
      paragraph([words('Adopted by the Assembly on Monday 27 May 2024.')]),
    ]
    expect(writeSource(manuscript(blocks), 'kept')).toBe(
      'RESOLUTION 7\\*\n\n\\* Adopted by the Assembly on Monday 27 May 2024.\n',
    )
  })

  it('gives notes of one mark names of their own', () => {
    const mark = (note: string): ManuscriptRun => ({ type: 'mark', note })
    const notes = ['a', 'b'].map((id) => ({ id, mark: '*', runs: [words(`Note ${id}.`)] }))
    const source = writeSource(
      manuscript([paragraph([words('One'), mark('a'), words(' two'), mark('b')])], { notes }),
      'kept',
    )
    expect(source).toBe('One[^*] two[^*-2]\n\n[^*]: Note a.\n\n[^*-2]: Note b.\n')
  })
})
