// Writes the sampler's files into a temporary folder: PDF (also for a printing house with inks, as a draft, as a booklet
// and with its texts attached), Word (labels as letters, labels counted, pages alike) and HTML, each with the record of
// its adopted words beside it.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { draw } from '../../dist/render/pdf/draw.js'
import { prepare, render } from '../../dist/render/render.js'
import { createReport } from '../../dist/report.js'
import { loadTheme } from '../../dist/theme/load-theme.js'
import { recordOf, samplerGalley } from '../sampler/sampler.mjs'

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))

/** Gives the folder; whoever asks takes it away again. */
export async function writeSampler() {
  const folder = mkdtempSync(join(tmpdir(), 'engross-sampler-'))
  const theme = await loadTheme([TEMPLATES])
  const native = { ...theme, word: { ...theme.word, numbering: 'native' } }
  const alike = { ...theme, page: { ...theme.page, sides: 'one' } }
  const { galley, laidOut } = await write(folder, 'sampler', theme, ['pdf', 'docx', 'html'])
  await write(folder, 'sampler-counted', native, ['docx'])
  await write(folder, 'sampler-pages-alike', alike, ['pdf', 'docx'])
  await write(folder, 'sampler-press', inInks(await profile('print')), ['pdf'])
  await write(folder, 'sampler-draft', await profile('draft'), ['pdf'])
  await write(folder, 'sampler-booklet', await profile('a5'), ['booklet'])
  const attachment = new TextEncoder().encode(JSON.stringify(recordOf(galley)))
  writeFileSync(join(folder, 'sampler-attached.pdf'), draw(laidOut, galley, { ...theme, attachment }))
  writeFileSync(join(folder, 'sampler-attached.json'), attachment)
  return folder
}

const profile = (name) => loadTheme([TEMPLATES], [{ name, place: null }])

/** Text in an ink of its own, rules in four, on a sheet with marks. */
function inInks(theme) {
  const inks = new Map([
    ['#1f3a5f', { type: 'spot', name: 'PANTONE 295 C' }],
    ['#cc0000', { type: 'process', parts: [0, 1, 1, 0.2] }],
  ])
  const colours = { ...theme.colours, text: '#1f3a5f', rule: '#cc0000' }
  return { ...theme, colours, inks, press: { bleed: 8.5, cropMarks: 'on' } }
}

async function write(folder, name, theme, formats) {
  const galley = samplerGalley()
  const report = createReport()
  // The sampler has no sources: what the formats ask of a compendium is its shape, its library and its texts.
  const compendium = {
    shape: 'volume',
    title: galley.title,
    body: galley.author,
    language: galley.language,
    library: { byId: new Map(), citations: [] },
    groups: [],
    background: [],
    back: [],
    siblings: new Map(),
  }
  const { files, laidOut } = await render(await prepare(theme, formats), { galley, compendium, theme, report }, formats)
  const errors = report.findings.filter((finding) => finding.severity === 'error')
  if (errors.length > 0) throw new Error(`the sampler has errors: ${JSON.stringify(errors[0])}`)
  for (const [format, { bytes }] of files)
    writeFileSync(join(folder, `${name}.${format === 'booklet' ? 'pdf' : format}`), bytes)
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(recordOf(galley)))
  return { galley, laidOut }
}
