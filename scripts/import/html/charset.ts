/**
 * The letters of a page: by its byte order mark, else by the character set that it declares, else as UTF-8. Nothing is
 * guessed: a page that is none of these is refused, since a wrong guess prints wrong letters.
 */

export type DecodedPage = { readonly text: string; readonly charset: string }

/** `<meta charset="windows-1251">`, `<meta http-equiv=… content="text/html; charset=utf-8">` */
const DECLARED = /<meta[^>]{0,200}?charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w:.-]{2,40})/i
/** Browsers look for the declaration in the first kilobyte; a few templates put long comments before it. */
const SEARCHED = 4096

export function decodePage(bytes: Uint8Array): DecodedPage | null {
  const charset = markOf(bytes) ?? declaredIn(bytes) ?? 'utf-8'
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), charset }
  } catch (cause) {
    // A TypeError says that the bytes do not fit, a RangeError that nobody knows a character set of this name.
    if (cause instanceof TypeError || cause instanceof RangeError) return null
    throw cause
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, SEARCHED))
  return DECLARED.exec(head)?.[1]?.toLowerCase() ?? null
}
