/**
 * The line of a source that a finding is about, with the words underlined:
 *
 *     51 │ 27. **Recalling** [Declarations 474](#) and …
 *        │                   ━
 */

/** Longest excerpt in code points; a paragraph on one line is cut around the place. */
const WIDTH = 96

/** Signs that would act on a terminal are shown as U+XXXX; direction marks too, since they would turn the line around. */
const ACTS_ON_TERMINAL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** Makes a string safe to show on a terminal. */
export function showSafely(text: string): string {
  return text.replace(
    ACTS_ON_TERMINAL,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}

/** Two lines of excerpt, or none when the place is not in the text. Columns are code points, from 1. */
export function excerpt(source: string, line: number, column: number): readonly string[] {
  const found = source.split(/\r\n|\r|\n/, line)[line - 1]
  if (found === undefined || found.trim() === '') return []
  const points = [...found.replaceAll('\t', ' ')]
  const start =
    points.length <= WIDTH ? 0 : Math.max(0, Math.min(column - 1 - Math.floor(WIDTH / 3), points.length - WIDTH))
  const shown = points.slice(start, start + WIDTH)
  const before = shown.slice(0, column - 1 - start).join('')
  const number = String(line)
  const cut = (side: boolean): string => (side ? '…' : '')
  const lead = cut(start > 0)
  return [
    `${number} │ ${lead}${showSafely(shown.join(''))}${cut(start + WIDTH < points.length)}`,
    `${' '.repeat(number.length)} │ ${' '.repeat([...lead, ...showSafely(before)].length)}━`,
  ]
}
