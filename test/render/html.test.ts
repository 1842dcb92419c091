import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { LinkOfRun, Sheet } from '../../scripts/template/galley.ts'
import { block, galley, item, list, note, sampleGalley, sheet, words } from '../builders.ts'
import { type Element, elements, get, letters, named, page, render } from './html-pages.ts'

describe('the page', () => {
  it('is the same each time, asks for nothing and runs nothing but its own script', async () => {
    const source = await render(sampleGalley())
    expect(await render(sampleGalley())).toBe(source)
    const found = elements(source)
    expect(named(found, 'script').map((script) => get(script, 'type'))).toEqual(['application/ld+json', 'module'])
    expect(named(found, 'img', 'link', 'iframe', 'object', 'form', 'base')).toEqual([])
    expect(found.flatMap((element) => element.attrs).filter(({ name }) => /^(on|style$|src)/.test(name))).toEqual([])
    expect(source).not.toMatch(/@import|url\(/)
  })

  it('names its one style sheet and its one script by their digests', async () => {
    const found = elements(await render(sampleGalley()))
    const [style] = named(found, 'style')
    const script = named(found, 'script').find((element) => get(element, 'type') === 'module')
    const policy = found.find((element) => get(element, 'http-equiv') === 'Content-Security-Policy')
    const digest = (element: Element | undefined): string =>
      createHash('sha256')
        .update(element ? letters(element) : '')
        .digest('base64')
    expect(get(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${digest(style)}'; script-src 'sha256-${digest(script)}'; ` +
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    )
  })

  it('has one h1 and skips no level', async () => {
    const found = named(elements(await render(sampleGalley())), 'h1', 'h2', 'h3', 'h4')
    expect(found.map((heading) => `${heading.tagName} ${letters(heading)}`)).toEqual([
      'h1 Sample volume',
      'h2 Contents',
      'h2 ON THE OFFICE OF THE ŁÓDŹ AFFILIATES',
      'h2 ON FRIENDSHIP',
      'h2 Table of citations',
      'h3 The Assembly',
    ])
  })

  it('makes the title of a single text its h1, and names a page without titles for those who listen', async () => {
    const levels = async (...sheets: Sheet[]) => named(await page(...sheets), 'h1', 'h2').map((h) => h.tagName)
    expect(await levels(sheet('a', [block('title', 'A'), block('heading', 'I')]))).toEqual(['h1', 'h2'])
    expect(await levels(sheet('a', [block('paragraph', 'A')]))).toEqual(['h1'])
    expect(await levels(sheet('a', [block('title', 'A')]), sheet('b', [block('title', 'B')]))).toEqual([
      'h1',
      'h2',
      'h2',
    ])
  })

  it('prints a title of several lines as one heading', async () => {
    const found = await page(sheet('a', [block('title', 'ON'), block('title', 'NATO ENLARGEMENT', 'a.title')]))
    const [heading, ...others] = named(found, 'h1', 'h2')
    expect(others).toEqual([])
    expect(heading && letters(heading)).toBe('ON\nNATO ENLARGEMENT')
    expect(found.filter((element) => get(element, 'id') === 'a.title')).toHaveLength(1)
  })

  it('gives every anchor once, as the galley has it, and no link of its own that leads nowhere', async () => {
    const found = elements(await render(sampleGalley()))
    const ids = found.map((element) => get(element, 'id')).filter((id) => id !== null)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(
      expect.arrayContaining(['declaration-7', 'declaration-7.2.b.ii', 'declaration-7.note.adoption']),
    )
    const targets = named(found, 'a').map((link) => get(link, 'href') ?? '')
    expect(
      targets.filter((target) => target.startsWith('#') && !ids.includes(decodeURIComponent(target.slice(1)))),
    ).toEqual([])
  })

  it('steps aside when a text is called main', async () => {
    const [main] = named(await page(sheet('main', [block('title', 'A')])), 'main')
    expect(get(main, 'id')).toBe('page-main')
  })
})

describe('words', () => {
  const body = (found: readonly Element[]): string =>
    found
      .filter(({ tagName }) => tagName === 'p')
      .map(letters)
      .join('|')

  it('stay letters whatever they look like', async () => {
    const text = '<b>&amp;</b> "x" {{title}} <script>alert(1)</script>'
    const found = await page(sheet('a"><x', [block('paragraph', text)], { bookmark: '"><script>' }))
    expect(body(found)).toBe(text)
    expect(named(found, 'script')).toHaveLength(2)
    expect(named(found, 'x', 'b')).toEqual([])
  })

  it('keep their marks, language and owner', async () => {
    const runs = [
      words('a', ['strong', 'emphasis']),
      words('б', [], { language: 'uk' }),
      words('[sic]', [], { origin: 'ours' }),
    ]
    const source = await render(galley([{ role: 'body', sheets: [sheet('a', [block('paragraph', runs)])] }]))
    expect(source).toContain('<strong><em>a</em></strong><span lang="uk">б</span><span class="ours">[sic]</span>')
  })

  it('leave out what only pages need', async () => {
    const found = elements(await render(sampleGalley()))
    expect(body(found)).toContain('Recalling Resolution 12, an ad hoc measure')
    expect(body(found)).not.toMatch(/\(p\. ?\)/)
  })

  it('leave out the break before a line that only pages have, and no other', async () => {
    const address = words('https://example.org', [], { origin: 'ours', where: 'paged' })
    const flow = [
      block('paragraph', [words('The Charter'), { type: 'break' }, address]),
      block('paragraph', [words('One'), { type: 'break' }, words('two')]),
    ]
    const source = await render(galley([{ role: 'body', sheets: [sheet('a', flow)] }]))
    expect(source).toContain('The Charter</p>')
    expect(source).toContain('One<br>\ntwo</p>')
  })

  it('print labels as text, once, with a blank before the words of the clause', async () => {
    const found = await page(
      sheet('a', [list(item('clause', 'a.28', '28.', 'URGES:', [list(item('item', 'a.28.bis', 'j bis.', 'to act'))]))]),
    )
    const labels = found.filter((element) => get(element, 'class') === 'label')
    expect(labels.map(letters)).toEqual(['28. ', 'j bis. '])
    expect(body(found)).toBe('28. URGES:|j bis. to act')
    expect(found.filter((element) => element.tagName === 'ol').map((element) => get(element, 'role'))).toEqual([
      'list',
      'list',
    ])
  })
})

describe('references', () => {
  const link = (state: LinkOfRun['state'], to: LinkOfRun['to']): LinkOfRun => ({ state, to, description: 'About “it”' })
  const written = async (to: LinkOfRun): Promise<Element | undefined> => {
    const found = await page(
      sheet('a', [block('paragraph', [words('one ', [], { link: to }), words('two', ['number'], { link: to })])]),
    )
    return found.find(
      (element) => letters(element) === 'one two' && element.tagName !== 'p' && get(element, 'title') !== null,
    )
  }

  it('are one link for all runs that share it', async () => {
    const found = await written(link('here', { type: 'anchor', anchor: 'b.2' }))
    expect([found?.tagName, get(found, 'href'), get(found, 'title')]).toEqual(['a', '#b.2', 'About “it”'])
  })

  it('lead to other files of the run and to the outside', async () => {
    const file = await written(
      link('elsewhere', { type: 'file', path: 'spring/declaration 7', anchor: 'declaration-7.2' }),
    )
    expect(get(file, 'href')).toBe('spring/declaration%207.html#declaration-7.2')
    const outside = await written(link('external', { type: 'address', address: 'https://example.org/?a=1&b="2"' }))
    expect([get(outside, 'href'), get(outside, 'rel')]).toEqual(['https://example.org/?a=1&b="2"', 'noopener external'])
  })

  it.each(['javascript:alert(1)', ' https://x', 'data:text/html,x', '//example.org', 'file:///etc/passwd'])(
    'never lead to %s',
    async (address) => {
      const found = await written(link('external', { type: 'address', address }))
      expect([found?.tagName, get(found, 'data-ref-state')]).toEqual(['span', 'external'])
    },
  )

  it.each([
    ['the one two', 'About “it”', 'About “it”'],
    ['one two', 'one two, of <1999> & later', 'of <1999> & later'],
    ['one two', 'one two', null],
    ['one – two', 'one, two', null],
  ])('say beside “%s” of “%s” only what the words do not say', async (text, description, more) => {
    const to: LinkOfRun = { state: 'here', to: { type: 'anchor', anchor: 'b' }, description }
    const found = await page(sheet('a', [block('paragraph', [words(text, ['strong'], { link: to })])]))
    expect(
      get(
        found.find((element) => get(element, 'href') === '#b'),
        'title',
      ),
    ).toBe(more)
  })

  it('that lead nowhere are plain words and say how they stand', async () => {
    const found = await written(link('unresolved', null))
    expect([found?.tagName, get(found, 'data-ref-state'), get(found, 'href')]).toEqual(['span', 'unresolved', null])
    expect(await written(link('plain', null))).toBeUndefined()
  })
})

describe('notes', () => {
  it('stand after the text, before what is ours, with mark, words and a way back', async () => {
    const runs = [words('DECLARATION'), note('a.note.x', '*', 'Adopted.')]
    const found = await page(
      sheet('a', [block('symbol', runs), block('paragraph', 'So.'), block('cited-by', 'Cited by')]),
    )
    const mark = found.find((element) => get(element, 'role') === 'doc-noteref')
    const foot = found.find((element) => get(element, 'role') === 'doc-footnote')
    const back = found.find((element) => get(element, 'role') === 'doc-backlink')
    expect([mark && letters(mark), get(mark, 'href'), get(mark, 'id')]).toEqual(['*', '#a.note.x', 'a.note.x.mark'])
    expect([foot && letters(foot).trim(), get(foot, 'id')]).toEqual(['* Adopted.', 'a.note.x'])
    expect([get(back, 'href'), get(back, 'data-engross')]).toEqual(['#a.note.x.mark', 'furniture'])
    expect(named(found, 'p').map(letters)).toEqual(['DECLARATION*', 'So.', 'Adopted.', 'Cited by'])
  })
})

describe('marks and labels', () => {
  it('raise figures and daggers, and leave to the font what it draws high', async () => {
    const runs = ['*', '1', '**', '†', '¹²'].map((mark, index) => note(`a.${index}`, mark, 'x'))
    const found = await page(sheet('a', [block('paragraph', runs)]))
    const looks = named(found, 'sup').map((mark) => get(mark, 'class'))
    expect(looks).toEqual(['mark star', 'mark', 'mark star', 'mark', 'mark star'])
  })

  it('give a list the column that its widest label needs', async () => {
    const lists = [
      list(item('clause', 'a.1', '1.', 'x'), item('clause', 'a.28', '28.', 'y')),
      list(item('clause', 'a.m', 'mm.', 'z')),
    ]
    const found = await page(sheet('a', lists))
    expect(named(found, 'ol').map((one) => get(one, 'class'))).toEqual(['labels-15', 'labels-21'])
    const [style] = named(found, 'style')
    expect(style && letters(style)).toContain('.labels-21{--tenths:21}')
  })

  it('give a note that is marked twice one place and two ways back', async () => {
    const twice = note('a.1', '*', 'x')
    const found = await page(sheet('a', [block('paragraph', [twice, words(' and '), twice])]))
    const marks = found.filter((element) => get(element, 'role') === 'doc-noteref').map((mark) => get(mark, 'id'))
    const backs = found.filter((element) => get(element, 'role') === 'doc-backlink').map((back) => get(back, 'href'))
    expect(marks).toEqual(['a.1.mark', 'a.1.mark-2'])
    expect(backs).toEqual(['#a.1.mark', '#a.1.mark-2'])
    expect(found.filter((element) => get(element, 'id') === 'a.1')).toHaveLength(1)
  })
})

describe('furniture', () => {
  it('has no letters of its own but the skip links, and says where it leads', async () => {
    const found = elements(await render(sampleGalley())).filter(
      (element) => get(element, 'data-engross') === 'furniture',
    )
    expect(found.map(letters).filter((text) => text !== '')).toEqual(['Skip to the text', 'Skip to the contents'])
    const names = found.map((element) => get(element, 'aria-label')).filter((name) => name !== null)
    expect(names).toEqual(expect.arrayContaining(['Declaration 7', '2, b', '2, b, (ii)']))
  })

  it('gives the heading of a section its address, and leaves the headings of contents alone', async () => {
    const found = await page(
      sheet('a', [
        block('title', 'A'),
        block('heading', 'II Duties', 'a.II'),
        block('subheading', 'Of ports', 'a.II.1'),
      ]),
    )
    const signs = found.filter((element) => get(element, 'class') === 'permalink')
    expect(signs.map((sign) => [get(sign, 'href'), get(sign, 'aria-label')])).toEqual([
      ['#a', 'a'],
      ['#a.II', 'II Duties'],
      ['#a.II.1', 'Of ports'],
    ])
    const contents = await page(sheet('c', [block('heading', 'x', 'c.x')], { style: 'contents' }))
    expect(contents.filter((element) => get(element, 'class') === 'permalink')).toEqual([])
  })
})
