import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runProgram } from './program.mjs'

const PACKAGE = fileURLToPath(new URL('../tools/node_modules/@ooxml-tools/validate', import.meta.url))
const WORKER = fileURLToPath(new URL('./openxml-worker.mjs', import.meta.url))

export const openxml = {
  id: 'openxml',
  format: 'docx',
  proves: '0 errors of the Open XML SDK',
  available: async () => existsSync(PACKAGE),
  /** The validator keeps its process alive, so it gets one of its own. */
  async run(files) {
    const { stdout, stderr } = await runProgram(process.execPath, [WORKER, ...files])
    const start = stdout.lastIndexOf('\n[') + 1
    if (!stdout.slice(start).startsWith('['))
      return [{ file: files[0], rule: 'openxml', text: stderr.trim().split('\n')[0] || 'no report' }]
    return JSON.parse(stdout.slice(start))
  },
}
