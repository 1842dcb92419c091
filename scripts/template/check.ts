/**
 * Checks the templates when they are loaded, on Handlebars' own syntax tree: every path, helper, partial, element and
 * attribute. The walk begins at the entry and follows the partials with what they are given, so a misspelt name is
 * found wherever it stands, also inside `{{#if}}` and `{{#each}}`, where Handlebars itself is silent.
 */
import Handlebars from 'handlebars'
import { Refusal, type Said } from '../report.ts'
import type { Parsed } from './check-values.ts'
import { walkTemplate } from './check-walk.ts'
import { datum, startOf } from './scope.ts'
import { findSyntaxFault } from './syntax-fault.ts'
import { placesIn, type TemplateSource } from './template-source.ts'
import { freshMarkup } from './tracing.ts'
import { VIEW_SHAPE } from './view-shape.ts'

export function checkTemplates(sources: ReadonlyMap<string, TemplateSource>, entry: string): void {
  const parsed = new Map([...sources].map(([name, source]) => [name, parse(source)]))
  const start = parsed.get(entry)
  if (start === undefined) return
  const faults = new Map<string, Said>()
  const say = (said: Said): void => {
    const { code, place, message } = said
    const key = `${place?.file}:${place?.line}:${place?.column} ${code} ${message}`
    if (!faults.has(key)) faults.set(key, said)
  }
  walkTemplate(start, startOf(datum(VIEW_SHAPE)), {
    templates: parsed,
    say,
    markup: freshMarkup(),
    calls: [],
    checked: new Set(),
    shapes: new Map(),
  })
  refuse([...faults.values()])
}

/** Only strings are parsed; an object in their place could carry code. */
function parse(source: TemplateSource): Parsed {
  const places = placesIn(source)
  try {
    return { source, places, program: Handlebars.parse(source.text) }
  } catch (cause) {
    const fault = findSyntaxFault(source.text)
    if (fault === null) throw new Refusal(otherFault(source, cause))
    const { at, message, hint } = fault
    throw new Refusal({ code: 'template-syntax', place: places.placeAt(at), message, hint })
  }
}

/** "Parse error on line 3:", and then an excerpt and a list of tokens. */
const LINE_OF_ERROR = /^(?:Parse|Lexical) error on line (\d+)/

/** What only Handlebars finds. Its words are about its grammar, so that just the line is taken from them. */
function otherFault({ file }: TemplateSource, cause: unknown): Said {
  const [, line = '1'] = LINE_OF_ERROR.exec(cause instanceof Error ? cause.message : '') ?? []
  return {
    code: 'template-syntax',
    place: { file, line: Number(line), column: 1 },
    message: 'Here the template cannot be read.',
    hint: 'Every {{#block}} needs its {{/block}} and at most one {{else}}, and every {{ its }}.',
  }
}

/** Faults of the data come first: a wrong element is often only what stands around them. */
const MARKUP = new Set<Said['code']>(['template-unknown-element', 'template-markup'])

function refuse(faults: readonly Said[]): void {
  const [first, ...others] = [
    ...faults.filter(({ code }) => !MARKUP.has(code)),
    ...faults.filter(({ code }) => MARKUP.has(code)),
  ]
  if (first !== undefined) throw new Refusal(first, others)
}
