/**
 * How values are written in a PDF (ISO 32000-1, 7.3), for the objects that we say ourselves. The spelling is pdfkit's,
 * so that it does not matter which of the two has written an object.
 */

/** Words of the file that are ready: pdfkit writes them down as they are, wherever it expects a value. */
export class Said {
  #words: string

  constructor(words: string) {
    this.#words = words
  }

  /** pdfkit takes an object apart unless it is of a kind of its own. */
  get [Symbol.toStringTag](): string {
    return 'Said'
  }

  add(words: string): void {
    this.#words += words
  }

  toString(): string {
    return this.#words
  }
}

export const reference = (id: number): string => `${id} 0 R`

/** `{ S: '/URI', URI: '(…)' }` → '<<\n/S /URI\n/URI (…)\n>>' */
export function dictionary(entries: Readonly<Record<string, string>>): string {
  let said = '<<'
  for (const [key, value] of Object.entries(entries)) said += `\n/${key} ${value}`
  return `${said}\n>>`
}

/** A text: as it is if all of it is ASCII, else as UTF-16 with a mark in front. */
export function literal(text: string): string {
  const bytes = isBeyondAscii(text) ? `\u00fe\u00ff${wide(text)}` : text
  return `(${bytes.replace(ESCAPED, (sign) => ESCAPES[sign] ?? sign)})`
}

/** 'declaration-489' → false, 'заява-5' → true */
export const isBeyondAscii = (text: string): boolean => BEYOND_ASCII.test(text)

const BEYOND_ASCII = /[^\0-\x7f]/
const ESCAPED = /[\n\r\t\b\f()\\]/g
const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
}

function wide(text: string): string {
  let bytes = ''
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    bytes += String.fromCharCode(code >> 8, code & 0xff)
  }
  return bytes
}

/** A length in points, to a millionth. */
export const length = (points: number): string => String(Math.round(points * 1e6) / 1e6 || 0)
