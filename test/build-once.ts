/**
 * Tests of the command line run the program as it is published, so it is compiled once before they start.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export function setup(): void {
  if (process.env.ENGROSS_SKIP_BUILD === '1' && existsSync(`${root}/dist/cli/main.js`)) return
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
}
