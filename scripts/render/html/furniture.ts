/**
 * What belongs to the page and not to the volume: permalinks, the skip link, the ways back. All of it bears
 * `data-engross="furniture"`, and its letters stand in attributes or in the style sheet, so that selecting, copying
 * and searching meet the text alone.
 */
import { escapeHtml, fragment } from './escape.ts'
import { labelPath, type Where } from './where.ts'

export const FURNITURE = 'data-engross="furniture"'

/**
 * A sign beside a text, section or clause that appears when it is pointed at or focused; its address is the place itself.
 * Who listens hears the label "d." and then the name of the sign, "28, d": where the item stands, in few words, since
 * it is heard at every clause.
 */
export function writePermalink(id: string, name: string): string {
  return `<a class="permalink" ${FURNITURE} href="${fragment(id)}" aria-label="${escapeHtml(name)}"></a>`
}

/** '28, d'; a paragraph without a label is counted by its id: 'Unnumbered paragraph 3'. */
export function nameOfClause(id: string, { sheet, labels }: Where): string {
  if (labels.length > 0) return labelPath(labels).join(', ')
  const count = UNNUMBERED.exec(id)?.[1]
  return count === undefined ? sheet.name : `Unnumbered paragraph ${count}`
}

/** 'statement-2023.p3' */
const UNNUMBERED = /\.p(\d+)$/

/** Past everything above the text, and to the contents where there are some. */
export function writeSkipLinks(main: string, contents: string | null): string {
  const skip = (to: string, words: string): string =>
    `<a class="skip" ${FURNITURE} href="${fragment(to)}">${words}</a>\n`
  return `${skip(main, 'Skip to the text')}${contents === null ? '' : skip(contents, 'Skip to the contents')}`
}

/** From a note back to its mark. */
export function writeBackLink(mark: string, note: string): string {
  const name = `aria-label="Back to the mark of ${escapeHtml(note)}"`
  return `<a class="back" ${FURNITURE} role="doc-backlink" href="${fragment(mark)}" ${name}></a>`
}
