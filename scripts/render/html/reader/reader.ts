/**
 * What the page can do beyond being read: search, previews, copying of addresses and citations, side notes, and the
 * reader's own text size and colours. Everything is added by this script; without it nothing is missing from the text.
 */
import { followInContents } from './contents.ts'
import { make, makeButton } from './elements.ts'
import { prepareFilters } from './filters.ts'
import { preparePermalinks } from './permalinks.ts'
import { preparePreviews } from './preview.ts'
import { prepareSearch } from './search.ts'
import { prepareSettings } from './settings.ts'
import { prepareSideNotes } from './side-notes.ts'

function prepareReader(): void {
  const settings = prepareSettings()
  const openSearch = prepareSearch()
  const search = makeButton('Search, key /', 'Search', openSearch)
  const bar = make('aside', { class: 'reader-bar', 'aria-label': 'Reading', lang: 'en' }, search, ...settings)
  ;[...document.querySelectorAll('.skip')].pop()?.after(bar)
  preparePermalinks()
  preparePreviews()
  prepareSideNotes()
  followInContents()
  prepareFilters()
}

prepareReader()
