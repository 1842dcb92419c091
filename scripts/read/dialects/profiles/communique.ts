/**
 * Communiqués of summits and groups of states: no enacting words, prose that may be numbered through, bullets with a line
 * after them.
 *
 *     We, the Leaders of …, met …
 *     1. We stand with …
 */
import { PLAIN, type Profile } from '../profile.ts'

export const communique: Profile = {
  ...PLAIN,
  name: 'communique',
  head: 'title',
  kind: 'communique',
  status: 'when vouched for',
  roles: 'paragraphs',
  signs: [
    { kinds: ['communique'], weight: 8, because: 'the editor calls it a communiqué' },
    {
      on: 'head',
      meets: /communiqu[eé]|leaders[’']? statement|summit declaration/i,
      weight: 4,
      because: 'its title calls it so',
    },
    {
      on: 'lines',
      meets: /^(?:\d{1,3}\.[ \u00a0])?We, the (?:\p{L}+[ ,]+){0,8}(?:leaders|heads|ministers|members)/iu,
      weight: 5,
      because: 'its authors speak as “we”',
    },
    {
      on: 'lines',
      meets: /^(?:\d{1,3}\.[ \u00a0])?We \p{Ll}+/u,
      times: 3,
      weight: 3,
      because: 'its paragraphs begin with “We”',
    },
  ],
}
