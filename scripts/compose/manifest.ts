/**
 * A YAML file comes in; a manifest goes out, each name in it with its place, so that a text that is not found is
 * reported where it is named.
 *
 *     title: Standing with Ukraine
 *     texts: [declaration-2022, declaration-489]
 */
import type { Place } from '../ast/ast.ts'
import type { SourceFile } from '../disk.ts'
import type { Report } from '../report.ts'
import { sayIssues } from '../schema-issues.ts'
import { readYaml, type YamlFile } from '../yaml-file.ts'
import type { BackPart, FrontPart } from './compendium.ts'
import type { FormatName } from './format-name.ts'
import { keysOfManifest } from './manifest-keys.ts'
import { type ManifestWords, manifestSchema, type Query } from './manifest-schema.ts'

export type Manifest = {
  readonly file: string // 'sources/standing-with-ukraine.yaml'
  readonly id: string // 'standing-with-ukraine'; names the output.
  readonly title: string
  readonly subtitle: string | null
  readonly body: string | null
  readonly place: string | null
  readonly year: string | null
  readonly language: string | null
  readonly groups: readonly GroupWanted[]
  readonly order: 'listed' | 'date' | 'number'
  readonly background: readonly NameWanted[]
  readonly front: readonly FrontPart[]
  readonly back: readonly BackPart['type'][]
  readonly apparatus: 'shown' | 'hidden'
  readonly pageReferences: 'shown' | 'hidden' | null // Null: as the profile says.
  readonly profiles: readonly NameWanted[] // Of the theme, in the order in which they are laid over it.
  readonly attach: 'ast' | null
  readonly formats: readonly FormatName[]
  readonly unverified: 'refused' | 'included'
}

/** One group of the volume; a list of names without groups is one group without a title. */
export type GroupWanted = { readonly title: string | null; readonly texts: Selection }

export type Selection =
  | { readonly type: 'names'; readonly names: readonly NameWanted[] }
  | { readonly type: 'query'; readonly query: Query; readonly place: Place }

export type NameWanted = { readonly name: string; readonly place: Place }

/** Null when the manifest cannot be used; the report then holds all problems of the file, each at its place. */
export function readManifest(file: SourceFile, report: Report): Manifest | null {
  const yaml = readYaml(file, report)
  if (yaml === null) return null
  const parsed = manifestSchema.safeParse(yaml.value)
  if (!parsed.success) {
    sayIssues(parsed.error.issues, { yaml, vocabulary: keysOfManifest, report })
    return null
  }
  return manifestFrom(parsed.data, file, yaml)
}

function manifestFrom(words: ManifestWords, file: SourceFile, yaml: YamlFile): Manifest {
  return {
    file: file.path,
    id: withoutEnding(file.path),
    title: words.title,
    subtitle: words.subtitle ?? null,
    body: words.body ?? null,
    place: words.place ?? null,
    year: words.year ?? null,
    language: words.language ?? null,
    groups: groupsFrom(words.texts, yaml),
    order: words.order,
    background: namesFrom(words.background ?? [], ['background'], yaml),
    front: unique(words.front),
    back: unique(words.back),
    apparatus: words.apparatus,
    pageReferences: words['page-references'] ?? null,
    profiles: profilesFrom(words.profile, yaml),
    attach: words.attach ?? null,
    formats: unique(words.formats),
    unverified: words['include-unverified'] === 'yes' ? 'included' : 'refused',
  }
}

/** Names that follow one another make one group without a title. */
function groupsFrom(texts: ManifestWords['texts'], yaml: YamlFile): GroupWanted[] {
  if (!Array.isArray(texts)) return [{ title: null, texts: selectionFrom(texts, ['texts'], yaml) }]
  const groups: GroupWanted[] = []
  let loose: NameWanted[] | null = null
  for (const [index, entry] of texts.entries()) {
    if (typeof entry === 'string') {
      if (loose === null) {
        loose = []
        groups.push({ title: null, texts: { type: 'names', names: loose } })
      }
      loose.push({ name: entry, place: yaml.placeOf(['texts', index]) })
      continue
    }
    loose = null
    groups.push({ title: entry.title, texts: selectionFrom(entry.texts, ['texts', index, 'texts'], yaml) })
  }
  return groups
}

function selectionFrom(texts: readonly string[] | Query, path: readonly PropertyKey[], yaml: YamlFile): Selection {
  if (isNames(texts)) return { type: 'names', names: namesFrom(texts, path, yaml) }
  return { type: 'query', query: texts, place: yaml.placeOf(path) }
}

const isNames = (texts: readonly string[] | Query): texts is readonly string[] => Array.isArray(texts)

function namesFrom(names: readonly string[], path: readonly PropertyKey[], yaml: YamlFile): NameWanted[] {
  return names.map((name, index) => ({ name, place: yaml.placeOf([...path, index]) }))
}

function profilesFrom(profile: ManifestWords['profile'], yaml: YamlFile): NameWanted[] {
  if (typeof profile === 'string') return [{ name: profile, place: yaml.placeOf(['profile']) }]
  return namesFrom(profile ?? [], ['profile'], yaml)
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

/** 'sources/2024/spring.yaml' → 'spring'. */
function withoutEnding(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '')
}
