/**
 * From the galley to a Word file that looks as if a careful secretary had made it: styles named for their role, real
 * footnotes with the adopted mark, bookmarks and fields that hold the right words already. Page numbers are those of
 * the printed volume.
 */

import { followOn } from '../follow-on.ts'
import type { Format, RenderJob } from '../format.ts'
import { bodyXml } from './body.ts'
import { createBookmarks } from './bookmarks.ts'
import { markEntries } from './contents.ts'
import { furnishHouse, type House } from './house/house.ts'
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
import { nameStyles, type StyleNames } from './style-names.ts'
import { listTargets } from './targets.ts'

export const docx: Format = {
  name: 'docx',
  needsPages: true,
  async render(job) {
    const names = nameStyles(job.theme)
    const house = furnishHouse({ theme: job.theme, names, language: wordLanguage(job.galley.language) })
    const parts = writeParts({ ...job, theme: house.theme }, names, house)
    return { bytes: await packageDocx(parts, job.galley, house.theme), pages: null }
  },
}

function writeParts(job: RenderJob, styles: StyleNames, house: House): OwnParts {
  const { galley, theme, laidOut } = job
  if (laidOut === null) throw new Error('A Word file takes its page numbers from the printed volume, which is missing.')
  const targets = listTargets(galley)
  const noted = planNotes(galley)
  const sections = createSections(galley.parts, {
    theme,
    language: galley.language,
    noteCounting: noted.counting,
    letterhead: house.letterhead,
  })
  const lists = planLists(galley, theme.word.numbering)
  sayLetters(lists, job)
  const bookmarks = markEntries(galley, createBookmarks(targets))
  const notes = createNotes(noted, bookmarks)
  const [documentLinks, footnoteLinks] = [createRelationships(), createRelationships()]
  const shared = {
    theme,
    styles,
    places: house.places,
    lists,
    targets,
    bookmarks,
    pageLabels: laidOut.pageLabels,
    language: wordLanguage(galley.language),
    following: followOn(galley.parts, theme.page),
  }
  const story: Story = { ...shared, relationships: documentLinks, note: notes.set }
  const document = bodyXml(galley, sections, story)
  const footnotes = notes.part(shared, footnoteLinks)
  return {
    document,
    footnotes,
    styles: house.styles,
    files: house.files,
    properties: propertiesXml(galley),
    numbering: numberingXml(lists, theme, house.places),
    noteCounting: noted.counting,
    furniture: sections.furniture,
    documentLinks: documentLinks.lines(),
    footnoteLinks: footnoteLinks.lines(),
  }
}
