/**
 * Reads `theme.yaml` and gives a `Theme` with every value filled in. A project's own theme is laid over the built-in
 * one, key by key, so that a house changes one colour with three lines.
 */
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'
import { parseDocument } from 'yaml'
import { readIfThere } from '../disk.ts'
import { Refusal } from '../report.ts'
import { themeSchema } from './schema.ts'
import type { FontFamily, Style, Theme } from './theme.ts'
import { BLOCKS, ITEMS } from './vocabulary.ts'

/** `folders`: from the built-in templates to the project's; later ones win. */
export async function loadTheme(folders: readonly string[]): Promise<Theme> {
  let merged: Tree = {}
  let last = ''
  for (const folder of folders) {
    const file = join(folder, 'theme.yaml')
    const bytes = await readIfThere(file)
    if (bytes === null) continue
    merged = layOver(merged, absolutePaths(parseYaml(bytes, file), folder))
    last = file
  }
  return fillIn(merged, last)
}

type Tree = { [key: string]: Tree | string | readonly (Tree | string)[] }

function parseYaml(bytes: Uint8Array, file: string): Tree {
  const document = parseDocument(new TextDecoder().decode(bytes), {
    schema: 'failsafe',
    merge: false,
    prettyErrors: false,
  })
  const fault = document.errors[0]
  if (fault) {
    const before = new TextDecoder().decode(bytes).slice(0, fault.pos[0])
    const line = before.split('\n').length
    throw new Refusal({
      code: 'config-syntax',
      place: { file, line, column: before.length - before.lastIndexOf('\n') },
      message: fault.message,
    })
  }
  return (document.toJS({ maxAliasCount: 0 }) ?? {}) as Tree
}

function layOver(below: Tree, above: Tree): Tree {
  const merged: Tree = { ...below }
  for (const [key, value] of Object.entries(above)) {
    const old = merged[key]
    merged[key] = isTree(value) && isTree(old) ? layOver(old, value) : value
  }
  return merged
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

const FACES = ['regular', 'bold', 'italic', 'boldItalic']

/** Font files are named relative to the folder of the theme that names them, or to a package. */
function absolutePaths(tree: Tree, folder: string): Tree {
  const family = (value: Tree | string): Tree | string =>
    isTree(value)
      ? Object.fromEntries(
          Object.entries(value).map(([k, v]) => [k, FACES.includes(k) ? fontPath(String(v), folder) : v]),
        )
      : value
  const fonts = tree.fonts
  const fallbacks = tree.fallbacks
  return {
    ...tree,
    ...(isTree(fonts)
      ? { fonts: Object.fromEntries(Object.entries(fonts).map(([k, v]) => [k, family(v as Tree)])) }
      : {}),
    ...(Array.isArray(fallbacks) ? { fallbacks: fallbacks.map((entry) => family(entry as Tree)) } : {}),
  }
}

/** `@scope/package:folder/file.ttf` in a package, a path in `folder` otherwise. */
function fontPath(name: string, folder: string): string {
  const inPackage = /^((?:@[\w.-]+\/)?[\w.-]+):([^:]+)$/.exec(name)
  if (inPackage?.[1] && inPackage[2] && !/^[A-Za-z]$/.test(inPackage[1])) {
    const require = createRequire(import.meta.url)
    return join(dirname(require.resolve(`${inPackage[1]}/package.json`)), inPackage[2])
  }
  return isAbsolute(name) ? name : join(folder, name)
}

function fillIn(merged: Tree, file: string): Theme {
  const parsed = themeSchema.safeParse(merged)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Refusal({
      code: issue?.code === 'unrecognized_keys' ? 'config-unknown-key' : 'config-value',
      place: { file, line: 1, column: 1 },
      message: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`,
    })
  }
  const { page, fonts, fallbacks, colours, defaults, styles, head, folio } = parsed.data
  const filled: Record<string, Style> = {}
  const style = (name: string, seen: readonly string[] = []): Style => {
    const own = styles[name]
    if (!own || seen.includes(name)) {
      throw new Refusal({
        code: 'theme-missing-style',
        place: { file, line: 1, column: 1 },
        message: `The theme has no usable entry “${name}”.`,
        hint: `Add ${name}: under styles in theme.yaml.`,
      })
    }
    const { like, word, ...looks } = own
    const base = like ? style(like, [...seen, name]) : { ...defaults, word: { name, outline: 0, next: name } }
    return {
      ...base,
      ...withoutUndefined(looks),
      word: { ...base.word, ...(like ? { outline: 0 } : {}), ...withoutUndefined(word ?? {}) },
    } as Style
  }
  for (const name of [...Object.keys(BLOCKS), ...ITEMS]) filled[name] = style(name)
  return {
    page,
    fonts,
    fallbacks: fallbacks as readonly FontFamily[],
    colours,
    styles: filled as Theme['styles'],
    head,
    folio,
  }
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined))
}
