/**
 * A site: a folder with a page for each text, an index and a search. Each page is like the one file of the text, with ways to the
 * others and to the downloads above it; it works from a memory stick and under any address, since all addresses in it
 * are relative. A volume gives the index and the search, a single text its page.
 */

import type { Compendium } from '../../compose/compendium.ts'
import { DOWNLOADS, INDEX, searchName } from '../../compose/site-paths.ts'
import { siteIndex } from '../../template/site-index.ts'
import { siteSearch } from '../../template/site-search.ts'
import type { Beside, Format, RenderJob } from '../format.ts'
import { pathAddress } from '../html/escape.ts'
import { addressesIn, linkedFacts } from '../html/linked-facts.ts'
import { writePage } from '../html/page.ts'
import { writeTimeline } from '../html/timeline.ts'
import { searchedWords } from './searched-words.ts'
import { type Way, writeWays } from './ways.ts'

export const site: Format = {
  name: 'site',
  needsPages: false,
  render: async (job) => {
    if (job.compendium.shape === 'single') return { bytes: writeText(job), pages: null }
    return { bytes: writeIndex(job), pages: null, beside: [writeSearch(job)] }
  },
}

function writeIndex({ compendium, theme }: RenderJob): Uint8Array {
  const address = (text: string): string | null => (compendium.siblings.has(text) ? pageOf(text) : null)
  const ways: Way[] = [
    searchWay(compendium),
    { words: 'Everything on one page', to: pageOf(compendium.id) },
    ...DOWNLOADS.map((ending) => ({ words: DOWNLOAD_WORDS[ending], to: `${pathAddress(compendium.id)}.${ending}` })),
  ]
  return writePage({
    galley: siteIndex(compendium),
    theme,
    compendium,
    facts: linkedFacts(compendium, address),
    header: writeWays('The whole volume', ways),
    picture: writeTimeline(compendium, { sheet: 'index', address }),
  })
}

/** All words of all texts, in a page of its own that is opened by who searches. */
function writeSearch({ compendium, galley: volume, theme }: RenderJob): Beside {
  const galley = siteSearch(compendium)
  const header = writeWays('This site', [{ words: 'All texts', to: pageOf(INDEX) }])
  const facts = linkedFacts({ ...compendium, groups: [], background: [] }, () => null)
  const words = searchedWords(volume)
  return {
    name: searchName(compendium),
    galley,
    bytes: writePage({ galley, theme, compendium, facts, header, picture: null, words }),
  }
}

const searchWay = (volume: Compendium): Way => ({
  words: 'Search all texts',
  to: pageOf(searchName(volume)),
  rel: 'search',
})

function writeText({ compendium, galley, theme }: RenderJob): Uint8Array {
  const header = writeWays('This site', waysOf(compendium))
  const facts = linkedFacts(compendium, addressesIn(compendium))
  return writePage({ galley, theme, compendium, facts, header, picture: null })
}

/** From a text to the index, to its neighbours in the volume, and to its downloads. */
function waysOf({ id, volume }: Compendium): readonly Way[] {
  const order = [...(volume?.siblings.keys() ?? [])]
  const at = order.indexOf(id)
  const [before, after] = [order[at - 1], order[at + 1]]
  return [
    { words: 'All texts', to: pageOf(INDEX) },
    ...(volume === undefined ? [] : [searchWay(volume)]),
    ...(before === undefined ? [] : [{ words: 'Previous text', to: pageOf(before), rel: 'prev' }]),
    ...(after === undefined ? [] : [{ words: 'Next text', to: pageOf(after), rel: 'next' }]),
    ...DOWNLOADS.map((ending) => ({ words: DOWNLOAD_WORDS[ending], to: `${pathAddress(id)}.${ending}` })),
  ]
}

const DOWNLOAD_WORDS = { pdf: 'PDF', docx: 'Word' } as const

const pageOf = (name: string): string => `${pathAddress(name)}.html`
