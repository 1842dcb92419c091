/**
 * The page in a real browser: what its script adds, and that nothing is missing without it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Browser, type Context, hasBrowser, launch, type Page, until } from './browser.ts'
import { type Edition, makeEdition } from './edition.ts'

let browser: Browser
let edition: Edition

describe.skipIf(!hasBrowser)('the page in Chromium (playwright-core, test/conformance/install.sh)', () => {
  beforeAll(async () => {
    ;[browser, edition] = await Promise.all([launch(), makeEdition()])
  })
  afterAll(async () => {
    edition?.remove()
    await browser?.close()
  })

  const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context: Context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await context.newPage()
    await page.goto(edition.address(path))
    if (options.javaScriptEnabled !== false) await until(page, 'document.documentElement.dataset.searchReady')
    return page
  }
  const search = async (page: Page, query: string): Promise<readonly string[]> => {
    await page.keyboard.press('/')
    await page.fill('.reader-search input', query)
    return ask(page, `[...document.querySelectorAll('.reader-hits a')].map((hit) => hit.textContent)`)
  }
  const PAGE = 'compendium.html'

  it('asks for nothing, breaks no rule of its policy and says nothing in the console', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (fault) => said.push(fault.message ?? ''))
    await page.goto(edition.address(PAGE))
    await until(page, 'document.documentElement.dataset.searchReady')
    expect(asked).toEqual([edition.address(PAGE)])
    expect(said).toEqual([])
    expect(await ask(page, `getComputedStyle(document.querySelector('.label')).whiteSpace`)).toBe('pre')
    const planted = `const s = document.createElement('script'); s.textContent = 'window.planted = 1'; document.body.append(s)`
    await page.evaluate(`try { ${planted} } catch {}`)
    expect(await ask(page, 'window.planted === undefined')).toBe(true)
  })

  it.each([
    ['words of any case, in any order', 'MEND roads', ['Resolution 46, para. 2 a']],
    ['letters without their accents', 'lodz', ['Declaration 45, para. 2 a']],
    ['the Ukrainian apostrophe, however it is typed', "зобов'язання обов’язок", ['Resolution 47, unnumbered para. 1']],
    ['a phrase in quotation marks', '"count the ships"', ['Declaration 45, para. 2 b']],
    ['nothing where one word is missing', 'bridges pumpkins', []],
  ])('finds %s', async (_, query, places) => {
    const page = await open(PAGE)
    const hits = await search(page, query)
    for (const place of places) expect(hits.join('|')).toContain(place)
    if (places.length === 0) expect(hits).toEqual([])
    expect(await ask(page, `document.querySelector('.reader-count').textContent`)).toMatch(
      places.length === 0 ? /^Nothing found$/ : /^\d+ passages?$/,
    )
  })

  it('is searched with the keyboard alone: / opens, arrows walk, Enter goes there, Escape closes', async () => {
    const page = await open(PAGE)
    await search(page, 'ships')
    expect(await ask(page, `document.querySelector('.reader-hits mark').textContent`)).toBe('ships')
    await page.keyboard.press('ArrowDown')
    expect(await ask(page, `document.activeElement.getAttribute('href')`)).toBe('#declaration-45.2.b')
    await page.keyboard.press('ArrowUp')
    expect(await ask(page, 'document.activeElement.tagName')).toBe('INPUT')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await until(page, `document.activeElement.id === 'declaration-45.2.b'`)
    expect(page.url()).toMatch(/#declaration-45\.2\.b$/)
    expect(await ask(page, `document.querySelector('dialog').open`)).toBe(false)
    await page.keyboard.press('/')
    expect(await ask(page, `document.querySelector('dialog').open`)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await ask(page, `document.querySelector('dialog').open`)).toBe(false)
  })

  it('shows what a reference leads to, on pointing and on focus, until Escape', async () => {
    const page = await open(PAGE)
    const link = `#declaration-45 a.ref[href="#resolution-46.2.b"]`
    const card = `document.querySelector('.reader-preview')`
    await page.hover(link)
    await until(page, `!${card}.hidden`)
    expect(await ask(page, `${card}.textContent`)).toContain('Resolution 46, para. 2 b')
    expect(await ask(page, `${card}.textContent`)).toContain('to publish what was mended')
    await page.keyboard.press('Escape')
    expect(await ask(page, `${card}.hidden`)).toBe(true)
    await page.keyboard.press('Tab')
    await page.evaluate(`document.querySelector('${link}').focus()`)
    expect(await ask(page, `${card}.hidden`)).toBe(false)
    expect(await ask(page, `document.activeElement.getAttribute('aria-describedby')`)).toBe('reader-preview')
  })

  it('copies the address and the citation of a clause', async () => {
    const page = await open(PAGE)
    const sign = `li[id="declaration-45.2.b"] > p > .permalink`
    const copied = async (words: string): Promise<string> => {
      await page.focus(sign)
      await page.keyboard.press('Enter')
      await page.click(`.reader-menu button:text-is("${words}")`)
      await until(page, `document.querySelector('.reader-voice')?.textContent.startsWith('Copied')`)
      return ask(page, 'navigator.clipboard.readText()')
    }
    expect(await copied('Copy link')).toBe(`${edition.address(PAGE)}#declaration-45.2.b`)
    expect(await copied('Copy citation')).toBe('Declaration 45, para. 2 b, Assembly of the Example States, 27 May 2024')
    expect(await ask(page, `document.querySelector('.reader-menu') === null`)).toBe(true)
    expect(await ask(page, `document.activeElement.matches('.permalink')`)).toBe(true)
  })

  it('gives a clause and its items line by line, each behind its label, to whoever copies them', async () => {
    const page = await open(PAGE)
    await page.evaluate(`getSelection().selectAllChildren(document.getElementById('declaration-45.2'))`)
    await page.keyboard.press('Control+c')
    const lines = (await ask<string>(page, 'navigator.clipboard.readText()')).split(/\n+/)
    expect(lines).toEqual(['2. Urges all ports:', 'a. to keep Łódź and its bridges open;', 'b. to count the ships.'])
  })

  it('copies the citation of a section', async () => {
    const page = await open(PAGE)
    await page.focus('.headed:has(.heading) > .permalink')
    await page.keyboard.press('Enter')
    expect(await ask(page, `document.querySelector('.reader-menu').getAttribute('aria-label')`)).toMatch(
      /, section “I\. FERRIES”$/,
    )
    await page.keyboard.press('Escape')
    expect(await ask(page, `document.activeElement.matches('.permalink')`)).toBe(true)
  })

  it('says at a cited clause by whom it is cited', async () => {
    const page = await open(PAGE)
    const words = `document.querySelector('li[id="resolution-46.2.b"] .cited-here').textContent`
    expect(await ask(page, words)).toBe('Cited by Declaration 45, para. 1')
  })

  it('says in the contents beside the texts which of them is being read', async () => {
    const page = await open(PAGE)
    const current = `[...document.querySelectorAll('.contents [aria-current=location]')].map((link) => link.hash).join()`
    for (const text of ['resolution-46', 'declaration-45']) {
      await page.evaluate(`document.getElementById('${text}').scrollIntoView()`)
      await until(page, `${current} === '#${text}'`)
    }
  })

  it('puts notes beside their marks on wide screens only', async () => {
    const beside = `(() => {
      const note = document.querySelector('.note').getBoundingClientRect()
      const mark = document.querySelector('[role=doc-noteref]').getBoundingClientRect()
      return Math.abs(note.top - mark.top) < 40 && note.left > mark.right
    })()`
    const wide = await open(PAGE, { viewport: { width: 1920, height: 900 } })
    await wide.evaluate(`document.querySelector('[role=doc-noteref]').scrollIntoView()`)
    await until(wide, beside)
    const narrow = await open(PAGE)
    await narrow.evaluate(`document.querySelector('[role=doc-noteref]').scrollIntoView()`)
    expect(await ask(narrow, beside)).toBe(false)
  })

  it('takes the size and the colours that a reader wants, and remembers them', async () => {
    const page = await open(PAGE)
    const size = `parseFloat(getComputedStyle(document.documentElement).fontSize)`
    const before = await ask<number>(page, size)
    await page.click('.reader-bar button[title^="A+"]')
    expect(await ask<number>(page, size)).toBeGreaterThan(before * 1.1)
    await page.click('.reader-bar button[title="Change the colours"]')
    await page.click('.reader-bar button[title="Change the colours"]')
    expect(await ask(page, 'getComputedStyle(document.body).backgroundColor')).toBe('rgb(23, 25, 28)')
    await page.goto(edition.address(PAGE))
    await until(page, 'document.documentElement.dataset.searchReady')
    expect(await ask<number>(page, size)).toBeGreaterThan(before * 1.1)
    expect(await ask(page, 'getComputedStyle(document.body).backgroundColor')).toBe('rgb(23, 25, 28)')
  })

  it.each([320, 768, 1280, 1920])('fits a window of %i pixels, at twice the text size too', async (width) => {
    const page = await open(PAGE, { viewport: { width, height: 800 } })
    const tooWide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await ask(page, tooWide)).toBe(0)
    await page.evaluate(`document.documentElement.style.setProperty('--text-size', '2')`)
    expect(await ask(page, tooWide)).toBe(0)
  })

  it('is heard in the order of the text: the label as printed, where it stands, the words, and notes at the end', async () => {
    const page = await open(PAGE, { viewport: { width: 1920, height: 900 } })
    const heard = (await page.locator('[id="declaration-45"]').ariaSnapshot()).replace(
      /\n *- \/url: .*|\n *- text: "#"/g,
      '',
    )
    const said = (words: string): number => heard.indexOf(words)
    expect(said('text: b.')).toBeGreaterThan(said('text: "2."'))
    expect(heard.slice(said('text: b.'))).toMatch(/^text: b\.\n *- link "2, b":?\n *- text: to count the ships\./)
    expect(said('Adopted by the Assembly')).toBeGreaterThan(said('to count the ships'))
    const bar = (await page.locator('.reader-bar').ariaSnapshot()).split('\n').map((line) => line.trim())
    expect(bar).toEqual([
      '- complementary "Reading":',
      '- button "Search, key /"',
      '- button "A−, smaller text"',
      '- button "A+, larger text"',
      '- button "Change the colours"',
    ])
    const first = `[...document.querySelectorAll('a, button')].slice(0, 3).map((stop) => stop.className || stop.title)`
    expect(await ask(page, first)).toEqual(['skip', 'skip', 'Search, key /'])
  })

  it('reads whole without its script', async () => {
    const page = await open(PAGE, { javaScriptEnabled: false })
    await page.click('.contents a[href="#resolution-46"]')
    expect(page.url()).toMatch(/#resolution-46$/)
    await page.close()
  })

  it('prints each text from a new page, without what the screen adds', async () => {
    const page = await open(PAGE)
    await page.emulateMedia({ media: 'print' })
    const shown = `[...document.querySelectorAll('.permalink, .skip, .back, .reader-bar, .timeline')].filter((e) => getComputedStyle(e).display !== 'none').length`
    expect(await ask(page, shown)).toBe(0)
    // Browsers keep blocks together, and part rows of a grid.
    expect(await ask(page, `getComputedStyle(document.querySelector('li.clause')).display`)).not.toBe('grid')
    expect(await ask(page, `getComputedStyle(document.querySelector('li > p:not(:last-child)')).breakAfter`)).toBe(
      'avoid',
    )
    // Annexes follow one another on a page; all else begins one.
    const begun = `[...document.querySelectorAll(".sheet")].filter((e) => getComputedStyle(e).breakBefore !== "auto").length`
    const sheets = await ask<number>(page, begun)
    expect(sheets).toBeGreaterThan(4)
    const printed = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(printed.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThanOrEqual(sheets)
  })

  describe('a site', () => {
    it('is filtered by year, kind and citation, and shows all again', async () => {
      const page = await open('compendium-site/index.html')
      const rows = (): Promise<readonly string[]> =>
        ask(
          page,
          `[...document.querySelectorAll('tbody tr')].filter((row) => !row.hidden).map((row) => row.querySelector('a').textContent)`,
        )
      const choose = async (filter: string, label: string): Promise<void> => {
        await page.selectOption(`.reader-filters label:has-text("${filter}") >> nth=0 >> select`, { label })
      }
      expect(await rows()).toHaveLength(4)
      await choose('Year', '2023')
      expect(await rows()).toEqual(['Resolution 46 – ON ROADS'])
      await page.click('.reader-filters button')
      await until(page, `document.querySelectorAll('tbody tr[hidden]').length === 0`)
      await choose('Kind', 'Declaration')
      expect(await rows()).toEqual(['Declaration 45 – ON BRIDGES'])
      await page.click('.reader-filters button')
      await choose('Cites', 'Declaration 45')
      expect(await rows()).toEqual(['Resolution 46 – ON ROADS'])
    })

    it('searches the words of all texts from its index, and finds the same again on the way back', async () => {
      const page = await open('compendium-site/index.html')
      await page.keyboard.press('/')
      await until(page, `location.pathname.endsWith('/search.html')`)
      await until(page, 'document.documentElement.dataset.searchReady')
      await page.keyboard.type('lodz bridges')
      const hits = `[...document.querySelectorAll('.reader-hits a')].map((hit) => hit.textContent)`
      await until(page, `${hits}.length === 1`)
      expect(await ask(page, hits)).toEqual(['Declaration 45, para. 2 a to keep Łódź and its bridges open;'])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await until(page, `location.pathname.endsWith('/declaration-45.html')`)
      expect(page.url()).toMatch(/declaration-45\.html#declaration-45\.2\.a$/)
      await page.goBack()
      await until(page, `${hits}.length === 1`)
      expect(page.url()).toMatch(/search\.html#q=lodz%20bridges$/)
    })

    it('hands the words of a text over to the search of all texts', async () => {
      const page = await open('compendium-site/declaration-45.html')
      await search(page, 'mended')
      expect(await ask(page, `document.querySelector('.reader-count').textContent`)).toBe('Nothing found')
      await page.click('.reader-more a')
      await until(page, `document.querySelectorAll('.reader-hits a').length === 1`)
      expect(await ask(page, `document.querySelector('.reader-hits a').getAttribute('href')`)).toBe(
        'resolution-46.html#resolution-46.2.b',
      )
    })

    it('leads from the index to a text and back', async () => {
      const page = await open('compendium-site/index.html')
      await page.click('tbody a[href^="declaration-45.html"]')
      expect(page.url()).toMatch(/compendium-site\/declaration-45\.html#declaration-45$/)
      await page.click('.ways a[href="index.html"]')
      expect(page.url()).toMatch(/compendium-site\/index\.html$/)
    })
  })
})
