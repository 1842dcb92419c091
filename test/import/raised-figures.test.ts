/** Figures above the line: marks of notes, wherever a PDF holds them, and no part of a number. */
import { expect, test } from 'vitest'
import type { Piece } from '../../scripts/import/pdf/open-pdf.ts'
import { raiseFigures } from '../../scripts/import/pdf/raised-figures.ts'

const piece = (text: string, more: Partial<Piece> = {}): Piece => ({
  text,
  x: 0,
  y: 700,
  width: 10,
  size: 12,
  strong: false,
  emphasis: false,
  endsLine: false,
  end: 'unknown',
  sequence: null,
  isArtifact: false,
  ...more,
})
const raised = (pieces: readonly Piece[]): string =>
  raiseFigures(pieces)
    .map(({ text }) => text)
    .join('')

test('a small figure above the line is raised, whatever made it small', () => {
  expect(raised([piece('RESOLUTION 521'), piece('1', { size: 10, y: 704 })])).toBe('RESOLUTION 521¹')
  expect(raised([piece('wick;'), piece('12', { size: 7, y: 705 }), piece(' and oil')])).toBe('wick;¹² and oil')
})

test('a figure of the line, a smaller one on it and the figure of the next line stay', () => {
  expect(raised([piece('RESOLUTION 52'), piece('1')])).toBe('RESOLUTION 521')
  expect(raised([piece('H'), piece('2', { size: 8, y: 698 }), piece('O')])).toBe('H2O')
  expect(raised([piece('in'), piece('2025', { y: 684 }), piece('1', { size: 10, y: 720 })])).toBe('in20251')
})
