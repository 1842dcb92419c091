/**
 * The one place where words become XML. Everything that Word would misread is caught here, because a reader of Word
 * files shows half a text or none when a single character is wrong.
 */

/**
 * Characters that XML 1.0 cannot hold, not even escaped: U+0007, a lone surrogate, U+FFFE. The read room refuses them
 * in every source, so meeting one here is a mistake of ours and stops the volume.
 */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

/** Signs with a meaning in XML: `&`, `<`, `>`, `"`. */
const MARKUP = /[&<>"]/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Anything but letters and signs that stand in XML as they are. Nearly all words have none, and pass at once. */
const UNUSUAL = /[^\t\n\r !#-%'-;=?-\ud7ff\ue000-\ufffd]/

/** Words → XML, for element content and attribute values alike. */
export function escapeXml(words: string): string {
  if (!UNUSUAL.test(words)) return words
  const forbidden = FORBIDDEN.exec(words)
  if (forbidden) {
    const code = (forbidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    throw new Error(`A Word file cannot hold the character U+${code}.`)
  }
  return words.replace(MARKUP, (sign) => ENTITIES[sign] ?? sign)
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The two namespaces that our own parts use. */
export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Points → twentieths of a point, the unit of most lengths in Word. */
export function twips(points: number): number {
  return Math.round(points * 20)
}
