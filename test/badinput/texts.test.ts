/**
 * Texts with one fault each, from the corpus of bad inputs: every row of its tables about bytes, characters, front
 * matter, structure and content that wants to act. Each is built alone, through all rooms and formats.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultManifest } from '../../scripts/compose/default-manifest.ts'
import { FORMAT_NAMES } from '../../scripts/compose/format-name.ts'
import type { SourceFile } from '../../scripts/disk.ts'
import { engross, gather, type House } from '../../scripts/engross.ts'
import { prepare } from '../../scripts/render/render.ts'
import { createReport, exitStatus, type Finding, Refusal } from '../../scripts/report.ts'
import { loadTemplates } from '../../scripts/template/load-templates.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { REGISTRY } from '../registry.ts'
import { answerOf, missing, tell, UNSHOWABLE, unasked } from './answers.ts'
import { CORPUS, type Row, readIndex } from './index-table.ts'

const SECTIONS = ['enc', 'chars', 'front-matter', 'structure', 'active']
const TEMPLATES = [new URL('../../templates', import.meta.url).pathname]
const rows = CORPUS === undefined ? [] : readIndex(CORPUS).filter(({ section }) => SECTIONS.includes(section))

describe.skipIf(CORPUS === undefined)('the corpus of bad texts (ENGROSS_BADINPUT)', () => {
  test('has its tables', () => expect(rows.length).toBeGreaterThan(45))

  test.each(rows.map((row) => [`${row.section}/${row.file}`, row] as const))('%s', async (_, row) => {
    const { findings, outputs, milliseconds } = await build(row)
    const told = findings.map(tell)
    expect(answerOf(row).exits, told.join('\n')).toContain(exitStatus(findings))
    expect(missing(row, findings)).toEqual([])
    expect(unasked(row, findings)).toEqual([])
    expect(outputs.length > 0).toBe(exitStatus(findings) === 0)
    expect(told.join('\n')).not.toMatch(UNSHOWABLE)
    expect(milliseconds).toBeLessThan(SLOWEST)
  })
})

/** The limit of the corpus is 2 s for the program alone; here all formats are made beside other tests. */
const SLOWEST = 8000

const house = (async (): Promise<House> => {
  const theme = await loadTheme(TEMPLATES)
  return { theme, templates: await loadTemplates(TEMPLATES), press: await prepare(theme, FORMAT_NAMES) }
})()

async function build(row: Row): Promise<{
  readonly findings: readonly Finding[]
  readonly outputs: readonly unknown[]
  readonly milliseconds: number
}> {
  const ready = await house
  const start = process.cpuUsage()
  const report = createReport()
  const library = gather({ sources: sourcesOf(row), registry: REGISTRY }, report)
  const job = { library, manifest: defaultManifest(library.texts), formats: FORMAT_NAMES }
  const refused: Finding[] = []
  const refuse = (cause: unknown): readonly unknown[] => {
    if (!(cause instanceof Refusal)) throw cause
    refused.push(cause.finding, ...cause.others)
    return []
  }
  const outputs = exitStatus(report.findings) === 0 ? await engross(job, ready, report).catch(refuse) : []
  const { user, system } = process.cpuUsage(start)
  return { findings: [...report.findings, ...refused], outputs, milliseconds: (user + system) / 1000 }
}

function sourcesOf({ section, file }: Row): readonly SourceFile[] {
  const path = join(CORPUS ?? '', section, file)
  if (!file.endsWith('/')) return [{ path: `sources/${file}`, bytes: readFileSync(path) }]
  return readdirSync(path)
    .sort()
    .map((name) => ({ path: `sources/${name}`, bytes: readFileSync(join(path, name)) }))
}
