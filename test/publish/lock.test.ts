import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOut } from '../../scripts/publish/publish.ts'
import { Refusal } from '../../scripts/report.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engross-publish-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the lock', () => {
  it('keeps a second build out while the first is running', () => {
    const first = openOut(folder)
    writeFileSync(join(folder, '.engross', 'lock'), JSON.stringify({ pid: 1, host: hostOfLock() }))
    expect(() => openOut(folder)).toThrow(/^Another build \(process 1 on /)
    expect(refusal(() => openOut(folder))?.finding.code).toBe('out-locked')
    first.close()
    openOut(folder).close()
  })

  it('is taken over from a process that is gone', () => {
    openOut(folder)
    writeFileSync(join(folder, '.engross', 'lock'), JSON.stringify({ pid: 999_999_999, host: hostOfLock() }))
    openOut(folder).close()
    expect(existsSync(join(folder, '.engross', 'lock'))).toBe(false)
  })
})

function refusal(opening: () => unknown): Refusal | null {
  try {
    opening()
  } catch (cause) {
    if (cause instanceof Refusal) return cause
  }
  return null
}

function hostOfLock(): string {
  rmSync(join(folder, '.engross', 'lock'), { force: true })
  const probe = mkdtempSync(join(tmpdir(), 'engross-lock-'))
  openOut(probe)
  const { host } = JSON.parse(readFileSync(join(probe, '.engross', 'lock'), 'utf8')) as { host: string }
  rmSync(probe, { recursive: true })
  return host
}
