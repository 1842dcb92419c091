/**
 * The style sheet of one page: the colours and styles of the theme, the frame of the page, and the classes that this
 * page uses.
 */
import { createHash } from 'node:crypto'
import type { Theme } from '../../theme/theme.ts'
import { darkPalette, lightPalette, type Palette } from './colours.ts'
import { FRAME, NARROW, PRINT, SCREEN, WIDE, WIDEST } from './frame.ts'
import { bytesOf, type Piece } from './pieces.ts'
import { READER } from './reader-styles.ts'
import { writeStyleRules } from './style-rules.ts'

/** The style sheet of a page, and the digest by which the policy of the page knows it. */
export type PageStyles = { readonly pieces: readonly Piece[]; readonly digest: string }

export function writeStyles(theme: Theme, used: ReadonlySet<string>): PageStyles {
  const { before, after, digests } = stylesOf(theme)
  const own = [...used].sort().map(usedRule).join('\n')
  const pieces = [before, own, after]
  const digest = digests.get(own) ?? digestOf(pieces)
  digests.set(own, digest)
  return { pieces, digest }
}

/** 'sha256-…', as a policy names what it allows. */
export function digestOf(pieces: readonly Piece[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return `sha256-${hash.digest('base64')}`
}

/** What all pages of one theme share, around the classes that one page uses; many pages use the same ones. */
type ThemeStyles = {
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly digests: Map<string, string>
}

/** Made once: the colours of a theme are tried against their ground in many steps. */
const made = new WeakMap<Theme, ThemeStyles>()

function stylesOf(theme: Theme): ThemeStyles {
  const styles = made.get(theme) ?? makeStyles(theme)
  made.set(theme, styles)
  return styles
}

function makeStyles(theme: Theme): ThemeStyles {
  const dark = variables(darkPalette(theme.colours))
  const before = [
    `:root{${variables(lightPalette(theme.colours))};--serif:${theme.fonts.serif.css};--sans:${theme.fonts.sans.css};--note-rule:${theme.page.noteRule}pt}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-colours=light]){${dark}}}`,
    `@media screen{:root[data-colours=dark]{${dark}}}`,
    FRAME,
    READER,
    writeStyleRules(theme),
  ]
  const after = [
    `@media screen{${SCREEN}}`,
    `@media screen and (max-width:34em){${NARROW}}`,
    `@media screen and (min-width:72em){${WIDE}}`,
    `@media screen and (min-width:88em){${WIDEST}}`,
    `@media print{${PRINT}}`,
    pageRule(theme),
    '',
  ]
  return { before: bytesOf(`${before.join('\n')}\n`), after: bytesOf(`\n${after.join('\n')}`), digests: new Map() }
}

function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')
}

/** 'labels-14' → a column of 1.4 em; 'share-60' → 60 % of a table; 'rows-12' → beside twelve sheets. */
function usedRule(name: string): string {
  const [kind, value] = name.split('-')
  switch (kind) {
    case 'labels':
      return `.${name}{--tenths:${value}}`
    case 'share':
      return `.${name}{width:${value}%}`
    case 'tall':
      return `.${name}{--lines:${value}}`
    case 'rows':
      return `.${name}{--rows:${value}}`
    default:
      throw new Error(`No rule is known for the class “${name}”.`)
  }
}

/**
 * In a bound volume the margins of left-hand pages mirror those of right-hand ones, and texts begin on the latter. A
 * browser that does not leave pages blank (Chromium) begins them on the next page.
 */
function pageRule({ page, folio }: Theme): string {
  const points = (length: number): string => `${length.toFixed(1)}pt`
  const margins = [page.top, page.outer, page.bottom, page.inner].map(points).join(' ')
  const number = `font:${folio.size}pt var(--${folio.font})`
  const size = `${points(page.width)} ${points(page.height)}`
  const isBook = page.sides === 'two'
  const left = `@page:left{margin-left:${points(page.outer)};margin-right:${points(page.inner)}}`
  return [
    `@page{size:${size};margin:${margins};@bottom-center{content:counter(page);${number}}}`,
    isBook && page.inner !== page.outer ? left : '',
    isBook && page.starts === 'recto' ? '@media print{.sheet.text{break-before:recto}}' : '',
    page.annexGap === 'page'
      ? ''
      : `@media print{.annex+.annex{break-before:auto;padding-top:${points(page.annexGap)}}}`,
  ].join('')
}
