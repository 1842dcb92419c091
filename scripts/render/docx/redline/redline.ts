/**
 * A redline as a Word file with native tracked changes, in the styles of the usual Word copy. Whoever accepts all of
 * them holds the newer text, whoever rejects all the older one, letter by letter.
 */
import type { Redline, Side } from '../../../compare/redline.ts'
import type { Galley, Sheet } from '../../../template/galley.ts'
import type { Theme } from '../../../theme/theme.ts'
import { bindingOf } from '../../binding.ts'
import { createBookmarks } from '../bookmarks.ts'
import { sectionBidiXml } from '../direction.ts'
import { createFurniture, FOLIO, type Furniture, headOf } from '../furniture.ts'
import { widestLabels } from '../label-column.ts'
import { wordLanguage } from '../language.ts'
import { packageDocx } from '../package.ts'
import { propertiesXml } from '../properties.ts'
import { pageShape } from '../sections.ts'
import { nameStyles } from '../style-names.ts'
import { stylesXml, usualPlaces } from '../styles.ts'
import { listTargets } from '../targets.ts'
import { redlineBody } from './body.ts'
import type { Desk } from './desk.ts'
import { createRedlineNotes } from './notes.ts'
import { createRevisions } from './revisions.ts'

export async function redlineDocx(redline: Redline, theme: Theme): Promise<Uint8Array> {
  const galley = galleyOf(redline)
  const desk = deskOf(redline, galley, theme)
  const { section, furniture } = sectionOf(redline, theme)
  const document = redlineBody(redline, section, desk)
  const parts = {
    document,
    footnotes: desk.notes.part(desk),
    numbering: null,
    styles: stylesXml(theme, desk.styles, desk.language),
    properties: propertiesXml(galley),
    noteCounting: NOTE_COUNTING,
    furniture,
    documentLinks: '',
    footnoteLinks: '',
  }
  return packageDocx(parts, galley, theme)
}

/** What the file says about itself. Its date is the newer text's; the packer wants one even where none is stated. */
function galleyOf({ id, before, after }: Redline): Galley {
  const sheet: Sheet = {
    style: 'text',
    id: after.id,
    language: after.language,
    bookmark: after.name,
    head: null,
    flow: after.flow,
  }
  return {
    id,
    title: `${after.name}: changes from ${before.name}`,
    subject: after.title === '' ? null : after.title,
    author: after.body,
    keywords: [before.name, after.name],
    language: after.language,
    date: after.date ?? '1970-01-01',
    parts: [{ role: 'body', sheets: [sheet] }],
  }
}

function deskOf(redline: Redline, galley: Galley, theme: Theme): Desk {
  const { before, after } = redline
  const [old, own] = [widestLabels(before.flow, theme), widestLabels(after.flow, theme)]
  const depths = Math.max(old.length, own.length)
  return {
    theme,
    styles: nameStyles(theme),
    places: usualPlaces(theme),
    widest: Array.from({ length: depths }, (_, depth) => Math.max(old[depth] ?? 0, own[depth] ?? 0)),
    revisions: createRevisions(after),
    bookmarks: createBookmarks(listTargets(galley)),
    notes: createRedlineNotes(redline, hasOneStar(before) && hasOneStar(after) ? 'counted' : 'by-hand'),
    language: wordLanguage(after.language),
  }
}

/** Word counts * † ‡ anew on every page: right for a text whose only note is its adoption note. */
const NOTE_COUNTING = '<w:numFmt w:val="chicago"/><w:numRestart w:val="eachPage"/>'

function hasOneStar({ passages }: Side): boolean {
  const notes = passages.flatMap(({ cells }) => cells.flat()).filter((run) => run.type === 'note')
  return notes.length <= 1 && notes.every((note) => note.mark === '*')
}

/** One section; its head says on every page what is compared, for a redline must not be taken for a text. */
function sectionOf({ before, after }: Redline, theme: Theme): { section: string; furniture: readonly Furniture[] } {
  const store = createFurniture()
  const compared = { left: 'Comparison', right: `${before.name} → ${after.name}` }
  const head = store.keep('header', headOf(compared, 'any', { theme, language: after.language }))
  const foot = store.keep('footer', FOLIO)
  const types = ['default', 'first', ...(theme.page.sides === 'two' ? ['even'] : [])]
  const references = types.map((type) => `<w:headerReference w:type="${type}" r:id="${head}"/>`).join('')
  const feet = types.map((type) => `<w:footerReference w:type="${type}" r:id="${foot}"/>`).join('')
  const section =
    `<w:sectPr>${references}${feet}<w:footnotePr>${NOTE_COUNTING}</w:footnotePr><w:type w:val="nextPage"/>` +
    `${pageShape(theme, bindingOf(after))}<w:pgNumType w:fmt="decimal" w:start="1"/>${sectionBidiXml(after.language)}</w:sectPr>`
  return { section, furniture: store.list() }
}
