/**
 * Projects in temporary folders, and the built program run in them as a user would.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A new project; the keys are paths, the values contents. */
export function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'engross-project-'))
  made.push(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** A project with the example texts and their manifest. */
export function exampleProject(): string {
  const folder = project({})
  cpSync(join(ROOT, 'sources'), join(folder, 'sources'), { recursive: true })
  return folder
}

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

export function engross(folder: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const { NO_COLOR: _, FORCE_COLOR: __, ...clean } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...clean, ...env },
  })
  return { status, stdout, stderr }
}

/** Path → SHA-256 of every file below a folder, without our own records. */
export function digests(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const walk = (path: string, shown: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name === '.engross') continue
      if (entry.isDirectory()) walk(join(path, entry.name), `${shown}${entry.name}/`)
      else
        found[`${shown}${entry.name}`] = createHash('sha256')
          .update(readFileSync(join(path, entry.name)))
          .digest('hex')
    }
  }
  if (existsSync(folder)) walk(folder, '')
  return found
}

export const FERRIES = `---
body: Assembly of the Example States
---
DECLARATION 41*

ON FERRIES

The Assembly,

1. **Recalling** Declaration 40 and the UN Charter;
2. **URGES** the governments:

- a. to inspect every ferry;
- b. to publish what was found.

* Adopted by the Assembly at its Plenary Sitting in Porto (Portugal) on Monday 27 May 2024.
`
