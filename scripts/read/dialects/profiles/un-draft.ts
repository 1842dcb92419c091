/**
 * Drafts of United Nations resolutions: paragraphs marked PP and OP, insertions (bis, ter), words in dispute in brackets.
 *
 *     A/ES-11/L.1/Rev.1
 *     The General Assembly,
 *     PP1. Reaffirming …,
 *     PP1 bis. [Recalling …,]
 *     OP1. Demands …;
 */
import { PLAIN, type Profile } from '../profile.ts'

export const unDraft: Profile = {
  ...PLAIN,
  name: 'un-draft',
  head: 'symbol and opening',
  number: 'none',
  kind: 'resolution',
  status: 'when vouched for',
  roles: 'by lead words',
  series: 'restarts',
  subtitles: [/: (?:revised )?draft (?:resolution|decision)s?$/, /^(?:Draft resolution|Original: English)$/],
  openings: [/^The (?:General Assembly|Security Council|Human Rights Council),$/],
  symbols: [{ form: /^([AES]\/(?:[A-Z0-9.-]{1,12}\/){0,3}L\.\d{1,4}(?:\/Rev\.\d{1,2})?)$/, kind: null, gives: 'code' }],
  signs: [
    { on: 'lines', meets: /^\[?(?:PP|OP)\d{1,3}/, times: 2, weight: 8, because: 'its paragraphs are marked PP and OP' },
    { on: 'head', meets: /^[AES]\/.{0,40}\bL\.\d/, weight: 6, because: 'its symbol is that of a draft' },
    {
      on: 'opening',
      meets: /^The (?:General Assembly|Security Council|Human Rights Council),$/,
      weight: 2,
      because: 'a body of the United Nations speaks',
    },
  ],
}
