/**
 * The page numbers that a Word copy shows are those of the printed volume: contents and page references hold the
 * labels that the PDF of the same volume prints, read back from both files by their own readers.
 */
import { describe, expect, test } from 'vitest'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { prepare, render } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import type { Galley } from '../../scripts/template/galley.ts'
import { block, createDice, galley, item, link, list, page, prose, sampleGalley, sheet, words } from '../builders.ts'
import { samplerGalley } from '../sampler/sampler.mjs'
import { judge } from '../verify/finished.ts'
import { bodyOf, partsOf, theme } from './docx-file.ts'

const press = await prepare(theme, ['pdf', 'docx'])
const VOLUMES = process.env.ENGROSS_LONG ? 100 : 12

/** A volume whose texts cite each other's pages; the same seed gives the same volume. */
function volume(seed: number): Galley {
  const dice = createDice(seed)
  const ids = Array.from({ length: 2 + dice(5) }, (_, index) => `declaration-${index + 1}`)
  const to = (id: string) => link(id, id)
  const entry = (id: string) =>
    block('contents-entry', [words(id, [], { link: to(id) }), { type: 'leader' }, page(id, to(id))])
  const clause = (id: string, index: number) => {
    const cited = `${ids[dice(ids.length)]}.${1 + dice(3)}`
    const runs = [words(`${prose(1 + dice(4), seed + index)} (p. `), page(cited, to(cited)), words(').')]
    return item('clause', `${id}.${index + 1}`, `${index + 1}.`, runs)
  }
  return galley([
    {
      role: 'front',
      sheets: [sheet('contents', [block('annex-title', 'Contents'), ...ids.map(entry)], { style: 'contents' })],
    },
    {
      role: 'body',
      sheets: ids.map((id) =>
        sheet(id, [block('title', id), list(...Array.from({ length: 3 + dice(20) }, (_, index) => clause(id, index)))]),
      ),
    },
  ])
}

/** Bookmark → stored result, for every PAGEREF field of the body. */
function storedPages(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const fields = bodyOf(partsOf(bytes)).matchAll(
    / PAGEREF (\w+) .*?<w:fldChar w:fldCharType="separate"\/><\/w:r>(.*?)<w:r>(?:(?!<\/w:r>).)*<w:fldChar w:fldCharType="end"\/>/gs,
  )
  return [...fields].map(([, name = '', result = '']) => [
    name,
    [...result.matchAll(/<w:t [^>]*>([^<]*)</g)].map((match) => match[1]).join(''),
  ])
}

async function check(of: Galley): Promise<number> {
  const compendium = { shape: 'single' } as Compendium
  const { files, pageLabels, laidOut } = await render(
    press,
    { galley: of, compendium, theme, report: createReport() },
    ['pdf', 'docx'],
  )
  const [pdf, docx] = [files.get('pdf')?.bytes, files.get('docx')?.bytes].map((bytes) => bytes ?? new Uint8Array())
  // The verifier reads the PDF and compares the page that each anchor is printed on with the labels.
  expect((await judge('pdf', pdf as Uint8Array, of, { pageLabels })).findings).toEqual([])
  const printed = new Map(
    laidOut?.pages.flatMap((one) => one.anchors.map((anchor) => [anchor.id.replace(/[.-]/g, '_'), one.label])),
  )
  const stored = storedPages(docx as Uint8Array)
  for (const [name, label] of stored) expect(label, name).toBe(printed.get(name))
  return stored.length
}

describe('stored page numbers', () => {
  test.each([
    ['sample', sampleGalley],
    ['sampler', samplerGalley],
  ] as const)('of the %s are those of the print', async (_, make) => {
    expect(await check(make())).toBeGreaterThan(3)
  })

  test(`of ${VOLUMES} volumes made up are those of the print (ENGROSS_LONG: 100)`, async () => {
    for (let seed = 1; seed <= VOLUMES; seed++) expect(await check(volume(seed))).toBeGreaterThan(7)
  })
})
