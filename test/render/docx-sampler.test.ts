/**
 * The sampler as a Word file: its parts against the schemas of ECMA-376 where they are at hand, and what schemas do
 * not see.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { CHARACTER_STYLES } from '../../scripts/render/docx/style-names.ts'
import { prepare, render } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import type { Galley } from '../../scripts/template/galley.ts'
import type { Theme } from '../../scripts/theme/theme.ts'
import { samplerGalley } from '../sampler/sampler.mjs'
import { judge } from '../verify/finished.ts'
import { bodyOf, type Parts, partsOf, theme, values } from './docx-file.ts'
import { withTemplate } from './house-template.ts'

const compendium = { shape: 'single' } as Compendium
/** What the sampler is made with, and the language of the volume. */
const LOOKS: readonly (readonly [string, Theme, string])[] = [
  ['labels as letters', theme, 'en-GB'],
  ['labels counted', { ...theme, word: { ...theme.word, numbering: 'native' } }, 'en-GB'],
  ['pages alike', { ...theme, page: { ...theme.page, sides: 'one' } }, 'en-GB'],
  ['a house template', withTemplate(theme), 'en-GB'],
  ['a binding at the right', theme, 'he'],
  ['a word behind the text', { ...theme, draft: { lineNumbers: 5, watermark: 'DRAFT' } }, 'en-GB'],
]

const volumeIn = (language: string): Galley => ({ ...samplerGalley(), language })

async function sampler(
  look: Theme,
  language: string,
): Promise<{ bytes: Uint8Array; parts: Parts; pageLabels: ReadonlyMap<string, string> }> {
  const press = await prepare(look, ['docx'])
  const job = { galley: volumeIn(language), compendium, theme: look, report: createReport() }
  const { files, pageLabels } = await render(press, job, ['docx'])
  const bytes = files.get('docx')?.bytes ?? new Uint8Array()
  return { bytes, parts: partsOf(bytes), pageLabels }
}

const folder = mkdtempSync(join(tmpdir(), 'engross-schema-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SCHEMAS = process.env.ENGROSS_SCHEMAS
const hasTools = ['xmllint', 'xsltproc'].every((program) => spawnSync(program, ['--version']).error === undefined)

describe.each(LOOKS)('the sampler with %s', (name, look, language) => {
  test('says what its galley says', async () => {
    const { bytes, pageLabels } = await sampler(look, language)
    const house = look.word.template ? { wordTemplate: look.word.template.bytes } : {}
    const { findings, proof } = await judge('docx', bytes, volumeIn(language), {
      pageLabels,
      watermark: look.draft.watermark,
      ...house,
    })
    expect(findings).toEqual([])
    expect(proof.words).toBeGreaterThan(700)
  })

  test('uses every style, and names no style, list, relation or bookmark that is not there', async () => {
    const { parts } = await sampler(look, language)
    const everything = Object.values(parts).join('')
    const styles = parts['word/styles.xml'] ?? ''
    const used = new Set(
      [...everything.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map((match) => match[1] ?? ''),
    )
    const defined = new Set(values(styles, 'w:styleId'))
    for (const id of used) expect(defined, id).toContain(id)
    const expected = Object.values(look.styles).map(({ word }) =>
      word.name.replace(/[^A-Za-z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase()),
    )
    const ours = [...expected, ...Object.values(CHARACTER_STYLES).map(({ id }) => id)]
    expect(ours.filter((id) => !used.has(id))).toEqual([])
    const numbers = new Set(values(parts['word/numbering.xml']?.match(/<w:num [^>]*>/g)?.join('') ?? '', 'w:numId'))
    for (const id of values(
      bodyOf(parts)
        .match(/<w:numId [^>]*>/g)
        ?.join('') ?? '',
      'w:val',
    ))
      expect(numbers).toContain(id)
    const bookmarks = values(
      bodyOf(parts)
        .match(/<w:bookmarkStart [^>]*>/g)
        ?.join('') ?? '',
      'w:name',
    )
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
    for (const [, target = ''] of everything.matchAll(/(?: REF| PAGEREF|w:anchor=")\s?([A-Za-z]\w*)/g))
      expect(bookmarks).toContain(target)
  })

  test('ends every cell in a paragraph, names the language of foreign words and heads its tables', async () => {
    const body = bodyOf((await sampler(look, language)).parts)
    expect(
      body.match(/<w:tc>.*?<\/w:tc>/gs)?.filter((cell) => !/<\/w:p><\/w:tc>$|<w:p\/><\/w:tc>$/.test(cell)),
    ).toEqual([])
    expect(body.match(/<w:tbl>.*?<\/w:tbl>/gs)?.map((table) => table.match(/<w:tblHeader\/>/g)?.length)).toEqual([1, 1])
    for (const language of ['uk-UA', 'el-GR', 'fr-FR']) expect(body).toContain(`<w:lang w:val="${language}"/>`)
  })

  test.skipIf(SCHEMAS === undefined || !hasTools)(
    'is valid by ECMA-376 (needs ENGROSS_SCHEMAS, xmllint, xsltproc)',
    async () => {
      const { parts } = await sampler(look, language)
      const schemas = join(SCHEMAS ?? '', 'ooxml')
      for (const [path, xml] of Object.entries(parts).filter(([part]) => /\.(?:xml|rels)$/.test(part))) {
        const file = join(folder, name, path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, xml)
        const stripped = execFileSync('xsltproc', ['--nonet', join(schemas, 'mce-strip.xsl'), file])
        const words = ['--nonet', '--noout', '--schema', join(schemas, 'wml-driver.xsd'), '-']
        const { status, stderr } = spawnSync('xmllint', words, { input: stripped, encoding: 'utf8' })
        expect(status, `${path}\n${stderr.slice(0, 600)}`).toBe(0)
      }
    },
  )
})
