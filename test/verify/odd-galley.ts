/**
 * Galleys that no editor would write, to show that the verifier raises no false alarm: accents in pieces, letters of
 * four scripts, words too long for a line, notes and links at every turn. The same seed gives the same galley.
 */
import type { Flow, Galley, List, Run } from '../../scripts/template/galley.ts'
import { block, galley, item, link, list, note, page, sheet, words } from '../builders.ts'

// biome-ignore format: a table of words reads best in rows.
const STOCK = [
  'affluent', 'fifty', 'office', 'shuffle', 'co-operation', 'all-Russian', 'Łódź', 'Z\u0301azo\u0301łc\u0301', 'Київ',
  'Ελλάδα', '5 m²', 'a\u00a0b', '10\u202f000', 'inter\u00adnational\u00adisation', '–', '—', '…', '“quoted”', '«cité»',
  '№', '−5', '€60', 'ES-11/1', 'internationally', 'neighbouring', 'the', 'of', 'I', 'x'.repeat(30), '&amp;', '<b>', '"q"',
  'l’état', '(iv)', '1.', '*', 'responsibility/accountability',
]
const LABELS = ['1.', 'a.', '(iv)', '12 bis', '–', 'xxviii.', '']
const MARKS = ['*', '†', '1', 'a', '**']

export function oddGalley(seed: number): Galley {
  const dice = createDice(seed)
  const sheets = ['s0', 's1', 's2'].map((id) =>
    sheet(
      id,
      [
        block('symbol', [words('RESOLUTION '), words('12', ['number'])]),
        block('title', runs(dice)),
        items(dice, id, 0),
        block('paragraph', runs(dice), `${id}.p`),
        table(dice),
      ],
      { head: { left: text(dice, 2), right: `R ${id}` } },
    ),
  )
  const cover = sheet('cover', [block('volume-title', text(dice, 3))], { style: 'cover' })
  return galley([
    { role: 'front', sheets: [cover] },
    { role: 'body', sheets },
  ])
}

type Dice = { roll(sides: number): number; count: number }

function createDice(seed: number): Dice {
  let state = seed
  return {
    count: 0,
    roll(sides) {
      state = (state * 1103515245 + 12345) % 2147483648
      return Math.floor(state / 65536) % sides
    },
  }
}

const pick = (dice: Dice, from: readonly string[]): string => from[dice.roll(from.length)] ?? ''

const text = (dice: Dice, most: number): string =>
  Array.from({ length: 1 + dice.roll(most) }, () => pick(dice, STOCK)).join(dice.roll(9) === 0 ? '  ' : ' ')

const runs = (dice: Dice): readonly Run[] => Array.from({ length: 1 + dice.roll(5) }, () => someRuns(dice)).flat()

function someRuns(dice: Dice): readonly Run[] {
  const to = link(`s${dice.roll(3)}`, 'a text')
  const ours = { origin: 'ours', where: 'paged', link: to } as const
  switch (dice.roll(10)) {
    case 0:
      return [words(` ${text(dice, 4)}`, ['strong'])]
    case 1:
      return [words(text(dice, 3), ['emphasis'], { link: to }), words(` ${text(dice, 2)}`, [], { link: to })]
    case 2: {
      const cited = [words(' Resolution ', [], { link: to }), words('12', ['number'], { link: to })]
      return [...cited, words(' (p. ', [], ours), page(`s${dice.roll(3)}`, null), words(')', [], ours)]
    }
    case 3:
      return [note(`note-${dice.count++}`, pick(dice, MARKS), text(dice, 20))]
    case 4:
      return [{ type: 'break' }]
    case 5:
      return [words(text(dice, 2), ['sup'])]
    default:
      return [words(text(dice, 40))]
  }
}

function items(dice: Dice, id: string, depth: 0 | 1 | 2): List {
  const style = (['clause', 'item', 'subitem'] as const)[depth]
  const deeper = (inner: string): readonly Flow[] =>
    depth < 2 && dice.roll(3) === 0 ? [items(dice, inner, depth === 0 ? 1 : 2), block('wrap-up', text(dice, 9))] : []
  return list(
    ...Array.from({ length: 1 + dice.roll(4) }, (_, index) => {
      const inner = `${id}.${index}`
      return item(style, inner, pick(dice, LABELS), runs(dice), deeper(inner))
    }),
  )
}

function table(dice: Dice): Flow {
  const cell = () => ({ flow: [block('table-text', text(dice, 12)), block('table-text', text(dice, 3))] })
  const headCell = () => ({ flow: [block('table-head', text(dice, 20))] })
  const rows = Array.from({ length: 2 + dice.roll(30) }, () => ({ cells: [cell(), cell()] }))
  const head = Array.from({ length: dice.roll(3) }, () => ({ cells: [headCell(), headCell()] }))
  return { type: 'table', id: null, origin: 'ours', columns: [1, 2], head, rows }
}
