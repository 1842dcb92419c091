/**
 * The list of finding codes is closed from both sides: the compiler refuses a code that is not listed, and no code is
 * listed that nothing can say, or that no test shows.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { FINDING_CODES } from '../../scripts/finding-codes.ts'

const SCRIPTS = fileURLToPath(new URL('../../scripts', import.meta.url))
const TESTS = fileURLToPath(new URL('..', import.meta.url))
const CODES = Object.keys(FINDING_CODES)

/** All files of a folder that a name belongs to, one after the other. */
function wordsOf(folder: string, belongs: (path: string) => boolean): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.includes('node_modules') && belongs(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n')
}

it('every finding code is said somewhere', () => {
  const sources = wordsOf(SCRIPTS, (path) => path.endsWith('.ts') && path !== 'finding-codes.ts')
  expect(CODES.filter((code) => !sources.includes(`'${code}'`))).toEqual([])
})

it('every finding code is shown by a test that names it, or by a case', () => {
  const isShown = /\.test\.ts$|accepted.findings\.txt$/
  const named = new Set(wordsOf(TESTS, (path) => isShown.test(path)).match(/[a-z]+(?:-[a-z]+)*/g))
  expect(CODES.filter((code) => !named.has(code))).toEqual([])
})
