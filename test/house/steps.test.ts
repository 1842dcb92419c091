import { describe, expect, test } from 'vitest'
import { draw, drawInSteps } from '../../scripts/render/pdf/draw.ts'
import { layoutInSteps } from '../../scripts/render/pdf/layout.ts'
import { createReport } from '../../scripts/report.ts'
import { atOnce, inTurns, type Steps } from '../../scripts/steps.ts'
import { block, galley, sheet } from '../builders.ts'
import { faces, lay, theme } from '../render/laid-out.ts'

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

describe('work that waits for something', () => {
  /** Says what happens to it. */
  function* waiting(needed: Promise<void>, said: string[]): Steps<string> {
    try {
      said.push('begun')
      yield needed
      said.push('had it')
      return 'done'
    } finally {
      said.push('put away')
    }
  }

  test('goes on when it is there', async () => {
    const said: string[] = []
    let bring = (): void => {}
    const work = inTurns(waiting(new Promise((resolve) => (bring = resolve)), said))
    expect(await turnsDuring(Promise.race([work, new Promise((resolve) => setTimeout(resolve, 5))]))).toBeGreaterThan(0)
    expect(said).toEqual(['begun'])
    bring()
    expect(await work).toBe('done')
    expect(said).toEqual(['begun', 'had it', 'put away'])
  })

  test('hears when it will not come, and puts away what it used', async () => {
    const said: string[] = []
    await expect(inTurns(waiting(Promise.reject(new Error('Nothing came.')), said))).rejects.toThrow('Nothing came.')
    expect(said).toEqual(['begun', 'put away'])
  })

  test('is refused where nobody can wait', () => {
    expect(() => atOnce(waiting(Promise.resolve(), []))).toThrow('waits for another thread')
  })
})
