/**
 * French chambers: one sentence that begins with the chamber, its references (Vu …), its reasons (Considérant …) and what
 * it asks, under one article.
 *
 *     Article unique
 *     L’Assemblée nationale,
 *     Vu l’article 34-1 de la Constitution,
 *     Considérant que …,
 *     Invite le Gouvernement à …
 */
import { PLAIN, type Profile } from '../profile.ts'

export const assembleeNationale: Profile = {
  ...PLAIN,
  name: 'assemblee-nationale',
  head: 'symbol and opening',
  number: 'none',
  kind: 'resolution',
  roles: 'by lead words',
  openings: [/^(?:L[’']Assemblée nationale|Le Sénat),$/],
  leads: { preambular: [], operative: ['affirme', 'appelle', 'estime', 'juge', 'souhaite', 'rappelle', 'soutient'] },
  signs: [
    { on: 'body', meets: /^(?:Assemblée nationale|Sénat)$/, weight: 8, because: 'the editor names its body' },
    { on: 'opening', meets: /^(?:L[’']Assemblée nationale|Le Sénat),$/, weight: 6, because: 'a French chamber speaks' },
    { on: 'lines', meets: /^Vu (?:l[’']|la |le |les )/, weight: 3, because: 'its references begin with Vu' },
    { on: 'head', meets: /^(?:proposition de )?résolution(?!\p{L})/iu, weight: 2, because: 'its head names the kind' },
    { on: 'lines', meets: /^Considérant /, weight: 2, because: 'its reasons begin with Considérant' },
  ],
}
