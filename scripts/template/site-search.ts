/**
 * The search page of a site as a galley: what it is for, and where one gets on without it. The field and the passages
 * that are found are added by the page's script.
 */
import type { Compendium } from '../compose/compendium.ts'
import { INDEX } from '../compose/site-paths.ts'
import type { Galley, WordsRun } from './galley.ts'
import { line, linkTo, ours } from './site-index.ts'

export function siteSearch({ id, title, body, language, date }: Compendium): Galley {
  const leading = (words: string, path: string): WordsRun =>
    ours(words, linkTo({ type: 'file', path, anchor: '' }, words))
  const flow = [
    line('volume-body', title),
    line('volume-title', 'Search'),
    line('annex-text', [
      ours('All words of all texts are searched here, by your browser itself and without a network. The '),
      leading('list of the texts', INDEX),
      ours(' and the '),
      leading('whole volume on one page', id),
      ours(' can be read and searched without a script.'),
    ]),
  ]
  const sheet = { style: 'annex', id: 'search', language, bookmark: 'Search', head: null, flow } as const
  const about = { title: `Search – ${title}`, subject: null, author: body, keywords: [] }
  return { id, ...about, language, date, parts: [{ role: 'body', sheets: [sheet] }] }
}
