/** A list that is walked within itself: what `../` means does not depend on which of its entries one stands in. */
import { expect, it } from 'vitest'
import { compileTemplates } from '../../scripts/template/kitchen.ts'

it('counts a step inward where a list is walked within itself', () => {
  const template =
    '{{#each texts}}{{#each ../texts}}{{#each ../../texts}}{{name}}{{../name}}{{../../name}} {{/each}}{{/each}}{{/each}}'
  const write = compileTemplates(new Map([['volume', template]]), 'volume')
  const view = { texts: [{ name: 'a' }, { name: 'b' }] }
  expect(write(view, { ceiling: 10_000, spent: 0 })).toBe('aaa baa aba bba aab bab abb bbb ')
})
