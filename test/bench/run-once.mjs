// One measured build: node run-once.mjs <count> <formats>; prints JSON. Nothing is written to disk, and time is counted
// from the start of the process.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultManifest } from '../../dist/compose/default-manifest.js'
import { engross, gather } from '../../dist/engross.js'
import { prepare } from '../../dist/render/render.js'
import { createReport } from '../../dist/report.js'
import { readRegistry } from '../../dist/resolve/registry/read-registry.js'
import { loadTemplates } from '../../dist/template/load-templates.js'
import { loadTheme } from '../../dist/theme/load-theme.js'
import { makeCorpus } from './corpus.mjs'

const [count, formats] = [Number(process.argv[2]), process.argv[3].split(',')]
const sources = makeCorpus(count).map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))
const start = performance.now()
const stages = {}
let running = null
let since = performance.now()
const watch = (stage) => {
  const now = performance.now()
  if (running !== null) stages[running] = (stages[running] ?? 0) + now - since
  running = stage
  since = now
}

const report = createReport()
const folders = [fileURLToPath(new URL('../../templates', import.meta.url))]
const [theme, templates] = await Promise.all([loadTheme(folders), loadTemplates(folders)])
const house = { theme, templates, press: await prepare(theme, formats) }
const registryFile = fileURLToPath(new URL('../../templates/registry.yaml', import.meta.url))
const registry = readRegistry([{ path: registryFile, bytes: readFileSync(registryFile) }], report)
const library = gather({ sources, registry }, report, watch)
const outputs = await engross({ library, manifest: defaultManifest(library.texts), formats, watch }, house, report)
watch(null)
const errors = report.findings.filter((finding) => finding.severity === 'error')
if (errors.length > 0 || outputs.length === 0) throw new Error(`the build failed: ${JSON.stringify(errors[0])}`)
process.stdout.write(
  JSON.stringify({
    count,
    stages,
    total: performance.now() - start,
    pages: outputs.reduce((sum, output) => sum + (output.format === 'pdf' ? (output.pages ?? 0) : 0), 0),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
