/**
 * The style sheet of a comparison, in the fonts and colours of the theme. Nothing is told by colour alone: what went is
 * struck through, what came is underlined, and both are said to screen readers by words that only they meet.
 */
import type { Theme } from '../../../theme/theme.ts'
import { darkPalette, legible, lightPalette, type Palette } from '../colours.ts'

export function comparisonStyles({ colours, fonts }: Theme): string {
  return [
    `:root{${variables(lightPalette(colours))};--serif:${fonts.serif.css};--sans:${fonts.sans.css};color-scheme:light dark}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables(darkPalette(colours))}}}`,
    FRAME,
    `@media (max-width:52em){${NARROW}}`,
    `@media print{${PRINT}}`,
    '',
  ].join('\n')
}

/** Red and green of about one lightness, made legible on the ground of the page. */
const GONE = '#9f1d14'
const COME = '#12603a'
const WORDS = 4.5

function variables(palette: Palette): string {
  const own = { ...palette, gone: legible(GONE, palette.tint, WORDS), come: legible(COME, palette.tint, WORDS) }
  return Object.entries(own)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')
}

const FRAME = `
*{box-sizing:border-box}
html{font-size:clamp(100%,97% + .2vw,112.5%);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:400 1rem/1.5 var(--serif);overflow-wrap:anywhere;hyphens:manual}
main{max-width:82rem;margin:0 auto;padding:2.5rem 1.5rem 6rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .8rem;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.3;margin:3rem 0 .4rem}
.key,.only,.count{font:400 .875rem/1.5 var(--sans);margin:.3rem 0;color:var(--muted)}
.count{margin:1.2rem 0 .8rem;color:var(--text)}
.only input{width:1.1rem;height:1.1rem;margin:0 .5rem 0 0;vertical-align:-.2rem;accent-color:var(--link)}
.only label{padding:.3rem 0}
main:has(#only-changes:checked) tr.same{display:none}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead th{position:sticky;top:0;background:var(--ground);font:600 .875rem/1.4 var(--sans);text-align:start;padding:.6rem .8rem;border-bottom:2px solid var(--rule)}
thead th:first-child{width:9.5rem}
tbody th{font:400 .8125rem/1.45 var(--sans);text-align:start;color:var(--muted);hyphens:auto}
tbody th,td{vertical-align:top;padding:.7rem .8rem;border-bottom:1px solid var(--hairline)}
tr>th:first-child{padding-inline-start:0}
tr:target>*{background:var(--tint)}
.name{display:block;color:var(--text)}
.fate{display:block;font-weight:600;color:var(--text)}
.remark{display:block;margin-top:.5rem;padding-inline-start:.6rem;border-inline-start:2px solid var(--rule);color:var(--text)}
.by{font-weight:600}
a{color:var(--link);text-underline-offset:.16em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.passage{display:flex;gap:.6em;margin:0}
.passage:not(:has(>.words)){display:block}
.passage+.passage{margin-top:.5rem}
.label{flex:none;min-width:1.6em}
.words{min-width:0}
.symbol,.title,.heading,.subheading{font-weight:600}
.item{padding-inline-start:1.2em}
.subitem{padding-inline-start:2.4em}
.note{font-size:.875rem;border-top:1px solid var(--hairline);padding-top:.35rem}
.absent{margin:0;font:italic 400 .875rem/1.5 var(--sans);color:var(--muted)}
.whose{display:none}
del{color:var(--gone);background:color-mix(in srgb,var(--gone) 9%,transparent);text-decoration:line-through;text-decoration-thickness:.08em}
ins{color:var(--come);background:color-mix(in srgb,var(--come) 10%,transparent);text-decoration:underline;text-decoration-thickness:.09em;text-underline-offset:.16em}
del::before,del::after,ins::before,ins::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
del::before{content:" [deleted: "}
ins::before{content:" [inserted: "}
del::after,ins::after{content:" ] "}
.mark{font-size:.8em;line-height:0}
`.trim()

/** Sides one above the other; the roles in the page keep the table a table for screen readers. */
const NARROW = `
main{padding:1.5rem 1rem 4rem}
table,tbody,tr,tbody th,td{display:block;width:auto}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border-bottom:1px solid var(--hairline);padding:.8rem 0}
tbody th,td{border:0;padding:.25rem 0}
.name,.fate{display:inline}
td:empty{display:none}
.whose{display:block;font:600 .75rem/1.6 var(--sans);color:var(--muted)}
tr.same td.before,td:has(>.absent){display:none}
tr.same .whose{display:none}
`.trim()

const PRINT = `
.only{display:none}
main{max-width:none;padding:0}
thead th{position:static}
thead{display:table-header-group}
tr{break-inside:avoid}
`.trim()
