/**
 * Loads the Handlebars templates of a house: the built-in ones, and those of the project that bear the same name in
 * their place. They are checked before anything is filled in; only the strings of these files are ever compiled.
 */
import { basename, join } from 'node:path'
import { listFolder, readIfThere } from '../disk.ts'
import { Refusal } from '../report.ts'
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
export async function loadTemplates(folders: readonly string[]): Promise<Templates> {
  const sources = new Map<string, TemplateSource>()
  for (const folder of folders) {
    for (const source of await readTemplates(folder)) sources.set(source.name, source)
  }
  return prepareTemplates(sources)
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

async function readTemplates(folder: string): Promise<readonly TemplateSource[]> {
  const found: TemplateSource[] = []
  for (const file of await listFolder(folder)) {
    if (!file.endsWith(ENDING)) continue
    const path = join(folder, file)
    const bytes = await readIfThere(path)
    if (bytes === null) continue
    found.push({ name: basename(file, ENDING), file: path, text: decode(bytes, path) })
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
