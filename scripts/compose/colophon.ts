/**
 * The colophon as data: which source each text of the volume was read from, and its digest, so that whoever holds the
 * sources can tell whether they are the ones.
 *
 *     sha256sum sources/declaration-489.md
 */
import { createHash } from 'node:crypto'
import type { OfficialText } from '../ast/ast.ts'
import type { BackPart } from './compendium.ts'
import { nameOf } from './names.ts'
import type { Say } from './own-words.ts'

export type Colophon = Extract<BackPart, { readonly type: 'colophon' }>

export function colophon(texts: readonly OfficialText[], say: Say): Colophon {
  const rows = texts.map((text) => ({
    text: text.id,
    name: nameOf(text, say),
    file: text.source.file,
    digest: text.source.digest,
  }))
  return { type: 'colophon', rows, together: together(rows) }
}

/** One digest for all sources, as `sha256sum sources/*.md | sha256sum` counts it: each file once, in the order of names. */
function together(rows: Colophon['rows']): string {
  const lines = new Set(rows.map(({ file, digest }) => `${digest}  ${file}\n`))
  const sorted = [...lines].sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
  return createHash('sha256').update(sorted.join('')).digest('hex')
}
