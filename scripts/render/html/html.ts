/**
 * HTML: one file that works from a memory stick. It asks for nothing, runs nothing, and says so in its policy; it can
 * be read without its styles. The galley comes in; the look is made from the theme.
 */
import { createHash } from 'node:crypto'
import type { Galley, Sheet } from '../../template/galley.ts'
import type { Theme } from '../../theme/theme.ts'
import type { Format } from '../format.ts'
import { createDesk, type Desk } from './desk.ts'
import { attribute, escapeHtml } from './escape.ts'
import { FURNITURE, writeSkipLink } from './furniture.ts'
import { writeSheet } from './sheet.ts'
import { writeStyles } from './styles.ts'

export const html: Format = {
  name: 'html',
  needsPages: false,
  render: async ({ galley, theme }) => ({ bytes: new TextEncoder().encode(writePage(galley, theme)), pages: null }),
}

function writePage(galley: Galley, theme: Theme): string {
  const desk = createDesk(galley.language)
  const body = writeBody(galley, desk)
  const styles = writeStyles(theme, desk.used)
  return `<!DOCTYPE html>
<html lang="${escapeHtml(galley.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(galley.title)}</title>
${writeMetadata(galley)}<style>${styles}</style>
</head>
<body>
${body}</body>
</html>
`
}

/** Nothing may be fetched, run, framed or sent; the one style sheet is known by its digest. */
function policy(styles: string): string {
  const digest = createHash('sha256').update(styles).digest('base64')
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`
}

/** What a galley says when no text has a date. */
const NO_DATE = '1970-01-01'

function writeMetadata({ author, subject, keywords, date }: Galley): string {
  const facts: readonly (readonly [string, string | null])[] = [
    ['author', author],
    ['description', subject],
    ['keywords', keywords.length > 0 ? keywords.join(', ') : null],
    ['dcterms.date', date === NO_DATE ? null : date],
  ]
  return facts
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<meta name="${name}"${attribute('content', value)}>\n`)
    .join('')
}

function writeBody(galley: Galley, desk: Desk): string {
  const sheets = galley.parts.flatMap((part) => part.sheets)
  const main = freeId('main', new Set(sheets.map((sheet) => sheet.id)))
  const title = hasTitle(sheets) ? '' : unseenTitle(galley, desk)
  const contents = sheets.some((sheet) => sheet.style === 'contents')
  const name = contents ? ` class="with-contents ${desk.use(`rows-${sheets.length + 1}`)}"` : ''
  const words = sheets.map((sheet) => writeSheet(sheet, desk)).join('')
  return `${writeSkipLink(main)}<main id="${main}"${name} tabindex="-1">\n${title}${words}</main>\n`
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
