import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inline, Reference } from '../../scripts/ast/ast.ts'
import { inlinesOf, leavesOf, plainWords, wordsOfLeaf } from '../../scripts/ast/walk.ts'
import type { Bound } from '../../scripts/resolve/binding.ts'
import { rewrite } from '../../scripts/resolve/rewrite.ts'
import { layOut } from '../../scripts/resolve/strip.ts'
import { emphasis, link, noteMark, spread, strong, words } from '../ast-builders.ts'

const HELD = { state: 'held', target: { type: 'text', text: 'declaration-9' }, group: 'own' } as const
const VAGUE = { state: 'vague', target: null, group: 'own' } as const

const bound = (start: number, end: number, binding: Bound['binding'] = HELD): Bound => ({
  start,
  end,
  family: 'sample',
  number: null,
  binding,
})

/** The tree in short: `[words]` a reference, `*` strong, `_` emphasis, `<a>` a link, `^` a note mark. */
const SIGNS = { strong: ['*', '*'], emphasis: ['_', '_'], link: ['<', '>'], reference: ['[', ']'] } as const

function sketch(content: readonly Inline[]): string {
  return content.map((inline) => sketchOne(inline)).join('')
}

function sketchOne(inline: Inline): string {
  if (inline.type === 'note-mark') return '^'
  if (!('content' in inline)) return wordsOfLeaf(inline)
  const [before, after] = SIGNS[inline.type]
  return `${before}${sketch(inline.content)}${after}`
}

function rewritten(content: readonly Inline[], ...all: readonly Bound[]): string {
  return sketch(rewrite(content, all, layOut(content, null)))
}

describe('a reference goes round the words that cite', () => {
  test('inside one run of words', () => {
    expect(rewritten([words('see Declaration 9 there')], bound(4, 17))).toBe('see [Declaration 9] there')
  })
  test('inside emphasis', () => {
    expect(rewritten([strong(words('see Declaration 9')), words('.')], bound(4, 17))).toBe('*see [Declaration 9]*.')
  })
  test('over a border of emphasis, which it splits', () => {
    const content = [words('a '), strong(words('bold Decl')), emphasis(words('aration 9 b'))]
    expect(rewritten(content, bound(7, 20))).toBe('a *bold *[*Decl*_aration 9_]_ b_')
  })
  test('beside a note mark at its end, and round one within', () => {
    expect(rewritten([words('Declaration 9'), noteMark('x'), words(' b')], bound(0, 13))).toBe('[Declaration 9]^ b')
    expect(rewritten([words('Declaration'), noteMark('x'), words(' 9')], bound(0, 13))).toBe('[Declaration^ 9]')
  })
  test('in place of a link of the source, which keeps what is not cited', () => {
    const content = [words('a '), link('https://example.org/', words('see Declaration 9 there')), words(' b')]
    expect(rewritten(content, bound(6, 19))).toBe('a <see >[Declaration 9]< there> b')
  })
  test('inside a link of the source when it leads nowhere itself', () => {
    expect(rewritten([link('https://example.org/', words('see resolutions'))], bound(4, 15, VAGUE))).toBe(
      '<see [resolutions]>',
    )
  })
  test('several in one run, of both kinds', () => {
    const content = [link('https://example.org/', words('Declarations 4 and 8')), words(' and 9')]
    expect(rewritten(content, bound(0, 14, VAGUE), bound(19, 20), bound(25, 26))).toBe(
      '<[Declarations 4] and >[8] and [9]',
    )
  })
})

const leaf: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => words(text)) },
  { weight: 1, arbitrary: fc.constant(noteMark('n')) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'line-break', span: { start: 0, end: 0 } }) },
)
const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('inline'), { maxLength: 4 }).map((content) => strong(...content)),
    fc.array(tie('inline'), { maxLength: 4 }).map((content) => emphasis(...content)),
    fc.array(tie('inline'), { maxLength: 4 }).map((content) => link('https://example.org/', ...content)),
  ),
}))

/** A tree with leaves one after the other, and ranges on its strip that do not overlap. */
const treeAndRanges = fc
  .tuple(fc.array(inline, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(), { maxLength: 8 }))
  .map(([content, cuts]) => {
    const tree = spread(content)
    const length = plainWords(tree).length
    const points = [...new Set(cuts.map((cut) => cut % (length + 1)))].sort((a, b) => a - b)
    const ranges = points.flatMap((start, index) => {
      const end = points[index + 1]
      return end === undefined ? [] : [bound(start, end, index % 2 === 0 ? HELD : VAGUE)]
    })
    return { tree, ranges }
  })

const marksAndLetters = (content: readonly Inline[]): string =>
  [...leavesOf(content)].map((one) => (one.type === 'note-mark' ? '\u0000' : wordsOfLeaf(one))).join('')

test('no letter, no mark and no order changes, and every reference holds exactly its words', () => {
  fc.assert(
    fc.property(treeAndRanges, ({ tree, ranges }) => {
      const result = rewrite(tree, ranges, layOut(tree, null))
      expect(marksAndLetters(result)).toBe(marksAndLetters(tree))
      const references = [...inlinesOf(result)].filter((one): one is Reference => one.type === 'reference')
      const letters = plainWords(tree)
      expect(references.map(({ content }) => plainWords(content))).toEqual(
        ranges.map(({ start, end }) => letters.slice(start, end)),
      )
    }),
  )
})

test('spans stay true: each piece of words stands where its span says', () => {
  fc.assert(
    fc.property(treeAndRanges, ({ tree, ranges }) => {
      const source = [...leavesOf(tree)].map((one) => wordsOfLeaf(one) || '^').join('')
      const result = rewrite(tree, ranges, layOut(tree, null))
      for (const one of leavesOf(result)) {
        if (one.type === 'words') expect(source.slice(one.span.start, one.span.end)).toBe(one.text)
      }
      for (const one of inlinesOf(result)) {
        if (one.type !== 'reference') continue
        expect(one.content.some((inner) => [...inlinesOf([inner])].some(({ type }) => type === 'reference'))).toBe(
          false,
        )
        const leaves = [...leavesOf(one.content)].filter(({ type }) => type !== 'note-mark')
        expect(one.span.start).toBe(leaves[0]?.span.start)
        expect(one.span.end).toBe(leaves[leaves.length - 1]?.span.end)
      }
    }),
  )
})

test('in a source of hard-wrapped lines, every reference stands where its words stand', () => {
  const source = 'of\r\n  Declaration\r\n  9 and others'
  const content: readonly Inline[] = [
    { type: 'words', text: 'of Declaration 9 and others', span: { start: 0, end: source.length } },
  ]
  const result = rewrite(content, [bound(3, 16)], layOut(content, source))
  expect(result.map(({ span }) => source.slice(span.start, span.end))).toEqual([
    'of\r\n  ',
    'Declaration\r\n  9',
    ' and others',
  ])
})
