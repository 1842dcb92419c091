import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '../../scripts/import/import.ts'
import { readAll } from '../../scripts/read/read.ts'
import { createReport } from '../../scripts/report.ts'
import { engross, exampleProject, project } from '../cli/projects.ts'
import { unitsOf } from './round-trip.ts'

/** What the examples do not have: gaps, inserted labels, deep lists, wrap-up, sections, many notes, signs of markup. */
const ODD = `---
body: Assembly of Lakes
---
RESOLUTION 12*

ON FERRIES AND BRIDGES

The Assembly,

1. **Noting** that 5*3 boats, snake_case names and [square brackets] are letters, as is C:\\\\new;
3 bis. **Stressing** the *ad hoc* ferry[^1] and the **night *and* day** service;
4. **URGES** the authorities:
  - a. to build:
    - (i) one bridge; and
    - (ii) another bridge, after ${'long and patient study of the winds, the currents and the ice, '.repeat(60)}for all;
  - b. to sail[^2] short- and long-term routes, as Euro-Atlantic and well-established partners do;
  - d. to rest,
which is what this paragraph asks for;

## I. THE NORTHERN SHORE

| Lake | Depth in metres |
| --- | --- |
| Blue | 9 |
| Green | 12 |

5. **Decides** to remain seized of the matter.

* Adopted by the Assembly at its Plenary Sitting in Sofia (Bulgaria) on Monday 27 May 2024.

[^1]: A ferry that comes when it is called.
[^2]: Or to row.
`

/** A statement of several pages: paragraphs that begin like labels, and page breaks in the middle of sentences. */
const LONG = `---
kind: statement
---
ON LAKES

2001\\. was the year in which it began, which is no label.

${Array.from({ length: 14 }, (_, index) => `Paragraph ${index + 1} says that ${'the lake is deep and the shore is far away, and nobody knows how far; '.repeat(6)}so it ends.`).join('\n\n')}
`

const TEXTS = ['declaration-474', 'declaration-489', 'stand-with-ukraine', 'statement-2023', 'resolution-12', 'lakes']
const FILES: Readonly<Record<string, string>> = { 'declaration-474': 'declaration-2022', 'resolution-12': 'ferries' }

let folder = ''
beforeAll(() => {
  folder = exampleProject()
  const odd = project({ 'sources/ferries.md': ODD, 'sources/lakes.md': LONG })
  for (const place of [folder, odd]) {
    const { status, stderr } = engross(place, ['build', '--format', 'pdf,docx,html'])
    if (status !== 0) throw new Error(stderr)
  }
  oddFolder = odd
})
let oddFolder = ''

describe.each(['html', 'docx', 'pdf'])('the import of our own %s', (format) => {
  it.each(TEXTS)('gives back letters, labels, nesting, notes and emphasis of %s', async (id) => {
    const isOdd = id === 'resolution-12' || id === 'lakes'
    const place = isOdd ? oddFolder : folder
    const path = join(place, 'out', isOdd ? 'compendium' : 'standing-with-ukraine', `${id}.${format}`)
    const report = createReport()
    const file = { name: `${id}.${format}`, path: `${id}.${format}`, bytes: new Uint8Array(readFileSync(path)) }
    const imported = await importFile(file, null, report)
    const source = `sources/${FILES[id] ?? id}.md`
    const wanted = readAll({ path: source, bytes: new Uint8Array(readFileSync(join(place, source))) }, createReport())
    expect(imported?.texts.map(({ text }) => unitsOf(text))).toEqual(wanted.map(({ text }) => unitsOf(text)))
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('is refused for a volume of several texts', async () => {
    const path = join(folder, 'out', `standing-with-ukraine.${format}`)
    const report = createReport()
    const bytes = new Uint8Array(readFileSync(path))
    expect(await importFile({ name: `volume.${format}`, path: 'volume', bytes }, null, report)).toBe(null)
    expect(report.findings.map(({ code }) => code)).toEqual(['import-several-texts'])
  })
})

describe('the import of a Word file of ours in which Word counts', () => {
  it('gives back the labels that Word prints', async () => {
    const place = project({ 'sources/ferries.md': ODD, 'templates/theme.yaml': 'word:\n  numbering: native\n' })
    expect(engross(place, ['build', '--format', 'docx']).status).toBe(0)
    const bytes = new Uint8Array(readFileSync(join(place, 'out/compendium/resolution-12.docx')))
    const imported = await importFile(
      { name: 'resolution-12.docx', path: 'resolution-12.docx', bytes },
      null,
      createReport(),
    )
    const wanted = readAll({ path: 'sources/ferries.md', bytes: new TextEncoder().encode(ODD) }, createReport())
    expect(imported?.texts.map(({ text }) => unitsOf(text))).toEqual(wanted.map(({ text }) => unitsOf(text)))
    expect(imported?.source).toContain('- (ii) another bridge')
  })
})
