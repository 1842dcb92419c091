/**
 * NATO Parliamentary Assembly: one series of clauses, the last of them operative with lettered items; older texts count
 * in Roman numerals and name the committee that presented them, newer ones print the title above the symbol.
 *
 *     DECLARATION 489*
 *     The Assembly,
 *     1. Reiterating …;
 *     28. URGES member governments and parliaments of the North Atlantic Alliance:
 */
import { PLAIN, type Profile } from '../profile.ts'

export const natoPa: Profile = {
  ...PLAIN,
  name: 'nato-pa',
  body: 'NATO Parliamentary Assembly',
  head: 'symbol and opening',
  roles: 'by lead words',
  verbs: 'bold',
  signs: [
    { on: 'body', meets: /^NATO (?:PA|Parliamentary Assembly)$/, weight: 8, because: 'the editor names its body' },
    {
      on: 'opening',
      meets: /^(?:The Assembly|L[’']Assemblée|Асамблея),$/u,
      weight: 2,
      because: 'it opens with the Assembly',
    },
    {
      on: 'head',
      meets: /^(?:DECLARATION|RESOLUTION|DÉCLARATION|RÉSOLUTION|ДЕКЛАРАЦІЯ|РЕЗОЛЮЦІЯ)[ \u00a0](?:n\. |№ )?\d{3}(?!\d)/u,
      weight: 2,
      because: 'its number has three figures and no year',
    },
    {
      on: 'notes',
      meets:
        /^(?:presented by .{1,200} and )?adopted by the (?:plenary )?assembly|^adoptée? par l[’']assemblée|^ухвалено асамблеєю/iu,
      weight: 3,
      because: 'a note says that the Assembly adopted it',
    },
    {
      on: 'head',
      meets: /^(?:presented by|présentée? par) the .{0,80}(?:committee|commission)/i,
      weight: 2,
      because: 'a committee presented it',
    },
    {
      on: 'aside',
      meets: /^\d{2,3} (?:SESP|SESA|PC|DSC|ESC|STC|CDS|GSM) \d{2} [EF]/,
      weight: 4,
      because: 'its pages carry a document code of the Assembly',
    },
    { on: 'lines', meets: /North Atlantic Alliance/, weight: 3, because: 'it addresses the members of the Alliance' },
  ],
}
