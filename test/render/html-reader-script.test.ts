/**
 * The script of the page is made from the modules in `reader/`; what is made stands in the repository, so that the
 * program needs no bundler. `npx vitest run test/render/html-reader-script.test.ts -u` makes it anew.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { READER_SCRIPT } from '../../scripts/render/html/reader-script.ts'
import { KNOWN_SCRIPTS } from '../../scripts/verify/html/known-scripts.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MODULES = join(ROOT, 'scripts/render/html/reader')
const compiled = mkdtempSync(join(tmpdir(), 'engross-reader-'))
afterAll(() => rmSync(compiled, { recursive: true }))

const tsc = join(ROOT, 'node_modules/.bin/tsc')
const { status, stdout } = spawnSync(tsc, ['-p', MODULES, '--noEmit', 'false', '--outDir', compiled], {
  encoding: 'utf8',
})
const script = bundle(orderOf('reader', new Set())).replace(/^ +/gm, '')

describe('the script of the page', () => {
  it('is typed', () => {
    expect(stdout).toBe('')
    expect(status).toBe(0)
  })

  it('is what its modules say', async () => {
    await expect(asModule(script)).toMatchFileSnapshot(join(MODULES, '../reader-script.ts'))
    expect(READER_SCRIPT).toBe(script)
  })

  it('is known to the verifier by its digest and to nobody else', async () => {
    const digest = createHash('sha256').update(script).digest('hex')
    await expect(asDigests(digest)).toMatchFileSnapshot(join(ROOT, 'scripts/verify/html/known-scripts.ts'))
    expect([...KNOWN_SCRIPTS]).toEqual([digest])
  })

  it('has at most 30 KB and no way to make markup of words, to fetch or to run anything', () => {
    expect(new TextEncoder().encode(script).length).toBeLessThanOrEqual(30_000)
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|Function\(|fetch\(|XMLHttpRequest|import\(|WebSocket|sendBeacon|<\/script/,
    )
  })

  it('uses every module that lies there', () => {
    expect([...orderOf('reader', new Set())].sort()).toEqual(
      readdirSync(MODULES)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => file.replace('.ts', ''))
        .sort(),
    )
  })
})

/** A module after all that it imports. */
function orderOf(name: string, seen: Set<string>): readonly string[] {
  if (seen.has(name)) return []
  seen.add(name)
  const imported = [...sourceOf(name).matchAll(/from '\.\/([\w-]+)\.js'/g)].map((match) => match[1] ?? '')
  return [...imported.flatMap((inner) => orderOf(inner, seen)), name]
}

function sourceOf(name: string): string {
  return readFileSync(join(compiled, `${name}.js`), 'utf8')
}

/** One script of many modules: what they import stands above them. Two modules may not call things alike. */
function bundle(names: readonly string[]): string {
  const sources = names.map((name) =>
    sourceOf(name)
      .replace(/^import .*;\n/gm, '')
      .replace(/^export \{\};\n/gm, ''),
  )
  const whole = sources.join('').replace(/^export /gm, '')
  const declared = [...whole.matchAll(/^(?:async )?(?:function|const|let) (\w+)/gm)].map((match) => match[1])
  const twice = declared.filter((name, index) => declared.indexOf(name) !== index)
  if (twice.length > 0) throw new Error(`two modules of the reader declare ${twice.join(', ')}`)
  return `\n${whole}`
}

function asModule(words: string): string {
  const escaped = words.replace(/[\\`]|\$\{/g, (sign) => `\\${sign}`)
  return `/**
 * The script of the page, made from the modules in \`reader/\`; do not edit it here. A test says when it is stale, and
 * \`npx vitest run test/render/html-reader-script.test.ts -u\` makes it anew.
 */
export const READER_SCRIPT = \`${escaped}\`
`
}

function asDigests(digest: string): string {
  return `/**
 * The scripts that a finished page may hold: exactly ours, by the SHA-256 of their letters. A test computes them from
 * the modules of the script and says when this list is stale.
 */
export const KNOWN_SCRIPTS: ReadonlySet<string> = new Set([
  '${digest}',
])
`
}
