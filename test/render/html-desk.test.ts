/** The levels of headings on a page, whatever the roles of a theme wish for; and what stands above all tables. */
import { expect, test } from 'vitest'
import { createDesk } from '../../scripts/render/html/desk.ts'
import { writeSheet } from '../../scripts/render/html/sheet.ts'
import type { Flow } from '../../scripts/template/galley.ts'
import { block, sheet } from '../builders.ts'

function levelsOf(...wishes: readonly number[]): readonly number[] {
  const desk = createDesk('en-GB')
  return wishes.map((wished) => desk.headingLevel(wished))
}

test.each([
  ['no level is skipped, and neighbours are equal', [1, 3, 3, 3], [1, 2, 2, 2]],
  ['what stands under them stands one lower', [1, 2, 3, 3, 2, 4], [1, 2, 3, 3, 2, 3]],
  ['the first heading is the only h1', [2, 2, 3, 1], [1, 2, 3, 2]],
])('%s', (_, wishes, levels) => expect(levelsOf(...wishes)).toEqual(levels))

test.each([
  ['the heading of the first group', 'annex-heading' as const, /PICTURE[\s\S]*Group/],
  ['the first table, and below the title', 'annex-title' as const, /Group[\s\S]*PICTURE/],
])('a picture of all tables stands before %s', (_, style, order) => {
  const table: Flow = { type: 'table', id: null, origin: 'ours', columns: [1], head: [], rows: [] }
  const page = writeSheet(sheet('index', [block(style, 'Group'), table]), createDesk('en-GB'), 'PICTURE')
  expect(page.replace(/aria-label="[^"]*"/g, '')).toMatch(order)
})
