/** Figures above and below the line: marks of notes and parts of formulas, wherever a PDF holds them, and no part of a number. */
import { expect, test } from 'vitest'
import type { Piece } from '../../scripts/import/pdf/open-pdf.ts'
import { placeFigures } from '../../scripts/import/pdf/small-figures.ts'

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
const placed = (pieces: readonly Piece[]): string =>
  placeFigures(pieces)
    .map(({ text }) => text)
    .join('')

test('a small figure above the line is raised, whatever made it small', () => {
  expect(placed([piece('RESOLUTION 521'), piece('1', { size: 10, y: 704 })])).toBe('RESOLUTION 521¹')
  expect(placed([piece('wick;'), piece('12', { size: 7, y: 705 }), piece(' and oil')])).toBe('wick;¹² and oil')
})

test('a small figure below the line is lowered, by a word processor or by a browser', () => {
  const formula = (size: number, y: number): string =>
    placed([piece('CO'), piece('2', { size, y }), piece(' and'), piece('12', { y: 686 })])
  expect([formula(7, 698.8), formula(10, 696.9)]).toEqual(['CO₂ and12', 'CO₂ and12'])
  expect(placed([piece('in the year'), piece('12', { size: 10, y: 690 })])).toBe('in the year12')
})

test('a figure of the line, a smaller one on it and the figure of the next line stay', () => {
  expect(placed([piece('RESOLUTION 52'), piece('1')])).toBe('RESOLUTION 521')
  expect(placed([piece('H'), piece('2', { size: 8, y: 699.6 }), piece('O')])).toBe('H2O')
  expect(placed([piece('in'), piece('2025', { y: 684 }), piece('1', { size: 10, y: 720 })])).toBe('in20251')
})
