/**
 * The markup that templates write: which elements there are, which attributes they take, and what stands in what. The
 * check of templates and the reader of the filled markup both go by this.
 *
 *     volume → part → sheets → blocks, items, tables → inline words
 */

import { BLOCKS, INLINES, ITEMS, SHEETS } from '../theme/vocabulary.ts'
import type { LinkState } from './galley.ts'

export type Kind =
  | 'volume'
  | 'part'
  | 'sheet'
  | 'block'
  | 'item'
  | 'table'
  | 'row'
  | 'cell'
  | 'back-reference'
  | 'inline'
  | 'void'

export type ElementRule = {
  readonly name: string
  readonly kind: Kind
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly choices: Readonly<Record<string, readonly string[]>> // Attributes of which only these values have a meaning.
}

type Attributes = Partial<Pick<ElementRule, 'required' | 'optional' | 'choices'>>

const rule = (
  name: string,
  kind: Kind,
  { required = [], optional = [], choices = {} }: Attributes = {},
): readonly [string, ElementRule] => [name, { name, kind, required, optional, choices }]

const STATES = [
  'here',
  'elsewhere',
  'external',
  'vague',
  'ambiguous',
  'unresolved',
  'plain',
] as const satisfies LinkState[]

const INLINE_ATTRIBUTES: Readonly<Record<string, Attributes>> = {
  ref: {
    required: ['state', 'description'],
    optional: ['to', 'file', 'address'],
    choices: { state: STATES },
  },
  link: { required: ['address'], optional: ['description'] },
  note: { required: ['id', 'mark'] },
  page: { required: ['of'] },
  span: { required: ['lang'] },
}
const VOID = new Set(['page', 'leader', 'br'])

/** `note` is an inline word inside a block and, between blocks, the words of a note without a mark. */
const INSIDE_BLOCKS = new Map(
  INLINES.map((name) => rule(name, VOID.has(name) ? 'void' : 'inline', INLINE_ATTRIBUTES[name])),
)

const BETWEEN_BLOCKS = new Map<string, ElementRule>([
  rule('volume', 'volume'),
  rule('part', 'part', { required: ['role'], choices: { role: ['front', 'body', 'back'] } }),
  rule('table', 'table', { required: ['columns'], optional: ['id'] }),
  rule('row', 'row', { optional: ['head'], choices: { head: ['yes', 'no'] } }),
  rule('cell', 'cell'),
  rule('cited-here', 'back-reference'),
  ...SHEETS.map((name) =>
    rule(name, 'sheet', { required: ['id', 'bookmark'], optional: ['lang', 'head-left', 'head-right'] }),
  ),
  ...ITEMS.map((name) => rule(name, 'item', { required: ['id', 'label'] })),
  ...Object.keys(BLOCKS).map((name) => rule(name, 'block', { optional: ['id', 'lang'] })),
])

export const ELEMENT_NAMES: readonly string[] = [...new Set([...BETWEEN_BLOCKS.keys(), ...INSIDE_BLOCKS.keys()])]

/** What each kind may hold; `null` is the top of the document. */
const HOLDS: Readonly<Record<Kind | 'top', readonly Kind[]>> = {
  top: ['volume'],
  volume: ['part'],
  part: ['sheet'],
  sheet: ['block', 'item', 'table', 'back-reference'],
  block: ['inline', 'void'],
  item: ['inline', 'void', 'block', 'item', 'table', 'back-reference'],
  table: ['row'],
  row: ['cell'],
  cell: ['block'],
  'back-reference': ['inline', 'void'],
  inline: ['inline', 'void'],
  void: [],
}

/** Links do not nest, nor do notes. */
const NOT_WITHIN: Readonly<Record<string, readonly string[]>> = {
  ref: ['ref', 'link'],
  link: ['ref', 'link'],
  note: ['note'],
}

/** The element of this name where `parent` is open, or null when it may not stand there. */
export function elementIn(name: string, parent: ElementRule | null): ElementRule | null {
  const allowed = HOLDS[parent?.kind ?? 'top']
  const inside = allowed.includes('inline') ? INSIDE_BLOCKS.get(name) : undefined
  const element = inside ?? BETWEEN_BLOCKS.get(name)
  return element && allowed.includes(element.kind) ? element : null
}

export function isElement(name: string): boolean {
  return BETWEEN_BLOCKS.has(name) || INSIDE_BLOCKS.has(name as never)
}

/** Whether words may stand directly in it. */
export function holdsWords(element: ElementRule | null): boolean {
  return element !== null && HOLDS[element.kind].includes('inline')
}

/** The open element that forbids `name` inside it: a `ref` in a `link`. */
export function forbiddenWithin(name: string, open: readonly ElementRule[]): ElementRule | null {
  const forbidden = NOT_WITHIN[name]
  if (forbidden === undefined) return null
  const from = open.findLastIndex((element) => element.kind !== 'inline')
  return open.slice(from + 1).find((element) => forbidden.includes(element.name)) ?? null
}

/** Shares of the measure: `3 2`. */
export const COLUMNS = /^[1-9]\d{0,3}(?: [1-9]\d{0,3})*$/
