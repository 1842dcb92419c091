/**
 * Other programs read the same words. A program that is not installed is skipped by name.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { block, galley, note, sampleGalley, sheet, words } from '../builders.ts'
import { letters, lettersOfGalley, renderDocx } from './docx-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'engross-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const isInstalled = (program: string, option: string): boolean => {
  try {
    execFileSync(program, [option], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const hasPandoc = isInstalled('pandoc', '--version')
const hasOffice = isInstalled('soffice', '--version') && isInstalled('pdftotext', '-v')

test.skipIf(!hasPandoc)(
  'pandoc reads the words in order, with the stored results of fields (needs pandoc)',
  async () => {
    const file = join(folder, 'sample.docx')
    writeFileSync(file, await renderDocx(sampleGalley()))
    const json: unknown = JSON.parse(execFileSync('pandoc', [file, '-t', 'json'], { encoding: 'utf8' }))
    const { body, notes } = lettersOfGalley(sampleGalley(), '12')
    const read = wordsOf(json)
    // Pandoc numbers notes itself, so it has no marks.
    expect(letters(read.body)).toBe(body.replaceAll('*', ''))
    expect(letters(read.notes)).toBe(notes.replaceAll('*', ''))
  },
)

test.skipIf(!hasOffice)(
  'LibreOffice prints labels, notes and page numbers of the contents (needs soffice, pdftotext)',
  async () => {
    const volume = sampleGalley()
    writeFileSync(
      join(folder, 'office.docx'),
      await renderDocx(volume, { 'declaration-7': '41', 'resolution-12': '43' }),
    )
    const printed = printedPages('office')
    expect(printed[0]).not.toMatch(/\bi\b/)
    expect(printed[1]).toMatch(/Declaration 7 +On the office of the Łódź affiliates *\.{5,} *41\n/)
    expect(printed[1]).toMatch(/\n\s+ii\s*$/)
    expect(printed[2]).toMatch(/\n\s+\(ii\) +Київ/)
    expect(letters(printed[2] ?? '')).toMatch(
      /^DECLARATION7\*ONTHE.*\*AdoptedbytheAssemblyatitsPlenarySitting[^*]*2024\.1$/,
    )
    expect(letters(printed[3] ?? '')).toMatch(/^RESOLUTION12\*ON.*\*AdoptedbytheAssemblyon28May2024\.2$/)
    expect(printed[4]).toMatch(/^\s*Resolution 12\n/)
  },
)

test.skipIf(!hasOffice)(
  'LibreOffice prints a mark of another kind at its place (needs soffice, pdftotext)',
  async () => {
    const symbol = block('symbol', [words('OPINION 3'), note('n', '1', 'National note.'), note('m', '†', 'Another.')])
    writeFileSync(
      join(folder, 'marks.docx'),
      await renderDocx(galley([{ role: 'body', sheets: [sheet('t', [symbol])] }])),
    )
    // Marks of two series: the second is set by hand, and printed twice at the foot by LibreOffice 7.
    expect(letters(printedPages('marks')[0] ?? '')).toMatch(/^OPINION31†.*Nationalnote\..*†Another\.1$/)
  },
)

function printedPages(name: string): readonly string[] {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const convert = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', folder]
  execFileSync('soffice', [...convert, join(folder, `${name}.docx`)], { stdio: 'ignore' })
  return execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' }).split('\f')
}

/** The letters of pandoc's tree, and those of its notes apart. */
function wordsOf(node: unknown): { readonly body: string; readonly notes: string } {
  let body = ''
  let notes = ''
  const visit = (value: unknown, inNote: boolean): void => {
    if (Array.isArray(value)) {
      for (const child of value) visit(child, inNote)
    } else if (typeof value === 'object' && value !== null) {
      const { t, c } = value as { t?: string; c?: unknown }
      if (t === 'Str' && inNote) notes += String(c)
      else if (t === 'Str') body += String(c)
      else if (t !== 'Link') for (const child of Object.values(value)) visit(child, inNote || t === 'Note')
      // A link is its attributes, its words and its target: only the words are read.
      else visit((c as unknown[])[1], inNote)
    }
  }
  visit(node, false)
  return { body, notes }
}
