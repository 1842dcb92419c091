/**
 * The ways through a site, above each page. They are furniture: words of the page and not of the text.
 */
import { attribute, escapeHtml } from '../html/escape.ts'
import { FURNITURE } from '../html/furniture.ts'

export type Way = { readonly words: string; readonly to: string; readonly rel?: string }

export function writeWays(name: string, ways: readonly Way[]): string {
  const links = ways.map(({ words, to, rel }) => {
    return `<a href="${escapeHtml(to)}"${attribute('rel', rel ?? null)}>${escapeHtml(words)}</a>\n`
  })
  return `<nav class="ways" ${FURNITURE} lang="en" aria-label="${escapeHtml(name)}">\n${links.join('')}</nav>\n`
}
