/** Reports what looks odd in the words of a paragraph. The words stay: to mend them is the editor's decision. */
import { quoted, type Reading, remark } from '../reading.ts'
import { findDoubled } from './doubled.ts'
import { findGlued } from './glued.ts'
import { type Strand, spanOf } from './strand.ts'

/** `<script>`, `</b>`, `<!-- a comment`, `<?xml` */
const HTML = /<(?:[a-z][a-z0-9]*(?=[\s>/])|\/[a-z]|!--|!\[CDATA|!doctype|\?)/i
/** `{{include x}}`, `include::x[]`, `@import "x"`, `!include x`, `{% include %}` at the start of a paragraph. */
const DIRECTIVE = /^(?:\{\{[\s#>]*[a-z]|include::|@import\b|!include\b|\{%)/i
/** "land , and" */
const SPACE_BEFORE = /[\p{L}\p{N}][ \u00a0]+[,.](?=[ \u00a0]|$)/gu

/** Looked for first: most paragraphs have none. */
const BLANK_BEFORE = /[ \u00a0][,.]/

export function inspectWording(reading: Reading, strand: Strand): void {
  const html = strand.text.includes('<') ? HTML.exec(strand.text) : null
  if (html) {
    const message = `${quoted(strand.text.slice(html.index, html.index + 24))} looks like HTML; it stays as text.`
    remark(reading, { code: 'markup-html', at: offsetOf(strand, html.index), message })
  }
  if (DIRECTIVE.test(strand.text)) {
    const message = `${quoted(strand.text)} looks like a directive; nothing is included, it stays as text.`
    remark(reading, { code: 'markup-directive', at: offsetOf(strand, 0), message })
  }
  for (const match of BLANK_BEFORE.test(strand.text) ? strand.text.matchAll(SPACE_BEFORE) : []) {
    const at = offsetOf(strand, match.index + 1)
    remark(reading, { code: 'text-spacing', at, message: `A space stands before “${match[0].slice(-1)}”; it stays.` })
  }
  sayDoubled(reading, strand)
  sayGlued(reading, strand)
}

/** Words that stand twice: reported, for somebody may have meant it. */
function sayDoubled(reading: Reading, strand: Strand): void {
  for (const { from, to } of findDoubled(strand.text)) {
    const message = `${quoted(strand.text.slice(from, to))} stands twice; both stay.`
    remark(reading, { code: 'text-doubled-words', at: offsetOf(strand, from), message })
  }
}

/** Words that run together: reported, for only the original knows where the space was. */
function sayGlued(reading: Reading, strand: Strand): void {
  for (const { from, to } of findGlued(strand.text)) {
    const message = `${quoted(strand.text.slice(from, to))} runs together; it stays.`
    const hint = 'Compare it with the original, and write the space if it is missing there by accident.'
    remark(reading, { code: 'text-glued-words', at: offsetOf(strand, from), message, hint })
  }
}

function offsetOf(strand: Strand, at: number): number {
  return spanOf(strand, at, at + 1).start
}
