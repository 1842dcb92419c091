/** What an import must give back: letters, labels, nesting and notes of a text, without its spans. */
import type { Block, Inline, OfficialText } from '../../scripts/ast/ast.ts'
import { plainWords } from '../../scripts/ast/walk.ts'

/** One line per unit, set in by its depth: `1 | j. | To support …`. */
export function unitsOf(text: OfficialText): readonly string[] {
  const head = [text.symbol, ...text.title, text.opening].flatMap((line) =>
    line ? [`head | ${marked(line.content)}`] : [],
  )
  const notes = text.notes.map((note) => `note | ${note.id} | ${note.mark} | ${marked(note.content)}`)
  return [...head, ...text.body.flatMap((block) => unitsOfBlock(block, 0)), ...notes]
}

function unitsOfBlock(block: Block, depth: number): readonly string[] {
  switch (block.type) {
    case 'clause': {
      const own = `${depth} | ${block.label ?? ''} | ${marked(block.content)}`
      const nested = block.clauses.flatMap((clause) => unitsOfBlock(clause, depth + 1))
      return [own, ...nested, ...block.wrapUp.map((line) => `${depth} | wrap-up | ${marked(line.content)}`)]
    }
    case 'section': {
      const heading = `section | ${block.label ?? ''} | ${marked(block.heading)}`
      return [heading, ...block.body.flatMap((inner) => unitsOfBlock(inner, depth))]
    }
    case 'table':
      return block.rows.map((row) => `row | ${row.cells.map((cell) => plainWords(cell.content)).join(' | ')}`)
  }
}

/** The words with their emphasis and the marks of notes. Links and references are words. */
export function marked(content: readonly Inline[]): string {
  return content.map(markedOne).join('')
}

function markedOne(inline: Inline): string {
  switch (inline.type) {
    case 'words':
      return inline.text
    case 'strong':
      return `<b>${marked(inline.content)}</b>`
    case 'emphasis':
      return `<i>${marked(inline.content)}</i>`
    case 'link':
    case 'reference':
      return marked(inline.content)
    case 'note-mark':
      return `{${inline.mark}}`
    case 'line-break':
      return ' '
  }
}
