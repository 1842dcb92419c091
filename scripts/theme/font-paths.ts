/**
 * Finds the font files that a theme names. They are named relative to the folder of that theme, or in a package, so
 * they are made absolute before themes are laid over one another.
 *
 *     fonts/Text.ttf                          → <folder of the theme>/fonts/Text.ttf
 *     @scope/package:400Regular/Text.ttf      → <folder of the package>/400Regular/Text.ttf
 */
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'
import { Refusal } from '../report.ts'
import { isTree } from './layers.ts'
import type { ThemeFile, Tree } from './theme-file.ts'

const FACES = new Set(['regular', 'bold', 'italic', 'boldItalic'])

export function withFontPaths(file: ThemeFile): ThemeFile {
  const { fonts, fallbacks } = file.tree
  const families = isTree(fonts) ? { fonts: eachFamily(fonts, file) } : {}
  const others = Array.isArray(fallbacks)
    ? { fallbacks: fallbacks.map((family, at) => inFamily(family, ['fallbacks', at], file)) }
    : {}
  return { ...file, tree: { ...file.tree, ...families, ...others } }
}

function eachFamily(fonts: Tree, file: ThemeFile): Tree {
  return Object.fromEntries(
    Object.entries(fonts).map(([name, family]) => [name, inFamily(family, ['fonts', name], file)]),
  )
}

function inFamily<Value>(family: Value, path: readonly PropertyKey[], file: ThemeFile): Value | Tree {
  if (!isTree(family)) return family
  return Object.fromEntries(
    Object.entries(family).map(([key, value]) => [
      key,
      FACES.has(key) && typeof value === 'string' ? fontPath(value, [...path, key], file) : value,
    ]),
  )
}

/** "@scope/package:folder/file.ttf". A single letter before the colon is a drive. */
const IN_PACKAGE = /^((?:@[\w.-]+\/)?[\w.-]{2,}):([^:]+)$/

function fontPath(name: string, path: readonly PropertyKey[], { folder, yaml }: ThemeFile): string {
  const [, packageName, inside] = IN_PACKAGE.exec(name) ?? []
  if (packageName === undefined || inside === undefined) return isAbsolute(name) ? name : join(folder, name)
  const found = folderOfPackage(packageName)
  if (found !== null) return join(found, inside)
  throw new Refusal({
    code: 'font-missing',
    place: yaml.placeOf(path),
    message: `“${name}” names the package “${packageName}”, which is not installed.`,
    hint: `Install it (npm install ${packageName}), or name a font file in the folder of the theme.`,
  })
}

function folderOfPackage(name: string): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  } catch {
    return null // Node says in many ways that a package is not there; the caller says it in one.
  }
}
