/**
 * One run of words as `w:r`. Looks come from character styles; a second mark on the same run ("strong" inside a
 * reference) is the only thing said directly, because a run can have one style.
 */
import type { Mark, Run, WordsRun } from '../../template/galley.ts'
import { languageXml } from './language.ts'
import { CHARACTER_STYLES } from './style-names.ts'
import { escapeXml } from './xml.ts'

/** What the place of a run decides about its look. */
export type Setting = {
  readonly language: string | null // Of the paragraph, when it is not that of the file.
  readonly weight: 'regular' | 'bold' // Of the paragraph: strong words in a bold heading stay as they are.
  readonly links: 'shown' | 'plain' // Entries of the contents are links throughout and look like words.
  readonly tracking?: number // Of the paragraph; more than nothing would tear joined letters apart.
  readonly backward?: ReadonlySet<Run> // Those of the paragraph that run from right to left; left out where none do.
}

export type StyleId = string | null

/** `linked`: whether the run becomes part of a link. */
export function wordsXml(run: WordsRun, setting: Setting, linked: boolean): string {
  return runXml(run.text, propertiesOf(run, setting, linked))
}

export function propertiesOf(run: WordsRun, setting: Setting, linked: boolean): string {
  const marks = setting.weight === 'bold' ? run.marks.filter((mark) => mark !== 'strong') : run.marks
  const style = linked ? linkStyle(run, setting) : styleOf(run, marks)
  const said = style === null ? [] : (SAID_BY[style] ?? [])
  const unsaid = marks.filter((mark) => !said.includes(mark))
  const language = run.language ?? setting.language
  if (setting.backward?.has(run)) return properties(style, backwardLook(unsaid, setting), language)
  return properties(style, unsaid.map((mark) => DIRECT[mark]).join(''), language)
}

/** Letters and signs of the run are ordered from right to left, and wear the font for such scripts. */
export const RIGHT_TO_LEFT = '<w:rtl/>'

function backwardLook(marks: readonly Mark[], { tracking = 0 }: Setting): string {
  const isRaised = (mark: Mark): boolean => mark === 'sup' || mark === 'sub'
  const letters = marks.filter((mark) => !isRaised(mark)).map((mark) => DIRECT[mark])
  const raised = marks.filter(isRaised).map((mark) => DIRECT[mark])
  const untracked = tracking === 0 ? [] : ['<w:spacing w:val="0"/>']
  return [...letters, ...untracked, ...raised, RIGHT_TO_LEFT].join('')
}

/** `w:rPr`, or nothing when nothing is to be said. */
export function properties(style: StyleId, direct: string, language: string | null): string {
  const all =
    (style === null ? '' : `<w:rStyle w:val="${style}"/>`) + direct + (language === null ? '' : languageXml(language))
  return all && `<w:rPr>${all}</w:rPr>`
}

/** A run of letters. A soft hyphen is an element in Word: as a letter it would print. */
export function runXml(text: string, runProperties: string): string {
  if (text === '') return ''
  if (!text.includes('\u00ad')) return `<w:r>${runProperties}${textXml(text)}</w:r>`
  const pieces = text.split('\u00ad').map((piece) => (piece === '' ? '' : textXml(piece)))
  return `<w:r>${runProperties}${pieces.join('<w:softHyphen/>')}</w:r>`
}

export function textXml(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`
}

/** In plain links marks are said directly, as Word does in its contents: LibreOffice sets a style of its own there. */
function linkStyle(run: WordsRun, setting: Setting): StyleId {
  if (setting.links === 'plain') return null
  return run.where === 'paged' ? CHARACTER_STYLES.pageReference.id : CHARACTER_STYLES.reference.id
}

function styleOf(run: WordsRun, marks: readonly Mark[]): StyleId {
  if (run.where === 'paged') return CHARACTER_STYLES.pageReference.id
  if (marks.includes('sup')) return CHARACTER_STYLES.superscript.id
  if (marks.includes('sub')) return CHARACTER_STYLES.subscript.id
  if (marks.includes('strong'))
    return marks.includes('emphasis') ? CHARACTER_STYLES.leadEmphasis.id : CHARACTER_STYLES.lead.id
  return marks.includes('emphasis') ? CHARACTER_STYLES.emphasis.id : null
}

/** Marks that a style shows already. */
const SAID_BY: Readonly<Record<string, readonly Mark[]>> = {
  [CHARACTER_STYLES.lead.id]: ['strong'],
  [CHARACTER_STYLES.emphasis.id]: ['emphasis'],
  [CHARACTER_STYLES.leadEmphasis.id]: ['strong', 'emphasis'],
  [CHARACTER_STYLES.superscript.id]: ['sup'],
  [CHARACTER_STYLES.subscript.id]: ['sub'],
}

/** Marks come in the order of `Mark`, which is also the order of the schema. */
const DIRECT: Readonly<Record<Mark, string>> = {
  strong: '<w:b/><w:bCs/>',
  emphasis: '<w:i/><w:iCs/>',
  sup: '<w:vertAlign w:val="superscript"/>',
  sub: '<w:vertAlign w:val="subscript"/>',
  number: '',
}
