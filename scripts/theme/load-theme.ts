/**
 * Reads `theme.yaml` and gives a `Theme` with every value filled in. A project's own theme is laid over the built-in
 * one, key by key; whatever is wrong in either is refused with its file, line and column.
 */
import { join } from 'node:path'
import { readIfThere } from '../disk.ts'
import { Refusal, type Said } from '../report.ts'
import { faultyInks } from './faulty-inks.ts'
import { withFontPaths } from './font-paths.ts'
import { inksOf } from './inks.ts'
import { isTree, type Layers, layOver } from './layers.ts'
import { type ProfileWanted, profileNames, withProfiles } from './profiles.ts'
import { type WholeTheme, wholeTheme } from './schema.ts'
import { fillInStyles } from './styles.ts'
import type { Theme } from './theme.ts'
import { readThemeFile, refuseAll, type ThemeFile } from './theme-file.ts'
import { findWordTemplate } from './word-template.ts'

const NAME = 'theme.yaml'

/**
 * `folders`: from the built-in templates to the project's; later ones win. `profiles`: changes of the theme by their
 * names, laid over it in this order.
 */
export async function loadTheme(folders: readonly string[], profiles: readonly ProfileWanted[] = []): Promise<Theme> {
  const files: ThemeFile[] = []
  for (const folder of folders) {
    const file = join(folder, NAME)
    const bytes = await readIfThere(file)
    if (bytes !== null) files.push(readThemeFile({ file, folder, bytes }))
  }
  if (files.length === 0) {
    const hint = 'It comes with engross; install engross again.'
    throw new Refusal({ code: 'template-missing', place: null, message: `There is no ${NAME}.`, hint })
  }
  const layers = layOver(withProfiles(files, profiles).map(withFontPaths))
  const whole = completed(layers)
  refuseAll([...impossiblePages(whole, layers), ...impossibleInks(layers)])
  return {
    ...whole,
    styles: fillInStyles(whole, layers),
    word: { ...whole.word, template: await findWordTemplate(folders) },
    inks: inksOf(coloursOf(layers)),
    profiles: profileNames(files),
  }
}

/** Every file is good by itself; what can still be wrong is that none of them says something. */
function completed(layers: Layers): WholeTheme {
  const parsed = wholeTheme.safeParse(layers.merged)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(
    ({ path }): Said => ({
      code: 'config-value',
      place: layers.placeOf(path.map(String)),
      message: `The key “${path.join('.')}” is missing.`,
      hint: `Add “${String(path.at(-1))}: …”.`,
    }),
  )
  throw new Refusal(faults[0] as Said, faults.slice(1))
}

function impossiblePages({ page }: WholeTheme, layers: Layers): readonly Said[] {
  const across = page.inner + page.outer < page.width ? [] : ['inner', 'outer', 'width']
  const down = page.top + page.bottom < page.height ? [] : ['top', 'bottom', 'height']
  return [across, down]
    .filter((keys) => keys.length > 0)
    .map(([first = '', second = '', whole = '']) => ({
      code: 'config-value',
      place: layers.placeOf(['page', first]),
      message: `The margins “${first}” and “${second}” leave nothing of the page’s ${whole}.`,
      hint: 'Make the margins smaller or the page larger.',
    }))
}

/** The colours as they are written. */
function coloursOf({ merged }: Layers): Readonly<Record<string, string>> {
  const { colours } = merged
  const entries = isTree(colours) ? Object.entries(colours) : []
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function impossibleInks(layers: Layers): readonly Said[] {
  return faultyInks(coloursOf(layers)).map(({ key, ...said }) => ({
    ...said,
    code: 'config-value',
    place: layers.placeOf(['colours', key]),
  }))
}
