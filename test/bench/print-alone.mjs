// Times the printed volume alone, step by step: `npm run build && node test/bench/print-alone.mjs [500]`. Reading and
// resolving come before and are not counted; laying out, drawing and proving each have a line. The digest tells whether
// a change of the program changed a byte of the file.
import '../../dist/cli/memory.js'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compose } from '../../dist/compose/compose.js'
import { defaultManifest } from '../../dist/compose/default-manifest.js'
import { gather } from '../../dist/engross.js'
import { prepare } from '../../dist/render/render.js'
import { inTurns } from '../../dist/render/turns.js'
import { createReport } from '../../dist/report.js'
import { readRegistry } from '../../dist/resolve/registry/read-registry.js'
import { fill } from '../../dist/template/fill.js'
import { loadTemplates } from '../../dist/template/load-templates.js'
import { loadTheme } from '../../dist/theme/load-theme.js'
import { verify } from '../../dist/verify/verify.js'
import { makeCorpus } from './corpus.mjs'

const [count = '500', keepAs] = process.argv.slice(2)
const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))
const report = createReport()

const galleyOf = async () => {
  const registryFile = `${TEMPLATES}/registry.yaml`
  const registry = readRegistry([{ path: registryFile, bytes: readFileSync(registryFile) }], report)
  const sources = makeCorpus(Number(count)).map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))
  const library = gather({ sources, registry }, report)
  const compendium = compose(library, defaultManifest(library.texts), report)
  return { compendium, galley: fill(compendium, await loadTemplates([TEMPLATES])) }
}

const lines = []
/** Wall clock, time of the processor (both cores, the collector too) and the peak of memory so far. */
const timed = async (name, work) => {
  const wall = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  lines.push({
    name,
    wall: performance.now() - wall,
    cpu: (user + system) / 1000,
    peak: process.resourceUsage().maxRSS,
  })
  return result
}

const theme = await loadTheme([TEMPLATES])
const { galley, compendium } = await timed('sources', galleyOf)
const press = await timed('fonts', () => prepare(theme, ['pdf']))
const { setter, formats } = press
const laidOut = await timed('layout', () => inTurns(setter.layout(galley, { theme, faces: setter.faces }, report)))
const { bytes, pages } = await timed('draw', () =>
  formats.get('pdf').render({ galley, theme, compendium, laidOut, report }),
)
const about = { pageLabels: laidOut.pageLabels, siblings: new Set(), fonts: setter.faces.files }
const file = { path: 'volume.pdf', format: 'pdf', bytes, galley, ...about }
const proof = await timed('verify', () => verify(file, report))

for (const { name, wall, cpu, peak } of lines) {
  const cells = [`${Math.round(wall)} ms`, `${Math.round(cpu)} ms cpu`, `${Math.round(peak / 1024)} MB peak`]
  console.log(name.padEnd(8) + cells.map((cell) => cell.padStart(13)).join(''))
}
const printing = lines.slice(1)
const sum = (key) => (printing.reduce((total, line) => total + line[key], 0) / 1000).toFixed(2)
const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
console.log(
  `${count} texts, ${pages} pages, ${(bytes.length / 1e6).toFixed(2)} MB: ${sum('wall')} s, ${sum('cpu')} s cpu`,
)
console.log(`differences ${proof.differences}, digest ${digest}`)
if (keepAs) writeFileSync(keepAs, bytes)
