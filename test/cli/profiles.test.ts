/**
 * Profiles, booklets and attachments by the command line and by manifests: the whole way, with the built program.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readPdf, type Value } from '../render/read-pdf.ts'
import { engross, project } from './projects.ts'

const FERRIES = `RESOLUTION 7

ON FERRIES

The Assembly,

1. *Noting* that ferries cross the water;

2. **Calls on** all ports:

   - a. to light their piers;
   - b. to mend their bells.
`

const manifest = (...lines: readonly string[]): string => ['title: Ferries', 'texts: [ferries]', ...lines].join('\n')
const pdfOf = (folder: string, name = 'volume.pdf') => readPdf(readFileSync(join(folder, 'out', name)))

/** Width and height of the first page, in millimetres. */
function sizeOf({ pages }: { readonly pages: readonly Value[] }): readonly number[] {
  const [, , width = 0, height = 0] = (pages[0]?.MediaBox ?? []) as number[]
  return [width, height].map((points) => Math.round((points * 25.4) / 72))
}

it('a manifest names a profile, and the command line has the last word', () => {
  const folder = project({ 'sources/ferries.md': FERRIES, 'sources/volume.yaml': manifest('profile: [print, a5]') })
  expect(engross(folder, ['build', '--format', 'pdf']).status).toBe(0)
  expect(sizeOf(pdfOf(folder))).toEqual([148, 210])
  expect(engross(folder, ['build', '--format', 'pdf', '--profile', 'letter']).status).toBe(0)
  expect(sizeOf(pdfOf(folder))).toEqual([216, 279])
})

it('a draft is proved with the word behind its text, in Word too', () => {
  const folder = project({ 'sources/ferries.md': FERRIES, 'sources/volume.yaml': manifest('profile: draft') })
  expect(engross(folder, ['build', '--format', 'docx,pdf']).status).toBe(0)
  const parts = unzipSync(readFileSync(join(folder, 'out', 'volume.docx')))
  expect(strFromU8(parts['word/header1.xml'] ?? new Uint8Array())).toContain(' string="DRAFT"/>')
})

it('a volume in Hebrew opens at its right, and every format is proved to', () => {
  const folder = project({ 'sources/ferries.md': FERRIES, 'sources/volume.yaml': manifest('language: he') })
  expect(engross(folder, ['build', '--format', 'pdf,booklet,docx,html']).status).toBe(0)
  expect(readFileSync(join(folder, 'out', 'volume.html'), 'utf8')).toContain('<html lang="he" dir="rtl">')
})

it('formats and profiles may be named one by one', () => {
  const folder = project({ 'sources/ferries.md': FERRIES })
  expect(
    engross(folder, ['build', '--format', 'html', '--format', 'json', '--profile', 'print', '--profile', 'a5']).status,
  ).toBe(0)
  const endings = readdirSync(join(folder, 'out')).map((name) => extname(name))
  expect(endings.filter((ending) => ending !== '').sort()).toEqual(['.html', '.json'])
})

it('a profile that nobody knows is refused where it is named, by check too', () => {
  const folder = project({ 'sources/ferries.md': FERRIES, 'sources/volume.yaml': manifest('profile: pirnt') })
  for (const command of ['build', 'check']) {
    const { status, stderr } = engross(folder, [command])
    expect(status).toBe(2)
    expect(stderr).toContain('sources/volume.yaml:3:10')
    expect(stderr).toContain('Did you mean “print”?')
  }
})

it('a project has profiles of its own, and a booklet says what paper it needs', () => {
  const folder = project({
    'sources/ferries.md': FERRIES,
    'sources/volume.yaml': manifest(),
    'templates/theme.yaml':
      'profiles: { pocket: { page: { width: 105mm, height: 148mm, inner: 12mm, outer: 12mm } } }\n',
  })
  const { status, stdout } = engross(folder, ['build', '--profile', 'a5,pocket', '--format', 'booklet'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^out\/volume\.booklet\.pdf: \d sheets?, A5 landscape folded to A6: print on both sides/m)
  expect(sizeOf(pdfOf(folder, 'volume.booklet.pdf'))).toEqual([210, 148])
  expect(sizeOf(pdfOf(folder, 'volume/resolution-7.booklet.pdf'))).toEqual([210, 148])
  const back = engross(folder, ['import', 'out/volume/resolution-7.booklet.pdf', '--as', 'copy'])
  expect(back.status).toBe(2)
  expect(back.stderr).toContain('its pages lie in the order of folding')
})

it('the texts are attached as data, the same as the JSON file', () => {
  const folder = project({ 'sources/ferries.md': FERRIES, 'sources/volume.yaml': manifest('attach: ast') })
  expect(engross(folder, ['build', '--format', 'pdf,json']).status).toBe(0)
  for (const name of ['volume', 'volume/resolution-7']) {
    const { catalog, get } = pdfOf(folder, `${name}.pdf`)
    const [file] = get(catalog.AF) as unknown as readonly unknown[]
    expect(get(file)).toMatchObject({ AFRelationship: '/Source', UF: `${name.replace('volume/', '')}.json` })
    const json = readFileSync(join(folder, 'out', `${name}.json`))
    const { Params } = get(get(get(file).EF).F)
    expect(get(Params).Size).toBe(json.length)
    const xmp = readFileSync(join(folder, 'out', `${name}.pdf`), 'utf8')
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  }
})
