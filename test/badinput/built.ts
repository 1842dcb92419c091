/** A project around one case of the corpus, built by the program as users run it, with what it said and what changed. */
import { expect } from 'vitest'
import { digests, engross, project } from '../cli/projects.ts'
import { answerOf, missing, type Told, tell, UNSHOWABLE, unasked } from './answers.ts'
import type { Row } from './index-table.ts'

/** The good text that stands beside a case. */
export const GOOD = `---
kind: declaration
number: 900
date: 2024-05-27
body: Assembly of the Example States
---
ON FERRIES

The Assembly,

1. **Recalling** its earlier decisions;
2. **Stressing** that ferries connect people;
3. **URGES** governments to inspect them.
`

export type Built = {
  readonly status: number | null
  readonly findings: readonly Told[]
  readonly stderr: string
  readonly folder: string
  readonly changed: boolean // Whether `out/` is another one than before.
}

type Files = Readonly<Record<string, string | Uint8Array>>

/** What a good build left behind, so that a bad one could spoil it. */
export const goodProject = (files: Files = {}): string => {
  const folder = project({ 'sources/good.md': GOOD, 'out/compendium.html': 'The good old file.', ...files })
  return folder
}

export function build(folder: string, words: readonly string[] = []): Built {
  const before = digests(`${folder}/out`)
  const { status, stdout, stderr } = engross(folder, ['build', '--json', ...words])
  const { findings = [] } = JSON.parse(stdout) as { findings?: readonly Told[] }
  const changed = JSON.stringify(digests(`${folder}/out`)) !== JSON.stringify(before)
  return { status, findings, stderr, folder, changed }
}

/** Status, findings and places as the row says; nothing published unless the status is 0; nothing that acts on a terminal. */
export function expectAnswer(row: Row, { status, findings, stderr, changed }: Built): void {
  const told = findings.map(tell).join('\n')
  expect(answerOf(row).exits, `${told}\n${stderr}`).toContain(status)
  expect(missing(row, findings), told).toEqual([])
  expect(unasked(row, findings)).toEqual([])
  expect(changed).toBe(status === 0)
  expect(`${told}${stderr}`).not.toMatch(UNSHOWABLE)
}
