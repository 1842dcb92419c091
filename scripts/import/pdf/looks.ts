/**
 * Bold and slanted by the name of the font, which is all that a PDF says: 'ABCDEF+Arial-BoldItalicMT',
 * 'TimesNewRomanPS-BoldMT', 'CMBX10'.
 */
export type Look = { readonly strong: boolean; readonly emphasis: boolean }

const STRONG = /bold|demi|black|heavy|CMBX/i
const EMPHASIS = /ital|obli|slant|kursiv|CMTI/i

export function lookOf(font: string): Look {
  const name = font.replace(/^[A-Z]{6}\+/, '')
  return { strong: STRONG.test(name), emphasis: EMPHASIS.test(name) }
}
