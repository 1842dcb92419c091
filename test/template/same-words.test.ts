import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Clause, Inline } from '../../scripts/ast/ast.ts'
import { plainWords } from '../../scripts/ast/walk.ts'
import { fill } from '../../scripts/template/fill.ts'
import type { Flow } from '../../scripts/template/galley.ts'
import { clause, emphasis, line, link, officialText, strong, words } from '../ast-builders.ts'
import { builtIn, entry, reference, sheetOf, to, volume } from './volumes.ts'

/** Letters that markup, templates or white space rules could take for their own. */
const letters = fc.string({
  unit: fc.constantFrom(...'abž𝔸<>&"\'{}`=/;# \u00a0\u2009\t\n\\', '&amp;', '{{title}}', '</item>', '<note/>'),
  minLength: 1,
  maxLength: 12,
})

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    letters.map((text) => words(text)),
    fc.array(tie('inline'), { maxLength: 3 }).map((content) => strong(...content)),
    fc.array(tie('inline'), { maxLength: 3 }).map((content) => emphasis(...content)),
    fc.array(tie('inline'), { maxLength: 2 }).map((content) => link('https://example.org/?a=1&b=2', ...content)),
    fc
      .array(tie('inline'), { maxLength: 2 })
      .map((content) => reference('12', to('declaration-1'), { content, number: null })),
  ),
})).inline

type Words = { readonly label: string; readonly content: readonly Inline[]; readonly nested: readonly Words[] }

const wordsOfClause: fc.Arbitrary<Words> = fc.letrec<{ words: Words }>((tie) => ({
  words: fc.record({
    label: letters,
    content: fc.array(inline, { maxLength: 4 }),
    nested: fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie('words'), { maxLength: 2 })),
  }),
})).words

function clauseOf({ label, content, nested }: Words, id: string): Clause {
  const clauses = nested.map((inner, at) => clauseOf(inner, `${id}.${at}`))
  return { ...clause(label, content), id, clauses, wrapUp: [line(...content)] }
}

/** The words of a clause in the order of print. */
function adopted({ label, content, nested }: Words): string {
  return [label, plainWords(content), ...nested.map(adopted), plainWords(content)].join('')
}

function printedWords(flow: readonly Flow[]): string {
  return flow
    .map((piece) => {
      if (piece.type === 'list') return piece.items.map((item) => item.label + printedWords(item.flow)).join('')
      if (piece.type === 'table') return ''
      return piece.runs.map((run) => (run.type === 'words' && run.origin === 'adopted' ? run.text : '')).join('')
    })
    .join('')
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

describe('the words of the galley', () => {
  it('are those of the text, letter by letter and in order, whatever the letters are', () => {
    const check = (clauses: readonly Words[]): void => {
      const blocks: readonly Block[] = clauses.map((one, at) => clauseOf(one, `${at + 1}`))
      const galley = fill(volume([entry(officialText({ number: '1', blocks }))]), builtIn)
      const { flow } = sheetOf(galley, 'declaration-1')
      const ofText = flow.filter((piece) => piece.type === 'list')
      expect(withoutSpaces(printedWords(ofText))).toBe(withoutSpaces(clauses.map(adopted).join('')))
    }
    fc.assert(fc.property(fc.array(wordsOfClause, { minLength: 1, maxLength: 3 }), check), { numRuns: 200, seed: 489 })
  })

  it('keep every space inside a clause', () => {
    const text = 'a  b\u00a0c\td \u2009e'
    const galley = fill(volume([entry(officialText({ number: '1', blocks: [clause('1.', text)] }))]), builtIn)
    const [list] = sheetOf(galley, 'declaration-1').flow.filter((piece) => piece.type === 'list')
    expect(printedWords(list ? [list] : [])).toBe(`1.${text}`)
  })
})
