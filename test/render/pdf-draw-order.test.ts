/** Whatever a galley holds, the structure tree of its PDF says all its letters, once and in order. */
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { draw } from '../../scripts/render/pdf/draw.ts'
import { layout } from '../../scripts/render/pdf/layout.ts'
import { createReport } from '../../scripts/report.ts'
import type { Flow, Item, Run } from '../../scripts/template/galley.ts'
import { block, galley, item, link, list, note, page, prose, sheet, words } from '../builders.ts'
import { openShop, type Shop } from './greedy-pages.ts'
import { readPdf } from './read-pdf.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})

const KINDS = ['plain', 'strong', 'linked', 'note', 'page', 'foreign', 'outside'] as const
type Wish = { readonly kind: (typeof KINDS)[number]; readonly seed: number }

/** Runs with words of their own, each of which can be told from all others by its number. */
function runsOf(wishes: readonly Wish[], id: string): Run[] {
  return wishes.flatMap(({ kind, seed }, index) => runsOfKind(kind, `${id}-${index} ${prose(seed % 3, seed)} `))
}

function runsOfKind(kind: Wish['kind'], text: string): Run[] {
  const target = link('first', 'First')
  switch (kind) {
    case 'plain':
      return [words(text)]
    case 'strong':
      return [words(text, ['strong'])]
    case 'linked':
      return [words(text, [], { link: target }), words(`more ${text}`, ['emphasis'], { link: target })]
    case 'note':
      return [words(text), note(`note ${text}`, '*', `note of ${text}`)]
    case 'page':
      return [words(text), page('first', target)]
    case 'foreign':
      return [words(text, [], { language: 'fr' })]
    case 'outside':
      return [
        words(text, [], {
          link: { state: 'external', to: { type: 'address', address: 'https://example.org' }, description: '' },
        }),
      ]
  }
}

function lettersOf(flow: readonly Flow[]): string {
  return flow
    .map((piece) =>
      piece.type === 'block' ? lettersOfRuns(piece.runs) : piece.type === 'list' ? lettersOfItems(piece.items) : '',
    )
    .join('')
}

const lettersOfItems = (items: readonly Item[]): string =>
  items.map((entry) => entry.label + lettersOf(entry.flow)).join('')

function lettersOfRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.type === 'words') return run.text
      if (run.type === 'page') return '1'
      return run.type === 'note' ? run.mark + run.mark + lettersOfRuns(run.runs) : ''
    })
    .join('')
}

const bare = (text: string): string => text.replace(/[\s\u00ad]/g, '')

test('all letters once and in order', async () => {
  const wish = record({ kind: constantFrom(...KINDS), seed: nat(1000) })
  const paragraphs = array(
    record({ shape: constantFrom('paragraph', 'clause', 'nested'), wishes: array(wish, { maxLength: 6 }) }),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  await assert(
    asyncProperty(paragraphs, async (wanted) => {
      const flow = wanted.map(({ shape, wishes }, index): Flow => {
        const runs = runsOf(wishes, `p${index}`)
        if (shape === 'paragraph') return block('paragraph', runs)
        const inner =
          shape === 'nested' ? [list(item('item', `p${index}.a`, 'a.', runs)), block('wrap-up', 'and so on')] : []
        return list(item('clause', `p${index}`, `${index + 1}.`, shape === 'nested' ? 'Lead:' : runs, inner))
      })
      const made = galley([{ role: 'body', sheets: [sheet('first', flow), sheet('second', flow.slice(0, 0))] }])
      const bytes = draw(layout(made, shop, createReport()), made)
      const read = [
        ...readPdf(bytes)
          .outlineOfTree()
          .matchAll(/“(.*)”$/gm),
      ]
        .map(([, line = '']) => line)
        .join('')
      expect(bare(read)).toBe(bare(lettersOf(flow)))
    }),
    { numRuns: 40, seed: 7 },
  )
})
