/**
 * What belongs to the page and not to the volume: permalinks, the skip link, the ways back. All of it bears
 * `data-engross="furniture"`, and its letters stand in attributes or in the style sheet, so that selecting, copying
 * and searching meet the text alone.
 */
import { escapeHtml, fragment } from './escape.ts'
import type { Where } from './where.ts'

export const FURNITURE = 'data-engross="furniture"'

/** A sign beside a text or clause that appears when it is pointed at or focused; its address is the place itself. */
export function writePermalink(id: string, { sheet, labels }: Where): string {
  const clause = labels.map((label) => label.replace(/\.$/, '')).join(' ')
  const name = clause === '' ? sheet.name : `${sheet.name}, paragraph ${clause}`
  return `<a class="permalink" ${FURNITURE} href="${fragment(id)}" aria-label="Link to ${escapeHtml(name)}"></a>`
}

export function writeSkipLink(main: string): string {
  return `<a class="skip" ${FURNITURE} href="${fragment(main)}">Skip to the text</a>\n`
}

/** From a note back to its mark. */
export function writeBackLink(mark: string, note: string): string {
  const name = `aria-label="Back to the mark of ${escapeHtml(note)}"`
  return `<a class="back" ${FURNITURE} role="doc-backlink" href="${fragment(mark)}" ${name}></a>`
}
