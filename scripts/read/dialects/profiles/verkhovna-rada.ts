/**
 * Verkhovna Rada of Ukraine: numbered sentences, lists with Cyrillic letters, signature and number at the end.
 *
 *     ПОСТАНОВА
 *     Верховної Ради України
 *     Верховна Рада України постановляє:
 *     1. …
 */
import { PLAIN, type Profile } from '../profile.ts'

export const verkhovnaRada: Profile = {
  ...PLAIN,
  name: 'verkhovna-rada',
  body: 'Verkhovna Rada of Ukraine',
  head: 'symbol and opening',
  number: 'at the end',
  subtitles: [/^Верховної Ради України$/u],
  kind: 'resolution',
  roles: 'by lead words',
  openings: [
    /^(?:Верховна Рада України|(?:Враховуючи|Керуючись) .{5,160}Верховна Рада України) (?:п о с т а н о в л я є|постановляє|заявляє|звертається)[:,]$/u,
  ],
  signs: [
    { on: 'body', meets: /Verkhovna Rada|Верховна Рада/, weight: 8, because: 'the editor names its body' },
    { on: 'opening', meets: /Верховна Рада України/u, weight: 6, because: 'the Verkhovna Rada speaks' },
    {
      on: 'head',
      meets: /^(?:ПОСТАНОВА|ЗАЯВА|ЗВЕРНЕННЯ)(?!\p{L})/u,
      weight: 3,
      because: 'its head names a kind of its texts',
    },
    { on: 'head', meets: /Верховної Ради України/u, weight: 3, because: 'its head names the Verkhovna Rada' },
  ],
}
