/**
 * The frame of the page: what is the same for every theme. Columns, labels, links, notes; then what changes on narrow
 * and wide screens and on paper. Outlines that cannot be seen are seen in high contrast, where backgrounds go.
 */
import { CONTENTS_HANG } from '../contents-hang.ts'

export const FRAME = `
:root{--loose:1.14;--justify:start;--large-space:clamp(2rem,9vh,5.5rem);--gutter:min(1.6rem,8vw);--sign:min(1.5rem,var(--gutter));color-scheme:light dark}
*{box-sizing:border-box}
html{font-size:calc(clamp(106.25%,100% + .25vw,118.75%)*var(--text-size,1));scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font-family:var(--serif);font-kerning:normal;font-variant-ligatures:common-ligatures;overflow-wrap:break-word;hyphenate-limit-chars:8 4 4}
main{display:grid;grid-template-columns:minmax(0,33rem);justify-content:center;padding:0 var(--gutter) 6rem}
main:focus{outline:none}
.sheet{padding-top:5rem;min-width:0}
.sheet+.sheet.text,.sheet+.sheet.annex{margin-top:5rem;border-top:1px solid var(--hairline)}
.line{display:block}
.sheet [dir=rtl],:is([dir=rtl] .sheet,.sheet[dir=rtl]) :not([dir=ltr],[dir=ltr] *){letter-spacing:0}
.cited-here{margin:.15rem 0 .7rem}
p.paragraph+.cited-here{margin-top:-.4rem}
.timeline{direction:ltr;margin:.4rem 0 1.2rem;overflow:visible}
.timeline line{stroke:var(--hairline)}
.timeline text{fill:var(--muted);font:.8rem var(--sans);font-variant-numeric:lining-nums tabular-nums}
.timeline circle{fill:var(--link);stroke:var(--ground);stroke-width:1.5}
.timeline a:hover circle{fill:var(--accent)}
.ways{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;justify-content:center;max-width:33rem;margin:0 auto;padding:1.2rem var(--gutter) 0;font:.85rem/1.5 var(--sans)}
ol,ul{list-style:none;margin:0;padding:0}
li.clause,li.item,li.subitem{--column:max(var(--least),calc(var(--tenths)*.1em));position:relative;padding-inline-start:calc(var(--column) + var(--gap))}
li>.label,li>p>.label{--blank:.25em;position:absolute;top:0;inset-inline-end:calc(100% - var(--column));min-width:calc(var(--column) + var(--blank));margin-inline-end:calc(-1*var(--blank));text-align:var(--side);white-space:pre;font-variant-numeric:lining-nums}
a{color:var(--link);text-decoration:underline;text-decoration-thickness:.06em;text-decoration-color:color-mix(in srgb,currentColor 50%,transparent);text-underline-offset:.16em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
a.outside::after{content:"\\2197"/"";font-family:var(--sans);font-size:.7em;vertical-align:.25em;margin-inline-start:.1em;display:inline-block}
sup,sub{font-size:.72em;line-height:0}
.mark{vertical-align:.42em;letter-spacing:0}
.mark.star{font-size:1em;vertical-align:baseline}
.mark a{font-weight:600;text-decoration:none;padding:.3em .15em;margin:-.3em -.15em}
.notes{margin-top:2.2rem}
.notes::before{content:"";display:block;width:var(--note-rule);border-top:1px solid var(--rule);margin-bottom:.6rem}
div.note{display:grid;grid-template-columns:auto minmax(0,1fr) auto;column-gap:.35em}
.note p{margin:0}
.back{text-decoration:none;min-width:24px;min-height:24px;text-align:center}
.back::before{content:"\\2191";font-family:var(--sans)}
.headed,p.paragraph[id]{position:relative}
.permalink{position:absolute;inset-inline-start:calc(-1*var(--sign));top:0;width:var(--sign);height:1.5rem;text-align:center;text-decoration:none;color:var(--muted);opacity:0;font:400 .95rem/1.5rem var(--sans)}
.permalink::before{content:"#"}
.permalink:hover{color:var(--link)}
.permalink:focus-visible,.permalink[aria-expanded],.headed:hover>.permalink,p:hover>.permalink,li:hover:not(:has(li:hover))>.permalink,li:hover:not(:has(li:hover))>p>.permalink{opacity:1}
@media (hover:none){.permalink{opacity:1;color:var(--rule);font-size:.8rem}}
:target{scroll-margin-top:1.5rem}
p.paragraph:target,div.note:target,.headed>:target{outline:1px solid transparent;background:var(--tint);box-shadow:0 0 0 .3em var(--tint)}
li:target>p:first-of-type{--beside:calc(var(--column) + var(--gap));margin-inline-start:calc(-1*var(--beside));padding-inline-start:var(--beside);outline:1px solid transparent;background:var(--tint);box-shadow:0 0 0 .3em var(--tint)}
.skip{position:absolute;inset-inline-start:1rem;top:-4rem;padding:.5rem .8rem;background:var(--ground);z-index:1}
.skip:focus{top:.5rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:.6rem 0 1.6rem}
th,td{padding-block:.35rem;padding-inline:0 .9rem;vertical-align:top;text-align:start;font-weight:inherit}
th:last-child,td:last-child{padding-inline-end:0}
tr{border-bottom:1px solid var(--hairline)}
thead tr{border-bottom-color:var(--rule)}
.contents a{text-decoration:none}
.contents li.contents-entry{margin-inline-end:0;padding-inline-start:${CONTENTS_HANG}em;text-indent:-${CONTENTS_HANG}em}
.contents a:hover{text-decoration:underline}
`.trim()

