/**
 * The manifest of a project that has none: every text in one volume, adopted texts by date, all others as background.
 * Its title is the plain word "Compendium", since nothing better is stated anywhere.
 */
import type { OfficialText } from '../ast/ast.ts'
import { USUAL_FORMATS } from './format-name.ts'
import type { Manifest } from './manifest.ts'
import { ANNEXES } from './manifest-schema.ts'

export function defaultManifest(texts: readonly OfficialText[]): Manifest {
  const place = { file: 'sources', line: 1, column: 1 }
  const named = (status: 'adopted' | 'other') =>
    texts
      .filter((text) => (text.status === 'adopted') === (status === 'adopted'))
      .map((text) => ({ name: text.id, place }))
  return {
    file: 'sources',
    id: 'compendium',
    title: 'Compendium',
    subtitle: null,
    body: null,
    place: null,
    year: null,
    language: null,
    groups: [{ title: null, texts: { type: 'names', names: named('adopted') } }],
    order: 'date',
    background: named('other'),
    front: ['title-page', 'contents'],
    back: [...ANNEXES],
    apparatus: 'shown',
    pageReferences: null,
    profiles: [],
    attach: null,
    formats: [...USUAL_FORMATS],
    unverified: 'refused',
  }
}
