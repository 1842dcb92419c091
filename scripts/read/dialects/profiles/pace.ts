/**
 * Parliamentary Assembly of the Council of Europe: prose numbered through, decimals below, no enacting words.
 *
 *     Resolution 2433 (2022)
 *     1. The Parliamentary Assembly recalls …
 *     2. It calls on member States to:
 *     2.1. …;
 */
import { PLAIN, type Profile } from '../profile.ts'

export const pace: Profile = {
  ...PLAIN,
  name: 'pace',
  body: 'Parliamentary Assembly of the Council of Europe',
  head: 'symbol and opening',
  roles: 'by lead words',
  subtitles: [/^(?:Provisional version|Version provisoire|Parliamentary Assembly|Assemblée parlementaire)$/],
  signs: [
    {
      on: 'body',
      meets: /^(?:PACE|Parliamentary Assembly of the Council of Europe|Council of Europe)$/,
      weight: 8,
      because: 'the editor names its body',
    },
    {
      on: 'head',
      meets: /^(?:Resolution|Recommendation|Opinion|Résolution|Recommandation|Avis) \d{2,4} \(\d{4}\)/,
      weight: 3,
      because: 'its number has a year',
    },
    {
      on: 'lines',
      meets: /^1\.[ \u00a0](?:The (?:Parliamentary )?Assembly|L[’']Assemblée)/,
      weight: 3,
      because: 'its first paragraph names the Assembly',
    },
    { on: 'lines', meets: /^\d{1,3}\.\d{1,2}\.[ \u00a0]/, times: 2, weight: 2, because: 'it counts in decimals' },
    {
      on: 'notes',
      meets: /^(?:Assembly debate|Text adopted by the (?:Assembly|Standing Committee)|Discussion par l[’']Assemblée)/,
      weight: 4,
      because: 'a note tells the debate',
    },
  ],
}
