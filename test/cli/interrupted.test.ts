/**
 * A signal in the middle of a build: the last good files stay, and nothing keeps the next build out.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digests, engross, exampleProject, ROOT } from './projects.ts'

it.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a build with 130, keeps the old files and gives the lock back',
  async (signal) => {
    const folder = exampleProject()
    expect(engross(folder, ['build', '--format', 'html']).status).toBe(0)
    const before = digests(join(folder, 'out'))
    const source = join(folder, 'sources/declaration-489.md')
    writeFileSync(source, readFileSync(source, 'utf8').replace('Recalling', 'Remembering'))

    const lock = join(folder, 'out/.engross/lock')
    const building = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'build'], {
      cwd: folder,
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => building.on('exit', (status, by) => resolve({ status, by })))
    while (!existsSync(lock) && building.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
    building.kill(signal)

    expect(await ended).toEqual({ status: 130, by: null })
    expect(digests(join(folder, 'out'))).toEqual(before)
    expect(readdirSync(join(folder, 'out/.engross'))).toEqual(['sets'])
  },
)
