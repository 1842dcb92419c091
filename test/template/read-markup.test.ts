import { describe, expect, it } from 'vitest'
import { Refusal } from '../../scripts/report.ts'
import type { Flow, Run } from '../../scripts/template/galley.ts'
import { readMarkup } from '../../scripts/template/read-markup.ts'
import { block, item, link, list, words } from '../builders.ts'

const read = (text: string) => readMarkup({ text, language: 'en-GB', file: 'volume.hbs' })

const whole = (inside: string): string =>
  `<volume><part role="body"><text id="a" bookmark="A">${inside}</text></part></volume>`

const flowOf = (inside: string): readonly Flow[] => read(whole(inside))[0]?.sheets[0]?.flow ?? []

function runsOf(inside: string): readonly Run[] {
  const [first] = flowOf(`<paragraph>${inside}</paragraph>`)
  return first?.type === 'block' ? first.runs : []
}

function refusalOf(text: string): string {
  try {
    read(text)
  } catch (cause) {
    if (cause instanceof Refusal && cause.finding.code === 'template-markup') return cause.message
    throw cause
  }
  return 'no refusal'
}

describe('the markup reader', () => {
  it('reads parts and sheets with their attributes', () => {
    const [front, body] = read(
      '<volume><part role="front"><cover id="c" bookmark="Cover"><volume-title>V</volume-title></cover></part>\n' +
        '<part role="body"><text id="a" lang="fr" bookmark="A &amp; B" head-left="V" head-right=""></text></part></volume>',
    )
    expect(front).toMatchObject({ role: 'front', sheets: [{ style: 'cover', id: 'c', language: 'en-GB', head: null }] })
    expect(front?.sheets[0]?.flow).toEqual([block('volume-title', 'V')])
    expect(body?.sheets[0]).toMatchObject({ language: 'fr', bookmark: 'A & B', head: { left: 'V', right: '' } })
  })

  it('reads items within items; neighbours of one style are one list', () => {
    const read = flowOf(
      `<clause id="1" label="1."><strong>Noting</strong> it;</clause>
       <clause id="2" label="2.">URGES:
         <item id="2.a" label="a.">to act;</item><item id="2.b" label="b.">to wait</item>
         <wrap-up>and to report.</wrap-up>
       </clause>`,
    )
    const first = item('clause', '1', '1.', [words('Noting', ['strong']), words(' it;')])
    const inner = list(item('item', '2.a', 'a.', 'to act;'), item('item', '2.b', 'b.', 'to wait'))
    expect(read).toEqual([
      list(first, item('clause', '2', '2.', 'URGES:', [inner, block('wrap-up', 'and to report.')])),
    ])
  })

  it('gives an item its first block even when it has no words of its own', () => {
    expect(flowOf('<clause id="1" label="1."><item id="1.a" label="a."/></clause>')).toEqual([
      list(item('clause', '1', '1.', [], [list(item('item', '1.a', 'a.', []))])),
    ])
  })

  it('reads tables with heads, and knows whose they are', () => {
    const rows = '<row head="yes"><cell><table-head>H</table-head></cell></row><row><cell/></row>'
    expect(flowOf(`<table columns="3 2">${rows}</table>`)).toEqual([
      {
        type: 'table',
        id: null,
        origin: 'ours',
        columns: [3, 2],
        head: [{ cells: [{ flow: [block('table-head', 'H')] }] }],
        rows: [{ cells: [{ flow: [] }] }],
      },
    ])
    const [adopted] = flowOf('<table columns="1"><row><cell><table-words>x</table-words></cell></row></table>')
    expect(adopted).toMatchObject({ type: 'table', origin: 'adopted' })
  })

  it('nests emphasis in a fixed order and marks each run', () => {
    expect(runsOf('a<em>b<strong>c</strong></em><sup>d</sup><sub>e</sub>')).toEqual([
      words('a'),
      words('b', ['emphasis']),
      words('c', ['strong', 'emphasis']),
      words('d', ['sup']),
      words('e', ['sub']),
    ])
  })

  it('gives all runs of a reference the same link, the page within it too', () => {
    const page = '<paged><ours> (p. <page of="a"/>)</ours></paged>'
    const to = link('a', 'A text')
    const ours = { origin: 'ours', where: 'paged', link: to } as const
    const runs = runsOf(`<ref state="here" to="a" description="A text">Text <number>7</number>${page}</ref>.`)
    expect(runs).toEqual([
      words('Text ', [], { link: to }),
      words('7', ['number'], { link: to }),
      words(' (p. ', [], ours),
      { type: 'page', of: 'a', link: to },
      words(')', [], ours),
      words('.'),
    ])
    const links = runs.flatMap((run) => ('link' in run && run.link ? [run.link] : []))
    expect(new Set(links).size).toBe(1)
  })

  it('reads every kind of destination', () => {
    const destination = (attributes: string) => {
      const [run] = runsOf(`<ref ${attributes} description="d">x</ref>`)
      return run?.type === 'words' ? run.link : null
    }
    expect(destination('state="elsewhere" to="b.1" file="b"')?.to).toEqual({ type: 'file', path: 'b', anchor: 'b.1' })
    expect(destination('state="external" to="" address="https://a.org/?x=1&amp;y"')?.to).toEqual({
      type: 'address',
      address: 'https://a.org/?x=1&y',
    })
    expect(destination('state="vague" to="" file=""')).toEqual({ state: 'vague', to: null, description: 'd' })
  })

  it('takes the words of a note out of the paragraph', () => {
    expect(runsOf('<strong>A</strong><note id="n" mark="*"> By <em>us</em>. </note> b')).toEqual([
      words('A', ['strong']),
      {
        type: 'note',
        id: 'n',
        mark: '*',
        origin: 'adopted',
        runs: [words('By '), words('us', ['emphasis']), words('.')],
      },
      words(' b'),
    ])
  })

  it('takes white space of the markup for one space, and for none at the edges of a block', () => {
    expect(runsOf('\n   a\t\n  b  <em> c </em> \n d<br/>\n  e <leader/> f  \n')).toEqual([
      words('a b '),
      words('c ', ['emphasis']),
      words('d'),
      { type: 'break' },
      words('e'),
      { type: 'leader' },
      words('f'),
    ])
    expect(runsOf(' <strong> </strong> ')).toEqual([])
  })

  it('keeps other spaces, and spaces that are written as entities', () => {
    expect(runsOf(' \u00a0a \u2009b&#32;&#32;c&#10; ')).toEqual([words('\u00a0a \u2009b  c\n')])
    expect(runsOf('&#32;a&#32;')).toEqual([words(' a ')])
  })

  it('decodes entities once', () => {
    expect(runsOf('&amp;amp; &lt;b&gt; &quot;&#x27;&apos;&#8217; 𝔸')).toEqual([words("&amp; <b> \"''’ 𝔸")])
  })

  it('notes a language that differs from that of the sheet', () => {
    expect(flowOf('<paragraph lang="uk">Рада</paragraph><paragraph lang="en-GB">x</paragraph>')).toMatchObject([
      { language: 'uk' },
      { language: null },
    ])
    expect(runsOf('<span lang="la">ad hoc</span>')).toEqual([words('ad hoc', [], { language: 'la' })])
  })

  it.each([
    ['<volume>', '<volume> is not closed'],
    ['<text id="a" bookmark="b"></text>', '<text> may not stand at the top'],
    [whole('words'), 'Words stand in <text>'],
    [whole('<title>a'), '</text> closes <title>'],
    [whole('<title>a</symbol></title>'), '</symbol> closes <title>'],
    [whole('<title><em>a</title></em>'), '</title> closes <em>'],
    [whole('<headline>a</headline>'), 'There is no element <headline>'],
    [whole('<title colour="red">a</title>'), '<title> has no attribute “colour”'],
    [whole('<clause id="1">a</clause>'), '<clause> lacks the attribute “label”'],
    [whole('<clause id="" label="1.">a</clause>'), 'The attribute “id” of <clause> is empty'],
    [whole('<title id="a">x</title>'), 'Two elements bear the id “a”'],
    [whole('<title id="b" id="c">x</title>'), 'stands twice'],
    [whole('<title><page of="nowhere"/></title>'), '“nowhere” is referred to'],
    [whole('<title><ref state="here" to="gone" description="d">x</ref></title>'), '“gone” is referred to'],
    [whole('<title><ref state="near" description="d">x</ref></title>'), '“near” is none of here'],
    [whole('<title><br>x</br></title>'), '<br> holds nothing'],
    [whole('<title>a & b</title>'), 'An “&” begins no known entity'],
    [whole('<title>&#1114112;</title>'), 'An “&” begins no known entity'],
    [whole('<title id="a<b">x</title>'), 'holds a “<”'],
    [whole('<title id=a>x</title>'), 'not well formed'],
    [whole('<title id="a"lang="b">x</title>'), 'not well formed'],
    [whole('<title>a < b</title>'), 'begins no element'],
    [whole('<table columns="a"></table>'), 'no list of shares'],
    [whole('<clause id="1" label="1."><wrap-up>a</wrap-up>late</clause>'), 'Words stand in <clause>'],
    [whole('<clause id="1" label="1."><wrap-up>a</wrap-up><em>b</em></clause>'), '<em> stands after the blocks'],
    [whole('<title><link address="x"><link address="y">a</link></link></title>'), 'may not stand in <link>'],
    [whole('</text>'), '</text> closes'],
  ])('refuses %s', (text, message) => {
    expect(refusalOf(text)).toContain(message)
  })

  it('reads a megabyte of one kind of sign in the time of any other megabyte', () => {
    const million = 1_000_000
    for (const sign of ['<', '&', ' ', '"', 'a', '\n', '=']) {
      const begun = performance.now()
      expect(() => read(whole(`<title>${sign.repeat(million)}`))).toThrow(Refusal)
      expect(() => read(whole(`<title id="${sign.repeat(million)}`))).toThrow(Refusal)
      expect(() => read(whole(`<title ${sign.repeat(million)}`))).toThrow(Refusal)
      expect(performance.now() - begun).toBeLessThan(5000)
    }
  })
})
