/**
 * The links of a text to places in itself. Those to its clauses become references, as links to other sources do; which
 * others ask for a place that is not there is said.
 *
 *     [the last paragraph](#28.j)      refers to 28.j
 *     [this](#no-such-anchor)          leads nowhere
 */
import type { Block } from '../../ast/ast.ts'
import { clausesOf } from '../../ast/walk.ts'
import type { Anchor } from '../notes/note-book.ts'
import type { FileLink } from '../read-text.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import type { Names } from './names.ts'

type Own = { readonly body: readonly Block[]; readonly names: Names }

/** The links to clauses of the text; the file of their address is the text's own. */
export function ownLinks(reading: Reading, anchors: readonly Anchor[], { body, names }: Own): readonly FileLink[] {
  if (anchors.length === 0) return []
  const clauses = new Set([...clausesOf({ body })].map(({ id }) => id))
  return anchors.flatMap(({ name, at, words }): readonly FileLink[] => {
    if (clauses.has(name) && words !== null) return [{ address: `#${name}`, words, at }]
    if (names.isTaken(name)) {
      const message = `The link to ${quoted(name)} was not taken; its words stay.`
      remark(reading, { code: 'link-dead', at, message, hint: 'Links may lead to paragraphs of the text.' })
      return []
    }
    const message = `The link leads to ${quoted(name)}, which this text does not have.`
    const hint = 'Correct the target, or take the link away.'
    remark(reading, { code: 'link-unknown-target', at, message, hint })
    return []
  })
}
