/**
 * OSCE Parliamentary Assembly: participles and verbs in one series.
 *
 *     The OSCE Parliamentary Assembly:
 *     1. Recalling …,
 *     7. Calls upon …;
 */
import { PLAIN, type Profile } from '../profile.ts'

export const oscePa: Profile = {
  ...PLAIN,
  name: 'osce-pa',
  body: 'OSCE Parliamentary Assembly',
  head: 'symbol and opening',
  number: 'none',
  kind: 'resolution',
  roles: 'by lead words',
  openings: [/^(?:The )?(?:OSCE Parliamentary Assembly|Parliamentary Assembly of the OSCE)[:,]$/],
  symbols: [{ form: /^(AS \(\d{1,2}\) [A-Z]{1,3} [EFR])$/, kind: null, gives: 'code' }],
  signs: [
    { on: 'body', meets: /^OSCE (?:PA|Parliamentary Assembly)$/, weight: 8, because: 'the editor names its body' },
    { on: 'opening', meets: /OSCE/, weight: 6, because: 'the Assembly of the OSCE speaks' },
    {
      on: 'lines', // Below a preamble it is a line of the body.
      meets: /^(?:The )?OSCE Parliamentary Assembly[:,]$/,
      weight: 4,
      because: 'the Assembly of the OSCE is named on a line of its own',
    },
    { on: 'head', meets: /^AS \(\d{1,2}\)/, weight: 4, because: 'its symbol is that of a session' },
    { on: 'aside', meets: /^AS \(\d{1,2}\)/, weight: 4, because: 'its pages carry the symbol of a session' },
  ],
}
