/**
 * What known houses print on every page of their papers, as whole lines: codes, numbers of jobs, addresses. Data: to know
 * another house, add its line here.
 */

/** `109 SESP 15 E rev.1`, `178 SESA 25 E`, `198 PC 05 E 2`: the code of a document, with a folio or not. */
export const DOCUMENT_CODE =
  /^(\d{2,3} [A-Z]{2,5} \d{2} [EF](?: rev\. ?\d{1,2}(?: fin)?)?)(?:[ \t\u00a0]{1,150}\d{1,3})?$/

const PAGE_LINES: readonly RegExp[] = [
  DOCUMENT_CODE,
  /^(?:\d{1,3}\/\d{1,3} )?\d{2}-\d{5}(?: \([A-Z]\))?(?: \d{6})?(?: \*\d{7}\*)?(?: \d{1,3}\/\d{1,3})?$/, // 24-23456 (E) 060125, 2/2 24-23456
  /^\*\d{7}\*$/, // *2423456*
  /^F ?[-–] ?67075 Strasbourg Cedex(?![\p{L}])/u, // F - 67075 Strasbourg Cedex | assembly@coe.int
]

export function isPageLine(words: string): boolean {
  const narrow = withoutWideBlanks(words)
  return narrow.length <= 160 && PAGE_LINES.some((line) => line.test(narrow))
}

/** `259 POL 24 E                    3`: how plain text shows that a line has a left and a right end. */
export function withoutWideBlanks(words: string): string {
  return WIDE.test(words) ? words.replace(WIDE_BLANKS, ' ') : words
}
const WIDE = /[ \t\u00a0]{2}/
const WIDE_BLANKS = /[ \t\u00a0]{2,}/g

/** `A/RES/79/412 Rights of persons who live on mountains`: the symbol and the title of a paper over its pages. */
const UNDER_SYMBOL = /^[A-Z]\/[\w./-]{3,30}(?: \(\d{4}\))?[ \t\u00a0]{1,60}(\S.{3,120})$/u

/** The title in a running head of the United Nations; null when the line is none. */
export function titleUnderSymbol(words: string): string | null {
  return words.length > 200 ? null : (UNDER_SYMBOL.exec(words)?.[1] ?? null)
}
