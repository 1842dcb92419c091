/**
 * A sheet as HTML: a text is an article, the contents a navigation, anything else a section.
 */
import type { Flow, Sheet } from '../../template/galley.ts'
import type { SheetStyle } from '../../theme/vocabulary.ts'
import type { Desk } from './desk.ts'
import { attribute, escapeHtml } from './escape.ts'
import { writeFlow } from './flow.ts'
import { writeNotes } from './notes.ts'
import type { SheetName, Where } from './where.ts'

const ELEMENTS: Readonly<Record<SheetStyle, 'section' | 'nav' | 'article'>> = {
  cover: 'section',
  'title-page': 'section',
  contents: 'nav',
  text: 'article',
  annex: 'section',
}

export function writeSheet(sheet: Sheet, desk: Desk): string {
  const element = ELEMENTS[sheet.style]
  const where: Where = { desk, sheet: sheetName(sheet), labels: [] }
  const end = endOfText(sheet.flow)
  const words = writeFlow(sheet.flow.slice(0, end), where)
  const notes = writeNotes(where)
  const after = writeFlow(sheet.flow.slice(end), where)
  const language = attribute('lang', sheet.language === desk.language ? null : sheet.language)
  const open = `<${element} class="sheet ${sheet.style}" id="${escapeHtml(sheet.id)}"${language}`
  return `${open} aria-label="${escapeHtml(sheet.bookmark)}">\n${words}${notes}${after}${writeNotes(where)}</${element}>\n`
}

/** Where the words of the text end and only ours follow ("Cited by"): its notes come in between. */
function endOfText(flow: readonly Flow[]): number {
  let end = flow.length
  while (end > 0 && isOurs(flow[end - 1])) end--
  return end === 0 ? flow.length : end
}

const isOurs = (flow: Flow | undefined): boolean => flow?.type === 'block' && flow.origin === 'ours'

function sheetName(sheet: Sheet): SheetName {
  return { id: sheet.id, name: nameOf(sheet), isCited: sheet.style === 'text' || sheet.style === 'annex' }
}

/** 'Declaration 489' from the running head; what has none is called by its bookmark. */
function nameOf(sheet: Sheet): string {
  return sheet.head === null || sheet.head.right === '' ? sheet.bookmark : sheet.head.right
}
