import { expect, it } from 'vitest'
import { isSafeName } from '../../scripts/publish/names.ts'

it.each([
  ['declaration-489.pdf', true],
  ['standing/déclaration.html', true],
  ['../out.pdf', false],
  ['/etc/passwd', false],
  ['a//b', false],
  ['con.pdf', false],
  ['a. ', false],
  ['a\\b', false],
  ['.engross/lock', false],
  [`${'x'.repeat(256)}`, false],
])('%s is a safe name: %s', (name, safe) => {
  expect(isSafeName(name)).toBe(safe)
})
