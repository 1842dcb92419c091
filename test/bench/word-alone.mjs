// Times the Word format alone: `npm run build && node test/bench/word-alone.mjs [500]`. A first process makes the volume
// and lays it out; a second one gets the galley with its page labels and does nothing but write the Word file, so that
// its time and memory are those of the format.
import '../../dist/cli/memory.js'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { compose } from '../../dist/compose/compose.js'
import { defaultManifest } from '../../dist/compose/default-manifest.js'
import { gather } from '../../dist/engross.js'
import { createReport } from '../../dist/report.js'
import { readRegistry } from '../../dist/resolve/registry/read-registry.js'
import { loadTheme } from '../../dist/theme/load-theme.js'
import { makeCorpus } from './corpus.mjs'

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))
const [, script, count = '500', file] = process.argv
const theme = await loadTheme([TEMPLATES])
if (file === undefined) await makeVolume()
else await writeWord()

async function makeVolume() {
  const [{ fill }, { loadTemplates }, { prepare, render }] = await Promise.all([
    import('../../dist/template/fill.js'),
    import('../../dist/template/load-templates.js'),
    import('../../dist/render/render.js'),
  ])
  const report = createReport()
  const registryFile = join(TEMPLATES, 'registry.yaml')
  const registry = readRegistry([{ path: registryFile, bytes: readFileSync(registryFile) }], report)
  const sources = makeCorpus(Number(count)).map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))
  const library = gather({ sources, registry }, report)
  const compendium = compose(library, defaultManifest(library.texts), report)
  const galley = fill(compendium, await loadTemplates([TEMPLATES]))
  const [start, used] = [performance.now(), process.cpuUsage()]
  const { pageLabels } = await render(await prepare(theme, ['docx']), { galley, compendium, theme, report }, ['docx'])
  console.log(`fonts, layout and Word ${seconds(start, used)}`)
  const folder = mkdtempSync(join(tmpdir(), 'engross-word-'))
  const kept = join(folder, 'galley')
  writeFileSync(kept, serialize({ galley, pageLabels }))
  const { stdout, stderr } = spawnSync(process.execPath, [script, count, kept], { encoding: 'utf8' })
  console.log(stdout + stderr)
  rmSync(folder, { recursive: true })
}

async function writeWord() {
  const { galley, pageLabels } = deserialize(readFileSync(file))
  const before = process.memoryUsage().rss
  const [start, used] = [performance.now(), process.cpuUsage()]
  const { docx } = await import('../../dist/render/docx/docx.js')
  const laidOut = { pages: [], pageLabels, rounds: 1 }
  const { bytes } = await docx.render({
    galley,
    theme,
    laidOut,
    compendium: { shape: 'volume' },
    report: createReport(),
  })
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(`Word alone ${seconds(start, used)}, ${(bytes.length / 1e6).toFixed(2)} MB in the file`)
  console.log(`memory: ${Math.round(before / 2 ** 20)} MB with the galley, ${Math.round(peak)} MB at the peak`)
}

/** Wall clock and, since that says little on a busy machine, the time of the processor, with its helping threads. */
function seconds(start, used) {
  const { user, system } = process.cpuUsage(used)
  return `${((performance.now() - start) / 1000).toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of processor)`
}
