/**
 * Finds UTF-8 that was once read as Windows-1252 and saved again: "Russiaâ€™s". The proof is that the odd signs,
 * turned back into Windows-1252 bytes, are well-formed UTF-8 of a letter or sign that official texts use.
 */
import type { Report } from '../../report.ts'
import { quoted, remark } from '../reading.ts'
import type { SourceText } from './source-text.ts'

/** A run of signs outside ASCII that begins with a lead byte of UTF-8 seen as Windows-1252: `â€™`, `Ã©`, `Ð°`. */
const SUSPECT =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}/g

/** What the repaired sign may be: Latin, Greek, Cyrillic letters, punctuation, currency; no exotic script by accident. */
const PLAUSIBLE = /^[\u00a0-\u017f\u0370-\u04ff\u2010-\u203a\u20a0-\u20bf\u2116\u2122]+$/

export function findMojibake(source: SourceText, report: Report): void {
  let reportedTo = 0
  for (const match of source.text.matchAll(SUSPECT)) {
    if (match.index < reportedTo || repair(match[0]) === null) continue
    const word = wordAround(source.text, match.index)
    reportedTo = word.end
    const shown = source.text.slice(word.start, word.end)
    const probable = shown.replace(SUSPECT, (signs) => repair(signs) ?? signs)
    remark(
      { source, report },
      {
        code: 'character-mojibake',
        at: word.start,
        message: `${quoted(shown)} looks as if it had been decoded wrongly and saved again.`,
        hint: `Probably ${quoted(probable)}; the text itself is not changed.`,
      },
    )
  }
}

/** The text that the signs were, or null when they were no UTF-8. */
function repair(signs: string): string | null {
  const bytes: number[] = []
  for (const sign of signs) {
    const byte = BYTE_OF.get(sign)
    if (byte === undefined) return null
    bytes.push(byte)
  }
  const text = new TextDecoder('utf-8').decode(Uint8Array.from(bytes))
  return PLAUSIBLE.test(text) ? text : null
}

/** Windows-1252, bytes 80 to 9F. Our own table: some versions of Node decode this code page as Latin-1. */
const UPPER_ROW =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** The byte of each sign; from A0 on a byte is its own code point. */
const BYTE_OF = new Map<string, number>([
  ...[...UPPER_ROW].map((sign, index) => [sign, 0x80 + index] as const),
  ...Array.from({ length: 0x60 }, (_, index) => [String.fromCharCode(0xa0 + index), 0xa0 + index] as const),
])

const LONGEST_SHOWN = 60

function wordAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at
  while (start > 0 && at - start < LONGEST_SHOWN && !/\s/.test(text.charAt(start - 1))) start--
  let end = at
  while (end < text.length && end - at < LONGEST_SHOWN && !/\s/.test(text.charAt(end))) end++
  return { start, end }
}
