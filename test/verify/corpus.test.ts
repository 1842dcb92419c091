/**
 * Finished files with one fault each. The folder is no part of the project: ENGROSS_BADINPUT names it, or it lies beside.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FormatName } from '../../scripts/compose/format-name.ts'
import type { Flow } from '../../scripts/template/galley.ts'
import { CORPUS } from '../badinput/index-table.ts'
import { block, item, list } from '../builders.ts'
import { galleyOf, judge } from './finished.ts'

const folder = CORPUS
const decides = [block('paragraph', 'The Assembly decides.')]
const twoLists: readonly Flow[] = [
  block('paragraph', 'Declaration 1'),
  list(item('clause', 'd.1', '1.', 'one'), item('clause', 'd.2', '2.', 'two')),
  block('paragraph', 'Declaration 2'),
  list(item('clause', 'e.1', '1.', 'one of the second'), item('clause', 'e.2', '2.', 'two of the second')),
]

/** File, the code that must be said (none for a good file), the text that is expected. */
const CASES: readonly (readonly [string, string | null, readonly Flow[]])[] = [
  ['01-good.pdf', null, decides],
  ['02-cut-off.pdf', 'verify-unreadable', decides],
  ['03-not-a-pdf.pdf', 'verify-unreadable', decides],
  ['04-wrong-letters.pdf', 'verify-text', decides],
  ['05-word-missing.pdf', 'verify-missing', decides],
  ['06-invisible-ink.pdf', 'verify-hidden', decides],
  ['07-open-action.pdf', 'verify-active', decides],
  ['08-inflates.pdf', 'verify-too-large', decides],
  ['09-good.docx', null, decides],
  ['10-cut-off.docx', 'verify-unreadable', decides],
  ['11-external-entity.docx', 'verify-doctype', decides],
  ['12-entry-names.docx', 'verify-entry-name', decides],
  ['13-note-without-text.docx', 'verify-footnote', decides],
  ['14-list-runs-on.docx', 'verify-label', twoLists],
  ['15-remote-template.docx', 'verify-active', decides],
  ['16-good.html', null, decides],
  ['17-script.html', 'verify-active', decides],
  ['18-wrong-charset.html', 'verify-charset', [block('paragraph', 'The Assembly decides – l’état.')]],
]

/** These files are paragraphs without a sheet around them, so that nothing in them bears its name. */
const NO_SHEET = 'The anchor “d” is missing.'

describe.skipIf(folder === undefined)('the corpus of finished files (ENGROSS_BADINPUT)', () => {
  it.each(CASES)('%s: %s', async (name, code, flow) => {
    const format = name.split('.').at(-1) as FormatName
    const { findings } = await judge(format, readFileSync(join(folder ?? '', 'finished', name)), galleyOf(flow))
    const codes = findings.filter(({ message }) => !message.startsWith(NO_SHEET)).map((finding) => finding.code)
    if (code === null) expect(codes).toEqual([])
    else expect(codes).toContain(code)
  })
})
