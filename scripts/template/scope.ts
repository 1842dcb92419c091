/**
 * What a template sees at one point: the datum it stands in, those around it, and the names that blocks give. Looking
 * up a path in it says what the path leads to, or why it leads nowhere.
 */
import { nearest } from '../nearest.ts'
import type { Shape } from './view-shape.ts'

/**
 * Something of the view. `partOf` lists what it is a part of: a clause is a part of its text. Since the view is a tree,
 * a partial that calls itself on a part of what it was given comes to an end.
 */
export type Datum = {
  readonly shape: Shape
  readonly partOf: readonly Datum[]
  readonly given: ReadonlyMap<string, Datum> // What a call of a partial adds: {{> places places=citedBy}}.
}

export type Scope = {
  readonly here: Datum
  readonly around: Scope | null // What `../` leads to.
  readonly root: Datum
  readonly named: ReadonlyMap<string, Datum> // {{#each clauses as |clause|}}
  readonly loop: 'inside' | 'outside' // Whether @index, @first and @last have a meaning.
}

/** What is used of a Handlebars path expression. */
export type Path = {
  readonly data: boolean
  readonly depth: number
  readonly parts: readonly string[]
  readonly original: string
}

export type Found = Datum | { readonly fault: string; readonly hint: string }

const NOTHING_GIVEN: ReadonlyMap<string, Datum> = new Map()

export const datum = (shape: Shape, partOf: readonly Datum[] = []): Datum => ({ shape, partOf, given: NOTHING_GIVEN })

export function partOfDatum(whole: Datum, shape: Shape): Datum {
  return datum(shape, [whole, ...whole.partOf])
}

/** The start of a template: nothing is around it, and of its caller it sees @root and the loop. */
export function startOf(here: Datum, caller: Scope | null = null): Scope {
  return { here, around: null, root: caller?.root ?? here, named: new Map(), loop: caller?.loop ?? 'outside' }
}

/** The same datum with the values that a call adds. */
export function withGiven(base: Datum, given: ReadonlyMap<string, Datum>): Datum {
  return given.size === 0 ? base : { ...base, given: new Map([...base.given, ...given]) }
}

export function lookUp(path: Path, scope: Scope): Found {
  if (path.data) return lookUpData(path, scope)
  let start: Scope = scope
  for (let depth = 0; depth < path.depth; depth++) {
    if (start.around === null) {
      return { fault: `“${path.original}” leads out of the template`, hint: 'A partial sees only what it is given.' }
    }
    start = start.around
  }
  const [first = '', ...rest] = path.parts
  const named = path.depth === 0 && !isScoped(path.original) ? scope.named.get(first) : undefined
  return named ? follow(named, rest, start) : follow(start.here, path.parts, start)
}

/** `this.title` and `./title` ask the datum and not the names of blocks. */
const isScoped = (original: string): boolean => /^(?:this\b|\.)/.test(original)

function lookUpData({ parts, original }: Path, scope: Scope): Found {
  const [name = '', ...rest] = parts
  if (name === 'root') return follow(scope.root, rest, scope)
  if (scope.loop === 'inside' && rest.length === 0) {
    if (name === 'index') return datum('word')
    if (name === 'first' || name === 'last') return datum('yes-no')
  }
  const known = scope.loop === 'inside' ? ['index', 'first', 'last', 'root'] : ['root']
  const near = nearest(name, known)
  const hint = near ? `Did you mean “@${near}”?` : `Known here: ${known.map((word) => `@${word}`).join(', ')}.`
  return { fault: `The data have no “${original}” here`, hint }
}

function follow(start: Datum, parts: readonly string[], scope: Scope): Found {
  let current = start
  for (const part of parts) {
    const next = step(current, part)
    if (next === null) return { fault: `The data have no “${part}” here`, hint: hintFor(part, current, scope) }
    current = next
  }
  return current
}

function step(current: Datum, part: string): Datum | null {
  const given = current.given.get(part)
  if (given) return given
  const { shape } = current
  if (typeof shape === 'string') return null
  if ('list' in shape) return part === 'length' ? datum('word') : null
  const inside = Object.hasOwn(shape.record, part) ? shape.record[part] : undefined
  return inside === undefined ? null : partOfDatum(current, inside)
}

function hintFor(part: string, current: Datum, scope: Scope): string {
  const known = namesIn(current)
  const near = nearest(part, [...known, ...scope.named.keys()])
  if (near !== null) return `Did you mean “${near}”?`
  let up = '../'
  for (let outer = scope.around; outer !== null; outer = outer.around, up += '../') {
    if (namesIn(outer.here).includes(part)) return `Did you mean “${up}${part}”?`
  }
  return known.length === 0 ? 'There are no names here; write {{this}}.' : `Known here: ${known.join(', ')}.`
}

function namesIn({ shape, given }: Datum): readonly string[] {
  const own = typeof shape === 'string' ? [] : 'list' in shape ? ['length'] : Object.keys(shape.record)
  return [...own, ...given.keys()]
}
