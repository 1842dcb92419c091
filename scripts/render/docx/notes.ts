/**
 * Footnotes: real ones, with the adopted mark. A mark that is counted is an automatic one of Word; any other stands as
 * letters in the run of the reference and again before the note, as Word itself writes it. `note-plan.ts` says which.
 */
import { directionOfLanguage } from '../../ast/right-to-left.ts'
import type { NoteRun } from '../../template/galley.ts'
import { directionOfRuns } from '../direction/turned-runs.ts'
import type { Bookmarks } from './bookmarks.ts'
import { bidiXml } from './direction.ts'
import type { NotePlan } from './note-plan.ts'
import type { Relationships } from './relationships.ts'
import { runsXml } from './runs.ts'
import type { Story } from './story.ts'
import { CHARACTER_STYLES } from './style-names.ts'
import { properties, type Setting, textXml } from './words.ts'
import { escapeXml, NAMESPACES, XML_DECLARATION } from './xml.ts'

export type Notes = {
  /** The reference in the paragraph. Keeps the note. */
  set(run: NoteRun, setting: Setting): string
  /** `word/footnotes.xml`, after everything has been set. */
  part(story: Omit<Story, 'note' | 'relationships'>, relationships: Relationships): string
}

type Kept = { readonly id: number; readonly run: NoteRun; readonly setting: Setting }

export function createNotes({ counted }: NotePlan, bookmarks: Bookmarks): Notes {
  const kept: Kept[] = []
  return {
    set(run, setting) {
      const id = kept.length + 1
      kept.push({ id, run, setting })
      const byWord = counted.has(run)
      const custom = byWord ? '' : ' w:customMarkFollows="1"'
      const mark = byWord ? '' : textXml(run.mark)
      return bookmarks.around(run.id, `<w:r>${markLook(run)}<w:footnoteReference${custom} w:id="${id}"/>${mark}</w:r>`)
    },
    part(shared, relationships) {
      const story: Story = { ...shared, relationships, note: noteInNote }
      const notes = kept.map((note) => noteXml(note, counted.has(note.run), story))
      return `${XML_DECLARATION}<w:footnotes ${NAMESPACES}>${separators(story.language)}${notes.join('')}</w:footnotes>`
    },
  }
}

/** Marks that fonts draw high already: `*`, `**`, `¹`. */
const HIGH_MARK = /^(?:\*+|[\p{Lm}\p{No}]+)$/u

export function markLook(run: NoteRun): string {
  return properties((HIGH_MARK.test(run.mark) ? CHARACTER_STYLES.noteStar : CHARACTER_STYLES.noteMark).id, '', null)
}

/** The short rule above notes, and above notes that go on from the page before. */
export function separators(language: string): string {
  const look = `${bidiXml(directionOfLanguage(language))}<w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>`
  return ['separator', 'continuationSeparator']
    .map(
      (name, index) =>
        `<w:footnote w:type="${name}" w:id="${index - 1}"><w:p><w:pPr>${look}</w:pPr>` +
        `<w:r><w:${name}/></w:r></w:p></w:footnote>`,
    )
    .join('')
}

function noteXml({ id, run, setting }: Kept, byWord: boolean, story: Story): string {
  const mark = byWord ? '<w:footnoteRef/>' : textXml(run.mark)
  const { weight } = story.theme.styles.note
  const direction = directionOfRuns(run.runs, setting.language ?? story.language)
  const bidi = bidiXml(direction, directionOfLanguage(story.language))
  const words = runsXml(run.runs, { language: setting.language, weight, links: 'shown' }, story)
  return (
    `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="${escapeXml(story.styles.note.id)}"/>${bidi}</w:pPr>` +
    `<w:r>${markLook(run)}${mark}</w:r><w:r>${properties(null, '', null)}${textXml(' ')}</w:r>${words}</w:p></w:footnote>`
  )
}

function noteInNote(run: NoteRun): string {
  throw new Error(`The note “${run.id}” stands inside another note, which Word cannot hold.`)
}
