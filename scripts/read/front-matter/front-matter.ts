/**
 * The guard in front of the editor's statements. What comes in is a source; what goes out is the block between the two
 * fences, read as strings, and the offset where the text begins.
 *
 * gray-matter runs code for `---js`, closes a block at any line that begins with `---`, and swallows a text whose fence
 * is never closed. So the fences are checked here first, every engine but ours refuses, and only the block itself is
 * handed over; one of plain lines need not be (plain-lines.ts).
 */
import matter from 'gray-matter'
import { BYTE_ORDER_MARK } from '../bytes/source-text.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import { type Entry, parseEntries } from './front-matter-yaml.ts'
import { readPlainLines } from './plain-lines.ts'

export type FrontMatter = {
  readonly entries: readonly Entry[]
  readonly textStart: number // Offset of the first line after the closing fence.
}

const FENCE = '---'
/** `---js`, `---JavaScript `, `---json`: a fence that names a language. */
const LANGUAGE_FENCE = /^---[ \t]*([A-Za-z][\w+-]{0,30})[ \t]*$/
const LARGEST_BLOCK = 65_536

export function readFrontMatter(reading: Reading): FrontMatter {
  const { text } = reading.source
  const markEnd = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0
  reading.aside.put('byte-order-mark', { start: 0, end: markEnd })
  const first = lineFrom(text, markEnd)
  const language = LANGUAGE_FENCE.exec(first.words)?.[1]
  if (first.words.trimEnd() !== FENCE && language === undefined) return { entries: [], textStart: markEnd }
  const close = findClose(text, first.next)
  if (close === null) return unclosed(reading, markEnd)
  reading.aside.put('front-matter', { start: markEnd, end: close.next })
  const textStart = close.next
  if (close.words.trimEnd() !== FENCE) return badClose(reading, { at: close.start, textStart })
  if (language !== undefined && language.toLowerCase() !== 'yaml') {
    return refuseLanguage(reading, { at: markEnd + FENCE.length, language, textStart })
  }
  const written = text.slice(first.next, close.start)
  const plain = readPlainLines(written, first.next)
  if (plain !== null) return { entries: plain, textStart }
  const block = written.replace(/\r\n?/g, '\n')
  if (block.length > LARGEST_BLOCK) return tooLarge(reading, { at: first.next, textStart })
  return { entries: parseGuarded(reading, block), textStart }
}

/** The only way into gray-matter: always with options (else it caches), always with every engine but ours closed. */
function parseGuarded(reading: Reading, block: string): readonly Entry[] {
  let entries: readonly Entry[] = []
  const refuse = (): never => {
    throw new Error('Front matter is YAML and nothing else.')
  }
  const ours = {
    parse(yaml: string): object {
      entries = parseEntries(reading, yaml)
      return {}
    },
    stringify: refuse,
  }
  const closed = { parse: refuse, stringify: refuse }
  matter(`${FENCE}\n${block}${block.endsWith('\n') ? '' : '\n'}${FENCE}\n`, {
    language: 'yaml',
    engines: { yaml: ours, js: closed, javascript: closed, json: closed, coffee: closed },
  })
  return entries
}

type FoundLine = { readonly start: number; readonly words: string; readonly next: number }

function lineFrom(text: string, start: number): FoundLine {
  let end = start
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length)
  return { start, words: text.slice(start, end), next }
}

/** The next line that begins with the fence; whether it is exactly the fence is for the caller to say. */
function findClose(text: string, from: number): FoundLine | null {
  for (let at = from; at < text.length; ) {
    if (text.startsWith(FENCE, at)) return lineFrom(text, at)
    at = lineFrom(text, at).next
  }
  return null
}

function unclosed(reading: Reading, at: number): FrontMatter {
  const message = 'The first line opens front matter, but no line “---” closes it.'
  const hint = 'Close it with a line “---”, or delete the first line. Everything was read as text.'
  remark(reading, { code: 'front-matter-unclosed', at, message, hint })
  reading.aside.put('markup', { start: at, end: at + FENCE.length })
  return { entries: [], textStart: at + FENCE.length }
}

type Trouble = { readonly at: number; readonly textStart: number }

function badClose(reading: Reading, { at, textStart }: Trouble): FrontMatter {
  const message = 'The line that closes the front matter has more than “---”.'
  remark(reading, { code: 'front-matter-syntax', at, message, hint: 'Write exactly “---”.' })
  return { entries: [], textStart }
}

function tooLarge(reading: Reading, { at, textStart }: Trouble): FrontMatter {
  const message = `The front matter is longer than ${LARGEST_BLOCK} characters.`
  remark(reading, { code: 'front-matter-syntax', at, message, hint: 'Keep only statements about the text.' })
  return { entries: [], textStart }
}

function refuseLanguage(reading: Reading, trouble: Trouble & { readonly language: string }): FrontMatter {
  const message = `The front matter names the language ${quoted(trouble.language)}; nothing of it was run or read.`
  remark(reading, {
    code: 'front-matter-code',
    at: trouble.at,
    message,
    hint: 'Write it in YAML, after a plain “---”.',
  })
  return { entries: [], textStart: trouble.textStart }
}
