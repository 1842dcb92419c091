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
  try {
    return { source, places: placesIn(source), program: Handlebars.parse(source.text) }
  } catch (cause) {
    throw new Refusal(syntaxFault(source, cause))
  }
}

/** "Parse error on line 3:" with an excerpt, or a sentence that ends with the place: "… doesn't match each - 2:3". */
const LINE_OF_ERROR = /^Parse error on line (\d+):/
const PLACE_AT_END = / - (\d+):(\d+)$/

function syntaxFault({ file }: TemplateSource, cause: unknown): Said {
  const said = cause instanceof Error ? cause.message : String(cause)
  const [, line, column] = PLACE_AT_END.exec(said) ?? LINE_OF_ERROR.exec(said) ?? []
  const reason = said.split('\n').at(-1)?.replace(PLACE_AT_END, '') ?? ''
  return {
    code: 'template-syntax',
    place: { file, line: Number(line ?? 1), column: Number(column ?? 0) + 1 },
    message: `The template is not valid Handlebars: ${reason.replace(/\.$/, '')}.`,
    hint: 'Every {{#block}} needs its {{/block}}, and every {{ its }}.',
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
