import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from './program.mjs'

const COMMAND = fileURLToPath(new URL('../tools/node_modules/hyperlink/lib/cli.js', import.meta.url))

/** `not ok 12 fragment-check out/index.html --> #nowhere`; what passed begins with `ok`. */
const FAILURE = /^not ok \d+ (\S+) (.+?)(?: --> (.+))?$/gm

/** `# pass  490` */
const COUNT = /^# pass\s+(\d+)$/m

export const hyperlink = {
  id: 'hyperlink',
  format: 'html',
  proves: 'every link of a page and between pages leads to a file and a place that is there, offline',
  available: async () => existsSync(COMMAND),
  async run(files) {
    const words = ['--internal', '--root', '/', ...files.map((file) => resolve(file))]
    const { stdout, stderr } = await runProgram(process.execPath, [COMMAND, ...words])
    const failures = [...stdout.matchAll(FAILURE)].map(([, rule, file, target]) => ({
      file: resolve('/', file),
      rule: `hyperlink ${rule}`,
      text: target ?? '',
    }))
    // A program that ended before it counted has proved nothing.
    if (failures.length > 0 || Number(COUNT.exec(stdout)?.[1] ?? 0) > 0) return failures
    return [{ file: files[0], rule: 'hyperlink', text: `nothing was followed: ${(stderr || stdout).slice(-300)}` }]
  },
}
