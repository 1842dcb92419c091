/**
 * Is a word fit to be the name of a file on every system? It becomes part of a path in the output folder, so a name that
 * leads elsewhere, that a system reserves or that is too long is refused, on whichever system we run.
 */
import type { FindingCode } from '../../finding-codes.ts'
import { quoted } from '../reading.ts'

export type Judgement = { readonly code: FindingCode; readonly message: string; readonly hint: string }

/** `CON`, `nul.txt`, `COM1`, `CONIN$`: devices of Windows, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?:\.|$)/i
/** `declaration-489`, `Ukraine_2024.final`: begins with a letter or figure, holds nothing that a shell or path takes. */
const GOOD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u
const LONGEST = 200 // Bytes. File systems take 255; endings and staging names need the rest.

/** Null when the name is good. */
export function judgeName(name: string): Judgement | null {
  if (RESERVED.test(name) || name.toLowerCase() === '.engross') {
    const message = `The name ${quoted(name)} is reserved by an operating system or by engross.`
    return { code: 'path-reserved', message, hint: 'Choose another name.' }
  }
  if (new TextEncoder().encode(name).length > LONGEST) {
    const message = `The name ${quoted(name)} is longer than ${LONGEST} bytes.`
    return { code: 'path-too-long', message, hint: 'Choose a shorter name.' }
  }
  if (GOOD.test(name) && !name.endsWith('.') && !name.includes('..')) return null
  const hint = 'Use letters, figures, “-”, “_” and “.”, and begin with a letter or figure.'
  return { code: 'path-slug', message: `${quoted(name)} cannot be the name of a file.`, hint }
}
