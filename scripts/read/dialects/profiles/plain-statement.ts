/** Statements: perhaps a title, then paragraphs. Nothing is forced into a preamble and an operative part. */
import { PLAIN, type Profile } from '../profile.ts'

export const plainStatement: Profile = {
  ...PLAIN,
  name: 'plain-statement',
  head: 'title',
  kind: 'statement',
  status: 'when vouched for',
  roles: 'paragraphs',
  signs: [
    { fact: 'always', weight: 2, because: 'every text is at least a statement' },
    { fact: 'no numbers', weight: 1, because: 'no paragraph has a number' },
    { kinds: ['statement', 'communique'], weight: 4, because: 'the editor calls it a statement' },
  ],
}
