/**
 * Refuses texts with words that are written from right to left: no format may show them in a wrong order, whether or
 * not a font has their letters. One finding for each text, at its first such word.
 */
import type { OfficialText } from '../ast/ast.ts'
import { findRightToLeft } from '../ast/right-to-left.ts'
import { clausesOf, leavesOf, passagesOf } from '../ast/walk.ts'
import type { Report } from '../report.ts'
import type { Library } from '../resolve/library.ts'

export function refuseRightToLeft(texts: readonly OfficialText[], library: Library, report: Report): void {
  for (const text of texts) {
    const found = firstIn(text)
    if (found === null) continue
    report.say({
      code: 'script-right-to-left',
      place: library.placeAt(text.id, found.at),
      message: `“${found.word}” is written from right to left, which engross cannot set yet.`,
      hint: 'Leave the text out of the volume, or put the words into Latin letters if the original has them so.',
    })
  }
}

type Found = { readonly word: string; readonly at: number }

function firstIn(text: OfficialText): Found | null {
  for (const { content } of passagesOf(text)) {
    for (const leaf of leavesOf(content)) {
      if (leaf.type === 'line-break') continue
      const found = findRightToLeft(leaf.type === 'words' ? leaf.text : leaf.mark)
      if (found) return { word: found.word, at: leaf.span.start + found.at }
    }
  }
  for (const { label, labelSpan, span } of clausesOf(text)) {
    const found = findRightToLeft(label ?? '')
    if (found) return { word: found.word, at: (labelSpan ?? span).start + found.at }
  }
  return null
}
