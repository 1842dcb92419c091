/**
 * The script of the page, made from the modules in `reader/`; do not edit it here. A test says when it is stale, and
 * `npx vitest run test/render/html-reader-script.test.ts -u` makes it anew.
 */
export const READER_SCRIPT = `
const READING = '-15% 0px -80% 0px';
function followInContents() {
const contents = document.querySelector('.with-contents > .contents');
if (contents === null)
return;
const links = new Map();
for (const link of contents.querySelectorAll('a[href^="#"]')) {
links.set(decodeURIComponent(link.hash.slice(1)), link);
}
let current;
const watcher = new IntersectionObserver((entries) => {
const link = links.get(entries.find(({ isIntersecting }) => isIntersecting)?.target.id ?? '');
if (link === undefined)
return;
current?.removeAttribute('aria-current');
link.setAttribute('aria-current', 'location');
current = link;
bringIntoView(link, contents);
}, { rootMargin: READING });
for (const sheet of document.querySelectorAll('main > .sheet')) {
if (links.has(sheet.id))
watcher.observe(sheet);
}
}
function bringIntoView(link, contents) {
const above = link.offsetTop - contents.scrollTop;
if (above < 0 || above + link.offsetHeight > contents.clientHeight) {
contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
}
}
function make(name, attributes = {}, ...children) {
const element = document.createElement(name);
for (const [key, value] of Object.entries(attributes))
element.setAttribute(key, value);
element.append(...children);
return element;
}
function makeButton(label, sign, press) {
const button = make('button', { type: 'button', title: label }, make('span', { 'aria-hidden': 'true' }, sign));
button.addEventListener('click', press);
return button;
}
function placeAt(address) {
if (!address.startsWith('#'))
return null;
return document.getElementById(decodeURIComponent(address.slice(1)));
}
let voice = null;
function announce(sentence) {
if (voice === null) {
voice = make('p', { class: 'reader-voice', role: 'status', lang: 'en' });
document.body.append(voice);
}
voice.textContent = sentence;
}
function readFacts() {
const island = document.querySelector('script[type="application/ld+json"]');
if (island === null)
return [];
const graph = JSON.parse(island.textContent ?? '{}')['@graph'] ?? [];
return graph.filter((node) => node['@type'] === 'Legislation' || node['@type'] === 'CreativeWork');
}
function printedDate(date) {
const day = new Date(\`\${date}T00:00:00Z\`);
return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
}
function prepareFilters() {
const texts = readFacts().filter((text) => !text['@id'].startsWith('#'));
const list = document.querySelector('main table');
if (list === null || texts.length === 0)
return;
const rows = [...document.querySelectorAll('main tbody tr')].map((row) => ({
row: row,
text: textOf(row, texts),
}));
const selects = filtersFor(texts).flatMap((filter) => selectFor(filter, texts));
if (selects.length === 0)
return;
const count = make('p', { class: 'reader-count', role: 'status', lang: 'en' });
const apply = () => {
let shown = 0;
for (const { row, text } of rows) {
const fits = text !== undefined && selects.every(({ fits }) => fits(text));
row.hidden = !fits;
if (fits)
shown++;
}
count.textContent = shown === rows.length ? '' : \`\${shown} of \${rows.length} texts\`;
};
const form = make('form', { class: 'reader-filters', 'aria-label': 'Filter the texts', lang: 'en' });
form.append(...selects.map(({ label }) => label), make('button', { type: 'reset' }, 'Show all'), count);
form.addEventListener('input', apply);
form.addEventListener('reset', () => setTimeout(apply));
form.addEventListener('submit', (event) => event.preventDefault());
const heading = list.previousElementSibling;
(heading?.matches('.annex-heading, .timeline') ? heading : list).before(form);
}
function textOf(row, texts) {
const address = row.querySelector('a')?.getAttribute('href')?.replace(/#.*$/, '');
return texts.find((text) => text['@id'] === address);
}
function filtersFor(texts) {
const names = new Map(texts.map((text) => [text['@id'], text.name]));
const nameOf = (id) => names.get(id) ?? id;
const itself = (value) => value;
const cited = (text) => (text.citation ?? []).flatMap(({ '@id': id }) => (id !== undefined && names.has(id) ? [id] : []));
const citing = new Map();
for (const text of texts)
for (const id of cited(text))
citing.set(id, [...(citing.get(id) ?? []), text['@id']]);
return [
{
name: 'Year',
any: 'Any year',
valuesOf: (text) => (text.legislationDate ?? '').slice(0, 4).split(' '),
nameOf: itself,
},
{ name: 'Body', any: 'Any body', valuesOf: (text) => [text.legislationPassedBy?.name ?? ''], nameOf: itself },
{ name: 'Kind', any: 'Any kind', valuesOf: (text) => [text.legislationType ?? ''], nameOf: itself },
{ name: 'Cites', any: 'Any text', valuesOf: cited, nameOf },
{ name: 'Cited by', any: 'Any text', valuesOf: (text) => citing.get(text['@id']) ?? [], nameOf },
];
}
function selectFor({ name, any, valuesOf, nameOf }, texts) {
const values = [...new Set(texts.flatMap(valuesOf))].filter((value) => value !== '').sort();
if (values.length === 0)
return [];
const options = values.map((value) => make('option', { value }, nameOf(value)));
const select = make('select', {}, make('option', { value: '' }, any), ...options);
const fits = (text) => select.value === '' || valuesOf(text).includes(select.value);
return [{ label: make('label', {}, \`\${name} \`, select), fits }];
}
let facts = null;
function factsOf(sheet) {
facts ??= new Map(readFacts().map((text) => [text['@id'], text]));
return facts.get(\`#\${sheet?.id ?? ''}\`);
}
const sheetOf = (place) => place.closest('.sheet');
function nameOf(place) {
const sheet = sheetOf(place);
const text = factsOf(sheet)?.name ?? sheet?.getAttribute('aria-label') ?? document.title;
const clause = clauseOf(place);
return clause === '' ? text : \`\${text}, \${clause}\`;
}
function citationOf(place) {
const about = factsOf(sheetOf(place));
const body = about?.legislationPassedBy ?? about?.author;
const day = about?.legislationDate ?? about?.dateCreated;
const date = day === undefined ? '' : printedDate(day);
return [nameOf(place), body?.name ?? '', date].filter((part) => part !== '').join(', ');
}
const SECTION = '.heading, .subheading';
const lettersOf = (place) => (place.textContent ?? '').replace(/\\s+/g, ' ').trim();
const UNNUMBERED = /\\.p(\\d+)$/;
function clauseOf(place) {
const labels = [];
for (let item = place.closest('li'); item !== null; item = item.parentElement?.closest('li') ?? null) {
const label = item.querySelector(':scope > .label, :scope > p > .label')?.textContent?.trim().replace(/\\.$/, '') ?? '';
const inner = labels[0];
if (label !== '' && !inner?.startsWith(\`\${label}.\`))
labels.unshift(label);
}
if (labels.length > 0)
return \`para. \${labels.join(' ')}\`;
if (place.matches(SECTION))
return \`section “\${lettersOf(place)}”\`;
const count = UNNUMBERED.exec(place.closest('p[id]')?.id ?? '')?.[1];
return count === undefined ? '' : \`unnumbered para. \${count}\`;
}
function preparePermalinks() {
let menu = null;
let opener = null;
const close = () => {
menu?.remove();
opener?.removeAttribute('aria-expanded');
menu = null;
};
const open = (sign, place) => {
opener = sign;
sign.setAttribute('aria-expanded', 'true');
const done = () => {
close();
sign.focus();
};
menu = make('div', { class: 'reader-menu', role: 'group', 'aria-label': nameOf(place), lang: 'en' }, makeChoice('Copy link', () => copy(sign.href, done)), makeChoice('Copy citation', () => copy(citationOf(place), done)));
sign.after(menu);
menu.querySelector('button')?.focus();
};
document.addEventListener('click', (event) => {
const sign = event.target instanceof Element ? event.target.closest('a.permalink') : null;
const place = sign === null ? null : placeAt(sign.getAttribute('href') ?? '');
const isOpen = menu !== null && opener === sign;
if (event.target instanceof Node && menu?.contains(event.target))
return;
close();
if (sign !== null && place !== null && !isOpen && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
open(sign, place);
}
});
document.addEventListener('keydown', (event) => {
if (event.key !== 'Escape' || menu === null)
return;
close();
opener?.focus();
});
document.addEventListener('focusin', ({ target }) => {
if (menu !== null && target instanceof Node && target !== opener && !menu.contains(target))
close();
});
}
function makeChoice(words, press) {
const button = make('button', { type: 'button' }, words);
button.addEventListener('click', press);
return button;
}
async function copy(words, done) {
try {
await navigator.clipboard.writeText(words);
}
catch {
copyBySelection(words);
}
done();
announce(\`Copied: \${words}\`);
}
function copyBySelection(words) {
const field = make('textarea', { class: 'reader-voice', 'aria-hidden': 'true' }, words);
document.body.append(field);
field.select();
document.execCommand('copy');
field.remove();
}
const VARIANT = /[\\p{M}\\s\\u00ad\\u200b-\\u200d\\u2060\\ufeff\\u2018\\u2019\\u02bc\\u02b9\\u2032\\u0060\\u00b4\\u201c-\\u201f\\u00ab\\u00bb\\u2010-\\u2015\\u2212ςßæœłøđðħı]/gu;
const PLAIN = /^[ !-_{-~a-z]*$/;
const SIGNS = new Map([
...signs("'", '\\u2018\\u2019\\u02bc\\u02b9\\u2032\\u0060\\u00b4'),
...signs('"', '\\u201c\\u201d\\u201e\\u201f\\u00ab\\u00bb'),
...signs('-', '\\u2010\\u2011\\u2012\\u2013\\u2014\\u2015\\u2212'),
...signs('d', 'đð'),
...Object.entries({ ς: 'σ', ß: 'ss', æ: 'ae', œ: 'oe', ł: 'l', ø: 'o', ħ: 'h', ı: 'i', '\\ufeff': '' }),
]);
function signs(plain, variants) {
return [...variants].map((variant) => [variant, plain]);
}
function fold(words) {
const lower = words.toLowerCase();
return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(VARIANT, plain);
}
function plain(sign) {
return SIGNS.get(sign) ?? (SPACE.test(sign) ? ' ' : '');
}
const SPACE = /\\s/;
function foldWithPlaces(words) {
let folded = '';
const places = [];
let at = 0;
for (const letter of words) {
const sign = fold(letter);
for (let index = 0; index < sign.length; index++)
places.push(at);
folded += sign;
at += letter.length;
}
places.push(at);
return { folded, places };
}
const SLICE = 8;
const HURRIED_SLICE = 30;
function inSlices(step) {
let isHurried = false;
const work = (milliseconds) => {
for (const end = performance.now() + milliseconds; performance.now() < end;) {
if (step() === 'done')
return;
}
plan();
};
const plan = () => {
if (isHurried)
setTimeout(work, 0, HURRIED_SLICE);
else
whenIdle(work);
};
plan();
return {
hurry: () => {
isHurried = true;
},
};
}
function whenIdle(work) {
if (!('requestIdleCallback' in window))
setTimeout(work, 1, SLICE);
else
window.requestIdleCallback((deadline) => work(Math.max(SLICE, deadline.timeRemaining())), { timeout: 200 });
}
const SEARCHED = 'main > :is(.text, .annex) :is(h1, h2, h3, h4, p):not(.cited-by)';
function collectPassages(done) {
const passages = [];
let elements = null;
let next = 0;
return inSlices(() => {
elements ??= document.querySelectorAll(SEARCHED);
const element = elements[next++];
if (element === undefined) {
done(passages);
return 'done';
}
const folded = fold(wordsOf(element));
if (folded !== '')
passages.push({ folded, element });
return 'more';
});
}
function wordsOf(element) {
const first = element.firstElementChild;
const label = first?.classList.contains('label') ? (first.textContent ?? '') : '';
return (element.textContent ?? '').slice(label.length).replace(SPACES, ' ').trim();
}
const SPACES = /\\s{2,}|[\\n\\t\\r]/g;
const PREVIEWED = 'main a[href^="#"]:not(.permalink, .back), .timeline a[href^="#"]';
const DELAY = 250;
const LEAVING = 200;
const LONGEST = 420;
function preparePreviews() {
const card = make('div', { class: 'reader-preview', role: 'tooltip', id: 'reader-preview', hidden: '' });
document.body.append(card);
let link = null;
let timer = 0;
const hide = () => {
clearTimeout(timer);
link?.removeAttribute('aria-describedby');
link = null;
card.hidden = true;
};
const show = (of) => {
const place = placeAt(of.getAttribute('href') ?? '');
if (place === null)
return;
hide();
link = of;
of.setAttribute('aria-describedby', card.id);
of.removeAttribute('title');
card.replaceChildren(...contentOf(place));
card.hidden = false;
putBeside(card, of.getBoundingClientRect());
};
const later = (milliseconds, act) => {
clearTimeout(timer);
timer = setTimeout(act, milliseconds);
};
document.addEventListener('pointerover', ({ target, pointerType }) => {
if (!(target instanceof Element) || pointerType === 'touch')
return;
const over = target.closest(PREVIEWED);
if (over !== null && over === link)
clearTimeout(timer);
else if (over !== null)
later(DELAY, () => show(over));
else if (card.contains(target))
clearTimeout(timer);
else
later(LEAVING, hide);
});
document.addEventListener('focusin', ({ target }) => {
const on = target instanceof Element && target.matches(':focus-visible') ? target.closest(PREVIEWED) : null;
if (on === null)
hide();
else
show(on);
});
document.addEventListener('keydown', (event) => {
if (event.key === 'Escape')
hide();
});
document.addEventListener('click', hide);
window.addEventListener('scroll', () => link !== null && later(LEAVING, hide), { passive: true });
}
function contentOf(place) {
const isText = place.matches('.sheet');
const name = isText ? (place.getAttribute('aria-label') ?? '') : nameOf(place);
const words = [...place.querySelectorAll('p:not(.symbol, .cited-by, .editorial)')].map(wordsOf);
const all = (words.length === 0 ? (place.textContent ?? '') : words.join(' ')).replace(/\\s+/g, ' ').trim();
const language = place.closest('[lang]')?.getAttribute('lang') ?? 'en';
return [make('strong', {}, name), make('span', { lang: language }, cut(all))];
}
function cut(words) {
if (words.length <= LONGEST)
return words;
return \`\${words.slice(0, words.lastIndexOf(' ', LONGEST))} …\`;
}
function putBeside(card, link) {
const { width, height } = card.getBoundingClientRect();
const left = Math.min(Math.max(8, link.left), document.documentElement.clientWidth - width - 8);
const below = link.bottom + 6;
const top = below + height > window.innerHeight ? Math.max(8, link.top - height - 6) : below;
card.style.left = \`\${Math.max(8, left)}px\`;
card.style.top = \`\${top}px\`;
}
function termsOf(query) {
const terms = [...fold(query).matchAll(/"([^"]*)"?|[^\\s"]+/g)].map(([word, phrase]) => (phrase ?? word).trim());
return [...new Set(terms.filter((term) => term !== ''))];
}
function find(passages, terms) {
if (terms.length === 0)
return [];
return passages.filter(({ folded }) => terms.every((term) => folded.includes(term)));
}
const BEFORE = 60;
const SHOWN = 220;
function excerpt(words, terms) {
const hits = hitsIn(words, terms);
const first = hits[0]?.start ?? 0;
const start = first <= BEFORE ? 0 : wordStart(words, first - BEFORE);
const end = words.length - start <= SHOWN ? words.length : wordStart(words, start + SHOWN);
const pieces = [];
let at = start;
const plain = (to) => {
if (to > at)
pieces.push({ words: words.slice(at, to), isHit: false });
};
for (const hit of hits) {
if (hit.start < at || hit.end > end)
continue;
plain(hit.start);
pieces.push({ words: words.slice(hit.start, hit.end), isHit: true });
at = hit.end;
}
plain(end);
if (start > 0)
pieces.unshift({ words: '… ', isHit: false });
if (end < words.length)
pieces.push({ words: ' …', isHit: false });
return pieces;
}
function hitsIn(words, terms) {
const { folded, places } = foldWithPlaces(words);
const found = [];
for (const term of terms) {
for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
found.push({ start: places[at] ?? 0, end: endOfLetter(places, at + term.length) });
}
}
found.sort((a, b) => a.start - b.start || b.end - a.end);
let end = 0;
return found.filter((hit) => {
const isFree = hit.start >= end;
if (isFree)
end = hit.end;
return isFree;
});
}
function endOfLetter(places, at) {
const last = places[at - 1];
let end = at;
while (places[end] === last && end < places.length - 1)
end++;
return places[end] ?? 0;
}
function wordStart(words, near) {
const space = words.indexOf(' ', near);
return space < 0 || space - near > 30 ? near : space + 1;
}
const MOST_SHOWN = 100;
function makeSearchPanel(hitOf) {
let passages = null;
const input = make('input', {
type: 'search',
'aria-label': 'Search all texts',
autocomplete: 'off',
spellcheck: 'false',
});
const count = make('p', { class: 'reader-count', role: 'status' });
const hits = make('ol', { class: 'reader-hits', role: 'list', 'aria-label': 'Passages found' });
const show = () => {
const terms = termsOf(input.value);
const found = passages === null ? [] : find(passages, terms);
hits.replaceChildren(...found.slice(0, MOST_SHOWN).map((passage) => writeHit(hitOf(passage), terms)));
count.textContent = terms.length === 0 ? '' : passages === null ? 'Reading the texts …' : countOf(found.length);
};
input.addEventListener('input', show);
return {
input,
count,
hits,
show,
fill(given) {
passages = given;
document.documentElement.dataset.searchReady = String(given.length);
show();
},
walk: (event) => walk(event, [input, ...hits.querySelectorAll('a')]),
};
}
function countOf(found) {
if (found === 0)
return 'Nothing found';
if (found === 1)
return '1 passage';
return found <= MOST_SHOWN ? \`\${found} passages\` : \`\${found} passages, the first \${MOST_SHOWN} are shown\`;
}
function writeHit({ name, words, language, address, follow }, terms) {
const pieces = excerpt(words, terms).map((piece) => (piece.isHit ? make('mark', {}, piece.words) : piece.words));
const context = make('span', language === '' ? {} : { lang: language }, ...pieces);
const link = make('a', { href: address }, make('strong', {}, name), ' ', context);
if (follow !== undefined)
link.addEventListener('click', () => follow(terms));
return make('li', {}, link);
}
function walk(event, stops) {
if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')
return;
const at = stops.indexOf(document.activeElement);
event.preventDefault();
stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
function prepareSiteSearch() {
const island = document.querySelector('script[type="application/json"]');
const title = document.querySelector('main .headed, main h1');
if (island === null || title === null)
return null;
const panel = makeSearchPanel(hitInText);
const head = make('div', { class: 'reader-search-head' }, panel.input);
const search = make('div', { class: 'reader-site-search', role: 'search', lang: 'en' }, head, panel.count, panel.hits);
title.after(search);
panel.input.value = queryIn(location.hash);
panel.input.addEventListener('input', () => {
history.replaceState(null, '', \`\${QUERY}\${encodeURIComponent(panel.input.value)}\`);
});
search.addEventListener('keydown', panel.walk);
readPassages(island.textContent ?? '[]', panel.fill);
panel.show();
panel.input.focus();
return () => panel.input.select();
}
const QUERY = '#q=';
function queryIn(hash) {
try {
return hash.startsWith(QUERY) ? decodeURIComponent(hash.slice(QUERY.length)) : '';
}
catch {
return '';
}
}
function readPassages(json, done) {
let texts = null;
let next = 0;
const passages = [];
inSlices(() => {
texts ??= JSON.parse(json);
const text = texts[next++];
if (text === undefined) {
done(passages);
return 'done';
}
for (const words of text[3])
passages.push({ folded: fold(words[2]), text, words });
return 'more';
}).hurry();
}
function hitInText({ text, words }) {
const [id, name, language] = text;
const [anchor, place] = words;
const file = encodeURIComponent(id);
return {
name: place === '' ? name : \`\${name}, \${place}\`,
words: words[2],
language,
address: \`\${file}.html#\${file}\${encodeURIComponent(anchor)}\`,
};
}
function prepareSearch() {
const open = prepareSiteSearch() ?? leadOn() ?? prepareDialog();
document.addEventListener('keydown', (event) => {
if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
return;
event.preventDefault();
open();
});
return open;
}
const siteSearch = () => document.querySelector('.ways a[rel~=search]');
function leadOn() {
const way = siteSearch();
if (way === null || document.querySelector('main article') !== null)
return null;
document.documentElement.dataset.searchReady = '0';
return () => way.click();
}
function prepareDialog() {
const panel = makeSearchPanel((passage) => hitOf(passage, dialog));
const close = make('button', { type: 'button', 'aria-label': 'Close the search' }, '×');
const head = make('div', { class: 'reader-search-head' }, panel.input, close);
const more = wayToAll(panel.input);
const dialog = make('dialog', { class: 'reader-search', 'aria-label': 'Search', lang: 'en' }, head, panel.count);
dialog.append(...more, panel.hits);
document.body.append(dialog);
close.addEventListener('click', () => dialog.close());
dialog.addEventListener('keydown', (event) => {
panel.walk(event);
if (event.key !== 'Escape')
return;
event.preventDefault();
dialog.close();
});
dialog.addEventListener('click', (event) => {
if (event.target === dialog)
dialog.close();
});
const work = collectPassages(panel.fill);
return () => {
work.hurry();
if (!dialog.open)
dialog.showModal();
panel.input.select();
};
}
function wayToAll(input) {
const way = siteSearch();
if (way === null)
return [];
const link = make('a', { href: way.href }, 'Search all texts of this site');
input.addEventListener('input', () => {
link.href = \`\${way.href}\${QUERY}\${encodeURIComponent(input.value)}\`;
});
return [make('p', { class: 'reader-more' }, link)];
}
function hitOf({ element }, dialog) {
const place = element.closest('[id]') ?? element;
return {
name: nameOf(element),
words: wordsOf(element),
language: element.closest('[lang]')?.getAttribute('lang') ?? '',
address: \`#\${encodeURIComponent(place.id)}\`,
follow(terms) {
dialog.close();
markHits(element, terms);
if (place instanceof HTMLElement)
setTimeout(() => focusOn(place));
announce(nameOf(element));
},
};
}
function focusOn(place) {
if (!place.hasAttribute('tabindex'))
place.setAttribute('tabindex', '-1');
place.focus({ preventScroll: true });
}
function markHits(element, terms) {
if (!('highlights' in CSS))
return;
const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
const ranges = [];
for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
for (const { start, end } of hitsIn(node.textContent ?? '', terms)) {
const range = new Range();
range.setStart(node, start);
range.setEnd(node, end);
ranges.push(range);
}
}
if (!CSS.highlights.has('found'))
document.styleSheets[0]?.insertRule(FOUND);
CSS.highlights.set('found', new Highlight(...ranges));
}
const FOUND = '::highlight(found){background:var(--link);color:var(--ground)}';
function isTyping(target) {
return (target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], dialog[open]') !== null);
}
const SIZES = [0.85, 1, 1.15, 1.3, 1.5, 1.75, 2];
const COLOURS = ['auto', 'light', 'dark'];
const SAID = { auto: 'Colours as your system has them', light: 'Light colours', dark: 'Dark colours' };
function prepareSettings() {
let size = nearestIndex(SIZES, Number(recall('size') ?? 1));
let colours = Math.max(0, [...COLOURS].indexOf(recall('colours') ?? 'auto'));
const resize = (step) => {
size = Math.min(SIZES.length - 1, Math.max(0, size + step));
keep('size', String(SIZES[size]));
apply();
announce(\`Text size \${Math.round((SIZES[size] ?? 1) * 100)} per cent\`);
};
const recolour = () => {
colours = (colours + 1) % COLOURS.length;
keep('colours', COLOURS[colours] ?? 'auto');
apply();
announce(SAID[COLOURS[colours] ?? 'auto']);
};
const apply = () => {
const root = document.documentElement;
root.style.setProperty('--text-size', String(SIZES[size]));
root.dataset.colours = COLOURS[colours] ?? 'auto';
};
apply();
return [
makeButton('A−, smaller text', 'A−', () => resize(-1)),
makeButton('A+, larger text', 'A+', () => resize(1)),
makeButton('Change the colours', '◐', recolour),
];
}
function nearestIndex(sizes, wished) {
const index = sizes.findIndex((size) => size >= wished);
return index < 0 ? sizes.indexOf(1) : index;
}
function recall(name) {
try {
return localStorage.getItem(\`engross-\${name}\`);
}
catch {
return null;
}
}
function keep(name, value) {
try {
localStorage.setItem(\`engross-\${name}\`, value);
}
catch {
return;
}
}
const WIDE = '(min-width: 88em)';
const GAP = 12;
function prepareSideNotes() {
const wide = window.matchMedia(WIDE);
const near = new Set();
const arrange = () => {
for (const sheet of near)
arrangeNotes(sheet, wide.matches);
};
const watcher = new IntersectionObserver((entries) => {
for (const { target, isIntersecting } of entries) {
const sheet = target;
if (!isIntersecting)
near.delete(sheet);
else {
near.add(sheet);
arrangeNotes(sheet, wide.matches);
}
}
}, { rootMargin: '400px' });
for (const notes of document.querySelectorAll('.sheet > .notes')) {
if (notes.parentElement !== null)
watcher.observe(notes.parentElement);
}
wide.addEventListener('change', arrange);
new ResizeObserver(arrange).observe(document.body);
}
function arrangeNotes(sheet, isWide) {
const notes = sheet.querySelectorAll(':scope > .notes > .note');
sheet.classList.toggle('with-side-notes', isWide);
const top = sheet.getBoundingClientRect().top;
let free = 0;
for (const note of notes) {
const back = note.querySelector('.back')?.getAttribute('href') ?? '';
const mark = document.getElementById(decodeURIComponent(back.slice(1)));
if (mark === null)
continue;
const wished = mark.getBoundingClientRect().top - top;
const place = Math.max(wished, free);
note.style.top = isWide ? \`\${place}px\` : '';
free = place + note.offsetHeight + GAP;
}
}
function prepareReader() {
const settings = prepareSettings();
const openSearch = prepareSearch();
const search = makeButton('Search, key /', 'Search', openSearch);
const bar = make('aside', { class: 'reader-bar', 'aria-label': 'Reading', lang: 'en' }, search, ...settings);
[...document.querySelectorAll('.skip')].pop()?.after(bar);
preparePermalinks();
preparePreviews();
prepareSideNotes();
followInContents();
prepareFilters();
}
prepareReader();
`