/** Screens have no title page to turn to: after a cover, its lines are small print. */
export const SCREEN = `
.sheet.text,.sheet.annex{content-visibility:auto;contain-intrinsic-size:auto calc(var(--lines)*1.5rem);margin-inline:calc(-1*var(--gutter));padding-inline:var(--gutter)}
.cover+.title-page{padding-top:2.5rem}
.cover+.title-page :is(.volume-body,.volume-title,.volume-subtitle,.volume-line){font-size:.875rem;line-height:1.5;margin:0}
.cover+.title-page .imprint{text-align:center;text-wrap:balance;margin-top:1rem}
`.trim()

/** On a telephone, and where a reader wants large letters, words need the room that labels can spare. */
export const NARROW = `
:root{--large-space:2.5rem}
li.clause,li.item,li.subitem{--column:calc(var(--tenths)*.1em);--gap:.4em}
.sheet{padding-top:3rem}
.sheet+.sheet.text,.sheet+.sheet.annex{margin-top:3rem}
th,td{padding-inline-end:.6rem}
td p.table-text{line-height:max(1.5em,25px)}
`.trim()

/** On a wide screen the contents stay in view beside the texts. */
export const WIDE = `
.with-contents{grid-template-columns:15rem minmax(0,33rem);column-gap:5.5rem}
.with-contents>.sheet{grid-column:2}
.with-contents>.contents{grid-column:1;grid-row:1/span var(--rows);align-self:start;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding-bottom:3rem}
.with-contents>.contents a[aria-current]{color:var(--text);text-decoration:underline;text-decoration-thickness:.1em;text-decoration-color:var(--accent)}
`.trim()

/** Wider still, notes stand beside their marks; the script puts them there. */
export const WIDEST = `
.with-side-notes.sheet.text,.with-side-notes.sheet.annex{position:relative;margin-inline-end:-17rem;padding-inline-end:17rem}
.with-side-notes>.notes{margin:0}
.with-side-notes>.notes::before{content:none}
.with-side-notes>.notes>.note{position:absolute;inset-inline-end:1rem;width:13rem;margin:0;font-size:.8rem;line-height:1.45;text-align:start}
`.trim()

export const PRINT = `
:root{--loose:1;--justify:justify;--large-space:130pt}
html{font-size:12pt}
main{display:block;padding:0}
.sheet{padding-top:0;break-before:page}
.sheet:first-child,.unseen+.sheet{break-before:auto}
.sheet+.sheet.text,.sheet+.sheet.annex{margin-top:0;border-top:0}
.permalink,.skip,.back,.ways,.reader-bar,.reader-preview,.reader-menu,.reader-filters,.timeline{display:none}
a{color:inherit;text-decoration:none}
p,li{orphans:2;widows:2}
li>p:not(:last-child){break-after:avoid}
a.outside::after{content:none}
tr,.note{break-inside:avoid}
`.trim()
