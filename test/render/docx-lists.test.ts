/**
 * Lists of Word: what is counted, what stands as letters, and that the independent reader finds the adopted labels in
 * both modes.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { docx } from '../../scripts/render/docx/docx.ts'
import { planLists } from '../../scripts/render/docx/lists/lists.ts'
import { createReport } from '../../scripts/report.ts'
import type { Flow, Galley, Item } from '../../scripts/template/galley.ts'
import { ITEMS } from '../../scripts/theme/vocabulary.ts'
import { block, galley, item, list, sampleGalley, sheet } from '../builders.ts'
import { judge } from '../verify/finished.ts'
import { bodyOf, openDocx, theme } from './docx-file.ts'

const native = { ...theme, word: { ...theme.word, numbering: 'native' } } as const

/** A label, or a label with what is nested in it. */
type Written = string | readonly [string, readonly Written[]]

function listOf(labels: readonly Written[], id = 't', depth = 0): Flow {
  return list(
    ...labels.map((written, index): Item => {
      const [label, nested] = typeof written === 'string' ? [written, []] : written
      const own = `${id}.${index}`
      const inner = nested.length > 0 ? [listOf(nested, own, depth + 1)] : []
      return item(ITEMS[Math.min(depth, 2)] ?? 'subitem', own, label, `Words of ${own};`, inner)
    }),
  )
}

const volume = (...texts: readonly (readonly Written[])[]): Galley =>
  galley([
    {
      role: 'body',
      sheets: texts.map((labels, at) => sheet(`t${at}`, [block('title', `Text ${at}`), listOf(labels, `t${at}`)])),
    },
  ])

/** 'counted in list 1' as `28.@1`, letters as `28.`, in order. */
function planned(of: Galley): string {
  const lists = planLists(of, 'native')
  const items = (flow: readonly Flow[]): readonly Item[] =>
    flow.flatMap((piece) => (piece.type === 'list' ? piece.items.flatMap((one) => [one, ...items(one.flow)]) : []))
  return of.parts
    .flatMap((part) => part.sheets.flatMap((one) => items(one.flow)))
    .map((one) => {
      const listed = lists.of(one)
      return listed?.label === 'counted' ? `${one.label}@${listed.list}` : one.label
    })
    .join(' ')
}

describe('native numbering', () => {
  test('gives each text one list where the counter prints the adopted labels', () => {
    expect(planned(volume(['1.', ['2.', ['a.', ['b.', ['(i)', '(ii)']]]], ['3.', ['a.']]], ['1.', '2.']))).toBe(
      '1.@1 2.@1 a.@1 b.@1 (i)@1 (ii)@1 3.@1 a.@1 1.@2 2.@2',
    )
  })

  test('tells roman from letters by what follows, and knows signs and joined numbers', () => {
    expect(planned(volume(['h.', 'i.', 'j.']))).toBe('h.@1 i.@1 j.@1')
    expect(planned(volume(['i.', 'ii.', 'iii.']))).toBe('i.@1 ii.@1 iii.@1')
    expect(planned(volume([['XIX)', ['–', '–']], 'XX)']))).toBe('XIX)@1 –@1 –@1 XX)@1')
    expect(
      planned(
        volume([
          ['7.', ['7.1.', '7.2.']],
          ['8.', ['8.1.']],
        ]),
      ),
    ).toBe('7.@1 7.1.@1 7.2.@1 8.@1 8.1.@1')
  })

  test('leaves as letters what Word cannot count, and goes on after it', () => {
    expect(planned(volume(['1.', '2.', '2 bis.', '3.']))).toBe('1.@1 2.@1 2 bis. 3.@1')
    expect(planned(volume(['y.', 'z.', 'aa.', 'ab.']))).toBe('y.@1 z.@1 aa.@1 ab.')
    expect(planned(volume(['Art. 1', 'Art. 2']))).toBe('Art. 1 Art. 2')
    expect(
      planned(
        volume([
          ['1.', ['a.']],
          ['2.', ['(i)']],
        ]),
      ),
    ).toBe('1.@1 a.@1 2.@1 (i)')
  })

  test('begins a new count at a gap, a repeat and after letters that end a list', () => {
    expect(planned(volume(['1.', '2.', '4.', '5.', '5.']))).toBe('1.@1 2.@1 4.@2 5.@2 5.@3')
    expect(planned(volume([['1.', ['a.', 'b.']], ['1 bis.', ['a.']], '2.']))).toBe('1.@1 a.@1 b.@1 1 bis. a.@2 2.@2')
  })

  test('tells once for a text which labels stand as letters, and nothing in literal numbering', async () => {
    const report = createReport()
    const compendium = { shape: 'volume', library: { byId: new Map([['t0', { source: { file: 'sources/t.md' } }]]) } }
    const laidOut = { pages: [], pageLabels: new Map(), rounds: 1 }
    for (const look of [theme, native]) {
      const job = { galley: volume(['1.', '1 bis.', '1 ter.']), theme: look, laidOut, report }
      await docx.render({ ...job, compendium: compendium as unknown as Compendium })
      await docx.render({ ...job, compendium: { ...compendium, shape: 'single' } as unknown as Compendium })
    }
    expect(report.findings).toHaveLength(1)
    expect(report.findings[0]).toMatchObject({
      code: 'word-label-by-hand',
      severity: 'note',
      place: { file: 'sources/t.md' },
    })
    expect(report.findings[0]?.message).toContain('“1 bis.”, “1 ter.” stand as letters')
  })
})

describe('both modes', () => {
  const LABELS = [
    '1.',
    '2.',
    '3.',
    '4.',
    'a.',
    'b.',
    'c.',
    'aa.',
    '(i)',
    '(ii)',
    'i.',
    '–',
    '2 bis.',
    '1.1.',
    '100%',
    'XIV.',
    '',
  ]
  const written: fc.Arbitrary<readonly Written[]> = fc.letrec<{ rows: readonly Written[]; row: Written }>((tie) => ({
    rows: fc.array(tie('row'), { minLength: 1, maxLength: 6 }),
    row: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...LABELS),
      fc.tuple(fc.constantFrom(...LABELS), tie('rows')),
    ),
  })).rows

  test('print the adopted labels, whatever they are (property)', async () => {
    await fc.assert(
      fc.asyncProperty(written, written, fc.constantFrom('literal', 'native'), async (first, second, numbering) => {
        const of = volume(first, second)
        const look = { ...theme, word: { ...theme.word, numbering } } as const
        const compendium = { shape: 'single' } as Compendium
        const laidOut = { pages: [], pageLabels: new Map(), rounds: 1 }
        const { bytes } = await docx.render({ galley: of, theme: look, laidOut, report: createReport(), compendium })
        expect((await judge('docx', bytes, of)).findings).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('make a list of every labelled unit, one for each text', async () => {
    for (const look of [theme, native]) {
      const body = bodyOf(await openDocx(sampleGalley(), {}, look))
      const lists = [...body.matchAll(/<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)]
      expect(lists).toHaveLength(36)
      expect(new Set(lists.map(([, , list]) => list)).size).toBe(2)
      expect(Math.max(...lists.map(([, level]) => Number(level)))).toBe(2)
    }
  })
})
