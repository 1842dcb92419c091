/**
 * Follows the inside of a start tag: attributes, their values, and the end of the tag.
 *
 *     <clause id="{{anchor}}" label="{{label}}">
 */
import { nearest } from '../nearest.ts'
import { COLUMNS } from './grammar.ts'
import { fault, type Here, matchAt, type OpenTag } from './tracing.ts'

const SPACES = /[ \t\r\n]+/y
const TAG_END = /\/?>/y
const ATTRIBUTE = /([A-Za-z][\w-]*)(?:=("?)|(?=[\s>/]|$))/y

export function traceTag(text: string, at: number, here: Here): number {
  const { state } = here
  const tag = state.tag
  const spaces = matchAt(SPACES, text, at)
  if (spaces) return at + spaces[0].length
  const end = matchAt(TAG_END, text, at)
  if (end && tag) {
    finishTag(tag, end[0] === '/>' ? 'empty' : 'start', here)
    return at + end[0].length
  }
  const found = matchAt(ATTRIBUTE, text, at)
  if (found === null || tag === null) {
    fault(here, at, `“${text.charAt(at)}” may not stand in the tag <${tag?.name}>.`)
    return at + 1
  }
  const [all, name = '', quote] = found
  checkAttributeName(name, at, here)
  if (quote === '"') {
    tag.value = { name, text: '' }
    state.mode = 'value'
  } else if (quote === '') state.mode = 'unquoted'
  else fault(here, at, `The attribute “${name}” has no value.`, { hint: `Write ${name}="…".` })
  return at + all.length
}

function checkAttributeName(name: string, at: number, here: Here): void {
  const tag = here.state.tag
  if (tag === null || tag.rule === null) return
  const known = [...tag.rule.required, ...tag.rule.optional]
  if (tag.attributes.has(name)) fault(here, at, `The attribute “${name}” stands twice in <${tag.name}>.`)
  else if (!known.includes(name)) {
    const near = nearest(name, known)
    const others = known.length === 0 ? `<${tag.name}> takes no attributes.` : `It takes ${known.join(', ')}.`
    const hint = near ? `Did you mean “${near}”?` : others
    fault(here, at, `<${tag.name}> has no attribute “${name}”.`, { code: 'template-unknown-element', hint })
  }
  tag.attributes.add(name)
}

const UNQUOTED = /[^ \t\r\n>]+/y

export function traceUnquoted(text: string, at: number, here: Here): number {
  here.state.mode = 'tag'
  const value = matchAt(UNQUOTED, text, at)?.[0] ?? ''
  unquoted(here, at)
  return at + value.length
}

export function unquoted(here: Here, at: number): void {
  const hint = 'Put double quotes around the value: name="{{value}}".'
  fault(here, at, 'The value of an attribute stands without quotes.', { code: 'template-unquoted-attribute', hint })
}

export function traceValue(text: string, at: number, here: Here): number {
  const { state } = here
  const value = state.tag?.value
  const quote = text.indexOf('"', at)
  const end = quote === -1 ? text.length : quote
  if (value && value.text !== null) value.text += text.slice(at, end)
  if (quote === -1) return end
  if (value && value.text !== null) checkStaticValue(value.name, value.text, { here, at })
  state.mode = 'tag'
  return end + 1
}

function checkStaticValue(name: string, value: string, { here, at }: { here: Here; at: number }): void {
  const element = here.state.tag?.name ?? ''
  const choices = here.state.tag?.rule?.choices[name]
  if (choices && !choices.includes(value)) {
    const near = nearest(value, choices)
    const hint = near ? `Did you mean “${near}”?` : `It is one of ${choices.join(', ')}.`
    fault(here, at, `“${value}” is no ${name} of <${element}>.`, { hint })
  }
  if (name === 'columns' && !COLUMNS.test(value)) {
    fault(here, at, `“${value}” is no list of shares.`, { hint: 'Write a number for each column: columns="3 2".' })
  }
}

function finishTag(tag: OpenTag, type: 'start' | 'empty', here: Here): void {
  const { state, places, say } = here
  const { name, rule, at, attributes } = tag
  const missing = rule?.required.filter((key) => !attributes.has(key)) ?? []
  const told = (message: string, hint: string): void =>
    say({ code: 'template-markup', place: places.placeAt(at), message, hint })
  for (const key of missing) told(`<${name}> lacks the attribute “${key}”.`, `Write <${name} ${key}="…">.`)
  state.tag = null
  state.mode = 'words'
  if (rule?.kind === 'void') {
    if (type === 'start') told(`<${name}> holds nothing.`, `Write <${name}/>.`)
  } else if (type === 'start') state.open.push({ name, rule, at, blocks: 'none' })
}
