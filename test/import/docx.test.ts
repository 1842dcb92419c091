import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { abstract, bring, codes, level, line, listed, run, use, wordFile } from './word-file.ts'

const HEAD = [line('RESOLUTION 7'), line('ON LAKES'), line('The Assembly,')].join('')

describe('words above and below the line', () => {
  it('keep their place where they are figures, and are said where they are not', async () => {
    const small = (words: string, where: string): string => run(words, `<w:vertAlign w:val="${where}"/>`)
    const body = `${HEAD}${line(`${run('1. Noting CO')}${small('2', 'subscript')}${run(', 5 km')}${small('2', 'superscript')}${run(' and x')}${small('n', 'superscript')}${run('.')}`)}`
    const { lines, findings } = await bring('lakes.docx', wordFile({ body }))
    expect(lines.at(-1)).toBe('1. Noting CO₂, 5 km² and xn.')
    expect(findings.filter(({ code }) => code === 'import-lost').map(({ message }) => message)).toEqual([
      'Words that stand above or below the line in the file stand on it in the source: “xn”.',
    ])
  })
})

describe('labels that Word counts', () => {
  it('are written out, level by level, and go on after a paragraph between', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'lowerRoman', '%1.%2.%3')) +
      use(1, 0)
    const body = `${HEAD}${listed('Noting the lake;', 1)}${listed('URGES members:', 1)}${listed('to swim;', 1, 1)}${listed('to row:', 1, 1)}${listed('fast;', 1, 2)}${listed('Decides to end.', 1)}`
    const { lines, findings } = await bring('lakes.docx', wordFile({ body, numbering }))
    expect(lines.slice(3)).toEqual([
      '1. Noting the lake;',
      '2. URGES members:',
      '  - (a) to swim;',
      '  - (b) to row:',
      '    - 2.b.i fast;',
      '3. Decides to end.',
    ])
    expect(codes(findings)).toEqual(['import-counted'])
  })

  it('double their letters after z, as Word does and browsers do not', async () => {
    const numbering = abstract(0, level(0, 'lowerLetter', '%1.')) + use(1, 0)
    const body = Array.from({ length: 28 }, (_, index) => listed(`to do ${index};`, 1)).join('')
    const { lines } = await bring('lakes.docx', wordFile({ body, numbering }))
    expect(lines.slice(25)).toEqual(['z. to do 25;', 'aa. to do 26;', 'bb. to do 27;'])
  })

  it('share the count of an abstract list, unless a use of it starts anew', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>'
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + use(1, 0) + use(2, 0) + use(3, 0, anew)
    const body = `${listed('Noting one;', 1)}${listed('Noting two;', 2)}${listed('Noting nine;', 3)}${listed('Noting ten;', 3)}`
    const { lines } = await bring('lakes.docx', wordFile({ body, numbering }))
    expect(lines).toEqual(['1. Noting one;', '2. Noting two;', '9. Noting nine;', '10. Noting ten;'])
  })

  it('come from a style, a style below it, or the level that names the style', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Deep"><w:basedOn w:val="Base"/></w:style>`
    const numbering =
      abstract(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2)', '<w:pStyle w:val="Deep"/>')) + use(1, 0)
    const body = `${line('Noting that:', '<w:pStyle w:val="Base"/>')}${line('it rains;', '<w:pStyle w:val="Deep"/>')}`
    const { lines } = await bring('lakes.docx', wordFile({ body, numbering, styles }))
    expect(lines).toEqual(['I. Noting that:', '  - 1) it rains;'])
  })

  it('are not what a tracked change says that they were', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + use(1, 0)
    const change =
      '<w:pPrChange w:id="1" w:author="x"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    const { lines } = await bring('lakes.docx', wordFile({ body: line('No label here.', change), numbering }))
    expect(lines).toEqual(['No label here.'])
  })

  it('of a way of counting that nobody knows are figures, and a question', async () => {
    const numbering = abstract(0, level(0, 'hebrew1', '%1.')) + use(1, 0)
    const { lines, findings } = await bring('lakes.docx', wordFile({ body: listed('Noting it;', 1), numbering }))
    expect(lines).toEqual(['1. Noting it;'])
    expect(codes(findings)).toEqual(['import-counted', 'import-lost'])
  })

  it('are bullets where Word prints bullets, and nothing where a level only sets in', async () => {
    const numbering =
      abstract(0, level(0, 'bullet', '\uf0b7')) + abstract(1, level(0, 'bullet', '')) + use(1, 0) + use(2, 1)
    const { lines, findings } = await bring(
      'a.docx',
      wordFile({ body: listed('to swim;', 1) + listed('Set in.', 2), numbering }),
    )
    expect(lines).toEqual(['• to swim;', 'Set in.'])
    expect(codes(findings)).toEqual([])
  })
})

