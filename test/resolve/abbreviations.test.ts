import { expect, test } from 'vitest'
import { findAbbreviations } from '../../scripts/resolve/abbreviations.ts'

test.each([
  ['as highlighted in UN General Assembly (UNGA) resolutions', 'UN General Assembly'],
  ['the Security Assistance Group-Ukraine (SAG-U) and', 'Security Assistance Group-Ukraine'],
  ['the Ukraine-NATO Interparliamentary Council (UNIC) which', 'Ukraine-NATO Interparliamentary Council'],
  ['including the United Nations (UN) Charter', 'United Nations'],
  ['all Non-Governmental Organisations (NGOs) in', 'Non-Governmental Organisations'],
])('%s', (words, long) => {
  const [defined, ...others] = findAbbreviations(words)
  expect(others).toEqual([])
  expect(defined?.long).toBe(long)
  expect(words.slice(defined?.start, defined?.end)).toBe(`${long} (${defined?.short})`)
})

test.each([
  'adopted in Sofia (Bulgaria) on Monday',
  'Allied countries (see page 4)',
  'the alliance of nations (XYZ) there',
  'the year (2024)',
  'Meeting. The (CAP) programme',
])('nothing in: %s', (words) => {
  expect(findAbbreviations(words)).toEqual([])
})
