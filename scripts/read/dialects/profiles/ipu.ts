/**
 * Inter-Parliamentary Union: preamble and operative part count apart; a line in brackets tells the adoption.
 *
 *     The 148th Assembly of the Inter-Parliamentary Union,
 *     (1) Recalling …,
 *     1. Calls on …;
 */
import { PLAIN, type Profile } from '../profile.ts'

export const ipu: Profile = {
  ...PLAIN,
  name: 'ipu',
  body: 'Inter-Parliamentary Union',
  head: 'symbol and opening',
  number: 'none',
  kind: 'resolution',
  roles: 'by lead words',
  series: 'restarts',
  subtitles: [/^Resolution adopted (?:by consensus[*†]? |unanimously )?by the /],
  openings: [/^The (?:\d{1,3}(?:st|nd|rd|th) )?Assembly of the (?:IPU|Inter-Parliamentary Union),$/],
  signs: [
    { on: 'body', meets: /^(?:IPU|Inter-Parliamentary Union)$/, weight: 8, because: 'the editor names its body' },
    { on: 'opening', meets: /IPU|Inter-Parliamentary Union/, weight: 6, because: 'the Assembly of the Union speaks' },
    {
      on: 'lines',
      meets: /^\(\d{1,2}\) \p{Lu}\p{Ll}+(?:ing|ed|ful) /u,
      times: 2,
      weight: 2,
      because: 'its preamble counts in brackets',
    },
  ],
}
