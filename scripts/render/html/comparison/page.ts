/**
 * A comparison as a page: the older text on the left, the newer one on the right, a row for each passage. Like all
 * pages of ours it fetches nothing and runs nothing; on a narrow screen the two sides stand one above the other.
 */
import { createHash } from 'node:crypto'
import type { Entry } from '../../../compare/comparison.ts'
import { countChanges } from '../../../compare/count.ts'
import type { Theme } from '../../../theme/theme.ts'
import { attribute, escapeHtml } from '../escape.ts'
import { FURNITURE } from '../furniture.ts'
import { countedWords } from './counted-words.ts'
import { writeRows } from './rows.ts'
import { comparisonStyles } from './styles.ts'

export type ComparisonPage = {
  readonly title: string // 'Declaration 489: changes from Declaration 474'
  readonly language: string
  readonly texts: readonly ComparedText[]
}

/** One comparison; a Word copy of a volume has one for each of its texts. */
export type ComparedText = {
  readonly heading: string | null // Where the page has several texts.
  readonly before: string // What the left column is called: 'Declaration 474'.
  readonly after: string
  readonly entries: readonly Entry[]
  readonly remarks: ReadonlyMap<Entry, readonly Remark[]>
}

/** What is said of a row beside its words: a comment, who changed it, or that nobody says so. */
export type Remark = { readonly head: string; readonly words: string }

export function comparisonPage(page: ComparisonPage, theme: Theme): Uint8Array {
  const styles = comparisonStyles(theme)
  const digest = createHash('sha256').update(styles).digest('base64')
  const html = `<!DOCTYPE html>
<html${attribute('lang', page.language)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(page.title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
<header ${FURNITURE}>
<h1>${escapeHtml(page.title)}</h1>
<p class="key">Words that went are <del>struck through</del>, words that came are <ins>underlined</ins>.</p>
<p class="only"><input type="checkbox" id="only-changes"><label for="only-changes">Show only what differs</label></p>
</header>
${page.texts.map(writeText).join('')}</main>
</body>
</html>
`
  return new TextEncoder().encode(html)
}

function writeText(text: ComparedText): string {
  const { heading, before, after, entries } = text
  const title = heading === null ? '' : `<h2 ${FURNITURE}>${escapeHtml(heading)}</h2>\n`
  const head = ['Passage', before, after].map((name) => `<th scope="col" role="columnheader">${escapeHtml(name)}</th>`)
  const count = `<p class="count" ${FURNITURE}>${escapeHtml(countedWords(countChanges(entries)))}</p>\n`
  const name = escapeHtml(`${before} and ${after}, passage by passage`)
  return (
    `<section>\n${title}${count}<table role="table" aria-label="${name}">\n` +
    `<thead role="rowgroup" ${FURNITURE}><tr role="row">${head.join('')}</tr></thead>\n` +
    `<tbody role="rowgroup">\n${writeRows(text)}</tbody>\n</table>\n</section>\n`
  )
}
