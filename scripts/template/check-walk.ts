/**
 * The walk through the statements of a template: every path is looked up, every call is checked against what the
 * helper takes, and the markup is followed at the same time.
 */
import { nearest, suggest } from '../nearest.ts'
import type { Said } from '../report.ts'
import { traceBlock, traceContent, traceValueOf } from './check-markup.ts'
import { datumOf, fault, type Here, nameOf, offsetOf, type Parsed, valueGiven, type Walk } from './check-values.ts'
import { BLOCK_HELPERS } from './handlebars-helpers.ts'
import { type Datum, datum, partOfDatum, type Scope, startOf, withGiven } from './scope.ts'
import type { Tracing } from './tracing.ts'
import type { Shape } from './view-shape.ts'

export function walkTemplate(template: Parsed, scope: Scope, walk: Walk): void {
  const here = { ...walk, template, scope }
  traceBlock(tracingOf(here), () => walkStatements(template.program, here))
}

const tracingOf = ({ markup, template, say }: Here): Tracing => ({ state: markup, places: template.places, say })

function walkStatements(program: hbs.AST.Program, here: Here): void {
  for (const statement of program.body) walkStatement(statement, here)
}

function walkStatement(statement: hbs.AST.Statement, here: Here): void {
  switch (statement.type) {
    case 'ContentStatement':
      walkContent(statement, here)
      return
    case 'MustacheStatement':
      walkMustache(statement as hbs.AST.MustacheStatement, here)
      return
    case 'BlockStatement':
      walkBlock(statement as hbs.AST.BlockStatement, here)
      return
    case 'PartialStatement':
      walkPartial(statement as hbs.AST.PartialStatement, here)
      return
    case 'CommentStatement':
      return
    default:
      fault(here, statement, {
        code: 'template-syntax',
        message: 'Partial blocks and decorators are not supported.',
        hint: 'Write a template of its own and call it with {{> name}}.',
      })
  }
}

function walkContent({ loc }: hbs.AST.Node, here: Here): void {
  const start = offsetOf(here, loc.start)
  traceContent(here.template.source.text.slice(start, offsetOf(here, loc.end)), start, tracingOf(here))
}

function walkMustache(mustache: hbs.AST.MustacheStatement, here: Here): void {
  if (!mustache.escaped) {
    fault(here, mustache, {
      code: 'template-raw-output',
      message: 'A value is printed without being escaped.',
      hint: 'Write two braces, {{name}}, or {{inline name}} for the words of a text.',
    })
  }
  const shape = valueGiven(mustache, here)
  if (shape !== null && shape !== 'word' && shape !== 'markup') fault(here, mustache, unprintable(mustache, shape))
  traceValueOf(shape === 'markup' ? 'inline' : 'letters', offsetOf(here, mustache.loc.start), tracingOf(here))
}

function unprintable({ path }: hbs.AST.MustacheStatement, shape: Exclude<Shape, 'word'>): Omit<Said, 'place'> {
  const name = (path as hbs.AST.PathExpression).original
  const code = 'template-unknown-name'
  if (shape === 'phrase') {
    return { code, message: `“${name}” is words of a text.`, hint: `Write {{inline ${name}}}.` }
  }
  if (shape === 'yes-no') return { code, message: `“${name}” is yes or no.`, hint: `Write {{#if ${name}}} … {{/if}}.` }
  if ('list' in shape) return { code, message: `“${name}” is a list.`, hint: `Write {{#each ${name}}} … {{/each}}.` }
  return { code, message: `“${name}” has parts.`, hint: `Write {{#with ${name}}} … {{/with}}.` }
}

function walkBlock(block: hbs.AST.BlockStatement, here: Here): void {
  const name = block.path.type === 'PathExpression' ? (block.path as hbs.AST.PathExpression).original : ''
  const helper = BLOCK_HELPERS.find((known) => known === name)
  if (helper === undefined) {
    unknownBlock(block.path as hbs.AST.PathExpression, here)
    return
  }
  const [param, ...more] = block.params
  if (param === undefined || more.length > 0 || block.hash) {
    const hint = `Write {{#${name} something}} … {{/${name}}}.`
    fault(here, block, { code: 'template-syntax', message: `{{#${name}}} takes one value.`, hint })
    return
  }
  const inside = enter(helper, param, { block, here })
  if (inside !== null) inBlock(block.program, inside, here)
  if (block.inverse) inBlock(block.inverse, here.scope, here)
}

function unknownBlock(path: hbs.AST.PathExpression, here: Here): void {
  const names: readonly string[] = BLOCK_HELPERS
  const near = nearest(path.original, names)
  const hint = near ? `Did you mean {{#${near}}}?` : `Write {{#each ${path.original}}} or {{#if ${path.original}}}.`
  const message = `There is no block helper “${path.original}”.`
  fault(here, path, { code: 'template-unknown-helper', message, hint })
}

