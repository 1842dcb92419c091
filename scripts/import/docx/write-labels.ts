/**
 * Writes the labels that Word counts into the document as letters, so that they are words of the text from here on.
 *
 *     <w:p><w:pPr><w:numPr>…</w:numPr></w:pPr>   →   … </w:pPr><w:r>label “28.”</w:r>
 */
import type { LabelCounter } from './count-labels.ts'
import { escapeXml, numberIn, type Tag, tagsOf, valueIn } from './tags.ts'

export type WrittenLabels = {
  readonly document: string
  readonly counted: number // Bullets are not counted.
  readonly unknown: readonly string[] // Labels whose way of counting we do not know.
}

/** The character style of a written label, with its depth: the style map of the library turns it into a `span`. */
export const LABEL_STYLE = 'EngrossLabel'
export const DEEPEST_LABEL = 8

type Paragraph = { style: string | null; use: string | null; level: number | null; at: number }

export function writeLabels(document: string, counter: LabelCounter): WrittenLabels {
  const parts: string[] = []
  const unknown: string[] = []
  let counted = 0
  let from = 0
  for (const paragraph of paragraphsOf(document)) {
    const label = counter.next(paragraph)
    if (label === null || label.words === '') continue
    const depth = Math.min(label.depth, DEEPEST_LABEL)
    parts.push(
      document.slice(from, paragraph.at),
      `<w:r><w:rPr><w:rStyle w:val="${LABEL_STYLE}${depth}"/></w:rPr><w:t>${escapeXml(label.words)}</w:t></w:r>`,
    )
    from = paragraph.at
    if (!label.isKnown) unknown.push(label.words)
    if (/[\p{L}\p{N}]/u.test(label.words)) counted++
  }
  return { document: [...parts, document.slice(from)].join(''), counted, unknown }
}

/** Every paragraph with its list, in the order in which they begin. `at` is where its words begin. */
function paragraphsOf(document: string): readonly Paragraph[] {
  const found: Paragraph[] = []
  const open: Paragraph[] = []
  let properties: Paragraph | null = null
  let isPast = false // Inside `w:pPrChange`, which says what the paragraph was before.
  for (const tag of tagsOf(document)) {
    if (tag.name === 'w:p') {
      if (tag.kind === 'open') {
        const paragraph: Paragraph = { style: null, use: null, level: null, at: tag.end }
        open.push(paragraph)
        found.push(paragraph)
      } else if (tag.kind === 'close') open.pop()
    } else if (tag.name === 'w:pPr' && !isPast) {
      const innermost = open.at(-1)
      properties = tag.kind === 'open' ? (innermost ?? null) : null
      if (tag.kind !== 'open' && innermost && innermost.at <= tag.end) innermost.at = tag.end
    } else if (tag.name === 'w:pPrChange') isPast = tag.kind === 'open'
    else if (properties && !isPast) note(properties, tag)
  }
  return found.sort((a, b) => a.at - b.at)
}

function note(paragraph: Paragraph, tag: Tag): void {
  if (tag.name === 'w:pStyle') paragraph.style = valueIn(tag)
  if (tag.name === 'w:numId') paragraph.use = valueIn(tag)
  if (tag.name === 'w:ilvl') paragraph.level = numberIn(tag)
}
