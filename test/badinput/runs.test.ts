/** Runs that need a set-up instead of a file: places that cannot be written, locks, signals, surroundings. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { digests, engross, ROOT } from '../cli/projects.ts'
import { answerOf } from './answers.ts'
import { build, expectAnswer, GOOD, goodProject } from './built.ts'
import { CORPUS, type Row, readIndex } from './index-table.ts'

const rows = CORPUS === undefined ? [] : readIndex(CORPUS).filter(({ section }) => section === 'runs')
const MAIN = join(ROOT, 'dist/cli/main.js')
const HTML = ['--format', 'html']
const DATED = ['--format', 'docx,html'] // Formats that have a place for dates and are made fast.

/** Each set-up of the index, by the words that it begins with. */
const RUNS: Readonly<Record<string, (row: Row) => void | Promise<void>>> = {
  '`SOURCE_DATE_EPOCH`': (row) => {
    const made = ['', 'x', '-1', '1.5', '1e99'].map((value) => madeWith({ SOURCE_DATE_EPOCH: value }, row, DATED))
    expect(new Set([...made, madeWith({}, row, DATED)]).size).toBe(1)
  },
  'out is a file': (row) => {
    const folder = goodProject()
    rmSync(join(folder, 'out'), { recursive: true })
    writeFileSync(join(folder, 'out'), 'a file')
    const { status, stdout } = engross(folder, ['build', '--json'])
    expect(answerOf(row).exits).toContain(status)
    expect(JSON.parse(stdout).findings.map(({ code }: { code: string }) => code)).toContain('file-write')
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file')
  },
  'the lock of a process that no longer lives': (row) => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    expectAnswer(row, build(lockedBy(gone), HTML))
  },
  'the lock of a living process': (row) => {
    const folder = lockedBy(process.pid)
    const built = build(folder, HTML)
    expectAnswer(row, built)
    expect(built.findings.some(({ message }) => message.includes(String(process.pid)))).toBe(true)
  },
  'SIGINT at a random moment': async (row) => {
    for (const milliseconds of [250, 600]) {
      const folder = goodProject()
      const before = digests(join(folder, 'out'))
      const status = await signalled({ folder, signal: 'SIGINT', milliseconds })
      if (status === 0) continue // It was done before the signal came.
      // Before the program's first line runs, the signal ends Node itself.
      expect([...answerOf(row).exits, null]).toContain(status)
      expect(digests(join(folder, 'out'))).toEqual(before)
      expect(existsSync(join(folder, 'out/.engross/lock'))).toBe(false)
    }
  },
  'SIGKILL at a random moment': async (row) => {
    for (const milliseconds of [500]) {
      const folder = goodProject()
      await signalled({ folder, signal: 'SIGKILL', milliseconds })
      expect(answerOf(row).exits).toContain(engross(folder, ['build', ...HTML]).status)
      expect(readdirSync(join(folder, 'out/.engross'))).toEqual(['sets'])
      expect(readFileSync(join(folder, 'out/compendium.html'), 'utf8')).toContain('ON FERRIES')
    }
  },
  'a source edited between': async (row) => {
    const folder = goodProject()
    const long = Array.from({ length: 120 }, (_, at) => `${at + 4}. **CALLS ON** governments again;\n`).join('')
    writeFileSync(join(folder, 'sources/good.md'), GOOD + long)
    const before = digests(join(folder, 'out'))
    const building = spawn(process.execPath, [MAIN, 'build'], { cwd: folder, stdio: 'ignore' })
    const status = new Promise((resolve) => building.on('exit', resolve))
    // The lock is taken after reading and before rendering.
    while (!existsSync(join(folder, 'out/.engross/lock')) && building.exitCode === null) await pause(2)
    writeFileSync(join(folder, 'sources/good.md'), GOOD)
    expect(answerOf(row).exits).toContain(await status)
    expect(digests(join(folder, 'out'))).toEqual(before)
  },
  'a foreign file in out': (row) => {
    const folder = goodProject({ 'out/notes.txt': 'Mine.', 'out/compendium/own.html': 'Mine too.' })
    expectAnswer(row, build(folder, HTML))
    expect(readFileSync(join(folder, 'out/notes.txt'), 'utf8')).toBe('Mine.')
    expect(readFileSync(join(folder, 'out/compendium/own.html'), 'utf8')).toBe('Mine too.')
  },
  'output piped into': (row) => {
    const command = `"${process.execPath}" "${MAIN}" show good.md | head -1; echo "status \${PIPESTATUS[0]}"`
    const { stdout } = spawnSync('bash', ['-c', command], { cwd: goodProject(), encoding: 'utf8' })
    expect(answerOf(row).exits.map((status) => `status ${status}`)).toContain(stdout.trim().split('\n').at(-1))
  },
  TZ: (row) => {
    const surroundings = [
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'Pacific/Niue', LANG: 'C', LC_ALL: 'C', HOME: '/nowhere' },
    ]
    expect(new Set(surroundings.map((env) => madeWith(env, row))).size).toBe(1)
  },
}

/** What cannot be set up everywhere, or is proved step by step elsewhere. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'out is read-only': 'root may write everywhere; test/publish lets every operation fail in turn',
  'out on a file system': 'a file system of its own needs rights; test/publish lets every operation fail in turn',
}

const runOf = (row: Row): string | undefined => Object.keys(RUNS).find((words) => row.file.startsWith(words))
const isElsewhere = ({ file }: Row): boolean => Object.keys(ELSEWHERE).some((words) => file.startsWith(words))

describe.skipIf(CORPUS === undefined)('the runs of the corpus (ENGROSS_BADINPUT)', () => {
  test('are all set up, or proved elsewhere', () => {
    expect(rows.filter((row) => runOf(row) === undefined && !isElsewhere(row)).map(({ file }) => file)).toEqual([])
    expect(rows.length).toBe(Object.keys(RUNS).length + Object.keys(ELSEWHERE).length)
  })

  test.each(rows.filter((row) => !isElsewhere(row)).map((row) => [row.file, row] as const))('%s', async (_, row) => {
    await RUNS[runOf(row) ?? '']?.(row)
  })
})

/** A project with a lock from a build of this machine. */
function lockedBy(pid: number): string {
  return goodProject({ 'out/.engross/lock': JSON.stringify({ pid, host: hostname() }) })
}

/** The digests of what is made, in a fresh folder, as one string. */
function madeWith(env: Readonly<Record<string, string>>, row: Row, formats: readonly string[] = []): string {
  const folder = goodProject()
  expect(answerOf(row).exits).toContain(engross(folder, ['build', '--quiet', ...formats], env).status)
  return JSON.stringify(digests(join(folder, 'out')))
}

type Signal = { readonly folder: string; readonly signal: NodeJS.Signals; readonly milliseconds: number }

async function signalled({ folder, signal, milliseconds }: Signal): Promise<number | null> {
  mkdirSync(join(folder, 'out'), { recursive: true })
  const building = spawn(process.execPath, [MAIN, 'build'], { cwd: folder, stdio: 'ignore' })
  const ended = new Promise<number | null>((resolve) => building.on('exit', (status) => resolve(status)))
  await pause(milliseconds)
  building.kill(signal)
  return ended
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
