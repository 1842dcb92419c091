import { describe, expect, it } from 'vitest'
import { importFile } from '../../scripts/import/import.ts'
import { createReport } from '../../scripts/report.ts'
import { bring, codes } from './word-file.ts'

const page = (body: string, head = ''): Uint8Array =>
  new TextEncoder().encode(`<!doctype html><html><head><title>x</title>${head}</head><body>${body}</body></html>`)
const lines = async (body: string): Promise<readonly string[]> => (await bring('page.html', page(body))).lines

describe('lists of a page', () => {
  it('get the labels that a browser prints', async () => {
    const body = `<p>RESOLUTION 7</p><p>ON LAKES</p><p>The Assembly,</p><ol start="3"><li>Noting;<li value="7">URGES:<ol type="a"><li>to swim;</li><li>to row.</li></ol></ol>`
    expect((await lines(body)).slice(3)).toEqual(['3. Noting;', '7. URGES:', '  - a. to swim;', '  - b. to row.'])
  })

  it('count letters like places of a number, roman and backward', async () => {
    const many = `<ol type="a">${'<li>to do it;</li>'.repeat(28)}</ol>`
    expect((await lines(many)).slice(26)).toEqual(['aa. to do it;', 'ab. to do it;'])
    expect(await lines('<ol type="I"><li>One;</li></ol>')).toEqual(['I. One;'])
    expect(await lines('<ol reversed><li>Last;</li><li>First;</li></ol>')).toEqual(['2. Last;', '1. First;'])
  })

  it('give way to labels in their words', async () => {
    const { lines: found, findings } = await bring(
      'page.html',
      page('<ol><li>28. URGES all:</li></ol><ul><li>a. to swim;</li></ul>'),
    )
    expect(found).toEqual(['28. URGES all:', 'a. to swim;'])
    expect(codes(findings)).not.toContain('import-lost')
  })
})

describe('notes of a page', () => {
  it('are found by their mark and the way back', async () => {
    const body =
      '<p>A lake<sup><a href="#n1" id="r1">1</a></sup> is deep.</p><ol><li id="n1">Or a pond. <a href="#r1">↩</a></li></ol>'
    expect(await lines(body)).toEqual(['A lake[^1] is deep.', '[^1]: Or a pond.'])
  })

  it('that adopt keep the bare mark', async () => {
    const body = `<p>RESOLUTION 7<a href="#n">*</a></p><p>ON LAKES</p><p>The Assembly,</p><p>1. Decides to swim.</p><p id="n">* Adopted by the Assembly on Monday 27 May 2024.</p>`
    const found = await lines(body)
    expect(found[0]).toBe('RESOLUTION 7*')
    expect(found.at(-1)).toBe('* Adopted by the Assembly on Monday 27 May 2024.')
  })

  it('that nobody links keep their raised figure', async () => {
    expect(await lines('<p>ENLARGEMENT<sup>1</sup></p><p>Words follow here.</p>')).toContain('ENLARGEMENT¹')
  })
})

describe('words above and below the line', () => {
  it('keep their place where they are figures', async () => {
    const body = '<p>Less CO<sub>2</sub> on 5 km<sup>2</sup> in the 21<sup>st</sup> century<sup>(1)</sup>.</p>'
    const { lines: found, findings } = await bring('page.html', page(body))
    expect(found).toEqual(['Less CO₂ on 5 km² in the 21st century(1).'])
    expect(codes(findings)).toEqual([])
  })

  it('are said once where a source cannot place them, also those of tables and notes', async () => {
    const body =
      '<p>Having regard to n<sup>o</sup> 489 and x<sup>n</sup> and n<sup>o</sup> 7<a href="#f" id="r">*</a>.</p><table><tr><th>k<sub>max</sub></th><td>1</td></tr></table><p id="f">* See <i>m<sub>e</sub></i>. <a href="#r">↑</a></p>'
    const { findings } = await bring('page.html', page(body))
    expect(findings.filter(({ code }) => code === 'import-lost')).toMatchObject([
      {
        message:
          'Words that stand above or below the line in the file stand on it in the source: “no”, “xn”, “kmax”, “me”.',
      },
    ])
  })
})

