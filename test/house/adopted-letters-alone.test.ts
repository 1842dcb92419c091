/**
 * With `apparatus: hidden` the flow of every finished file holds the letters of the texts and nothing of ours. Folios and
 * running heads are furniture of the page and stand outside the flow: in the PDF as artifacts, in Word as headers and
 * footers.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import type { FinishedFile } from '../../scripts/verify/finished-file.ts'
import { readJson } from '../../scripts/verify/json/read-json.ts'
import { engross, exampleProject } from '../cli/projects.ts'
import { elements, letters as lettersOfNode } from '../render/html-pages.ts'
import { readPdf } from '../render/read-pdf.ts'

const folder = exampleProject()
const manifest = join(folder, 'sources/standing-with-ukraine.yaml')
const bytesOf = (format: string): Uint8Array => readFileSync(join(folder, `out/standing-with-ukraine.${format}`))

beforeAll(() => {
  writeFileSync(manifest, `${readFileSync(manifest, 'utf8')}apparatus: hidden\n`)
  const { status, stderr } = engross(folder, ['build'])
  expect([status, stderr.includes('error')]).toEqual([0, false])
}, 60_000)

/** White space and the hyphens of line ends are no letters. */
const plain = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad]/gu, '')

/** The adopted letters: those of the flow, in order, and of the notes, each with its mark. */
function adopted(): { readonly flow: string; readonly notes: readonly string[] } {
  const { main, notes } = readJson({ bytes: bytesOf('json'), format: 'json' } as unknown as FinishedFile)
  return { flow: plain(main.letters), notes: notes.map(({ mark, strand }) => plain(mark + strand.letters)) }
}

/** A note stands at the foot of its page or of the file; it is there once. */
function withoutNotes(flow: string, notes: readonly string[]): string {
  return notes.reduce((rest, note) => {
    expect(rest.split(note)).toHaveLength(2)
    return rest.replace(note, '')
  }, flow)
}

it('the example has four texts, and adopted letters to compare', () => {
  const { texts } = JSON.parse(new TextDecoder().decode(bytesOf('json')))
  expect(texts).toHaveLength(4)
  expect(adopted().flow.length).toBeGreaterThan(20_000)
  expect(adopted().notes).toHaveLength(2)
})

it('the PDF has them alone outside its artifacts', () => {
  const { pages, wordsOf, placesOf } = readPdf(bytesOf('pdf'))
  const { flow, notes } = adopted()
  const read = plain(pages.map((_, page) => wordsOf(page).replaceAll('|', '')).join(''))
  expect(withoutNotes(read, notes)).toBe(flow)
  // A folio is drawn on every page, and no reader of the flow meets it.
  const drawn = pages.flatMap((_, page) => placesOf(page).map(({ letters }) => letters))
  expect(plain(drawn.join('')).length).toBeGreaterThanOrEqual(flow.length + notes.join('').length + pages.length)
})

it('the Word copy has them alone outside its headers and footers', () => {
  const parts = unzipSync(bytesOf('docx'))
  const words = (name: string): string =>
    [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|(<w:footnoteRef)/g)]
      .map(([, text, counted]) => (counted ? '*' : text))
      .join('')
  const { flow, notes } = adopted()
  expect(plain(unescaped(words('word/document.xml')))).toBe(flow)
  expect(plain(unescaped(words('word/footnotes.xml')))).toBe(notes.join(''))
})

const unescaped = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")

it('the page has them alone in its texts', () => {
  const { flow, notes } = adopted()
  const articles = elements(new TextDecoder().decode(bytesOf('html'))).filter(({ nodeName }) => nodeName === 'article')
  const read = plain(articles.map(lettersOfNode).join(''))
  expect(withoutNotes(read, notes)).toBe(flow)
})
