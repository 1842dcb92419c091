/**
 * The first lines of a mail that somebody saved with the text: who wrote to whom, when, about what.
 *
 *     From: Secretary <secretary@example.org>
 *     To: Editor <editor@example.org>
 *     Subject: Resolution 602
 */
import type { Row } from '../lines/rows.ts'

const LETTER_HEAD =
  /^(?:from|to|cc|bcc|date|sent|subject|reply-to|importance|attachments?|von|an|gesendet|betreff|de|à|envoyé|objet|від|кому|надіслано|тема) ?: \S/iu

export function isLetterHead(words: string): boolean {
  return words.length <= 300 && LETTER_HEAD.test(words)
}

const MOST = 10 // Lines of a head.

/** Does the line stand at the top of the file among others of its kind? One alone may be a title: "To: whom it concerns". */
export function isInLetterHead(rows: readonly Row[], index: number): boolean {
  const first = rows.findIndex(({ use }) => use === 'words')
  if (index - first > MOST) return false
  let end = first
  while (end < rows.length && isLetterHead(rows[end]?.words ?? '')) end++
  return index < end && end - first >= 3
}