describe('a web site around a text', () => {
  it('is left out where it says what it is, and said', async () => {
    const body = `<header><a href="/">Home</a></header><nav>Menu</nav><main><article><header><h1>On Lakes</h1></header><p>We love lakes.</p><p>Read more</p></article></main><aside>News</aside><footer>© 2024</footer><script>alert(1)</script><p hidden>Secret</p>`
    const { lines: found, findings } = await bring('page.html', page(body))
    expect(found).toEqual(['On Lakes', 'We love lakes.', 'Read more'])
    const said = findings.filter(({ code }) => code === 'import-left-out').map(({ message }) => message)
    expect(said.map((words) => /“(.+)” stood in (.+) of/.exec(words)?.slice(1))).toEqual([
      ['Home', 'a banner'],
      ['Menu', 'a menu'],
      ['News', 'a side column'],
      ['© 2024', 'a footer'],
      ['Secret', 'a hidden part'],
    ])
    expect(findings.some(({ code }) => code === 'text-site-furniture')).toBe(true)
  })

  it('names its author and address as questions, never as facts', async () => {
    const head =
      '<meta name="author" content="Assembly: of Lakes"><link rel="canonical" href="https://lakes.example/7">'
    const report = createReport()
    const imported = await importFile(
      { name: 'p.html', path: 'p.html', bytes: page('<p>We love lakes.</p>', head) },
      null,
      report,
    )
    expect(imported?.source).toContain('# body: "Assembly: of Lakes" #')
    expect(imported?.source).toContain('# url: "https://lakes.example/7" #')
    expect(imported?.texts[0]?.text.metadata.body).toBe(null)
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('a page of any kind', () => {
  it('keeps links to addresses, and only words of others', async () => {
    expect(
      await lines(
        '<p>See <a href="https://lakes.example/a_b">the <b>lake</b></a> and <a href="javascript:x()">that</a>.</p>',
      ),
    ).toEqual(['See [the **lake**](https://lakes.example/a_b) and that.'])
  })

  it('keeps tables of words, and takes tables of layout apart', async () => {
    expect(
      await lines('<table><tr><th>Lake</th><th>Depth</th></tr><tr><td>Blue</td><td>9 | 10</td></tr></table>'),
    ).toEqual(['| Lake | Depth |', '| --- | --- |', '| Blue | 9 \\| 10 |'])
    expect(
      await lines('<table><tr><td><ul><li>Menu</li></ul></td><td><p>Words of the text.</p></td></tr></table>'),
    ).toEqual(['• Menu', 'Words of the text.'])
  })

  it('is read in the character set that it declares, and refused when it is in none', async () => {
    const latin = Uint8Array.from(
      [...'<meta charset="windows-1252"><p>Caf', ...'\u00e9', ...'</p>'].map((sign) => sign.charCodeAt(0)),
    )
    expect((await bring('page.htm', latin)).lines).toEqual(['Café'])
    const wrong = Uint8Array.from([...latin].slice('<meta charset="windows-1252">'.length))
    expect(codes((await bring('page.htm', wrong)).findings)).toEqual(['import-damaged'])
    const unknown = page('<p>x</p>', '<meta charset="klingon">')
    expect(codes((await bring('page.htm', unknown)).findings)).toEqual(['import-damaged'])
  })

  it('is read in time and without a trace, however deep or wide it is', async () => {
    const deep = (levels: number): string => `${'<div>'.repeat(levels)}The bottom.${'</div>'.repeat(levels)}`
    expect(await lines(deep(1900))).toEqual(['The bottom.'])
    expect(codes((await bring('page.html', page(deep(100_000)))).findings)).toEqual(['import-damaged'])
    expect((await lines('<p>a;</p>'.repeat(5000))).length).toBe(5000)
    const links = `<div id="n">1 note</div>${'<a href="#n">1</a>'.repeat(5000)}<p id="m">1 ${'<i>x</i>'.repeat(5000)}</p>${'<a href="#m">1</a>'.repeat(5000)}`
    expect((await lines(links)).length).toBeGreaterThan(0)
  })

  it('holds no text when it is empty, or when all is the furniture of a site', async () => {
    expect(codes((await bring('page.html', page(''))).findings)).toEqual(['document-empty'])
    expect(codes((await bring('page.html', page('<p>Read more</p>'))).findings)).toEqual(['document-empty'])
  })

  it('may hold several texts, and is called as the file then', async () => {
    const text = (number: number): string =>
      `<h2>RESOLUTION ${number}</h2><h2>ON LAKES</h2><p>The Assembly,</p><ol><li><b>Noting</b> the lake;</li><li><b>URGES</b> all to swim.</li></ol>`
    const bytes = page(text(7) + text(8))
    const imported = await importFile({ name: 'Two texts.html', path: 'x', bytes }, null, createReport())
    expect(imported?.path).toBe('sources/two-texts.md')
    expect(imported?.texts.map(({ text: { id } }) => id)).toEqual(['resolution-7', 'resolution-8'])
  })
})
