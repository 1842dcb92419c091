/**
 * The list of finding codes is closed from both sides: the compiler refuses a code that is not listed, and no code is
 * listed that nothing can say.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { FINDING_CODES } from '../../scripts/finding-codes.ts'

const SCRIPTS = fileURLToPath(new URL('../../scripts', import.meta.url))

it('every finding code is said somewhere', () => {
  const sources = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== 'finding-codes.ts')
    .map((path) => readFileSync(join(SCRIPTS, path), 'utf8'))
    .join('\n')
  expect(Object.keys(FINDING_CODES).filter((code) => !sources.includes(`'${code}'`))).toEqual([])
})
