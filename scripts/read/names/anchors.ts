/** Says which places the text's own links ask for and do not find: `[this](#no-such-anchor)`. */

import type { Anchor } from '../notes/note-book.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import type { Names } from './names.ts'

export function sayUnknownAnchors(reading: Reading, anchors: readonly Anchor[], names: Names): void {
  for (const { name, at } of anchors) {
    if (names.isTaken(name)) {
      const message = `The link to ${quoted(name)} was not taken; its words stay.`
      remark(reading, { code: 'link-dead', at, message, hint: 'Citations of clauses are found by their words.' })
    } else {
      const message = `The link leads to ${quoted(name)}, which this text does not have.`
      remark(reading, { code: 'link-unknown-target', at, message, hint: 'Correct the target, or take the link away.' })
    }
  }
}
