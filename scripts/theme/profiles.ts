/**
 * Profiles are changes of a theme under a name: `print`, `a5`, `draft`. A theme file comes in with its profiles; out go
 * the theme itself and the chosen profiles as files of their own, so that they are laid over the theme like any other
 * and their faults have their place. The profiles of a project are laid over the built-in ones of the same name.
 */
import type { Place } from '../ast/ast.ts'
import { suggest } from '../nearest.ts'
import { Refusal, type Said } from '../report.ts'
import { isTree } from './layers.ts'
import type { ThemeFile, Tree } from './theme-file.ts'

/** A profile by name, and where it was asked for: in a manifest, or nowhere when the command line says it. */
export type ProfileWanted = { readonly name: string; readonly place: Place | null }

/** All themes first, then the chosen profiles in their order: of two that say the same, the later one wins. */
export function withProfiles(files: readonly ThemeFile[], wanted: readonly ProfileWanted[]): readonly ThemeFile[] {
  refuseUnknown(wanted, profileNames(files))
  const chosen = wanted.flatMap(({ name }) => files.flatMap((file) => profileOf(file, name) ?? []))
  return [...files.map(withoutProfiles), ...chosen]
}

export function profileNames(files: readonly ThemeFile[]): readonly string[] {
  return [...new Set(files.flatMap(({ tree }) => Object.keys(profilesOf(tree))))]
}

function profilesOf({ profiles }: Tree): Tree {
  return isTree(profiles) ? profiles : {}
}

function profileOf({ folder, tree, yaml }: ThemeFile, name: string): ThemeFile | null {
  const profiles = profilesOf(tree)
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined
  if (!isTree(profile)) return null
  const inside = (path: readonly PropertyKey[]): readonly PropertyKey[] => ['profiles', name, ...path]
  return {
    folder,
    tree: profile,
    yaml: {
      value: profile,
      placeOf: (path) => yaml.placeOf(inside(path)),
      placeOfKey: (path) => yaml.placeOfKey(inside(path)),
    },
  }
}

function withoutProfiles(file: ThemeFile): ThemeFile {
  const { profiles: _, ...tree } = file.tree
  return { ...file, tree: tree as Tree }
}

function refuseUnknown(wanted: readonly ProfileWanted[], known: readonly string[]): void {
  const faults = wanted
    .filter(({ name }) => !known.includes(name))
    .map(({ name, place }): Said => {
      const hint = suggest(name, known, `The profiles are ${known.join(', ')}.`)
      return { code: 'usage-unknown', place, message: `There is no profile “${name}”.`, hint }
    })
  const [first, ...others] = faults
  if (first) throw new Refusal(first, others)
}
