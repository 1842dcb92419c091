/** Declarations, resolutions, recommendations and opinions of any body: what is left when no tradition is surer. */
import { PLAIN, type Profile } from '../profile.ts'

export const numberedText: Profile = {
  ...PLAIN,
  name: 'numbered-text',
  head: 'symbol and opening',
  roles: 'by lead words',
  signs: [
    { fact: 'symbol', weight: 4, because: 'a line names the kind of the text' },
    { fact: 'opening', weight: 4, because: 'enacting words open the text' },
    { fact: 'number', weight: 2, because: 'the head has a number' },
    { fact: 'lead verbs', weight: 3, because: 'clauses begin with the verbs of resolutions' },
    {
      kinds: ['declaration', 'resolution', 'recommendation', 'opinion'],
      weight: 4,
      because: 'the editor names the kind',
    },
  ],
}
