import { describe, expect, test } from 'vitest'
import type { Flow, Part, Sheet } from '../../scripts/template/galley.ts'
import { block, galley, page, prose, sheet, words } from '../builders.ts'
import { lay, said, styled } from './laid-out.ts'

const COUNT = 24

const text = (index: number, cited: readonly number[]): Sheet => {
  const paragraphs: Flow[] = cited.map((other) =>
    block('paragraph', [words(`${prose(3, other + 1)} (p. `), page(`t${other}`), words(')')], `t${index}.${other}`),
  )
  return sheet(`t${index}`, [...paragraphs, ...Array.from({ length: 12 }, (_, at) => block('paragraph', prose(3, at)))])
}

const texts = (cites: (index: number) => readonly number[]): Part => ({
  role: 'body',
  sheets: Array.from({ length: COUNT }, (_, index) => text(index, cites(index))),
})

const before = (index: number): readonly number[] =>
  [0, index >> 1, index - 1].filter((other) => other >= 0 && other < index)
const behind = (index: number): readonly number[] =>
  [index + 1, COUNT - 1].filter((other) => other > index && other < COUNT)

const contents: Part = {
  role: 'front',
  sheets: [
    sheet(
      'contents',
      Array.from({ length: COUNT }, (_, index) =>
        block('contents-entry', [words(`Text ${index}`), { type: 'leader' }, page(`t${index}`)]),
      ),
    ),
  ],
}

const printsRightPages = (laid: ReturnType<typeof lay>): void => {
  const printed = laid.pages.flatMap((one) => one.lines.flatMap((line) => line.words))
  const references = printed.flatMap(({ dress, shaped }) =>
    dress.run?.type === 'page' ? [[dress.run.of, shaped.text] as const] : [],
  )
  expect(references.length).toBeGreaterThan(COUNT)
  for (const [anchor, label] of references) expect(label).toBe(laid.pageLabels.get(anchor))
}

describe('pages that references name', () => {
  test('are known at once where they stand further up, and in the front', () => {
    const laid = lay(galley([contents, texts(before)]))
    printsRightPages(laid)
    expect(laid.rounds).toBe(1)
  })

  test('are guessed so well where they stand further down that one more round settles them', () => {
    const laid = lay(galley([texts(behind)]))
    printsRightPages(laid)
    expect(laid.rounds).toBeLessThanOrEqual(2)
  })

  test('make the same pages whatever was guessed: a text alone and behind others breaks its lines alike', () => {
    const flow = [block('paragraph', [words(`${prose(4)} (p. `), page('own.place'), words(')')], 'own.place')]
    const alone = styled(lay(galley([{ role: 'body', sheets: [sheet('own', flow)] }])), 'paragraph')
    const other = sheet('other', [block('paragraph', [words('See p. '), page('own.place')])])
    const first = styled(lay(galley([{ role: 'body', sheets: [sheet('own', flow), other] }])), 'paragraph')
    expect(first.map(said).slice(0, alone.length)).toEqual(alone.map(said))
  })
})