describe('notes of a Word file', () => {
  const note = (id: number, inside: string): string => `<w:footnote w:id="${id}"><w:p>${inside}</w:p></w:footnote>`
  const counted = '<w:r><w:footnoteRef/></w:r>'
  const adopted = ' Adopted by the Assembly at its Plenary Sitting in Sofia (Bulgaria) on Monday 27 May 2024.'

  it('have the signs that Word counts with', async () => {
    const body = `${line(`${run('RESOLUTION 7')}<w:r><w:footnoteReference w:id="1"/></w:r>`)}${line('ON LAKES')}${line('The Assembly,')}${line('1. Decides to swim.')}`
    const settings = '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>'
    const { lines } = await bring('a.docx', wordFile({ body, settings, footnotes: note(1, counted + run(adopted)) }))
    expect(lines[0]).toBe('RESOLUTION 7*')
    expect(lines.at(-1)).toBe(`*${adopted}`)
  })

  it('keep a mark that was typed, and only once', async () => {
    const typed = (id: number, mark: string): string =>
      `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark}</w:t></w:r>`
    const body = line(
      `${run('A lake')}${typed(1, '†')}${run(' and a shore')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`,
    )
    const footnotes = note(1, run('† A deep one.')) + note(2, counted + run(' A far one.'))
    const { lines } = await bring('a.docx', wordFile({ body, footnotes }))
    expect(lines).toEqual(['A lake[^†] and a shore[^1].', '[^†]: A deep one.', '[^1]: A far one.'])
  })
})

describe('what a Word file says besides words', () => {
  it('keeps bold and slanted words, and the letters that look like markup', async () => {
    const body = line(
      `${run('Noting', '<w:b/>')}${run(' the ')}${run('ad hoc', '<w:i/>')}${run(' sum 5*3 and snake_case [a](b) C:\\')}`,
    )
    const { lines, findings } = await bring('a.docx', wordFile({ body: HEAD + line('1. Noting it;') + body }))
    expect(lines.at(-1)).toBe('**Noting** the *ad hoc* sum 5\\*3 and snake_case \\[a\\](b) C:\\\\')
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('asks about changes that nobody accepted, and about text boxes', async () => {
    const change = (tag: string, words: string): string =>
      `<w:${tag} w:id="1" w:author="x"><w:r>${tag === 'ins' ? '<w:t>' : '<w:delText>'}${words}${tag === 'ins' ? '</w:t>' : '</w:delText>'}</w:r></w:${tag}>`
    const body = line(`${run('We decide')}${change('ins', ' now')}${change('del', ' never')}${run('.')}`)
    const { lines, findings } = await bring('a.docx', wordFile({ body }))
    expect(lines).toEqual(['We decide now.'])
    expect(codes(findings)).toEqual(['import-changes', 'import-changes'])
  })
})

describe('a Word file that is none', () => {
  const good = wordFile({ body: line('Words.') })
  const cases: Readonly<Record<string, Uint8Array>> = {
    empty: new Uint8Array(),
    'cut off': good.slice(0, good.length / 2),
    'another archive': zipSync({ 'readme.txt': strToU8('hello') }),
    'old or locked': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'not well formed': zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }),
    'with a document type': zipSync({
      'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
    }),
    'with names that lead out': zipSync({ '../../word/document.xml': strToU8('<w:document/>') }),
  }
  it.each(Object.keys(cases))('is a finding, never a trace: %s', async (name) => {
    const { lines, findings } = await bring('a.docx', cases[name] ?? new Uint8Array())
    expect(lines).toEqual([])
    expect(codes(findings)).toEqual(['import-damaged'])
  })

  it('is a finding when bytes were changed anywhere', async () => {
    for (let at = 7; at < good.length; at += 97) {
      const bad = Uint8Array.from(good)
      bad[at] = (bad[at] ?? 0) ^ 0xff
      const { lines, findings } = await bring('a.docx', bad)
      expect(lines.length > 0 || findings.some(({ severity }) => severity === 'error')).toBe(true)
    }
  })

  it('says that it holds no text', async () => {
    expect(codes((await bring('a.docx', wordFile({ body: '<w:p/>' }))).findings)).toEqual(['document-empty'])
  })
})
