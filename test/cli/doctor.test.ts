/**
 * `engross doctor`, called in this process with streams of our own.
 */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { run } from '../../scripts/cli/run.ts'
import { houseTemplate } from '../render/house-template.ts'
import { project } from './projects.ts'

type Said = { readonly status: number; readonly out: string; readonly err: string }

async function doctor(cwd: string, ...words: readonly string[]): Promise<Said> {
  const streams = [new PassThrough(), new PassThrough()] as const
  const [stdout, stderr] = streams as unknown as readonly [NodeJS.WriteStream, NodeJS.WriteStream]
  const status = await run(['doctor', ...words], { stdout, stderr, cwd, env: {} })
  const [out = '', err = ''] = streams.map((stream) => String(stream.read() ?? ''))
  return { status, out, err }
}

describe('without a template', () => {
  test('names Node, fonts, the folder of the output and the templates of the project', async () => {
    const folder = project({
      'sources/a.md': 'DECLARATION 1',
      'templates/clause.hbs': '{{> mine}}',
      'templates/mine.hbs': '',
      'templates/clauze.hbs': '',
      'templates/word/house.docx': houseTemplate(),
    })
    const { status, out } = await doctor(folder)
    expect(status).toBe(0)
    expect(out).toContain(`Node       ${process.versions.node}\n`)
    expect(out).toMatch(/fonts {6}1\d files found, 0 missing\n/)
    expect(out).toContain('output     out/ can be written\n')
    expect(out).toContain('templates  of the project: clause.hbs\n')
    expect(out).toContain('not used, for no template has the name: clauze.hbs\n')
    expect(out).toContain('Word       templates/word/house.docx\n')
  })

  test('works where there is no project', async () => {
    const { status, out } = await doctor(project({}))
    expect(status).toBe(0)
    expect(out).toContain('project    none here')
    expect(out).toContain('templates  all built in\nWord       no house template')
  })

  test('says which font is missing, as a program reads it too', async () => {
    const folder = project({
      'sources/a.md': 'A',
      'templates/theme.yaml': 'fonts:\n  serif:\n    bold: fonts/None.ttf\n',
    })
    const { status, out } = await doctor(folder, '--json')
    expect(status).toBe(2)
    const said = JSON.parse(out) as { missingFonts: string[]; findings: { code: string }[] }
    expect(said.missingFonts).toEqual([join(folder, 'templates/fonts/None.ttf')])
    expect(said.findings.map((finding) => finding.code)).toEqual(['font-missing'])
  })

  test.skipIf(process.getuid?.() === 0)('says when nothing can be written (needs a user who is not root)', async () => {
    const folder = project({ 'sources/a.md': 'A' })
    chmodSync(folder, 0o555)
    const { status, err } = await doctor(folder)
    chmodSync(folder, 0o755)
    expect(status).toBe(4)
    expect(err).toContain('file-write')
  })

  test('refuses two templates in one folder', async () => {
    const files = {
      'templates/word/a.docx': houseTemplate(),
      'templates/word/b.dotx': houseTemplate(),
      'templates/word/~$a.docx': '',
    }
    const { status, err } = await doctor(project({ 'sources/a.md': 'A', ...files }))
    expect(status).toBe(2)
    expect(err).toContain('There are two templates for Word')
  })
})

describe('with a template', () => {
  test('lists styles that are found, only paint and missing', async () => {
    const { status, out } = await doctor(project({ 'house.docx': houseTemplate() }), 'house.docx')
    expect(status).toBe(0)
    expect(out).toContain('house.docx\n  page     216 × 279 mm, one side; header\n')
    expect(out).toContain('  found    Title of text, Clause, header\n')
    expect(out).toContain('  direct   none\n')
    expect(out).toMatch(/ {2}missing {2}Symbol, Opening, Item, .*Lead, .*Listing: these look as the theme says\n/)
    expect(out).toContain('  counting Clause: their numbers are left out')
    expect(out).toContain('  1 paragraph carries its look itself and has no style of the list above')
  })

  test('tells paint from a style', async () => {
    const painted = houseTemplate(
      undefined,
      '<w:p><w:pPr><w:pStyle w:val="Titel2"/><w:jc w:val="center"/></w:pPr></w:p>',
    )
    const { out } = await doctor(project({ 'house.docx': painted }), 'house.docx', '--json')
    const { template } = JSON.parse(out) as { template: { styles: { name: string; state: string }[] } }
    expect(template.styles.filter((style) => style.state === 'direct').map((style) => style.name)).toEqual(['Opening'])
  })

  test('says what is wrong with a file that is none', async () => {
    const { status, err } = await doctor(project({ 'notes.docx': 'no archive' }), 'notes.docx')
    expect(status).toBe(2)
    expect(err).toContain('“notes.docx” is no Word file')
    expect((await doctor(project({}), 'none.docx')).status).toBe(4)
  })
})
