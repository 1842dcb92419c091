/**
 * The id of a text: what a person would say.
 *
 *     declaration-489                                        kind and number
 *     declaration-2022-05-30-standing-with-ukraine           an adopted text without a number: date and title
 *     statement-2023                                         anything else: the name of its file
 */
import type { Kind, Metadata, Status } from '../../ast/ast.ts'
import { slugOf } from './slug.ts'

export type Named = {
  readonly kind: Kind
  readonly status: Status
  readonly metadata: Metadata
  readonly slug: string | null
  readonly file: string
}

export function textId({ kind, status, metadata, slug, file }: Named): string {
  const number = metadata.number ? slugOf(metadata.number.value) : ''
  if (number !== '') return `${kind}-${number}`
  if (slug !== null) return slug
  const title = metadata.title ? slugOf(metadata.title.value) : ''
  if (status === 'adopted' && metadata.date && title !== '') return `${kind}-${metadata.date.value}-${title}`
  const name = file.slice(file.lastIndexOf('/') + 1)
  return slugOf(name.replace(/\.[^.]*$/, '')) || 'text'
}
