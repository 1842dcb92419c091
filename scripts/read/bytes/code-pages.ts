/**
 * The code pages that an editor can declare: `encoding: windows-1251` in the front matter, which is readable before the
 * letters are, because it is ASCII. Own tables: some releases of Node.js decode 0x80–0x9F of windows-1252 wrongly.
 */
export const ENCODING_NAMES = ['utf-8', 'windows-1250', 'windows-1251', 'windows-1252'] as const
export type CodePage = Exclude<(typeof ENCODING_NAMES)[number], 'utf-8'>

/** What the bytes 0x80–0x9F mean; U+0081 and its like are bytes without a meaning, reported as control characters. */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const HIGH_1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї' +
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'
const HIGH_1250 =
  '€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż' +
  'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙'

const HIGH: Readonly<Record<CodePage, string>> = {
  'windows-1250': HIGH_1250,
  'windows-1251': HIGH_1251,
  'windows-1252': HIGH_1252,
}

/** One letter for each byte; what the table does not list has the same place in Unicode. */
export function decodeCodePage(page: CodePage, bytes: Uint8Array): string {
  const high = HIGH[page]
  let text = ''
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const codes = Array.from(bytes.subarray(from, from + CHUNK), (byte) => codeOf(high, byte))
    text += String.fromCharCode(...codes)
  }
  return text
}

const CHUNK = 8192 // Arguments of one call.

function codeOf(high: string, byte: number): number {
  const place = byte - 0x80
  return place >= 0 && place < high.length ? high.charCodeAt(place) : byte
}

const LONGEST_FRONT_MATTER = 65_536

/** The code page that the front matter declares; null when it declares none, or UTF-8. */
export function declaredCodePage(bytes: Uint8Array): CodePage | null {
  if (bytes[0] !== 0x2d || bytes[1] !== 0x2d || bytes[2] !== 0x2d) return null
  // Whatever the letters are, the declaration is ASCII: any decoder of single bytes can find it.
  const lines = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_FRONT_MATTER)).split(/\r\n|\n|\r/)
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  for (const line of end < 0 ? [] : lines.slice(1, end)) {
    const name = DECLARATION.exec(line)?.[1]?.toLowerCase()
    const page = ENCODING_NAMES.find((known) => known === name)
    if (page && page !== 'utf-8') return page
  }
  return null
}

/** `encoding: windows-1252`, with quotes or without. */
const DECLARATION = /^encoding:[ \t]*["']?([A-Za-z0-9-]{1,20})["']?[ \t]*$/
