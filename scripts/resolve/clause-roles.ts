/**
 * Clauses of a text by their labels and, where the words name it, by the part of the text: "operative paragraph 5" and
 * "preambular paragraph 3" of a text whose two parts both count from 1, "OP 5" of a draft that prints "OP5".
 */
import type { Pinpoint } from './citations/citation.ts'
import type { Shelved } from './shelf.ts'

/** The ids that fit. The role decides between several; where one series runs through the text, the label is enough. */
export function clausesOfRole(held: Shelved, labels: string, role: Pinpoint['role']): readonly string[] {
  const labelled = held.clauses.get(labels) ?? []
  if (role === undefined) return labelled
  const drafted = held.clauses.get(`${PREFIXES[role]}${labels}`)
  if (drafted !== undefined) return drafted
  const ofRole = labelled.filter((id) => held.roles.get(id) === role)
  if (ofRole.length > 0) return ofRole
  return role === 'preambular' ? (countedInPreamble(held, labels) ?? labelled) : labelled
}

const PREFIXES = { preambular: 'PP', operative: 'OP' } as const

/** The General Assembly prints no labels in its preamble: its third clause is "preambular paragraph 3". */
function countedInPreamble({ text }: Shelved, labels: string): readonly string[] | null {
  const preamble = text.body.filter((block) => block.type === 'clause' && block.role === 'preambular')
  const isBare = preamble.every((block) => block.type === 'clause' && block.label === null)
  const id = /^\d{1,3}$/u.test(labels) && isBare ? preamble[Number(labels) - 1]?.id : undefined
  return id === undefined ? null : [id]
}
