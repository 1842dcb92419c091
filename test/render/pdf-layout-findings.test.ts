/**
 * What the layout refuses, and what it says when it cannot be right.
 */
import { expect, test } from 'vitest'
import { Refusal } from '../../scripts/report.ts'
import type { Sheet } from '../../scripts/template/galley.ts'
import { block, galley, item, list, page, sheet, words } from '../builders.ts'
import { lay, layText, theme } from './laid-out.ts'

function refused(making: () => unknown): string {
  try {
    making()
  } catch (cause) {
    if (cause instanceof Refusal) return `${cause.finding.code} ${cause.finding.message}`
    throw cause
  }
  return 'nothing'
}

test('a character that no font has is named with its place: font-no-glyph', () => {
  const said = refused(() => layText([block('paragraph', 'A bird: \u{1313f}.')]))
  expect(said).toMatch(/^font-no-glyph .*U\+1313F.*paragraph/)
})

test('margins that leave no measure are refused, and so are labels wider than it: layout-too-narrow', () => {
  const { page: paper } = theme
  const volume = galley([{ role: 'body', sheets: [sheet('text-1', [block('paragraph', 'Words.')])] }])
  const narrow = { ...paper, inner: paper.width / 2, outer: paper.width / 2 - 40 }
  expect(refused(() => lay(volume, { page: narrow }))).toMatch(/^layout-too-narrow The margins leave .* 40 ×/)
  const wide = list(item('clause', 'text-1.1', 'mmmmmmmmmm'.repeat(8), 'Words.'))
  expect(refused(() => layText([wide]))).toMatch(/^layout-too-narrow The label “mmm/)
})

/**
 * “viii” is wider than “ix”. A reference that prints “viii” pushes its target to the ninth page; printed as “ix” it lets
 * it back to the eighth, and so on for ever. Whether that happens depends on where the lines end.
 */
const turning = (lines: number): Sheet => {
  const references = Array.from({ length: 24 }, () => [page('text-1.target'), words(' and ')]).flat()
  return sheet('text-1', [
    ...Array.from({ length: lines }, () => block('paragraph', 'A line.')),
    block('paragraph', [words('See '), ...references, words('more.')]),
    { ...block('symbol', 'Target'), id: 'text-1.target' },
  ])
}

test('page references that never stand still are said, and the layout ends all the same: layout-unsettled', () => {
  const low = { page: { ...theme.page, height: theme.page.top + theme.page.bottom + 118 } }
  const laid = Array.from({ length: 16 }, (_, more) =>
    lay(galley([{ role: 'front', sheets: [turning(32 + more)] }]), low),
  )
  const unsettled = laid.filter(({ findings }) => findings.some(({ code }) => code === 'layout-unsettled'))
  expect(unsettled.length).toBeGreaterThan(0)
  expect(unsettled.length).toBeLessThan(laid.length)
  for (const { rounds, findings } of unsettled) {
    expect(rounds).toBe(4)
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('still moved after 4 rounds')])
  }
})
