/** Reports lead verbs that are not bold in a text of a tradition that prints them bold: they were known by the list. */
import type { Block, Clause } from '../../ast/ast.ts'
import { clausesOf } from '../../ast/walk.ts'
import type { Reading } from '../reading.ts'
import { sayRepaired } from '../repairs/say-repaired.ts'

export function sayLostBold(reading: Reading, body: readonly Block[]): void {
  const lost = [...clausesOf({ body })].filter(hasLostBold)
  const [first] = lost
  if (!first) return
  const count = lost.length === 1 ? 'the verb of one clause' : `the verbs of ${lost.length} clauses`
  const message = `The bold was lost on ${count}; they were known by the list of verbs.`
  sayRepaired(reading, { name: 'lost-bold', at: first.span.start, message })
}

function hasLostBold({ leads, content }: Clause): boolean {
  const first = content.find((inline) => inline.type !== 'words' || inline.text.trim() !== '')
  return leads.length > 0 && first?.type === 'words'
}
