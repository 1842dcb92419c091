import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonStretches } from '../../scripts/compare/common-stretches.ts'
import { compare } from '../../scripts/compare/compare.ts'
import { type ComparedRun, type Entry, lettersOf, type Passage, type Piece } from '../../scripts/compare/comparison.ts'
import { countChanges } from '../../scripts/compare/count.ts'
import { passagesOf } from '../../scripts/compare/passages.ts'
import { comparePieces } from '../../scripts/compare/pieces.ts'
import { wordsOf } from '../../scripts/compare/words.ts'
import { block, item, list, note, strong, words } from '../builders.ts'

describe('common stretches', () => {
  const sequence = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 })

  it('are as long as the longest common subsequence, and rise on both sides', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const stretches = commonStretches(Int32Array.from(a), Int32Array.from(b))
        let [atA, atB, length] = [0, 0, 0]
        for (const stretch of stretches) {
          expect(stretch.a).toBeGreaterThanOrEqual(atA)
          expect(stretch.b).toBeGreaterThanOrEqual(atB)
          expect(a.slice(stretch.a, stretch.a + stretch.length)).toEqual(b.slice(stretch.b, stretch.b + stretch.length))
          atA = stretch.a + stretch.length
          atB = stretch.b + stretch.length
          length += stretch.length
        }
        expect(length).toBe(longestCommon(a, b))
      }),
    )
  })

  it('give up on long strangers instead of taking the square of their length', () => {
    const long = (from: number) => Int32Array.from({ length: 60_000 }, (_, index) => from + index)
    const start = performance.now()
    expect(commonStretches(long(0), long(1_000_000))).toEqual([])
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('words', () => {
  it('hold every letter once and keep joined words whole', () => {
    const runs = [words('Co-operation, its  1,000 aims'), note('n', '*', 'x'), words('; l’Assemblée – 3.')]
    expect(wordsOf(runs).map((word) => word.key)).toEqual(
      'Co-operation|,| |its|  |1,000| |aims|note *|;| |l’Assemblée| |–| |3|.'.split('|'),
    )
  })
})

describe('pieces', () => {
  it('give the older and the newer letters back, whatever changed', () => {
    const run = fc.record({ text: fc.stringMatching(/^[ab ,-]{1,12}$/), bold: fc.boolean() })
    const runs = fc.array(
      run.map(({ text, bold }): ComparedRun => (bold ? strong(text) : words(text))),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(runs, runs, (before, after) => {
        const pieces = comparePieces(before, after)
        expect(lettersOf(side(pieces, 'before'))).toBe(lettersOf(before))
        expect(lettersOf(side(pieces, 'after'))).toBe(lettersOf(after))
        expect(boldOf(side(pieces, 'before'))).toEqual(boldOf(before))
        expect(boldOf(side(pieces, 'after'))).toEqual(boldOf(after))
      }),
    )
  })

  it('show a reworded phrase as one change and not as a heap of splinters', () => {
    expect(told(comparePieces([words('to mend the old roads')], [words('to build the new bridges')]))).toBe(
      'to [-mend the old roads][+build the new bridges]',
    )
  })

  it('tell a doubled blank, for a redline must be exact', () => {
    expect(told(comparePieces([words('of  the Alliance')], [words('of the Alliance')]))).toBe('of[-  ][+ ]the Alliance')
  })

  it('look into a note whose mark stayed', () => {
    const [, piece] = comparePieces(
      [words('NO. 5'), note('a', '*', 'Adopted in Porto.')],
      [words('NO. 5'), note('b', '*', 'Adopted in Sofia.')],
    )
    expect(piece?.type === 'kept-note' && told(piece.pieces)).toBe('Adopted in [-Porto][+Sofia].')
  })
})

const ROADS = 'Urges member governments to mend every road before the winter begins'
const FERRIES = 'Recalling that ferries and lighthouses keep our islands together in every season'
const BRIDGES = 'Deploring that so many bridges across the great river were closed without notice'

describe('passages', () => {
  it('are aligned by their words when a clause comes in and labels move on', () => {
    const entries = compared([ROADS, FERRIES], [BRIDGES, ROADS, FERRIES])
    expect(entries.map(shortly)).toEqual(['+1', '1=2', '2=3'])
  })

  it('keep their number when they are amended', () => {
    const entries = compared([ROADS, FERRIES], [ROADS.replace('the winter begins', 'spring'), FERRIES])
    expect(entries.map(shortly)).toEqual(['1=1', '2=2'])
    expect(countChanges(entries)).toMatchObject({
      same: 1,
      changed: 1,
      renumbered: 0,
      inserted: 0,
      wordsInserted: 1,
      wordsDeleted: 3,
    })
  })

  it('have moved when they stand elsewhere with nearly the same words', () => {
    const entries = compared([ROADS, FERRIES, BRIDGES], [FERRIES, BRIDGES, ROADS.replace('mend', 'repair')])
    expect(entries.map(shortly)).toEqual(['1~>3', '2=1', '3=2', '1>~3'])
    const moved = entries.at(-1)
    expect(moved?.type === 'moved-to' && told(moved.cells[0] ?? [])).toContain('[-mend][+repair]')
  })

  it('are strangers when they share a label and nothing else', () => {
    expect(compared([ROADS], [BRIDGES]).map(shortly)).toEqual(['-1', '+1'])
  })

  it('are what a bookmark says, whatever became of their words', () => {
    const entries = compare(clauses([ROADS, FERRIES]), clauses(['Nothing of this.', ROADS]), new Map([[0, 1]]))
    expect(entries.map(shortly)).toEqual(['2>~1', '1=2', '2~>1'])
  })

  it('give both texts back in order, whatever was moved about', () => {
    const text = fc.array(fc.constantFrom(ROADS, FERRIES, BRIDGES, 'Noting this', `${ROADS} again`, 'and'), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const entries = compared(before, after)
        const olds = entries.flatMap((entry) => ('before' in entry && entry.type !== 'moved-to' ? [entry.before] : []))
        const owns = entries.flatMap((entry) => ('after' in entry && entry.type !== 'moved-from' ? [entry.after] : []))
        expect(olds.map(wordsOfPassage)).toEqual(before)
        expect(owns.map(wordsOfPassage)).toEqual(after)
      }),
    )
  })

  it('leave out what is ours unless a whole copy is read', () => {
    const flow = [block('given-title', '[Ferries]'), block('symbol', 'DECLARATION 41'), block('cited-by', 'Cited by …')]
    expect(passagesOf(flow, 'text').map((passage) => passage.name)).toEqual(['symbol'])
    expect(passagesOf(flow, 'copy')).toHaveLength(3)
  })

  it('are called by their labels, or by their style and count', () => {
    const nested = list(item('item', 'd.2.a', 'a.', 'to go'))
    const flow = [
      block('paragraph', 'One.'),
      block('paragraph', 'Two.'),
      list(item('clause', 'd.2', '2.', 'URGES:', [nested])),
    ]
    expect(passagesOf(flow, 'text').map((passage) => passage.name)).toEqual(['paragraph 1', 'paragraph 2', '2', '2 a'])
  })

  it('are aligned in a time that grows with the texts', () => {
    const long = (seed: number) =>
      Array.from(
        { length: 2_000 },
        (_, index) => `Noting report ${index} of ${(index * 7919 + seed) % 4001} pages on matter ${index % 97}`,
      )
    const start = performance.now()
    const entries = compared(long(1), long(2))
    expect(entries.length).toBeGreaterThanOrEqual(2_000)
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})

function clauses(texts: readonly string[]): readonly Passage[] {
  const items = texts.map((text, index) => item('clause', `d.${index + 1}`, `${index + 1}.`, text))
  return passagesOf(items.length === 0 ? [] : [list(...items)], 'text')
}

const compared = (before: readonly string[], after: readonly string[]): readonly Entry[] =>
  compare(clauses(before), clauses(after))

const wordsOfPassage = (passage: Passage): string => passage.cells.map(lettersOf).join('|')

/** '1=2' paired, '-1' deleted, '+1' inserted, '1~>3' moved from 1 to 3, '1>~3' where it arrived. */
function shortly(entry: Entry): string {
  switch (entry.type) {
    case 'paired':
      return `${entry.before.name}=${entry.after.name}`
    case 'deleted':
      return `-${entry.before.name}`
    case 'inserted':
      return `+${entry.after.name}`
    case 'moved-from':
      return `${entry.before.name}~>${entry.after.name}`
    case 'moved-to':
      return `${entry.before.name}>~${entry.after.name}`
  }
}

/** 'to [-mend][+repair] roads' */
function told(pieces: readonly Piece[]): string {
  const marked = pieces.map((piece) => {
    if (piece.type === 'kept' || piece.type === 'kept-note') return lettersOf([piece.after])
    return `[${piece.type === 'deleted' ? '-' : '+'}${lettersOf([piece.run])}]`
  })
  return marked.join('')
}

function side(pieces: readonly Piece[], wanted: 'before' | 'after'): readonly ComparedRun[] {
  return pieces.flatMap((piece): readonly ComparedRun[] => {
    if (piece.type === 'kept' || piece.type === 'kept-note') return [piece[wanted]]
    return piece.type === (wanted === 'before' ? 'deleted' : 'inserted') ? [piece.run] : []
  })
}

/** Which letters are bold, whatever the runs. */
const boldOf = (runs: readonly ComparedRun[]): readonly boolean[] =>
  runs.flatMap((run) => (run.type === 'words' ? [...run.text].map(() => run.marks.includes('strong')) : []))

function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row: number[] = new Array<number>(b.length + 1).fill(0)
  for (const member of a) {
    const next = [0]
    b.forEach((other, index) => {
      next.push(member === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0))
    })
    row = next
  }
  return row.at(-1) ?? 0
}
