/**
 * United Nations Security Council: built as the General Assembly's texts, without a title.
 *
 *     Resolution 2623 (2022)
 *     The Security Council,
 *     Having considered …,
 *     1. Decides …;
 */
import { PLAIN, type Profile } from '../profile.ts'

export const unSecurityCouncil: Profile = {
  ...PLAIN,
  name: 'un-security-council',
  body: 'United Nations Security Council',
  head: 'symbol and opening',
  kind: 'resolution',
  roles: 'by lead words',
  series: 'restarts',
  subtitles: [
    /^(?:United Nations|Security Council(?: Distr\.: ?\p{Lu}\p{Ll}+)?|Distr\.: ?\p{Lu}\p{Ll}+|\d{1,2} \p{Lu}\p{Ll}+ \d{4})$/u,
    /^Adopted by the Security Council at its /,
    /^Resolution \d{1,4} \(\d{4}\)$/,
  ],
  openings: [/^(?:The Security Council|Le Conseil de sécurité|Рада Безпеки),$/u],
  signs: [
    { on: 'body', meets: /^(?:United Nations|UN) Security Council$/, weight: 8, because: 'the editor names its body' },
    {
      on: 'opening',
      meets: /^(?:The Security Council|Le Conseil de sécurité|Рада Безпеки),$/u,
      weight: 6,
      because: 'the Security Council speaks',
    },
    { on: 'head', meets: /^S\/RES\//, weight: 6, because: 'its symbol begins with S/RES' },
    { on: 'head', meets: /^(?:Resolution|Résolution) \d{1,4} \(\d{4}\)$/, weight: 2, because: 'its number has a year' },
  ],
}
