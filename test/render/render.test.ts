import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { type Files, type Job, type Press, prepare, render } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import type { Theme } from '../../scripts/theme/theme.ts'
import { sampleGalley } from '../builders.ts'
import { readPdf } from './read-pdf.ts'

const compendium: Compendium = {
  engross: 1,
  type: 'compendium',
  id: 'sample',
  shape: 'volume',
  title: 'Sample volume',
  subtitle: null,
  body: null,
  place: null,
  year: null,
  language: 'en-GB',
  date: '2024-05-27',
  front: [],
  groups: [],
  background: [],
  back: [],
  apparatus: 'shown',
  pageReferences: 'shown',
  library: {
    texts: [],
    byId: new Map(),
    citations: [],
    abbreviations: [],
    placeAt: () => ({ file: 'x', line: 1, column: 1 }),
  },
  siblings: new Map(),
}

let theme: Theme
let press: Press
let files: Files
const job = (): Job => ({ galley: sampleGalley(), compendium, theme, report: createReport() })

beforeAll(async () => {
  theme = await loadTheme([join(import.meta.dirname, '../../templates')])
  press = await prepare(theme, ['html', 'pdf', 'docx'])
  files = await render(press, job(), ['html', 'docx', 'pdf'])
})

describe('a press', () => {
  it('holds the formats that are wanted, and no fonts when none of them has pages', async () => {
    expect([...press.formats.keys()]).toEqual(['pdf', 'docx', 'html'])
    expect((await prepare(theme, ['html'])).setter).toBeNull()
    expect((await prepare(theme, ['docx'])).setter).not.toBeNull()
  })

  it('refuses a format that was not prepared', async () => {
    await expect(render(press, job(), ['json'])).rejects.toThrow('The format “json” was not prepared.')
  })
})

describe('rendering', () => {
  it('gives each format once, in the order of the formats, whatever was asked first', () => {
    expect([...files.files.keys()]).toEqual(['pdf', 'docx', 'html'])
  })

  it('counts pages where there are pages, and gives the printed page of every anchor', () => {
    const pdf = files.files.get('pdf')
    expect(pdf?.pages).toBe(readPdf(pdf?.bytes ?? new Uint8Array()).pages.length)
    expect(files.files.get('html')?.pages).toBeNull()
    expect(files.pageLabels.get('declaration-7')).toBe('1')
    expect(files.pageLabels.get('contents')).toBe('ii')
  })

  it('lays nothing out when no format needs pages', async () => {
    const { pageLabels } = await render(press, job(), ['html'])
    expect(pageLabels.size).toBe(0)
  })

  it('lays a volume out once for all formats that need pages', async () => {
    let times = 0
    const { setter } = press
    if (setter === null) throw new Error('The press has no setter.')
    const counting: Press = {
      ...press,
      setter: {
        ...setter,
        layout: (...given) => {
          times++
          return setter.layout(...given)
        },
      },
    }
    await render(counting, job(), ['pdf', 'docx'])
    expect(times).toBe(1)
  })

  it('gives the same bytes when the press has printed other volumes before', async () => {
    const again = await render(press, job(), ['pdf', 'docx', 'html'])
    for (const [name, file] of files.files) {
      expect(Buffer.from(again.files.get(name)?.bytes ?? []).equals(Buffer.from(file.bytes)), name).toBe(true)
    }
  })
})
