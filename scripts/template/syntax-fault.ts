/**
 * Says in plain words why a template cannot be read. Handlebars lists the tokens of its grammar ("Expecting 'ID',
 * 'STRING' …, got 'EOF'"); whoever edits a template wants to know which tag is wrong and what to write instead.
 *
 *     {{#each clauses}}…          “{{#each clauses}}” is never closed.       Write {{/each}} where it ends.
 *     <title>{{title</title>      “{{title” has no end.                      End it with }}.
 */
import Handlebars from 'handlebars'

export type SyntaxFault = { readonly at: number; readonly message: string; readonly hint: string }

/** The first fault of a template that Handlebars refuses; null when only Handlebars knows what is wrong. */
export function findSyntaxFault(text: string): SyntaxFault | null {
  const open: Tag[] = []
  let from = 0
  for (let tag = tagFrom(text, from); tag !== null; tag = tagFrom(text, from)) {
    if (tag.fault !== null) return tag.fault
    const fault = judge(tag, open)
    if (fault !== null) return fault
    from = tag.end
  }
  const last = open.at(-1)
  if (last === undefined) return null
  return {
    at: last.at,
    message: `“${shown(last)}” is never closed.`,
    hint: `Write {{/${nameOf(last)}}} where it ends.`,
  }
}

/** `fault` is there when the tag has no end. */
type Tag = { readonly at: number; readonly end: number; readonly words: string; readonly fault: SyntaxFault | null }

/** The next `{{…}}`; a backslash before it makes it letters. */
function tagFrom(text: string, from: number): Tag | null {
  const at = text.indexOf('{{', from)
  if (at < 0) return null
  const [opening, closing] = bracketsAt(text, at)
  const end = text.indexOf(closing, at + opening.length)
  const next = opening.startsWith('{{!') ? -1 : text.indexOf('{{', at + opening.length)
  if (end < 0 || (next >= 0 && next < end)) return { at, end, words: '', fault: endless(text, at, closing) }
  const words = text[at - 1] === '\\' ? '' : text.slice(at, end + closing.length)
  return { at, end: end + closing.length, words, fault: null }
}

function bracketsAt(text: string, at: number): readonly [opening: string, closing: string] {
  if (text.startsWith('{{!--', at)) return ['{{!--', '--}}']
  if (text.startsWith('{{!', at)) return ['{{!', '}}']
  return text.startsWith('{{{', at) ? ['{{{', '}}}'] : ['{{', '}}']
}

/** As much of a tag without an end as is surely meant to be inside it: `{{#if title` */
const BEGINNING = /^\{{2,3}[^{}<>\n]{0,40}/

function endless(text: string, at: number, closing: string): SyntaxFault {
  const beginning = (BEGINNING.exec(text.slice(at, at + 48))?.[0] ?? '{{').trimEnd()
  return { at, message: `“${beginning}” has no end.`, hint: `End it with ${closing}.` }
}

/** Blocks are opened and closed in turn; every other tag must be readable by itself. */
function judge(tag: Tag, open: Tag[]): SyntaxFault | null {
  if (tag.words === '' || tag.words.startsWith('{{!')) return null
  const sign = insideOf(tag)[0]
  if (sign === '/') return judgeEnd(tag, open)
  if (ELSE.test(insideOf(tag))) return open.length > 0 ? null : outside(tag)
  const isBlock = sign === '#' || sign === '^'
  if (!isReadable(tag, isBlock ? `{{/${nameOf(tag)}}}` : '')) return unreadable(tag)
  if (isBlock) open.push(tag)
  return null
}

/** `{{else}}`, `{{else if place}}`, `{{^}}` */
const ELSE = /^(?:else(?:\s|$)|\^$)/

function judgeEnd(tag: Tag, open: Tag[]): SyntaxFault | null {
  const last = open.pop()
  if (last === undefined) {
    const message = `“${shown(tag)}” closes a block that was never opened.`
    return { at: tag.at, message, hint: `Take it out, or open the block before it with {{#${nameOf(tag)} …}}.` }
  }
  if (nameOf(last) === nameOf(tag)) return null
  const message = `“${shown(last)}” is closed by “${shown(tag)}”.`
  return { at: tag.at, message, hint: `Write {{/${nameOf(last)}}} here, or before it.` }
}

function outside(tag: Tag): SyntaxFault {
  const hint = 'It belongs between {{#if …}} and {{/if}}, or {{#each …}} and {{/each}}.'
  return { at: tag.at, message: `“${shown(tag)}” stands outside of a block.`, hint }
}

function isReadable({ words }: Tag, end: string): boolean {
  try {
    Handlebars.parse(words + end)
    return true
  } catch {
    return false
  }
}

const HOW = 'Write a name, as in {{title}}, or a helper and what it takes, as in {{inline title}} or {{#if title}}.'

function unreadable(tag: Tag): SyntaxFault {
  const inside = insideOf(tag).replace(/^[#^>&]\s*/, '')
  const problem =
    inside === '' ? 'has no name in it' : (PROBLEMS.find(([sign]) => sign(inside))?.[1] ?? 'cannot be read')
  const hint = inside.includes('==') ? 'To compare two words, write {{#if (is state "here")}}.' : HOW
  return { at: tag.at, message: `“${shown(tag)}” ${problem}.`, hint }
}

const count = (words: string, letter: string): number => words.split(letter).length - 1

/** What is wrong inside a tag, by what one sees of it. */
const PROBLEMS: readonly (readonly [isMet: (inside: string) => boolean, problem: string])[] = [
  [(inside) => inside.includes('=='), 'compares with “==”, which templates cannot'],
  [(inside) => count(inside, '"') % 2 === 1, 'has a quotation mark without its partner'],
  [(inside) => count(inside, '(') !== count(inside, ')'), 'has a bracket without its partner'],
  [(inside) => /=\s*$/.test(inside), 'has no value behind “=”'],
]

const insideOf = ({ words }: Tag): string => words.replace(/^\{+~?|~?\}+$/g, '').trim()

/** `{{#each clauses as |clause|}}` → 'each' */
const nameOf = (tag: Tag): string => /^[#^/>]*\s*([^\s}|(]*)/.exec(insideOf(tag))?.[1] ?? ''

/** Long tags are shown by their beginning. */
const shown = ({ words }: Tag): string => (words.length > 60 ? `${words.slice(0, 56)} …}}` : words).replace(/\s+/g, ' ')
