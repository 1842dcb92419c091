// Times the build of 10, 100 and 500 generated texts by stage: `npm run bench [-- --counts 10,100 --formats pdf,html]`.
// Then the reading of 300 texts beside a Markdown parser (reading.mjs). Each count runs in a process of its own, so that one does not warm the next and memory is its own.
//
// Clocks on shared machines are noisy: figures are for comparing, ratios are printed, and nothing fails by the clock.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '10,100,500' },
    formats: { type: 'string', default: 'pdf,docx,html,json' },
  },
})
const STAGES = ['read', 'resolve', 'compose', 'fill', 'render', 'verify']

const bare = measureBareNode()
console.log(`bare Node: ${bare.toFixed(0)} ms; formats: ${values.formats}`)
console.log(
  ['texts', ...STAGES, 'total', 'pages', 'pages/s', 'peak MB', '× Node'].map((head) => head.padStart(11)).join(''),
)
const runs = values.counts.split(',').map(Number).map(measure)
const [first] = runs
const last = runs.at(-1)
if (first && last && first !== last) {
  const growth = last.total / first.total
  console.log(`growth: ${last.count / first.count} times the texts take ${growth.toFixed(1)} times as long`)
}

// Reading alone, beside a Markdown parser, in a process of its own.
spawnSync(process.execPath, [fileURLToPath(new URL('./reading.mjs', import.meta.url))], { stdio: 'inherit' })

function measure(count) {
  const worker = fileURLToPath(new URL('./run-once.mjs', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, [worker, String(count), values.formats], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(stderr)
  const result = JSON.parse(stdout)
  const cells = [
    result.count,
    ...STAGES.map((stage) => `${Math.round(result.stages[stage] ?? 0)} ms`),
    `${(result.total / 1000).toFixed(2)} s`,
    result.pages,
    Math.round(result.pages / (result.total / 1000)),
    Math.round(result.peakMegabytes),
    (result.total / bare).toFixed(1),
  ]
  console.log(cells.map((cell) => String(cell).padStart(11)).join(''))
  return result
}

/** Median of five starts of an empty program: the measure that ratios are taken against. */
function measureBareNode() {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    spawnSync(process.execPath, ['-e', '0'])
    return performance.now() - start
  }).sort((a, b) => a - b)
  return times[2]
}
