import { describe, expect, it } from 'vitest'
import { READER_SCRIPT } from '../../scripts/render/html/reader-script.ts'
import { block, words } from '../builders.ts'
import { galleyOf, judge, smallGalley, swap } from './finished.ts'

/** Says what `smallGalley` says. */
const PAGE = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Sample</title><style>.unseen{clip-path:inset(50%)}.label{font-size:0.9rem}</style></head>
<body><a class="skip" data-engross="furniture" href="#main">Skip to the text</a><main id="main">
<article id="d"><h1>ON ŁÓDŹ<sup><a id="back" role="doc-noteref" href="#d.note">*</a></sup></h1>
<ol><li id="d.1"><span class="label">1.</span><a class="permalink" data-engross="furniture" href="#d.1"></a>
<div>Noting the <em>afflu</em>ent office;</div></li>
<li id="d.2"><span class="label">2.</span> <div>see <a href="#d.1">paragraph 1</a>.</div></li></ol>
<div id="d.note" role="doc-footnote"><span class="label">*</span> <p>Adopted on Monday.</p></div></article></main></body></html>`

const OURS = 'data-engross="furniture"'
const facts = (json: string): string => `<script type="application/ld+json">${json}</script>`
const searched = (json: string): string => `<script type="application/json">${json}</script>`
const judgePage = (html: string) => judge('html', Buffer.from(html), smallGalley())
const withChange = (before: string, after: string) => judgePage(swap(PAGE, before, after))

describe('a page that says what it must say', () => {
  it('passes, and its words are counted', async () => {
    const { proof, findings } = await judgePage(PAGE)
    expect(findings).toEqual([])
    expect(proof).toMatchObject({ words: 14, differences: 0 })
  })

  it('keeps five characters five characters', async () => {
    const galley = galleyOf([block('paragraph', '&amp; is five, &lt; four <b>')])
    const page = (text: string) =>
      `<html><head><meta charset="utf-8"></head><body><div id="d"><p>${text}</p></div></body></html>`
    expect(
      (await judge('html', Buffer.from(page('&amp;amp; is five, &amp;lt; four &lt;b&gt;')), galley)).findings,
    ).toEqual([])
    expect((await judge('html', Buffer.from(page('&amp; is five, &amp;lt; four &lt;b&gt;')), galley)).codes).toEqual([
      'verify-missing',
    ])
  })

  it('may run from right to left as a whole, when its words from left to right say so', async () => {
    const turned = swap(PAGE, '<html lang="en">', '<html lang="he" dir="rtl">')
    const said = swap(turned, '<article id="d">', '<article id="d" dir="ltr">')
    const hebrew = { ...smallGalley(), language: 'he' }
    expect((await judge('html', Buffer.from(said), hebrew)).findings).toEqual([])
    expect((await judge('html', Buffer.from(turned), hebrew)).codes).toEqual(['verify-text'])
    expect((await judge('html', Buffer.from(PAGE), hebrew)).codes).toEqual(['verify-direction'])
    expect((await judgePage(said)).codes).toEqual(['verify-direction'])
  })

  it('lets words from right to left run so, and what stands among them', async () => {
    const galley = galleyOf([block('paragraph', 'הכנסת (1.2) NATO'), block('paragraph', 'End.')])
    const backward = '<div dir="rtl"><p dir="rtl">הכנסת (1.2) <bdi dir="ltr">NATO</bdi></p></div><p>End.</p>'
    const page = `<html><head><meta charset="utf-8"></head><body><div id="d">${backward}</div></body></html>`
    expect((await judge('html', Buffer.from(page), galley)).findings).toEqual([])
  })

  it('leaves out what only pages need', async () => {
    const galley = galleyOf([
      block('paragraph', [words('see 12'), words(' (p. '), words('3)', [], { where: 'paged' })]),
    ])
    const page = '<html><head><meta charset="utf-8"></head><body><p id="d">see 12 (p. </p></body></html>'
    expect((await judge('html', Buffer.from(page), galley)).findings).toEqual([])
  })
})

describe('a page that differs', () => {
  it.each([
    ['a letter is changed', 'office', 'offize', 'verify-text'],
    ['a word is dropped', 'Noting ', '', 'verify-missing'],
    ['a word is added', 'Noting ', 'Noting again ', 'verify-added'],
    ['a word is torn', '<em>afflu</em>ent', '<em>afflu</em> ent', 'verify-text'],
    ['a label is changed', '2.</span>', '3.</span>', 'verify-label'],
    ['a label is plain words', '<span class="label">2.', '<span>2.', 'verify-label'],
    ['a note is changed', 'Monday', 'Sunday', 'verify-footnote'],
    ['a note has another mark', '<span class="label">*', '<span class="label">†', 'verify-footnote'],
    ['a note has no mark', ' role="doc-noteref" href="#d.note"', '', 'verify-footnote'],
    ['a mark has no note', 'href="#d.note"', 'href="#d.nothing"', 'verify-footnote'],
    ['a link leads elsewhere', '<a href="#d.1">', '<a href="#d.2">', 'verify-link'],
    ['a link leads nowhere', '<a href="#d.1">', '<a href="#d.9">', 'verify-link'],
    ['a link is gone', '<a href="#d.1">paragraph 1</a>', 'paragraph 1', 'verify-link'],
    ['a link is added', 'see ', '<a href="#d.1">see</a> ', 'verify-link'],
    ['an anchor is gone', 'id="d.2"', '', 'verify-link'],
    ['an id stands twice', 'id="d.2"', 'id="d.1"', 'verify-link'],
    ['words are hidden', '<div>Noting', '<div hidden>Noting', 'verify-hidden'],
    ['words are hidden by a class', '<div>Noting', '<div class="unseen">Noting', 'verify-hidden'],
    ['words are called furniture', '<div>Noting', '<div data-engross="furniture">Noting', 'verify-added'],
    ['the style sheet adds words', '.unseen{', '.label::before{content:"No. "}.unseen{', 'verify-added'],
    ['the style sheet counts', '.unseen{', 'li::before{content:counter(x) "."}.unseen{', 'verify-label'],
    ['the style sheet fetches', '.unseen{', 'body{background:url(https://example.org/x)}.unseen{', 'verify-active'],
    [
      'the style sheet turns words round',
      '.unseen{',
      'p{unicode-bidi:bidi-override;direction:rtl}.unseen{',
      'verify-text',
    ],
    ['an element turns words round', '<div>Noting', '<div><bdo dir="rtl"></bdo>Noting', 'verify-active'],
    ['the style sheet turns lines round', '.unseen{', 'p{color:red;direction:rtl}.unseen{', 'verify-text'],
    ['words are called words from right to left', '<div>Noting', '<div dir="rtl">Noting', 'verify-text'],
    ['a note is called so', '<p>Adopted', '<p dir="rtl">Adopted', 'verify-text'],
    ['a word inside is called so', '<em>afflu</em>', '<em><bdi dir="RTL">afflu</bdi></em>', 'verify-text'],
    ['a script', '</main>', '</main><script>x()</script>', 'verify-active'],
    [
      'a script that only looks like ours',
      '</main>',
      `</main><script type="module">${READER_SCRIPT} </script>`,
      'verify-active',
    ],
    ['our script as another kind', '</main>', `</main><script>${READER_SCRIPT}</script>`, 'verify-active'],
    ['a script from elsewhere', '</main>', '</main><script type="module" src="x.js"></script>', 'verify-active'],
    ['an empty script', '</main>', '</main><script></script>', 'verify-active'],
    ['facts that cannot be read', '</main>', `</main>${facts('{')}`, 'verify-active'],
    ['facts in terms of another', '</main>', `</main>${facts('{"@context":"https://example.org"}')}`, 'verify-active'],
    [
      'facts about a script address',
      '</main>',
      `</main>${facts('{"@context":"https://schema.org","@graph":[{"url":"javascript:x()"}]}')}`,
      'verify-active',
    ],
    ['words to be searched that cannot be read', '</main>', `</main>${searched('[')}`, 'verify-active'],
    [
      'numbers among the words to be searched',
      '</main>',
      `</main>${searched('[["d","D","en",[1]]]')}`,
      'verify-active',
    ],
    ['an object as words to be searched', '</main>', `</main>${searched('{"d":"x"}')}`, 'verify-active'],
    ['words of a page that is not made', '</main>', `</main>${searched('[["e","E","en",[]]]')}`, 'verify-active'],
    ['a picture that moves', '</main>', '<svg><animate></animate></svg></main>', 'verify-active'],
    ['a picture that holds a page', '</main>', '<svg><foreignobject></foreignobject></svg></main>', 'verify-active'],
    ['a picture with words', '</main>', `<svg ${OURS}><text>Noting</text></svg></main>`, 'verify-added'],
    ['a script attribute', '<main ', '<main onclick="x()" ', 'verify-active'],
    ['an image from outside', '</main>', '<img src="https://example.org/x.png"></main>', 'verify-active'],
    ['a script address', '<a href="#d.1">', '<a href="javascript:x()">', 'verify-active'],
    [
      'a redirect',
      '<meta charset="utf-8">',
      '<meta charset="utf-8"><meta http-equiv="refresh" content="0">',
      'verify-active',
    ],
    ['another character set', 'charset="utf-8"', 'charset="iso-8859-1"', 'verify-charset'],
    ['no character set', '<meta charset="utf-8">', '', 'verify-charset'],
    ['elements that cross', '<em>afflu</em>ent', '<em>afflu<sup></em></sup>ent', 'verify-unreadable'],
  ])('%s', async (_, before, after, code) => {
    expect((await withChange(before, after)).codes).toContain(code)
  })

  it('lets pass our own script, facts for machines and the years of a picture', async () => {
    const script = `<script type="module">${READER_SCRIPT}</script>`
    const data = facts('{"@context":"https://schema.org","@graph":[{"@id":"#d","url":"https://example.org/"}]}')
    const picture = `<svg ${OURS} aria-hidden="true"><text x="0">2024</text></svg>`
    const { findings } = await withChange('</main>', `${picture}</main>${script}${data}`)
    expect(findings).toEqual([])
  })

  it('says bytes that are not UTF-8', async () => {
    expect((await judge('html', Buffer.from(PAGE, 'latin1'), smallGalley())).codes).toEqual(['verify-charset'])
  })

  it('follows links to files of the same run only', async () => {
    const to = { state: 'elsewhere', to: { type: 'file', path: 'other', anchor: 'x.1' }, description: '' } as const
    const galley = galleyOf([block('paragraph', [words('other', [], { link: to })])])
    const page =
      '<html><head><meta charset="utf-8"></head><body><p id="d"><a href="other.html#x.1">other</a></p></body></html>'
    const siblings = new Set(['folder/other.html'])
    expect((await judge('html', Buffer.from(page), galley, { siblings })).findings).toEqual([])
    expect((await judge('html', Buffer.from(page), galley)).codes).toEqual(['verify-link'])
  })
})
