/**
 * A page around its sheets: policy, metadata, facts for machines, style sheet, the reader's script, one `<main>`.
 */
import { directionOfLanguage } from '../../ast/right-to-left.ts'
import type { Compendium } from '../../compose/compendium.ts'
import type { Galley, Sheet } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import { describePage } from './description.ts'
import { createDesk, type Desk } from './desk.ts'
import { attribute, escapeHtml } from './escape.ts'
import { FURNITURE, writeSkipLinks } from './furniture.ts'
import { bytesOf, joinPieces, type Piece } from './pieces.ts'
import { READER_SCRIPT } from './reader-script.ts'
import { writeSheet } from './sheet.ts'
import { digestOf, writeStyles } from './styles.ts'
import type { Timeline } from './timeline.ts'
import { dirAttribute } from './turned.ts'

export type Page = {
  readonly galley: Galley
  readonly theme: Theme
  readonly compendium: Compendium
  readonly facts: string // JSON-LD.
  readonly header: string // Furniture above the texts: the ways through a site.
  readonly picture: Timeline | null
  readonly words?: string // What the page searches besides itself, as JSON: all words of a site.
}

export function writePage(page: Page): Uint8Array {
  const { galley, theme } = page
  const desk = createDesk(galley.language)
  const body = writeBody(page, desk)
  const styles = writeStyles(theme, desk.used)
  return joinPieces([
    `<!DOCTYPE html>
<html lang="${escapeHtml(galley.language)}"${dirAttribute(directionOfLanguage(galley.language), 'left-to-right')}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(styles.digest)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(galley.title)}</title>
${writeMetadata(page)}<style>`,
    ...styles.pieces,
    `</style>\n<script type="application/ld+json">${page.facts}</script>\n<script type="module">`,
    script,
    '</script>\n</head>\n<body>\n',
    ...body,
    ...(page.words === undefined ? [] : [`<script type="application/json">`, page.words, '</script>\n']),
    '</body>\n</html>\n',
  ])
}

const script = bytesOf(READER_SCRIPT)
const scriptDigest = digestOf([script])

/**
 * Nothing may be fetched, framed or sent; the one style sheet and the one script are known by their digests, and the
 * script cannot turn words into markup.
 */
function policy(styles: string): string {
  return [
    "default-src 'none'",
    `style-src '${styles}'`,
    `script-src '${scriptDigest}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** What a galley says when no text has a date. */
const NO_DATE = '1970-01-01'

function writeMetadata({ galley, compendium }: Page): string {
  const { author, keywords, date } = galley
  const facts: readonly (readonly [string, string | null])[] = [
    ['author', author],
    ['description', describePage(galley, compendium)],
    ['keywords', keywords.length > 0 ? keywords.join(', ') : null],
    ['dcterms.date', date === NO_DATE ? null : date],
  ]
  return facts
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<meta name="${name}"${attribute('content', value)}>\n`)
    .join('')
}

function writeBody({ galley, header, picture }: Page, desk: Desk): readonly Piece[] {
  const sheets = galley.parts.flatMap((part) => part.sheets)
  const main = freeId('main', new Set(sheets.map((sheet) => sheet.id)))
  const title = hasTitle(sheets) ? '' : unseenTitle(galley, desk)
  const contents = sheets.find((sheet) => sheet.style === 'contents')
  const name = contents ? ` class="with-contents ${desk.use(`rows-${sheets.length + 1}`)}"` : ''
  const words = sheets.map((sheet) => writeSheet(sheet, desk, picture?.sheet === sheet.id ? picture.svg : ''))
  const skip = writeSkipLinks(main, contents?.id ?? null)
  return [`${skip}${header}<main id="${main}"${name} tabindex="-1">\n${title}`, ...words, '</main>\n']
}

/** Whether something on the page can be its h1: the title of the volume, or of the only text. */
function hasTitle(sheets: readonly Sheet[]): boolean {
  const styles = new Set(sheets.flatMap(({ flow }) => flow.map((entry) => (entry.type === 'block' ? entry.style : ''))))
  return styles.has('volume-title') || (sheets.length === 1 && (styles.has('title') || styles.has('given-title')))
}

/** For those who find their way by headings; everybody else reads the title in the window's head. */
function unseenTitle(galley: Galley, desk: Desk): string {
  desk.headingLevel(1)
  return `<h1 class="unseen" ${FURNITURE}>${escapeHtml(galley.title)}</h1>\n`
}

/** A text may be called `main`. */
function freeId(wished: string, taken: ReadonlySet<string>): string {
  return taken.has(wished) ? freeId(`page-${wished}`, taken) : wished
}
