// Writes the site of the project's own sources into a temporary folder, so that its index, pages and downloads are
// checked like any other file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** Gives the folder; whoever asks takes it away again. */
export function writeSite() {
  const folder = mkdtempSync(join(tmpdir(), 'engross-site-'))
  const words = [COMMAND, '--quiet', 'build', '--format', 'site', '--out', folder]
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: PROJECT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the site was not made: ${stderr}`)
  return folder
}
