/**
 * What expressions of a template give: a path is looked up, a call is checked against what the helper takes.
 */
import { suggest } from '../nearest.ts'
import type { Said } from '../report.ts'
import { BLOCK_HELPERS, HELPERS, type Helper } from './handlebars-helpers.ts'
import { type Datum, datum, lookUp, type Scope } from './scope.ts'
import type { Position, TemplatePlaces, TemplateSource } from './template-source.ts'
import type { MarkupState } from './tracing.ts'
import type { Shape } from './view-shape.ts'

export type Parsed = {
  readonly source: TemplateSource
  readonly places: TemplatePlaces
  readonly program: hbs.AST.Program
}

/** The partials that are being walked, and what each was given. */
type PartialCall = { readonly name: string; readonly given: Datum }

export type Walk = {
  readonly templates: ReadonlyMap<string, Parsed>
  readonly markup: MarkupState
  readonly calls: readonly PartialCall[]
  readonly checked: Set<string> // A partial is walked once for each shape it is given and each place it stands in.
  readonly shapes: Map<Shape, number>
  say(said: Said): void
}

/** One template under way, at one point of it. */
export type Here = Walk & { readonly template: Parsed; readonly scope: Scope }

export const offsetOf = (here: Here, at: Position): number => here.template.places.offsetAt(at)

export function fault(here: Here, node: hbs.AST.Node, said: Omit<Said, 'place'>): null {
  here.say({ ...said, place: here.template.places.placeAt(offsetOf(here, node.loc.start)) })
  return null
}

export type Value = Shape | 'markup' | null

type Calling = hbs.AST.MustacheStatement | hbs.AST.SubExpression

/** What a mustache or a subexpression gives; null after a fault that is already told. */
export function valueGiven(call: Calling, here: Here): Value {
  if (call.path.type !== 'PathExpression') return 'word'
  const path = call.path as hbs.AST.PathExpression
  const name = path.original
  const isCall = call.params.length > 0 || call.hash !== undefined || call.type === 'SubExpression'
  if (Object.hasOwn(HELPERS, name)) return callHelper(HELPERS[name] as Helper, call, here)
  return isCall ? unknownHelper(path, here) : (find(path, here)?.shape ?? null)
}

function unknownHelper(path: hbs.AST.PathExpression, here: Here): null {
  const names = [...Object.keys(HELPERS), ...BLOCK_HELPERS]
  return fault(here, path, {
    code: 'template-unknown-helper',
    message: `There is no helper “${path.original}”.`,
    hint: suggest(path.original, names, `The helpers are ${names.join(', ')}.`),
  })
}

function callHelper(helper: Helper, call: Calling, here: Here): Value {
  const name = (call.path as hbs.AST.PathExpression).original
  const wrong = (message: string): null =>
    fault(here, call, { code: 'template-unknown-name', message, hint: `${helper.means}.` })
  if (call.hash) wrong(`“${name}” takes no named values.`)
  if (call.params.length !== helper.takes.length) {
    return wrong(`“${name}” takes ${helper.takes.length} value(s) and is given ${call.params.length}.`)
  }
  for (const [index, param] of call.params.entries()) {
    const given = shapeOf(param, here)
    const wanted = helper.takes[index]
    if (given !== null && wanted !== 'any' && given !== wanted) wrong(`“${name}” does not take “${nameOf(param)}”.`)
  }
  return helper.gives
}

function shapeOf(expression: hbs.AST.Expression, here: Here): Value {
  return expression.type === 'SubExpression'
    ? valueGiven(expression as hbs.AST.SubExpression, here)
    : (datumOf(expression, here)?.shape ?? null)
}

export function nameOf(expression: hbs.AST.Expression): string {
  return 'original' in expression ? String(expression.original) : '(…)'
}

export function datumOf(expression: hbs.AST.Expression, here: Here): Datum | null {
  if (expression.type === 'PathExpression') return find(expression as hbs.AST.PathExpression, here)
  if (expression.type === 'SubExpression') {
    const value = valueGiven(expression as hbs.AST.SubExpression, here)
    return value === null || value === 'markup' ? null : datum(value)
  }
  return datum(expression.type === 'BooleanLiteral' ? 'yes-no' : 'word')
}

function find(path: hbs.AST.PathExpression, here: Here): Datum | null {
  const found = lookUp(path, here.scope)
  if (!('fault' in found)) return found
  return fault(here, path, { code: 'template-unknown-name', message: `${found.fault}.`, hint: found.hint })
}
