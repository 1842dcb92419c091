/**
 * From the galley to a Word file that looks as if a careful secretary had made it: styles named for their role, real
 * footnotes with the adopted mark, bookmarks and fields that hold the right words already. Page numbers are those of
 * the printed volume.
 */
import type { Format, RenderJob } from '../format.ts'
import { bodyXml } from './body.ts'
import { createBookmarks } from './bookmarks.ts'
import { wordLanguage } from './language.ts'
import { planLists } from './lists/lists.ts'
import { numberingXml } from './lists/numbering-part.ts'
import { sayLetters } from './lists/say-letters.ts'
import { planNotes } from './note-plan.ts'
import { createNotes } from './notes.ts'
import { type OwnParts, packageDocx } from './package.ts'
import { propertiesXml } from './properties.ts'
import { createRelationships } from './relationships.ts'
import { createSections } from './sections.ts'
import type { Story } from './story.ts'
import { nameStyles } from './style-names.ts'
import { stylesXml, usualPlaces } from './styles.ts'
import { listTargets } from './targets.ts'

export const docx: Format = {
  name: 'docx',
  needsPages: true,
  async render(job) {
    const bytes = await packageDocx(writeParts(job), job.galley, job.theme)
    return { bytes, pages: null }
  },
}

function writeParts(job: RenderJob): OwnParts {
  const { galley, theme, laidOut } = job
  if (laidOut === null) throw new Error('A Word file takes its page numbers from the printed volume, which is missing.')
  const targets = listTargets(galley)
  const styles = nameStyles(theme)
  const noted = planNotes(galley)
  const sections = createSections(galley.parts, { theme, noteCounting: noted.counting, letterhead: null })
  const places = usualPlaces(theme)
  const lists = planLists(galley, theme.word.numbering)
  sayLetters(lists, job)
  const bookmarks = createBookmarks(targets)
  const notes = createNotes(noted, bookmarks)
  const [documentLinks, footnoteLinks] = [createRelationships(), createRelationships()]
  const shared = {
    theme,
    styles,
    places,
    lists,
    targets,
    bookmarks,
    pageLabels: laidOut.pageLabels,
    language: wordLanguage(galley.language),
  }
  const story: Story = { ...shared, relationships: documentLinks, note: notes.set }
  const document = bodyXml(galley, sections, story)
  const footnotes = notes.part(shared, footnoteLinks)
  return {
    document,
    footnotes,
    styles: stylesXml(theme, styles, shared.language),
    properties: propertiesXml(galley),
    numbering: numberingXml(lists, theme, places),
    noteCounting: noted.counting,
    furniture: sections.furniture,
    documentLinks: documentLinks.lines(),
    footnoteLinks: footnoteLinks.lines(),
  }
}
