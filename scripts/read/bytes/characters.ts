/**
 * Looks at every character of a source and reports those that an editor must know of. Nothing is changed: what was lost
 * or hidden before the file came here can only be mended at its origin.
 */
import type { FindingCode } from '../../finding-codes.ts'
import type { Report } from '../../report.ts'
import { nameOf, remark } from '../reading.ts'
import { findMixedScripts } from './mixed-scripts.ts'
import { findMojibake } from './mojibake.ts'
import type { SourceText } from './source-text.ts'

export function inspectCharacters(source: SourceText, report: Report): void {
  for (let at = 0; at < source.text.length; at++) {
    const unit = source.text.charCodeAt(at)
    if ((unit >= 0x20 && unit < 0x7f) || unit === 0x0a) continue
    const code = source.text.codePointAt(at) ?? 0
    const verdict = judge(source.text, at, code)
    if (verdict) remark({ source, report }, { ...verdict, at })
    if (code > 0xffff) at++
  }
  findMojibake(source, report)
  findMixedScripts(source, report)
}

type Verdict = { readonly code: FindingCode; readonly message: string; readonly hint?: string }

function judge(text: string, at: number, code: number): Verdict | null {
  if (code === 0x0c) return { code: 'character-page-break', message: 'A form feed (U+000C) was read as a line end.' }
  if (isControl(code)) {
    return {
      code: 'character-control',
      message: `The control character ${nameOf(code)} stands in the text.`,
      hint: 'Delete it.',
    }
  }
  if (isBidi(code)) {
    const hint = 'Delete it: it can show the words in another order than they stand.'
    return { code: 'character-bidi', message: `${nameOf(code)} changes the direction of writing.`, hint }
  }
  if (isInvisible(text, at, code)) {
    const hint = 'Delete it, unless the language needs it there.'
    return { code: 'character-invisible', message: `The invisible character ${nameOf(code)} stands in the text.`, hint }
  }
  if (code === 0xfffd) {
    const message = 'U+FFFD stands where a letter was lost before the file came here.'
    return { code: 'character-replacement', message, hint: 'Look the letter up in the original.' }
  }
  if (isPrivate(code)) return judgePrivate(code)
  if (isNonscalar(code)) {
    return {
      code: 'character-nonscalar',
      message: `${nameOf(code)} is not a character and cannot be printed.`,
      hint: 'Delete it.',
    }
  }
  return null
}

/** C0 without tab, line ends and form feed; DEL; C1. */
function isControl(code: number): boolean {
  const isLayout = code === 0x09 || code === 0x0a || code === 0x0d
  return (code < 0x20 && !isLayout) || (code >= 0x7f && code <= 0x9f)
}

function isBidi(code: number): boolean {
  const isMark = code === 0x200e || code === 0x200f || code === 0x061c
  return isMark || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
}

/** Scripts in which a zero-width joiner or non-joiner has no work to do. */
const PLAIN_SCRIPT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]/u

export function isInvisible(text: string, at: number, code: number): boolean {
  if (code === 0x200c || code === 0x200d) return PLAIN_SCRIPT.test(text.slice(Math.max(0, at - 1), at))
  const isZeroWidth = code === 0x200b || (code >= 0x2060 && code <= 0x2064) || code === 0x180e
  const isFiller = code === 0x115f || code === 0x1160 || code === 0x3164 || code === 0xffa0
  const isTag = code >= 0xe0000 && code <= 0xe007f
  return isZeroWidth || isFiller || isTag || (code === 0xfeff && at > 0)
}

function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xf0000 && code <= 0x10ffff && (code & 0xfffe) !== 0xfffe)
}

function isNonscalar(code: number): boolean {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return isSurrogate || (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe
}

function judgePrivate(code: number): Verdict {
  const isSymbolFont = code >= 0xf020 && code <= 0xf0ff
  const hint = isSymbolFont
    ? 'It is a sign of a symbol font, often a bullet: write the sign itself (•).'
    : 'Write the character that it stands for.'
  return {
    code: 'character-private-use',
    message: `The private-use character ${nameOf(code)} has no meaning of its own.`,
    hint,
  }
}
