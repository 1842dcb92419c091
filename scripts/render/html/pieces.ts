/**
 * A page from its pieces, as bytes. What all pages of a run share (the script, the style sheet of the theme) is turned
 * into bytes once and copied; the other pieces are turned one by one, since a volume as one string of many megabytes
 * would first be copied into twice as many.
 */
export type Piece = string | Uint8Array

const encoder = new TextEncoder()

export const bytesOf = (words: string): Uint8Array => encoder.encode(words)

export function joinPieces(pieces: readonly Piece[]): Uint8Array {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? bytesOf(piece) : piece))
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
