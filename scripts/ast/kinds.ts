/**
 * The kinds of texts and what may be said of a copy, as lists: the schema, the front matter and the manifest take them
 * from here. What each means stands in `ast.ts`.
 */
import type { Kind, Status } from './ast.ts'
import type { SameShape } from './same-shape.ts'

export const KINDS = [
  'declaration',
  'resolution',
  'recommendation',
  'opinion',
  'statement',
  'communique',
  'background',
  'text',
] as const

export const STATUSES = ['adopted', 'unverified', 'background'] as const

/** Does not compile when a list and its type differ in either direction. */
export const KINDS_AGREE: SameShape<(typeof KINDS)[number], Kind> = true
export const STATUSES_AGREE: SameShape<(typeof STATUSES)[number], Status> = true
