/**
 * The proof of an import is worth something only if it finds a writer that loses a letter.
 */
import { expect, it, vi } from 'vitest'
import { importFile } from '../../scripts/import/import.ts'
import { createReport } from '../../scripts/report.ts'
import { wordFile } from './word-file.ts'

vi.mock('../../scripts/import/write-source.ts', async (original) => {
  const whole = await original<typeof import('../../scripts/import/write-source.ts')>()
  const loses: typeof whole.writeSource = (...given) => whole.writeSource(...given).replace('ferries', 'feries')
  return { ...whole, writeSource: loses }
})

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

it('a source that lost a letter is not written, and said as a fault of ours: import-letters', async () => {
  const body = ['DECLARATION 41', 'ON ferries', 'The Assembly,', '1. Noting the storms.'].map(paragraph).join('')
  const report = createReport()
  const file = { path: 'received/ferries.docx', name: 'ferries.docx', bytes: wordFile({ body }) }
  expect(await importFile(file, null, report)).toBeNull()
  expect(report.findings.map(({ code, place }) => `${place?.file} ${code}`)).toEqual([
    'received/ferries.docx import-letters',
  ])
  expect(report.findings[0]?.message).toMatch(/“…\S*ONferries\S*…”, the source would say “…\S*ONferies\S*…”/)
})
