import { expect, it } from 'vitest'
import { turnRuns } from '../../../scripts/render/direction/turned-runs.ts'
import type { Run } from '../../../scripts/template/galley.ts'
import { link, words } from '../../builders.ts'

const linked = (text: string): Run => words(text, [], { link: link('a', text) })

/** Turns in ⟨angle brackets⟩, runs parted by bars. */
function shown(runs: readonly Run[]): string {
  return turnRuns(runs, 'left-to-right')
    .map(({ run, turn }) => {
      const text = run.type === 'words' ? run.text : ''
      return turn === null ? text : `⟨${text}⟩`
    })
    .join('|')
}

it.each([
  ['a link inside a turn', [words('the קרא '), linked('ספר'), words(' טוב too')], 'the |⟨קרא ⟩|⟨ספר⟩|⟨ טוב⟩| too'],
  ['a turn inside a link', [words('see '), linked('the ספר too'), words('.')], 'see |the |⟨ספר⟩| too|.'],
  [
    'a link that begins in a turn and ends behind it',
    [words('the קרא '), linked('ספר too'), words(' and '), linked('בית')],
    'the |⟨קרא⟩| |⟨ספר⟩| too| and |⟨בית⟩',
  ],
  [
    'two links that overlap one turn at its ends',
    [linked('the קרא'), words(' ספר '), linked('טוב too')],
    'the |⟨קרא⟩| |⟨ספר⟩| |⟨טוב⟩| too',
  ],
])('%s', (_, runs, expected) => {
  expect(shown(runs)).toBe(expected)
})

it('takes time in proportion to the number of links', () => {
  const measure = (count: number): number => {
    const runs = Array.from({ length: count }, () => [words('שלום, peace '), linked('Resolution 1701'), words('. ')])
    const start = process.cpuUsage().user
    turnRuns(runs.flat(), 'left-to-right')
    return process.cpuUsage().user - start
  }
  measure(1000)
  expect(measure(40_000)).toBeLessThan(2_000_000)
})