function inBlock(program: hbs.AST.Program, scope: Scope, here: Here): void {
  traceBlock(tracingOf(here), () => walkStatements(program, { ...here, scope }))
}

type Entering = { readonly block: hbs.AST.BlockStatement; readonly here: Here }

/** What the inside of a block sees; null after a fault. */
function enter(
  helper: (typeof BLOCK_HELPERS)[number],
  param: hbs.AST.Expression,
  { block, here }: Entering,
): Scope | null {
  const { scope } = here
  const given = datumOf(param, here)
  if (helper === 'if' || helper === 'unless') return scope
  if (given === null) return null
  const [first, second] = block.program.blockParams ?? []
  const named = new Map(scope.named)
  if (helper === 'with') {
    if (first) named.set(first, given)
    return typeof given.shape !== 'string' || given.shape === 'phrase'
      ? { ...scope, here: given, around: scope, named }
      : fault(here, param, notFor(helper, param, 'has no parts', 'Write {{#if …}} to ask whether it is there.'))
  }
  if (typeof given.shape === 'string' || !('list' in given.shape)) {
    return fault(here, param, notFor(helper, param, 'is no list', 'Write {{#with …}} or {{#if …}}.'))
  }
  const entry = partOfDatum(given, given.shape.list())
  if (first) named.set(first, entry)
  if (second) named.set(second, datum('word'))
  return { ...scope, here: entry, around: scope, named, loop: 'inside' }
}

function notFor(helper: string, param: hbs.AST.Expression, why: string, hint: string): Omit<Said, 'place'> {
  return {
    code: 'template-unknown-name',
    message: `“${nameOf(param)}” ${why}; {{#${helper}}} cannot go into it.`,
    hint,
  }
}

function walkPartial(partial: hbs.AST.PartialStatement, here: Here): void {
  const name = partial.name.type === 'PathExpression' ? (partial.name as hbs.AST.PathExpression).original : ''
  const template = here.templates.get(name)
  if (template === undefined) {
    const otherwise = name === '' ? 'Name the template itself.' : `Write ${name}.hbs into your project’s templates/.`
    const message = name === '' ? 'A partial is called by a computed name.' : `There is no template “${name}.hbs”.`
    fault(here, partial, {
      code: 'template-unknown-partial',
      message,
      hint: suggest(name, here.templates.keys(), otherwise),
    })
    return
  }
  if (here.markup.mode !== 'words') {
    fault(here, partial, { code: 'template-markup', message: 'A partial may not stand inside a tag.' })
    return
  }
  const given = givenTo(partial, here)
  if (given === null || callsItself(name, given, here, partial)) return
  const key = keyOf(name, given, here)
  if (here.checked.has(key)) return
  here.checked.add(key)
  walkTemplate(template, startOf(given, here.scope), { ...here, calls: [...here.calls, { name, given }] })
}

function givenTo(partial: hbs.AST.PartialStatement, here: Here): Datum | null {
  const [param] = partial.params
  const base = param ? datumOf(param, here) : here.scope.here
  const given = new Map<string, Datum>()
  for (const { key, value } of partial.hash?.pairs ?? []) {
    const found = datumOf(value, here)
    if (found === null) return null
    given.set(key, found)
  }
  return base && withGiven(base, given)
}

/** A partial may call itself on a part of what it was given: items within items end where the text ends. */
function callsItself(name: string, given: Datum, here: Here, partial: hbs.AST.PartialStatement): boolean {
  const before = here.calls.findLast((call) => call.name === name)
  if (before === undefined || given.partOf.includes(before.given)) return false
  const circle = [...here.calls.slice(here.calls.indexOf(before)).map((call) => call.name), name].join(' → ')
  fault(here, partial, {
    code: 'template-recursion',
    message: `The template calls itself without end: ${circle}.`,
    hint: 'A partial may call itself only on a part of what it was given: {{#each clauses}}{{> item}}{{/each}}.',
  })
  return true
}

/** What decides the outcome of a check: the template, the shapes it sees, and the elements around it. */
function keyOf(name: string, { shape, given }: Datum, { shapes, markup, scope }: Here): string {
  const idOf = (seen: Shape): number => {
    const id = shapes.get(seen) ?? shapes.size
    shapes.set(seen, id)
    return id
  }
  const added = [...given].map(([key, value]) => `${key}=${idOf(value.shape)}`).join(',')
  const innermost = markup.open.findLastIndex((open) => open.rule?.kind !== 'inline')
  const around = [...new Set(markup.open.slice(Math.max(0, innermost)).map((open) => open.name))].join('>')
  return [name, idOf(shape), added, around, markup.open.at(-1)?.blocks ?? '', scope.loop].join(' ')
}
