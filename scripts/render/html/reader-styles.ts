/**
 * How what the reader's script adds looks: the bar, the search, previews, choices, filters. All of it takes the colours
 * of the page, so that it is legible by day and by night.
 */
export const READER = `
.reader-bar{position:fixed;inset-block-end:.75rem;inset-inline-end:.75rem;max-width:calc(100vw - 1.5rem);display:flex;flex-wrap:wrap;justify-content:center;gap:.25rem;padding:.25rem;border:1px solid var(--hairline);border-radius:.5rem;background:var(--ground);z-index:2}
.reader-bar button,.reader-menu button,.reader-search button,.reader-filters button{min-width:2.1rem;min-height:2.1rem;padding:0 .5rem;border:0;border-radius:.35rem;background:transparent;color:var(--text);font:1rem/1 var(--sans);cursor:pointer}
.reader-bar button{direction:ltr;min-width:max(2.4em,26px);min-height:max(2.4em,26px);padding:0 .35em;font-size:min(.85rem,4.6vw)}
.reader-bar button:hover,.reader-menu button:hover,.reader-search button:hover,.reader-filters button:hover{background:var(--tint)}
.reader-menu{position:absolute;inset-inline-start:0;top:1.7rem;display:flex;flex-direction:column;padding:.25rem;border:1px solid var(--rule);border-radius:.5rem;background:var(--ground);box-shadow:0 .3rem 1rem #0003;z-index:3}
.reader-menu button{text-align:start;white-space:nowrap;font-size:.85rem}
.reader-preview{position:fixed;width:min(26rem,calc(100vw - 1rem));max-height:14rem;overflow:hidden;padding:.7rem .9rem;border:1px solid var(--rule);border-radius:.5rem;background:var(--ground);color:var(--text);box-shadow:0 .3rem 1.2rem #0003;font:.85rem/1.5 var(--serif);z-index:3}
.reader-preview strong{display:block;margin-bottom:.2rem;font:600 .8rem/1.4 var(--sans)}
.reader-search{width:min(42rem,calc(100vw - 1rem));max-height:min(80vh,46rem);margin:8vh auto auto;padding:0;border:1px solid var(--rule);border-radius:.6rem;background:var(--ground);color:var(--text);font:.9rem/1.5 var(--sans)}
.reader-search[open]{display:flex;flex-direction:column}
.reader-search::backdrop{background:#0006}
.reader-search-head{display:flex;gap:.5rem;padding:.6rem;border-bottom:1px solid var(--hairline)}
.reader-search-head input,.reader-filters select{flex:1;min-width:0;min-height:2.4rem;padding:.3rem .7rem;border:1px solid var(--rule);border-radius:.35rem;background:var(--ground);color:var(--text);font:1rem/1.4 var(--sans)}
.reader-count{margin:.4rem 1rem;min-height:1.4em;color:var(--muted);font:.85rem/1.4 var(--sans)}
.reader-more{margin:0 1rem .3rem;font:.85rem/1.6 var(--sans)}
.reader-site-search{display:block;margin:1.5rem 0 2.5rem}
.reader-site-search .reader-search-head{padding:0;border:0}
.reader-site-search .reader-count{margin-inline:0}
.reader-site-search .reader-hits{padding:0;margin-inline:-.5rem}
.reader-hits{overflow-y:auto;padding:.3rem .5rem .6rem}
.reader-hits a{display:block;padding:.5rem;border-radius:.35rem;color:var(--text);text-decoration:none;font-family:var(--serif)}
.reader-hits a:hover,.reader-hits a:focus-visible{background:var(--tint)}
.reader-hits strong{display:block;font:600 .8rem/1.4 var(--sans);color:var(--link)}
.reader-hits mark{background:transparent;color:inherit;font-weight:700;text-decoration:underline;text-decoration-thickness:.12em;text-underline-offset:.15em}
.reader-filters{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:.6rem 1rem;align-items:end;margin:1.4rem 0;font:.85rem/1.4 var(--sans)}
.reader-filters label{display:flex;flex-direction:column;min-width:0}
.reader-filters select{font-size:.85rem}
.reader-filters button{min-height:2.4rem;border:1px solid var(--rule);font-size:.85rem}
@media screen and (min-width:72em){.reader-bar{flex-direction:column}}
.reader-voice{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`.trim()
