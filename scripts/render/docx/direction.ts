/**
 * Which way paragraphs, sections and the file run, as Word says it. Indents, tabs and the labels before them count from
 * the side where a paragraph begins.
 */
import { type Direction, directionOfLanguage } from '../../ast/right-to-left.ts'

/** Says `w:bidi`, and in a file from right to left also where it does not hold: such files begin every paragraph so. */
export function bidiXml(direction: Direction, file: Direction = 'left-to-right'): string {
  if (direction === 'right-to-left') return '<w:bidi/>'
  return file === 'right-to-left' ? '<w:bidi w:val="0"/>' : ''
}

/**
 * The columns of a table from the right. LibreOffice sets them so in a section from right to left unless told otherwise,
 * and the Open XML SDK takes no `0` here.
 */
export function bidiVisualXml(direction: Direction, file: Direction): string {
  if (direction === 'right-to-left') return '<w:bidiVisual/>'
  return file === 'right-to-left' ? '<w:bidiVisual w:val="off"/>' : ''
}

/** Columns from the right, and what a binding takes from the page at the right too (ISO 29500-1, 17.6.1, 17.6.16). */
export function sectionBidiXml(language: string): string {
  return directionOfLanguage(language) === 'right-to-left' ? '<w:bidi/><w:rtlGutter/>' : ''
}
