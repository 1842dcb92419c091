/**
 * Follows the markup that a template writes, piece by piece as the template is walked: static text, then a value, then
 * static text again. So a tag may be put together from both, `<clause id="{{anchor}}">`, and a fault is found at its
 * line and column before anything is filled in.
 */
import { nearest } from '../nearest.ts'
import { traceTag, traceUnquoted, traceValue, unquoted } from './check-tags.ts'
import { ELEMENT_NAMES, type ElementRule, elementIn, forbiddenWithin, holdsWords, isElement } from './grammar.ts'
import { fault, type Here, type MarkupState, matchAt, type Step, type Tracing } from './tracing.ts'

export function traceContent(text: string, offset: number, tracing: Tracing): void {
  let at = 0
  while (at < text.length) at = STEPS[tracing.state.mode](text, at, { ...tracing, offset })
}

const STEPS: Readonly<Record<MarkupState['mode'], Step>> = {
  words: traceWords,
  tag: traceTag,
  unquoted: traceUnquoted,
  value: traceValue,
}

const FIRST_LETTER = /[^ \t\r\n]/
const NOT_AN_ENTITY = /&(?!(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)/

function traceWords(text: string, at: number, here: Here): number {
  const open = text.indexOf('<', at)
  const words = text.slice(at, open === -1 ? text.length : open)
  const first = words.search(FIRST_LETTER)
  if (first !== -1) {
    wordsHere(here, at + first, `“${words.trim().slice(0, 30)}”`)
    const ampersand = words.search(NOT_AN_ENTITY)
    if (ampersand !== -1) fault(here, at + ampersand, 'An “&” begins no known entity.', { hint: 'Write &amp;.' })
  }
  if (open === -1) return text.length
  return text.charAt(open + 1) === '/' ? traceEndTag(text, open, here) : traceStartTag(text, open, here)
}

function wordsHere(here: Here, at: number, what: string): void {
  const last = here.state.open.at(-1)
  if (last && last.rule === null) return
  if (!holdsWords(last?.rule ?? null)) {
    const where = last ? `in <${last.name}>` : 'at the top'
    fault(here, at, `${what} stands ${where}, outside a block.`, { hint: 'Put it into a block, such as <paragraph>.' })
  } else if (last?.blocks === 'begun') {
    fault(here, at, `${what} stands in <${last.name}> after its blocks.`, { hint: 'The words of an item come first.' })
  }
}

const START = /<([A-Za-z][\w-]*)/y
const END = /<\/([A-Za-z][\w-]*)>/y

function traceStartTag(text: string, at: number, here: Here): number {
  const name = matchAt(START, text, at)?.[1]
  if (name === undefined) {
    fault(here, at, 'A “<” begins no element.', { hint: 'Write &lt; for the sign; comments are written {{!-- … --}}.' })
    return at + 1
  }
  const rule = isElement(name) ? ruleHere(name, at, here) : null
  if (!isElement(name)) {
    const near = nearest(name, ELEMENT_NAMES)
    const hint = near ? `Did you mean <${near}>?` : `Here may stand ${elementsHere(here).join(', ')}.`
    fault(here, at, `There is no element <${name}>.`, { code: 'template-unknown-element', hint })
  }
  here.state.tag = { name, rule, at: here.offset + at, attributes: new Set(), value: null }
  here.state.mode = 'tag'
  return at + 1 + name.length
}

function elementsHere({ state }: Here): readonly string[] {
  const parent = state.open.at(-1)
  return ELEMENT_NAMES.filter((name) => elementIn(name, parent?.rule ?? null) !== null)
}

function ruleHere(name: string, at: number, here: Here): ElementRule | null {
  const last = here.state.open.at(-1)
  if (last && last.rule === null) return null
  const rule = elementIn(name, last?.rule ?? null)
  const inside = here.state.open.flatMap((open) => open.rule ?? [])
  const forbidding = rule && forbiddenWithin(name, inside)
  if (rule === null) fault(here, at, `<${name}> may not stand ${last ? `in <${last.name}>` : 'at the top'}.`)
  else if (forbidding) fault(here, at, `<${name}> may not stand in <${forbidding.name}>.`)
  else if (last?.blocks === 'begun' && (rule.kind === 'inline' || rule.kind === 'void')) {
    fault(here, at, `<${name}> stands in <${last.name}> after its blocks.`, {
      hint: 'The words of an item come first.',
    })
  }
  if (last && rule && rule.kind !== 'inline' && rule.kind !== 'void') last.blocks = 'begun'
  return rule
}

function traceEndTag(text: string, at: number, here: Here): number {
  const found = matchAt(END, text, at)
  const { open, floor } = here.state
  if (found === null) {
    fault(here, at, 'A closing tag is not well formed.', { hint: 'It is written </name>.' })
    return at + 2
  }
  const [all, name = ''] = found
  const last = open.length > floor ? open.at(-1) : undefined
  if (last === undefined) {
    fault(here, at, `</${name}> closes nothing that was opened here.`, {
      hint: 'An element is opened and closed in the same template and the same {{#block}}.',
    })
  } else if (last.name !== name && !open.slice(floor).some((element) => element.name === name)) {
    fault(here, at, `</${name}> closes <${last.name}>.`, { hint: `Did you mean </${last.name}>?` })
    open.pop()
  } else {
    closeDownTo(
      open.findLastIndex((element) => element.name === name),
      here,
    )
    open.pop()
  }
  return at + all.length
}

/** Reports elements left open inside the one at `index`, and closes them. */
function closeDownTo(index: number, { state: { open }, places, say }: Tracing): void {
  while (open.length - 1 > index) {
    const left = open.pop()
    if (left) say({ code: 'template-markup', place: places.placeAt(left.at), message: `<${left.name}> is not closed.` })
  }
}

/** What a mustache writes: letters, or markup that holds inline words. */
export type Written = 'letters' | 'inline'

/** A mustache writes something where the template stands. */
export function traceValueOf(written: Written, offset: number, tracing: Tracing): void {
  const { state } = tracing
  const here = { ...tracing, offset }
  if (state.mode === 'words') wordsHere(here, 0, 'A value')
  else if (state.mode === 'value') {
    if (state.tag?.value) state.tag.value.text = null
    if (written === 'inline') {
      fault(here, 0, 'The words of a text hold markup and cannot stand in an attribute.')
    }
  } else {
    state.mode = 'tag'
    unquoted(here, 0)
  }
}

/** Walks a block of the template; what it opens it must close, and it must end where it began: in words, or in a tag. */
export function traceBlock(tracing: Tracing, walk: () => void): void {
  const { state } = tracing
  const before = { mode: state.mode, tag: state.tag, floor: state.floor }
  state.floor = state.open.length
  walk()
  if (state.mode !== before.mode || state.tag !== before.tag) {
    const at = state.tag?.at ?? before.tag?.at ?? 0
    const message = 'A tag begins in a {{#block}} and ends outside of it, or the other way round.'
    tracing.say({ code: 'template-markup', place: tracing.places.placeAt(at), message })
  }
  closeDownTo(state.floor - 1, tracing)
  state.floor = before.floor
  state.mode = before.mode
  state.tag = before.tag
  if (state.tag?.value) state.tag.value.text = null
}
