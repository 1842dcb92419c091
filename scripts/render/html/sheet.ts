/**
 * A sheet as HTML: a text is an article, the contents a navigation, anything else a section.
 */
import { directionOfLanguage } from '../../ast/right-to-left.ts'
import type { Flow, Run, Sheet } from '../../template/galley.ts'
import type { SheetStyle } from '../../theme/vocabulary.ts'
import type { Desk } from './desk.ts'
import { attribute, escapeHtml } from './escape.ts'
import { writeFlow } from './flow.ts'
import { writeNotes } from './notes.ts'
import { dirAttribute } from './turned.ts'
import type { SheetName, Where } from './where.ts'

const ELEMENTS: Readonly<Record<SheetStyle, 'section' | 'nav' | 'article'>> = {
  cover: 'section',
  'title-page': 'section',
  contents: 'nav',
  text: 'article',
  annex: 'section',
}

/** `picture` stands before the first table: the chronology has one. */
export function writeSheet(sheet: Sheet, desk: Desk, picture = ''): string {
  const element = ELEMENTS[sheet.style]
  const direction = directionOfLanguage(sheet.language)
  const where: Where = { desk, sheet: sheetName(sheet), labels: [], language: sheet.language, direction }
  const end = endOfText(sheet.flow)
  const table = picture === '' ? 0 : beforeFirstTable(sheet.flow)
  const words = `${writeFlow(sheet.flow.slice(0, table), where)}${picture}${writeFlow(sheet.flow.slice(table, end), where)}`
  const notes = writeNotes(where)
  const after = writeFlow(sheet.flow.slice(end), where)
  const language = attribute('lang', sheet.language === desk.language ? null : sheet.language)
  const dir = dirAttribute(direction, directionOfLanguage(desk.language))
  const tall = sheet.style === 'text' || sheet.style === 'annex' ? ` ${desk.use(`tall-${heightOf(sheet.flow)}`)}` : ''
  const open = `<${element} class="sheet ${sheet.style}${tall}" id="${escapeHtml(sheet.id)}"${language}${dir}`
  return `${open} aria-label="${escapeHtml(sheet.bookmark)}">\n${words}${notes}${after}${writeNotes(where)}</${element}>\n`
}

/** Where a picture of all tables stands: before the heading of the first, which is that of one group. */
function beforeFirstTable(flow: readonly Flow[]): number {
  const table = flow.findIndex(({ type }) => type === 'table')
  const heading = flow[table - 1]
  return heading?.type === 'block' && heading.style === 'annex-heading' ? table - 1 : Math.max(0, table)
}

/**
 * About how high a sheet is, in steps of ten lines: browsers that have not laid it out yet give it so much room, so that
 * the bar at the side of the window tells the truth from the start.
 */
function heightOf(flow: readonly Flow[]): number {
  return Math.min(400, 10 * Math.ceil(linesOf(flow) / 10))
}

const LETTERS_OF_A_LINE = 68

function linesOf(flow: readonly Flow[]): number {
  let lines = 0
  for (const entry of flow) {
    if (entry.type === 'block') lines += 0.4 + Math.ceil(lettersOf(entry.runs) / LETTERS_OF_A_LINE)
    else if (entry.type === 'list') for (const item of entry.items) lines += linesOf(item.flow)
    else
      for (const { cells } of [...entry.head, ...entry.rows]) lines += Math.max(1, ...cells.map((c) => linesOf(c.flow)))
  }
  return lines
}

const lettersOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + (run.type === 'words' ? run.text.length : 0), 0)

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
