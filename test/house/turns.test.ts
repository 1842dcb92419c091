/**
 * Long work leaves others their turn, or Ctrl-C would wait until it is done: while a library is gathered, at least once
 * for each text that is read and for each that is resolved.
 */
import { expect, it } from 'vitest'
import type { SourceFile } from '../../scripts/disk.ts'
import { gather, gatherInTurns } from '../../scripts/engross.ts'
import { createReport } from '../../scripts/report.ts'
import { REGISTRY } from '../registry.ts'

const textOf = (number: number): string =>
  `RESOLUTION ${number}\n\nON LAKES\n\nThe Assembly,\n\n1. Recalling Resolution ${number - 1};\n2. URGES all to swim.\n`

const source = (name: string, words: string): SourceFile => {
  return { path: `sources/${name}.md`, bytes: new TextEncoder().encode(words) }
}

/** How often others came to their turn until the work was done. */
async function turnsDuring<T>(work: () => Promise<T>): Promise<{ readonly turns: number; readonly result: T }> {
  let [turns, isDone] = [0, false]
  const count = (): void => {
    turns++
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  const result = await work()
  isDone = true
  return { turns, result }
}

const numbers = Array.from({ length: 12 }, (_, index) => 100 + index)

it.each([
  ['files', numbers.map((number) => source(`resolution-${number}`, textOf(number)))],
  ['one packet', [source('packet', numbers.map(textOf).join('\n'))]],
])('many texts in %s are gathered in turns, with the same library as at once', async (_, sources) => {
  const gathering = { sources, registry: REGISTRY }
  const { turns, result } = await turnsDuring(() => gatherInTurns(gathering, createReport()))
  expect(turns).toBeGreaterThanOrEqual(2 * numbers.length)
  const atOnce = gather(gathering, createReport())
  expect(result.texts).toEqual(atOnce.texts)
  expect(result.citations).toEqual(atOnce.citations)
  expect(result.texts).toHaveLength(numbers.length)
})
