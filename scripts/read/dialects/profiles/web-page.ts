/** Pages of a web site: background, never an adopted text. They betray themselves by what a site writes around. */
import { PLAIN, type Profile } from '../profile.ts'

export const webPage: Profile = {
  ...PLAIN,
  name: 'web-page',
  head: 'title',
  kind: 'background',
  status: 'background',
  roles: 'paragraphs',
  signs: [
    { kinds: ['background'], weight: 20, because: 'the editor calls it background' },
    { fact: 'site furniture', weight: 4, because: 'lines of a web site stood around the text' },
  ],
}
