/**
 * Conclusions of the European Council: sections with Roman numerals, prose numbered through all of them.
 *
 *     EUCO 4/23
 *     I. UKRAINE
 *     1. The European Council …
 */
import { PLAIN, type Profile } from '../profile.ts'

export const conclusions: Profile = {
  ...PLAIN,
  name: 'conclusions',
  body: 'European Council',
  head: 'symbol and opening',
  kind: 'communique',
  status: 'when vouched for',
  roles: 'paragraphs',
  symbols: [{ form: /^(EUCO \d{1,3}\/\d{2}(?: REV \d)?)$/, kind: null, gives: 'code' }],
  signs: [
    { on: 'head', meets: /^EUCO \d/, weight: 6, because: 'its symbol is that of the European Council' },
    { on: 'head', meets: /(?<!\p{L})conclusions(?!\p{L})/iu, weight: 5, because: 'its title calls it so' },
    {
      on: 'lines',
      meets: /^[IVX]{1,5}\.[ \u00a0]\p{Lu}[\p{Lu} ’'-]{3,}$/u,
      times: 2,
      weight: 3,
      because: 'its sections have Roman numerals',
    },
    {
      on: 'lines',
      meets: /^\d{1,3}\.[ \u00a0](?:The European Council|It) /,
      times: 2,
      weight: 3,
      because: 'its paragraphs name the European Council',
    },
  ],
}
