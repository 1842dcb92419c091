import { expect, test } from 'vitest'
import { draw, drawInSteps } from '../../scripts/render/pdf/draw.ts'
import { layoutInSteps } from '../../scripts/render/pdf/layout.ts'
import { atOnce, inTurns } from '../../scripts/render/turns.ts'
import { createReport } from '../../scripts/report.ts'
import { block, galley, sheet } from '../builders.ts'
import { faces, lay, theme } from './laid-out.ts'

const TEXTS = 12
const ids = Array.from({ length: TEXTS }, (_, index) => `text-${index}`)
const volume = galley([{ role: 'body', sheets: ids.map((id) => sheet(id, [block('paragraph', `The text ${id}.`)])) }])

/** How often other work has its turn while the steps are gone through. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  let done = false
  const count = (): void => {
    turns++
    if (!done) setImmediate(count)
  }
  setImmediate(count)
  await work
  done = true
  return turns
}

test('signals are heard between the sheets that are laid out and the pages that are drawn', async () => {
  const layout = layoutInSteps(volume, { theme, faces }, createReport())
  expect(await turnsDuring(inTurns(layout))).toBeGreaterThanOrEqual(TEXTS - 2)
  const drawing = drawInSteps(lay(volume), volume, { press: { bleed: 0, cropMarks: 'off' }, inks: new Map() })
  expect(await turnsDuring(inTurns(drawing))).toBeGreaterThanOrEqual(TEXTS - 2)
})

test('the same comes out, in steps or at once', async () => {
  const steps = () => layoutInSteps(volume, { theme, faces }, createReport())
  const [inSteps, together] = [await inTurns(steps()), atOnce(steps())]
  expect(draw(inSteps, volume)).toEqual(draw(together, volume))
})
