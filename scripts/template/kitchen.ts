/**
 * A Handlebars of our own for one set of templates. Nothing of the global one is used or changed; templates can call
 * the helpers of `handlebars-helpers.ts` and nothing else, and never reach a prototype.
 */
import Handlebars from 'handlebars'
import { Refusal } from '../report.ts'
import { BLOCK_HELPERS, HELPERS, type Helper } from './handlebars-helpers.ts'

/** Counts what the templates write, and stops them at the ceiling. One per fill. */
export type Budget = { readonly ceiling: number; spent: number }

export type Compiled = (view: unknown, budget: Budget) => string

/** Compiles the template strings by name; `entry` is the one that begins. */
export function compileTemplates(sources: ReadonlyMap<string, string>, entry: string): Compiled {
  const kitchen = Handlebars.create()
  for (const [name, helper] of Object.entries(HELPERS)) kitchen.registerHelper(name, wrap(kitchen, helper))
  kitchen.registerHelper('each', each)
  for (const name of ['log', 'lookup', 'helperMissing', 'blockHelperMissing']) kitchen.unregisterHelper(name)
  const compile = (source: string) => kitchen.compile(source.replace(LAST_LINE_END, ''), OPTIONS)
  for (const [name, source] of sources) kitchen.registerPartial(name, compile(source))
  const start = compile(sources.get(entry) ?? '')
  return (view, budget) =>
    start(view, { data: { budget }, allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false })
}

/** Every file ends with a line end; it must not become a space in "{{> place}}, line 5". */
const LAST_LINE_END = /\r?\n$/

const OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: {
    ...Object.fromEntries([...Object.keys(HELPERS), ...BLOCK_HELPERS].map((name) => [name, true])),
    log: false,
    lookup: false,
  },
}

function wrap(kitchen: typeof Handlebars, { takes, gives, run }: Helper): Handlebars.HelperDelegate {
  return (...given: unknown[]) => {
    const made = run(given.slice(0, takes.length), spokenIn(given.at(-1)))
    return gives === 'markup' ? new kitchen.SafeString(String(made)) : made
  }
}

/** The root of what a template is given says in which language the volume is spoken of. */
function spokenIn(options: unknown): string {
  const { data } = options as { readonly data?: { readonly root?: { readonly spoken?: unknown } } }
  return typeof data?.root?.spoken === 'string' ? data.root.spoken : 'en'
}

/**
 * `#each` over a list. It is ours so that a loop within a loop within a loop is stopped by what it has written: every
 * round is counted, also one that writes nothing.
 */
function each(this: unknown, list: unknown, options: Handlebars.HelperOptions): string {
  if (!Array.isArray(list) || list.length === 0) return options.inverse(this)
  const budget = (options.data as { budget: Budget }).budget
  let written = ''
  for (const [index, entry] of list.entries()) {
    const data = { ...options.data, index, first: index === 0, last: index === list.length - 1 }
    const before = budget.spent
    const round = options.fn(insideOf(this, entry), { data, blockParams: [entry, index] })
    spend(budget, before + round.length + COST_OF_A_ROUND)
    written += round
  }
  return written
}

/**
 * Handlebars counts no step inward where what it enters is what it stands in, so that `../` would leave one room too
 * many when a list is walked within itself. A copy is another room.
 */
function insideOf(here: unknown, entry: unknown): unknown {
  return entry === here && typeof entry === 'object' ? { ...entry } : entry
}

/** Characters that a round counts for beside what it writes; stops four loops over 500 texts within a second. */
const COST_OF_A_ROUND = 16

/** What inner rounds have counted already is not counted again. */
function spend(budget: Budget, spent: number): void {
  budget.spent = Math.max(budget.spent, spent)
  if (budget.spent <= budget.ceiling) return
  throw new Refusal({
    code: 'limit-template-output',
    place: null,
    message: `The templates write more than ${budget.ceiling} characters for this volume, far more than its texts hold.`,
    hint: 'Look for an {{#each}} inside another that goes through the same list.',
  })
}
