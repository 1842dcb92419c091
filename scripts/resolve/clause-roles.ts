/**
 * Clauses of a text by their labels and, where the words name it, by the part of the text: "operative paragraph 5" and
 * "preambular paragraph 3" of a text whose two parts both count from 1, "OP 5" of a draft that prints "OP5".
 */
import type { Block, Clause, ClauseRole } from '../ast/ast.ts'
import type { Pinpoint } from './citations/citation.ts'
import type { Shelved } from './shelf.ts'

type Where = Pick<Pinpoint, 'role' | 'spoken'>

/** The ids that fit. The role decides between several; where one series runs through the text, the label is enough. */
export function clausesOfRole(held: Shelved, labels: string, { role, spoken }: Where): readonly string[] {
  if (role !== undefined && spoken === 'in-words') return countedInWords(held, Number(labels), role)
  const labelled = held.clauses.get(labels) ?? []
  if (role === undefined) return labelled
  const drafted = held.clauses.get(`${PREFIXES[role]}${labels}`)
  if (drafted !== undefined) return drafted
  const ofRole = labelled.filter((id) => held.roles.get(id) === role)
  if (ofRole.length > 0) return ofRole
  return role === 'preambular' ? (countedInPreamble(held, labels) ?? labelled) : labelled
}

const PREFIXES = { preambular: 'PP', operative: 'OP' } as const

/** "the third operative paragraph": the third of them, whatever its label. */
function countedInWords({ text }: Shelved, count: number, role: NonNullable<Pinpoint['role']>): readonly string[] {
  const fitting = outermostClauses(text.body).filter((clause) => PARTS[clause.role] === role)
  const id = fitting[count - 1]?.id
  return id === undefined ? [] : [id]
}

/** A citation of the European Parliament ("having regard to …") opens the preamble; a plain paragraph is of neither part. */
const PARTS: Readonly<Record<ClauseRole, Pinpoint['role'] | null>> = {
  preambular: 'preambular',
  citation: 'preambular',
  operative: 'operative',
  paragraph: null,
}

const outermostClauses = (blocks: readonly Block[]): readonly Clause[] =>
  blocks.flatMap((block) => {
    if (block.type === 'section') return outermostClauses(block.body)
    return block.type === 'clause' ? [block] : []
  })

/** The General Assembly prints no labels in its preamble: its third clause is "preambular paragraph 3". */
function countedInPreamble({ text }: Shelved, labels: string): readonly string[] | null {
  const preamble = text.body.filter((block) => block.type === 'clause' && block.role === 'preambular')
  const isBare = preamble.every((block) => block.type === 'clause' && block.label === null)
  const id = /^\d{1,3}$/u.test(labels) && isBare ? preamble[Number(labels) - 1]?.id : undefined
  return id === undefined ? null : [id]
}
