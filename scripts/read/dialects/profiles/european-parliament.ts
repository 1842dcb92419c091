/**
 * European Parliament: lines of citation, recitals with capitals, then a new series of numbers.
 *
 *     The European Parliament,
 *     –  having regard to …,
 *     A. whereas …;
 *     1. Calls on …;
 */
import { PLAIN, type Profile } from '../profile.ts'

export const europeanParliament: Profile = {
  ...PLAIN,
  name: 'european-parliament',
  body: 'European Parliament',
  head: 'symbol and opening',
  number: 'none',
  kind: 'resolution',
  roles: 'by lead words',
  series: 'restarts',
  subtitles: [/^(?:European Parliament resolution|Résolution du Parlement européen) (?:of|du) /],
  openings: [/^(?:The European Parliament|Le Parlement européen|[A-Z ]{4,60} PARLIAMENTARY ASSEMBLY),$/],
  symbols: [{ form: /^(P\d{1,2}_TA(?:-PROV)?\(\d{4}\)\d{4})$/, kind: null, gives: 'code' }],
  signs: [
    {
      on: 'body',
      meets: /^(?:European Parliament|Euronest Parliamentary Assembly)$/,
      weight: 8,
      because: 'the editor names its body',
    },
    {
      on: 'opening',
      meets: /^(?:The European Parliament|Le Parlement européen),$/,
      weight: 6,
      because: 'the European Parliament speaks',
    },
    { on: 'head', meets: /^P\d{1,2}_TA/, weight: 6, because: 'its symbol is that of a text adopted' },
    {
      on: 'lines',
      meets: /^(?:[–—-][ \u00a0]{1,3})?(?:having regard to|vu) /i,
      times: 2,
      weight: 3,
      because: 'lines of citation open it',
    },
    {
      on: 'lines',
      meets: /^[A-Z]{1,2}\.[ \u00a0](?:whereas|considérant) /i,
      times: 2,
      weight: 3,
      because: 'its recitals have capitals',
    },
  ],
}
