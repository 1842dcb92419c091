/**
 * The files that engross itself makes: they pass as they are, all formats with the same proof, and no change to the
 * text, a label, a note or a link goes unnoticed.
 */
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FormatName } from '../../scripts/compose/format-name.ts'
import { type Files, prepare, render } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import type { Galley } from '../../scripts/template/galley.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { block, galley as galleyWith, prose, sampleGalley, sheet } from '../builders.ts'
import { compendiumOf } from '../render/html-pages.ts'
import { judge } from './finished.ts'
import { MUTATIONS, mutate } from './mutations.ts'
import { oddGalley } from './odd-galley.ts'
import { zip } from './tiny-docx.ts'

const FORMATS = ['pdf', 'docx', 'html'] as const
const galley = sampleGalley()
const files = new Map<FormatName, Uint8Array>()
let pageLabels: ReadonlyMap<string, string> = new Map()
let print: (galley: Galley) => Promise<Files>

beforeAll(async () => {
  const theme = await loadTheme(['templates'])
  const press = await prepare(theme, FORMATS)
  print = (from) =>
    render(press, { galley: from, theme, compendium: compendiumOf(from), report: createReport() }, FORMATS)
  const rendered = await print(galley)
  for (const [format, { bytes }] of rendered.files) files.set(format, bytes)
  pageLabels = rendered.pageLabels
})

const cell = (text: string) => ({ flow: [block('table-text', text)] })
const bytesOf = (format: FormatName): Uint8Array => files.get(format) ?? new Uint8Array()

describe.each(FORMATS)('%s as rendered', (format) => {
  it('passes without a finding', async () => {
    const { findings, proof } = await judge(format, bytesOf(format), galley, { pageLabels })
    expect(findings).toEqual([])
    expect(proof.differences).toBe(0)
    expect(proof.words).toBeGreaterThan(1000)
  })

  it.each(MUTATIONS)('does not pass when %s', async (mutation) => {
    for (let seed = 1; seed <= 12; seed++) {
      const { codes } = await judge(format, bytesOf(format), mutate(galley, mutation, seed), { pageLabels })
      expect(codes, `seed ${seed}`).not.toEqual([])
    }
  })
})

describe('odd galleys', () => {
  it.each([1, 2, 3, 4, 5, 6])('raise no false alarm (seed %i)', async (seed) => {
    const odd = oddGalley(seed)
    const { files: printed, pageLabels: labels } = await print(odd)
    for (const [format, { bytes }] of printed) {
      const { findings } = await judge(format, bytes, odd, { pageLabels: labels })
      expect(findings, format).toEqual([])
    }
  })
})

describe('a table over several pages', () => {
  const rows = Array.from({ length: 90 }, (_, index) => ({ cells: [cell(`Text ${index}`), cell(prose(1, index))] }))
  const head = [{ cells: [cell('Text'), cell(`Cited in ${prose(1)}`)] }]
  const table = { type: 'table', id: null, origin: 'ours', columns: [1, 2], head, rows } as const
  const long = galleyWith([
    { role: 'body', sheets: [sheet('table', [table], { head: { left: 'Text', right: 'Text' } })] },
  ])

  it('prints its head on every page without being called an addition', async () => {
    const { files: printed, pageLabels: labels } = await print(long)
    expect(printed.get('pdf')?.pages).toBeGreaterThan(2)
    for (const [format, { bytes }] of printed) {
      const { findings } = await judge(format, bytes, long, { pageLabels: labels })
      expect(findings, format).toEqual([])
    }
  })
})

describe('a running head without room', () => {
  const flow = Array.from({ length: 60 }, (_, index) => block('paragraph', prose(4, index)))
  const within = (left: string) =>
    galleyWith([{ role: 'body', sheets: [sheet('long', flow, { head: { left, right: left } })] }])

  it.each([
    ['that is too long for a line', `On ${prose(3)}`],
    ['of one endless word', 'x'.repeat(5000)],
    ['of very many words', 'word '.repeat(50_000)],
  ])('%s is shortened or left out, and is no addition', async (_, left) => {
    const long = within(left)
    const { files: printed, pageLabels: labels } = await print(long)
    for (const [format, { bytes }] of printed) {
      const { findings } = await judge(format, bytes, long, { pageLabels: labels })
      expect(findings, format).toEqual([])
    }
  })

  it('is an addition when a word is cut or another stands there', async () => {
    const { files: printed, pageLabels: labels } = await print(within(`On ${prose(3)}`))
    const other = within(`On other ${prose(3)}`)
    const { codes } = await judge('pdf', printed.get('pdf')?.bytes ?? new Uint8Array(), other, { pageLabels: labels })
    expect(codes).toContain('verify-added')
  })
})

describe('all formats', () => {
  it('carry the same adopted words, and say so by one digest', async () => {
    const proofs = await Promise.all(FORMATS.map((format) => judge(format, bytesOf(format), galley, { pageLabels })))
    const [first, ...others] = proofs.map(({ proof }) => proof)
    for (const other of others) expect(other).toEqual(first)
  })

  it.each(FORMATS)('%s: a damaged file is a finding, never a crash (property)', async (format) => {
    const whole = bytesOf(format)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 8), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Uint8Array.from(whole)
        damaged[at] = (damaged[at] ?? 0) ^ change
        await judge(format, damaged, galley, { pageLabels })
        const { codes } = await judge(format, whole.subarray(0, at), galley, { pageLabels })
        expect(codes).not.toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

describe('files edited after they were rendered', () => {
  it.each([
    ['a letter', 'unwavering', 'unwawering'],
    ['a label', '<span class="label">28.', '<span class="label">27.'],
    ['a note', '28 May 2024', '29 May 2024'],
  ])('a page with another %s', async (_, before, after) => {
    const html = new TextDecoder().decode(bytesOf('html'))
    const at = html.lastIndexOf(before)
    expect(at).toBeGreaterThan(0)
    const edited = html.slice(0, at) + after + html.slice(at + before.length)
    expect((await judge('html', Buffer.from(edited), galley)).codes).not.toEqual([])
  })

  it.each([
    ['a label', 'word/document.xml', '>28.<', '>27.<'],
    ['a note', 'word/footnotes.xml', '28 May 2024', '29 May 2024'],
    ['a page number in the contents', 'word/document.xml', ' PAGEREF ', ' PAGEREF x'],
  ])('a Word file with another %s', async (_, part, before, after) => {
    const parts = Object.entries(unzipSync(bytesOf('docx'))).map(([name, bytes]) => {
      const text = new TextDecoder().decode(bytes)
      return [name, name === part ? text.replace(before, after) : text] as const
    })
    expect(parts.find(([name]) => name === part)?.[1]).toContain(after)
    expect((await judge('docx', zip(parts), galley, { pageLabels })).codes).not.toEqual([])
  })
})
