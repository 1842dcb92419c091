/**
 * Resolutions of national parliaments in the manner of Whereas and Resolved.
 *
 *     S. RES. 100
 *     Whereas …; and
 *     Resolved, That the Senate—
 *     (1) condemns …;
 */
import { PLAIN, type Profile } from '../profile.ts'

export const nationalResolution: Profile = {
  ...PLAIN,
  name: 'national-resolution',
  head: 'symbol and opening',
  kind: 'resolution',
  roles: 'by lead words',
  symbols: [{ form: /^(?:S|H)\. ?(?:J\. |Con\. )?Res\. ?(\d{1,4})$/i, kind: 'resolution', gives: 'number' }],
  leads: { preambular: ['whereas'], operative: ['resolved', 'be it resolved', 'therefore be it'] },
  signs: [
    {
      on: 'lines',
      meets: /^[*_]{0,2}Whereas(?!\p{L})/u,
      times: 2,
      weight: 4,
      because: 'its recitals begin with Whereas',
    },
    {
      on: 'lines',
      meets: /^[*_]{0,2}(?:Now, therefore, be it |Be it )?Resolved[*_]{0,2},? (?:That|by)(?!\p{L})/iu,
      weight: 5,
      because: 'it says “Resolved, That”',
    },
    {
      on: 'head',
      meets: /^(?:S|H)\. ?(?:J\. |Con\. )?Res\. ?\d/i,
      weight: 4,
      because: 'its symbol is that of a chamber',
    },
  ],
}
