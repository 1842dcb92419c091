/**
 * The runs of a paragraph: words, notes, page references, and what links them. Words that cite stay as adopted: a link
 * goes round them and adds no letter.
 *
 *     Declarations 474 and 482 (p. 12)
 *     └── link ──┘ └┬┘                 `474` is a REF field on the bookmark around the number of that text
 */
import { directionOfLanguage } from '../../ast/right-to-left.ts'
import type { Destination, LinkOfRun, PageRun, Run, WordsRun } from '../../template/galley.ts'
import { anyRightToLeft } from '../direction/turned-runs.ts'
import { bookmarkName, numberBookmarkName } from './bookmark-names.ts'
import { field } from './fields.ts'
import { orderRuns } from './ordered-runs.ts'
import type { Story } from './story.ts'
import { CHARACTER_STYLES } from './style-names.ts'
import { properties, propertiesOf, runXml, type Setting, wordsXml } from './words.ts'
import { escapeXml } from './xml.ts'

export function runsXml(runs: readonly Run[], setting: Setting, story: Story): string {
  const language = setting.language ?? story.language
  if (directionOfLanguage(language) === 'left-to-right' && !anyRightToLeft(runs)) return linkedXml(runs, setting, story)
  const { ordered, backward } = orderRuns(runs, language)
  return linkedXml(ordered, { ...setting, backward }, story)
}

function linkedXml(runs: readonly Run[], setting: Setting, story: Story): string {
  return groupByLink(runs)
    .map((group) => groupXml(group, setting, story))
    .join('')
}

/** Neighbours that share a link object, with the leader between them. */
type Group = { readonly link: LinkOfRun | null; readonly runs: readonly Run[] }

function groupByLink(runs: readonly Run[]): readonly Group[] {
  if (!runs.some(isLinked)) return [{ link: null, runs }]
  const groups: { link: LinkOfRun | null; runs: Run[] }[] = []
  runs.forEach((run, index) => {
    const link = linkAt(runs, index)
    const last = groups.at(-1)
    if (last && last.link === link) last.runs.push(run)
    else groups.push({ link, runs: [run] })
  })
  return groups
}

const isLinked = (run: Run): boolean => (run.type === 'words' || run.type === 'page') && run.link !== null

function linkAt(runs: readonly Run[], index: number): LinkOfRun | null {
  const run = runs[index]
  if (run === undefined || run.type === 'note') return null
  if (run.type === 'words' || run.type === 'page') return run.link
  const before = runs[index - 1]
  const after = runs[index + 1]
  const linkOf = (other: Run | undefined): LinkOfRun | null =>
    other?.type === 'words' || other?.type === 'page' ? other.link : null
  return linkOf(before) === linkOf(after) ? linkOf(before) : null
}

function groupXml({ link, runs }: Group, setting: Setting, story: Story): string {
  const opening = link?.to ? hyperlinkOpening(link.to, link.description, story) : null
  if (link === null || opening === null) return runs.map((run) => runOf(run, setting, story)).join('')
  const linked: Linked = { setting, story, link }
  let xml = ''
  let inside = ''
  const close = (): void => {
    if (inside !== '') xml += `${opening}${inside}</w:hyperlink>`
    inside = ''
  }
  for (const run of runs) {
    const reference = run.type === 'words' ? numberField(run, linked) : null
    if (reference === null) inside += run.type === 'words' ? wordsXml(run, setting, true) : runOf(run, setting, story)
    else {
      close()
      xml += reference
    }
  }
  close()
  return xml
}

/** The start tag of a link, or null when there is nothing to go to: a dead link is never written. */
function hyperlinkOpening(to: Destination, description: string, story: Story): string | null {
  const tip = description === '' ? '' : ` w:tooltip="${escapeXml(description.slice(0, 255))}"`
  switch (to.type) {
    case 'anchor': {
      const name = story.targets.names.get(to.anchor)
      return name === undefined ? null : `<w:hyperlink w:anchor="${name}"${tip} w:history="1">`
    }
    case 'file': {
      const id = story.relationships.idOf(`${to.path}.docx`)
      return `<w:hyperlink r:id="${id}" w:anchor="${bookmarkName(to.anchor)}"${tip} w:history="1">`
    }
    case 'address':
      return `<w:hyperlink r:id="${story.relationships.idOf(to.address)}"${tip} w:history="1">`
  }
}

type Linked = { readonly setting: Setting; readonly story: Story; readonly link: LinkOfRun }

/**
 * A cited number as a REF field. Word replaces the words of a field by those of its bookmark, so it is written only
 * where the two are equal: an adopted word never changes. `MERGEFORMAT` keeps the look of the reference.
 */
function numberField(run: WordsRun, { setting, story, link }: Linked): string | null {
  if (!run.marks.includes('number') || link.to?.type !== 'anchor') return null
  const printed = printedNumber(link.to.anchor, story)
  const name = printed === null ? undefined : story.targets.names.get(printed.anchor)
  if (name === undefined || printed?.number !== run.text) return null
  const look = propertiesOf(run, setting, true)
  return field(`REF ${numberBookmarkName(name)} \\h \\* MERGEFORMAT`, runXml(run.text, look), look)
}

/** The number of the clause that is cited, where its label is printed as letters; else that of the text. */
function printedNumber(anchor: string, { targets, lists }: Story): { anchor: string; number: string } | null {
  const label = targets.labels.get(anchor)
  if (label !== undefined) return lists.of(label.item)?.label === 'counted' ? null : { anchor, number: label.number }
  const sheet = targets.sheetOf.get(anchor)
  const run = sheet === undefined ? undefined : targets.numbers.get(sheet)
  return sheet === undefined || run?.type !== 'words' ? null : { anchor: sheet, number: run.text }
}

function runOf(run: Run, setting: Setting, story: Story): string {
  switch (run.type) {
    case 'words':
      return story.bookmarks.aroundNumber(run, runXml(run.text, propertiesOf(run, setting, false)))
    case 'page':
      return pageField(run, setting, story)
    case 'note':
      return story.note(run, setting)
    case 'leader':
      return '<w:r><w:tab/></w:r>'
    case 'break':
      return '<w:r><w:br/></w:r>'
  }
}

/** The printed volume's page as stored result; pressing F9 asks Word for its own. */
function pageField(run: PageRun, setting: Setting, story: Story): string {
  const label = story.pageLabels.get(run.of)
  if (label === undefined) throw new Error(`No page is known for “${run.of}”.`)
  const style = setting.links === 'shown' ? CHARACTER_STYLES.pageReference.id : null
  const look = properties(style, '', setting.language)
  const result = runXml(label, look)
  const name = story.targets.names.get(run.of)
  return name === undefined ? result : field(`PAGEREF ${name} \\h`, result, look)
}
