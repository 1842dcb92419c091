/**
 * United Nations General Assembly: an unnumbered preamble of participles, each with a comma; numbered operative
 * paragraphs, a single one without a number; lists count (a), (i).
 *
 *     76/124. Strengthening …
 *     The General Assembly,
 *     Reaffirming its resolution 46/182 …,
 *     1. Requests the Secretary-General …;
 */
import { PLAIN, type Profile } from '../profile.ts'

export const unGeneralAssembly: Profile = {
  ...PLAIN,
  name: 'un-general-assembly',
  body: 'United Nations General Assembly',
  head: 'symbol and opening',
  kind: 'resolution',
  roles: 'by lead words',
  series: 'restarts',
  subtitles: [
    /^(?:United Nations|General Assembly(?: Distr\.: ?\p{Lu}\p{Ll}+)?|Distr\.: ?\p{Lu}\p{Ll}+|\d{1,2} \p{Lu}\p{Ll}+ \d{4})$/u,
    /^[\p{L}-]{4,20}(?: [\p{L}-]{3,20}){0,3} session$/u,
    /^Agenda items? \d/,
    /^Resolution adopted by the General Assembly/,
    /^\[(?:without reference to|on the report of) /,
  ],
  openings: [/^(?:The General Assembly|L[’']Assemblée générale|Генеральна Асамблея),$/u],
  signs: [
    { on: 'body', meets: /^(?:United Nations|UN) General Assembly$/, weight: 8, because: 'the editor names its body' },
    {
      on: 'opening',
      meets: /^(?:The General Assembly|L[’']Assemblée générale|Генеральна Асамблея),$/u,
      weight: 6,
      because: 'the General Assembly speaks',
    },
    { on: 'head', meets: /^A\/RES\//, weight: 6, because: 'its symbol begins with A/RES' },
    {
      on: 'lines',
      meets: /^\p{Lu}\p{Ll}+(?:ing|ed) [^.;:]{5,},$/u,
      times: 2,
      weight: 2,
      because: 'its preamble has no numbers',
    },
  ],
}
