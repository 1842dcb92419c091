/**
 * Reads the markup that the templates have written and gives the parts of the galley. It is strict, since whatever is
 * not understood would be missing in print: elements nest properly, words stand inside blocks, every anchor is unique
 * and every reference to an anchor finds one.
 *
 * The check of templates finds nearly all faults earlier and with their line; what is left here depends on the data.
 */
import { Refusal } from '../report.ts'
import { buildNode, createFrame, endWords, type Frame, topFrame } from './frames.ts'
import type { Part } from './galley.ts'
import { COLUMNS, type ElementRule, elementIn, forbiddenWithin, isElement } from './grammar.ts'
import { gatherRuns } from './runs.ts'
import { eachPiece, ownLetters, scanMarkup, type Tag } from './tags.ts'

export type Markup = { readonly text: string; readonly language: string; readonly file: string }

export function readMarkup({ text, language, file }: Markup): readonly Part[] {
  const top = topFrame(language)
  const gathered = gatherRuns()
  const frames: Frame[] = [top]
  const inlines: ElementRule[] = []
  const anchors: Anchors = { defined: new Set(), used: new Map() }
  const frame = (): Frame => frames.at(-1) ?? top
  const fault = (message: string, at: number): never => refuse(message, { text, at, file })

  const open = (tag: Tag): ElementRule => {
    const parent = inlines.at(-1) ?? frame().rule
    const rule = elementIn(tag.name, parent)
    if (rule === null) return fault(misplaced(tag.name, parent), tag.at)
    checkAttributes(tag, rule, fault)
    noteAnchors(tag, rule, anchors, fault)
    if (rule.kind === 'inline' || rule.kind === 'void') openInline(tag, rule)
    else {
      endWords(frame())
      frames.push(createFrame(rule, tag, { outside: frame(), runs: gathered }))
    }
    return rule
  }
  const openInline = (tag: Tag, rule: ElementRule): void => {
    const runs = frame().runs ?? fault(`<${tag.name}> stands after the blocks of <${frame().rule?.name}>`, tag.at)
    const outer = forbiddenWithin(tag.name, inlines)
    if (outer) fault(`<${tag.name}> may not stand in <${outer.name}>`, tag.at)
    if (rule.kind === 'void') {
      if (tag.type !== 'empty') fault(`<${tag.name}> holds nothing and is written <${tag.name}/>`, tag.at)
      runs.empty(tag)
    } else {
      inlines.push(rule)
      runs.open(tag, rule)
    }
  }
  const close = ({ name, at }: Tag): void => {
    const inline = inlines.at(-1)
    if (inline) {
      if (inline.name !== name) fault(`</${name}> closes <${inline.name}>`, at)
      inlines.pop()
      frame().runs?.close()
      return
    }
    const closed = frame()
    if (closed.rule?.name !== name) fault(`</${name}> closes ${closed.rule ? `<${closed.rule.name}>` : 'nothing'}`, at)
    frames.pop()
    buildNode(closed, frame())
  }

  scanMarkup(text, {
    fault,
    tag(tag) {
      if (tag.type === 'end') return close(tag)
      const rule = open(tag)
      if (tag.type === 'empty' && rule.kind !== 'void') close(tag)
    },
    words(from, to) {
      const words = ownLetters(text.slice(from, to))
      const { runs, rule } = frame()
      if (runs === null) {
        if (NOT_SPACE.test(words))
          fault(`Words stand in ${rule ? `<${rule.name}>` : 'no element'}, outside a block`, from)
        return
      }
      const give = (piece: string, written: 'letters' | 'entity'): void =>
        runs.words(piece, written === 'entity' ? 'keep' : 'collapse')
      eachPiece(words, give, () => fault('An “&” begins no known entity; write &amp;', from))
    },
  })
  const last = inlines.at(-1) ?? frame().rule
  if (last) fault(`<${last.name}> is not closed`, text.length)
  checkAnchors(anchors, fault)
  return top.parts
}

const NOT_SPACE = /[^ \t\n\r]/

type Fault = (message: string, at: number) => never

/** Anchors that elements bear, and those that references name, with the place of the first mention. */
type Anchors = { readonly defined: Set<string>; readonly used: Map<string, number> }

function misplaced(name: string, parent: ElementRule | null): string {
  if (!isElement(name)) return `There is no element <${name}>`
  return `<${name}> may not stand ${parent ? `in <${parent.name}>` : 'at the top'}`
}

function checkAttributes({ name, attributes, at }: Tag, rule: ElementRule, fault: Fault): void {
  for (const key of rule.required) {
    if (!attributes.has(key)) fault(`<${name}> lacks the attribute “${key}”`, at)
  }
  for (const [key, value] of attributes) {
    if (!rule.required.includes(key) && !rule.optional.includes(key)) fault(`<${name}> has no attribute “${key}”`, at)
    const choices = rule.choices[key]
    if (choices && !choices.includes(value)) fault(`“${value}” is none of ${choices.join(', ')}`, at)
    if (key === 'columns' && !COLUMNS.test(value)) fault(`“${value}” is no list of shares such as “3 2”`, at)
    if ((key === 'id' || key === 'of') && value === '') fault(`The attribute “${key}” of <${name}> is empty`, at)
  }
}

function noteAnchors({ name, attributes, at }: Tag, rule: ElementRule, { defined, used }: Anchors, fault: Fault): void {
  const id = attributes.get('id')
  if (id !== undefined && rule.kind !== 'void') {
    if (defined.has(id)) fault(`Two elements bear the id “${id}”`, at)
    defined.add(id)
  }
  const anchor = name === 'ref' && !attributes.get('file') ? attributes.get('to') : attributes.get('of')
  if (anchor && !used.has(anchor)) used.set(anchor, at)
}

function checkAnchors({ defined, used }: Anchors, fault: Fault): void {
  for (const [anchor, at] of used) {
    if (!defined.has(anchor)) fault(`“${anchor}” is referred to, and no element bears this id`, at)
  }
}

/** How much of the markup is shown before the place of a fault: about one line. */
const SHOWN = 60

function refuse(message: string, { text, at, file }: { text: string; at: number; file: string }): never {
  const near = text.slice(Math.max(0, at - SHOWN), at + SHOWN).replace(/\s+/g, ' ')
  throw new Refusal({
    code: 'template-markup',
    place: { file, line: 1, column: 1 },
    message: `${message}, near “${near}”.`,
    hint: 'The templates write this markup together; look for the words quoted in the one that makes this element.',
  })
}
