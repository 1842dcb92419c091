/** What other people's programs make of our PDF. A program that is not installed is named in the list of skipped tests. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draw } from '../../scripts/render/pdf/draw.ts'
import { layout } from '../../scripts/render/pdf/layout.ts'
import { createReport } from '../../scripts/report.ts'
import { sampleGalley } from '../builders.ts'
import { openShop } from './greedy-pages.ts'
import { readPdf } from './read-pdf.ts'

const has = (program: string, option: string) => spawnSync(program, [option]).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'engross-pdf-'))
const file = join(folder, 'sample.pdf')
let bytes: Uint8Array

beforeAll(async () => {
  const galley = sampleGalley()
  bytes = draw(layout(galley, await openShop(), createReport()), galley)
  writeFileSync(file, bytes)
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (program: string, ...options: readonly string[]) =>
  execFileSync(program, options, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })

/** Letters alone: programs differ in their white space, and some drop the hyphens that divide words. */
const letters = (text: string) => text.replace(/[\s\u00ad]/g, '')

test.skipIf(!has('qpdf', '--version'))('qpdf finds no damage (needs qpdf)', () => {
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
})

test.skipIf(!has('pdfinfo', '-v'))('poppler walks the tree in our order (needs pdfinfo)', () => {
  const theirs = [...run('pdfinfo', '-struct-text', file).matchAll(/^ *"(.*)"$/gm)].map(([, line = '']) =>
    letters(line),
  )
  const ours = [
    ...readPdf(bytes)
      .outlineOfTree()
      .matchAll(/“(.*)”$/gm),
  ].map(([, line = '']) => letters(line))
  expect(ours.length).toBeGreaterThan(100)
  expect(theirs).toEqual(ours)
})

test.skipIf(!has('pdftotext', '-v'))('words are whole and apart in content order (needs pdftotext)', () => {
  const text = run('pdftotext', '-raw', file, '-')
  expect(text).toContain('1. Recalling Resolution 12 (p. 2), an ad hoc measure of 60.8 billion euros under Article 5;')
  expect(text).toContain('Київ, Ελλάδα, 5 m², “quoted” – and H2O')
  expect(text.replace(/\u00ad\n/g, '').replace(/\n/g, ' ')).toContain('attention internationally')
})

test.skipIf(!has('mutool', '-v'))('every font is embedded and has its letters (needs mutool)', () => {
  expect(run('mutool', 'info', '-F', file)).toMatch(/Type0 'BZZZZZ\+EBGaramond-Regular' Identity-H/)
  expect(run('mutool', 'draw', '-F', 'text', file)).toContain('Łódź')
})
