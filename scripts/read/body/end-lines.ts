/**
 * The lines below a text: who signed, where, when, under which number. Each is a line of its own, though no blank line
 * and no full stop tells them apart.
 *
 *     Голова Верховної Ради України
 *     Р.СТЕФАНЧУК
 *     м. Київ
 *     14 лютого 2023 року
 *     № 2911-IX
 */
import { readSignedNumber } from '../head/symbol.ts'

const END_LINES: readonly RegExp[] = [
  /^(?:Голова|(?:Перший )?[Зз]аступник Голови|Speaker|President|Chair(?:man|person)?|Le Président|La Présidente) (?:of |de |du )?[\p{L}’' ]{3,60}(?:[\t \u00a0]{1,90}\p{Lu}\.(?: ?\p{Lu}\.)? ?\p{Lu}[\p{L}’'-]{1,30})?$/u, // an office, and who holds it
  /^\p{Lu}\.(?: ?\p{Lu}\.)? ?\p{Lu}[\p{L}’'-]{1,30}$/u, // Р.СТЕФАНЧУК, J. Smith
  /^м\. ?\p{Lu}[\p{L}’'-]{2,30}$/u, // м. Київ
  /^\d{1,2} \p{L}{3,12} \d{4}(?: року| р\.)?$/u, // 14 лютого 2023 року
  /^\d{1,3}(?:st|nd|rd|th) (?:plenary )?meeting$/, // 5th plenary meeting
]

/** `м\. Київ`: a backslash says that it is no label; it is a place all the same. */
export function isEndLine(written: string): boolean {
  if (written.length > 200) return false
  const words = written.replace('\\.', '.')
  return words.length <= 100 && (readSignedNumber(words) !== null || END_LINES.some((form) => form.test(words)))
}
