import { describe, expect, it } from 'vitest'
import { type PageLink, sayLostLinks, withLinks } from '../../scripts/import/pdf/links.ts'
import type { Pdf, Piece } from '../../scripts/import/pdf/open-pdf.ts'
import { pdf, piece, write } from './pdf-file.ts'
import { bring } from './word-file.ts'

/** Pieces of one line of ten points at a height of 700, side by side, each letter five points wide. */
function lineOf(...texts: readonly string[]): readonly Piece[] {
  let x = 60
  return texts.map((text) => {
    const placed = piece(text, { x, endsLine: false })
    x += placed.width
    return placed
  })
}

const link = (left: number, right: number, address = 'https://example.org/a', top = 709): PageLink => {
  return { address, box: [left, 697, right, top] }
}

function linked(pieces: readonly Piece[], ...links: readonly PageLink[]) {
  const file: Pdf = {
    pages: [{ pieces, tree: null, links }],
    producer: null,
    author: null,
    destinations: [],
    labels: [],
  }
  const { pdf: found, lost } = withLinks(file)
  const words = found.pages[0]?.pieces.flatMap(({ text, address }) => (address ? [`${text}→${address}`] : []))
  return { words, lost }
}

describe('a link of a page', () => {
  it('takes the pieces that its box holds, roundings aside', () => {
    expect(linked(lineOf('see ', 'the Charter', ' too'), link(79.5, 134.8))).toEqual({
      words: ['the Charter→https://example.org/a'],
      lost: [],
    })
  })

  it('is lost where its box cuts a piece, or stands around several lines', () => {
    expect(linked(lineOf('see the Charter'), link(80, 135))).toEqual({ words: [], lost: ['https://example.org/a'] })
    const lines = [piece('see the', { x: 60, y: 700 }), piece('Charter', { x: 60, y: 714 })]
    expect(linked(lines, link(0, 500, 'https://example.org/a', 724)).lost).toEqual(['https://example.org/a'])
  })

  it('is nothing where it holds no words, words of the margin, or its own address in print', () => {
    expect(linked(lineOf('see'), link(300, 400)).lost).toEqual([])
    expect(linked([piece('Home page', { isArtifact: true })], link(0, 20)).lost).toEqual([])
    expect(linked(lineOf('see https://example.org/a now'), link(80, 185))).toEqual({ words: [], lost: [] })
  })

  it('is said once for a file, with its address', () => {
    expect(sayLostLinks([])).toEqual([])
    expect(sayLostLinks(['https://a.example/']).map(({ message }) => message)).toEqual([
      'A link of the file was not taken, since the file does not say which words belong to it: https://a.example/',
    ])
    expect(sayLostLinks(['a', 'b', 'c', 'd'])[0]?.message).toMatch(/^4 links .*: a , b , c …$/)
  })
})

describe('a PDF with links', () => {
  it('becomes a source that has them, and says which it has not', async () => {
    const bytes = await pdf((document) => {
      document.addPage({ size: 'A4', margin: 0 })
      write(document, 'RESOLUTION 7', [60, 60])
      write(document, 'The Assembly,', [60, 90])
      write(document, '1. Recalling the ', [60, 120])
      write(document, 'Charter', [140, 120], 'Helvetica-Bold')
      document.link(140, 118, document.widthOfString('Charter'), 14, 'https://example.org/charter')
      write(document, 'and all its articles.', [190, 120])
      document.link(190, 118, 40, 14, 'https://example.org/lost')
    })
    const { lines, findings } = await bring('lakes.pdf', bytes)
    expect(lines.at(-1)).toBe('1. Recalling the [**Charter**](https://example.org/charter) and all its articles.')
    expect(findings.filter(({ code }) => code === 'import-lost').map(({ message }) => message)).toEqual([
      expect.stringContaining('https://example.org/lost'),
    ])
  })
})
