/**
 * What a name in a manifest means: a name comes in, the texts of the library that it calls go out.
 *
 *     declaration-489     the text with this id
 *     declaration-2022    the text in sources/2022/declaration-2022.md
 *     adopted-2024        all texts of sources/adopted-2024.md, in the order of the file
 *
 * An id goes before a file's name. Where several files have the name, nobody can say which one is meant: none is taken.
 */
import type { OfficialText } from '../ast/ast.ts'
import { suggest } from '../nearest.ts'
import type { Report } from '../report.ts'
import type { Library } from '../resolve/library.ts'
import type { NameWanted } from './manifest.ts'

export type TextNames = ReadonlyMap<string, readonly OfficialText[]>

export function textNames(library: Library): TextNames {
  const names = new Map<string, OfficialText[]>()
  for (const text of library.texts) {
    const name = fileName(text.source.file)
    const alike = names.get(name)
    if (alike) alike.push(text)
    else names.set(name, [text])
  }
  for (const texts of names.values()) texts.sort((a, b) => startOf(a) - startOf(b))
  for (const text of library.texts) names.set(text.id, [text])
  return names
}

/** 'sources/2022/declaration-2022.md' → 'declaration-2022'. */
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')

/** Where a text begins in its file; a text that has a file of its own begins it. */
const startOf = ({ source }: OfficialText): number => source.part?.start ?? 0

/** The texts that a name calls; empty, with a finding, when it calls none or does not say which. */
export function textsCalled(wanted: NameWanted, names: TextNames, report: Report): readonly OfficialText[] {
  const found = names.get(wanted.name) ?? []
  const files = new Set(found.map((text) => text.source.file))
  if (files.size === 1) return found
  const ids = found.map((text) => `${text.id} (${text.source.file})`)
  report.say({
    code: 'manifest-text-unknown',
    place: wanted.place,
    message:
      files.size === 0
        ? `“${wanted.name}” is neither the id of a text nor the name of a file in sources/.`
        : `“${wanted.name}” is the name of ${files.size} files.`,
    hint:
      files.size === 0
        ? suggest(wanted.name, names.keys(), 'Add the text to sources/, or remove the name.')
        : `Use an id: ${ids.join(', ')}.`,
  })
  return []
}
