/**
 * Loads the Handlebars templates of a house: the built-in ones, and those of the project that bear the same name in
 * their place. They are checked before anything is filled in; only the strings of these files are ever compiled.
 */
import { basename, join } from 'node:path'
import { listFolder, readIfThere } from '../disk.ts'
import { suggest } from '../nearest.ts'
import { Refusal, type Report } from '../report.ts'
import { checkTemplates } from './check.ts'
import { type Budget, compileTemplates } from './kitchen.ts'
import type { TemplateSource } from './template-source.ts'
import type { VolumeView } from './view.ts'

export type Templates = {
  readonly entry: string // Path of the template that begins: '…/templates/volume.hbs'.
  /** Writes the volume as markup. */
  write(view: VolumeView, budget: Budget): string
}

/** The template that begins. */
export const ENTRY = 'volume'

/** `folders`: from the built-in templates to the project's. Throws a `Refusal` that names file, line and column. */
export async function loadTemplates(folders: readonly string[], report?: Report): Promise<Templates> {
  const [builtIn = new Map(), ...own] = await Promise.all(folders.map(readTemplates))
  const sources = new Map([...builtIn, ...own.flatMap((templates) => [...templates])])
  if (report) for (const templates of own) sayUncalled(templates, { builtIn, sources }, report)
  return prepareTemplates(sources)
}

type Sources = ReadonlyMap<string, TemplateSource>

/** `{{> name` and `{{#> name`: a call of a partial. */
const CALL = /\{\{~?#?>\s*([\w-]+)/g

/** A file whose name is mistyped would replace nothing and be called by nobody, and its author would wonder why. */
function sayUncalled(
  own: Sources,
  all: { readonly builtIn: Sources; readonly sources: Sources },
  report: Report,
): void {
  const texts = [...all.sources.values()].map((source) => source.text)
  const called = new Set(texts.flatMap((text) => [...text.matchAll(CALL)].map((call) => call[1])))
  for (const { name, file } of own.values()) {
    if (all.builtIn.has(name) || called.has(name)) continue
    report.say({
      code: 'template-uncalled',
      place: { file, line: 1, column: 1 },
      message: `The template “${name}” replaces none of the built-in ones, and no template calls it.`,
      hint: suggest(name, all.builtIn.keys(), `The built-in ones are: ${[...all.builtIn.keys()].join(', ')}.`),
    })
  }
}

/** Checks and compiles templates that are already read. */
export function prepareTemplates(sources: ReadonlyMap<string, TemplateSource>): Templates {
  const entry = sources.get(ENTRY)
  if (entry === undefined) {
    throw new Refusal({
      code: 'template-missing',
      place: null,
      message: `There is no template “${ENTRY}.hbs”.`,
      hint: 'It comes with engross; install engross again.',
    })
  }
  checkTemplates(sources, ENTRY)
  const texts = new Map([...sources].map(([name, source]) => [name, source.text]))
  return { entry: entry.file, write: compileTemplates(texts, ENTRY) }
}

const ENDING = '.hbs'

async function readTemplates(folder: string): Promise<Sources> {
  const found = new Map<string, TemplateSource>()
  for (const file of await listFolder(folder)) {
    if (!file.endsWith(ENDING)) continue
    const path = join(folder, file)
    const bytes = await readIfThere(path)
    if (bytes === null) continue
    const name = basename(file, ENDING)
    found.set(name, { name, file: path, text: decode(bytes, path) })
  }
  return found
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal({
      code: 'encoding-invalid',
      place: { file, line: 1, column: 1 },
      message: 'The template is not valid UTF-8.',
      hint: 'Save it as UTF-8.',
    })
  }
}
