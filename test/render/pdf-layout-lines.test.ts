import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LETTER_FIT } from '../../scripts/render/pdf/lines/break-lines.ts'
import type { Mark, Run } from '../../scripts/template/galley.ts'
import { block, emphasis, item, list, note, prose, strong, words } from '../builders.ts'
import { endOf, inkEnd, layText, measure, said, styled, theme } from './laid-out.ts'

const right = theme.page.inner + measure
/** Half a hyphen may stand in the margin of a justified paragraph. */
const margin = theme.styles.paragraph.size * 0.16
const paragraph = (runs: readonly Run[] | string) => styled(layText([block('paragraph', runs)]), 'paragraph')
const letters = (text: string) => text.replace(/[\s\u00ad\u200b]/g, '')

/** Words as sources have them: short and long, joined by hyphens, dashes and slashes, in Latin, Greek and Cyrillic. */
const messy = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('the', 'internationally', 'Article', '5', 'co-operation', 'affiliates', 'Київ'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('A/RES/ES-11/1', '2024-2027', 'and/or', '60.8', 'billion', '—', 'Ελλάδα', 'a.'),
      },
      fc.constantFrom(
        'super\u00adcali\u00adfragilistic',
        'zero\u200bwidth',
        '\u00adlead',
        'trail\u00ad',
        '\u200b',
        '5\u00a0km',
        '12\u202f%',
        'https://example.org/a/b?c=d',
      ),
      fc.string({ unit: fc.constantFrom('a', 'é', 'f', 'i', '-', '.', 'Ж'), minLength: 1, maxLength: 160 }),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => parts.join(' '))
const marks = fc.constantFrom<Mark[]>([], ['strong'], ['emphasis'], ['sup'])
const runs = fc.array(fc.tuple(messy, marks), { minLength: 1, maxLength: 4 })

describe('every paragraph', () => {
  test.each(['paragraph', 'cited-by', 'symbol', 'contents-entry'] as const)(
    'of style %s keeps all letters in order, in lines no wider than the measure',
    (style) => {
      const { align, right: indent } = theme.styles[style]
      fc.assert(
        fc.property(runs, (parts) => {
          const made = parts.map(([text, looks]) => words(text, looks))
          const lines = styled(layText([block(style, made)]), style)
          const set = lines.flatMap((line) => line.words.map((word) => word.shaped.text)).join('')
          expect(letters(set)).toBe(letters(parts.map(([text]) => text).join('')))
          for (const line of lines) {
            expect(line.words[0]?.x).toBeGreaterThanOrEqual(theme.page.inner - 0.01)
            expect(inkEnd(line)).toBeLessThanOrEqual(right - indent + (align === 'justify' ? margin : 0.01))
          }
        }),
        { numRuns: 40, seed: 7 },
      )
    },
  )
})

describe('a justified paragraph', () => {
  const lines = paragraph(prose(12))

  test('fills the measure with every line but the last', () => {
    expect(lines.length).toBeGreaterThan(8)
    for (const line of lines.slice(0, -1)) {
      const sign = said(line).trim().at(-1) ?? ''
      const least = right + (sign === '-' ? 1 : sign === ',' || sign === '.' ? 0.5 : -0.01)
      expect(inkEnd(line)).toBeGreaterThanOrEqual(least)
      expect(inkEnd(line)).toBeLessThanOrEqual(right + (/\w$/.test(sign) ? 0.01 : margin))
    }
    expect(inkEnd(lines.at(-1) as never)).toBeLessThanOrEqual(right)
  })

  test('ends its lines with a painted space, or with a hyphen and none, and its last line with neither', () => {
    for (const line of lines.slice(0, -1)) {
      const last = line.words.at(-1)
      const joined = last?.hyphen || last?.shaped.text.endsWith('-')
      expect(last && last.space > 0).toBe(!joined)
    }
    expect(lines.at(-1)?.words.at(-1)).toMatchObject({ space: 0, hyphen: false })
  })

  test('sets the words of a line one after the other with equal spaces', () => {
    for (const { words: set, fit = 1 } of lines.slice(0, -1)) {
      const ends = set.map((word) => word.x + (endOf(word) - word.x) * fit)
      const gaps = set.slice(1).map((word, index) => word.x - (ends[index] as number))
      for (const [index, gap] of gaps.entries()) expect(gap).toBeCloseTo(set[index]?.space ?? -1, 6)
      const spaces = gaps.filter((gap) => gap > 0.001)
      expect(Math.max(...spaces) - Math.min(...spaces)).toBeLessThan(0.001)
    }
  })

  test('lets the letters give a little, so that the spaces need not give all', () => {
    const fits = paragraph(prose(40)).map((line) => line.fit ?? 1)
    expect(fits.at(-1)).toBe(1)
    expect(new Set(fits).size).toBeGreaterThan(5)
    for (const fit of fits) expect(Math.abs(fit - 1)).toBeLessThanOrEqual(LETTER_FIT + 1e-9)
  })

  test('hyphenates only where the words cannot be spread well without', () => {
    const short = paragraph(
      'One or two of us do go to see it at ten, or by six if he is in, as it was in May or so it is put to us.',
    )
    expect(short.some((line) => line.words.some((word) => word.hyphen))).toBe(false)
    const long = paragraph(Array.from({ length: 60 }, () => 'internationally recognised responsibility').join(' '))
    expect(long.some((line) => line.words.some((word) => word.hyphen))).toBe(true)
  })

  test('is not hyphenated in a language without patterns', () => {
    const flow = [block('paragraph', Array.from({ length: 60 }, () => 'internationally responsibilities').join(' '))]
    const lines = styled(layText(flow, { language: 'tlh' }), 'paragraph')
    expect(lines.some((line) => line.words.some((word) => word.hyphen))).toBe(false)
  })
})

describe('words that must not be torn', () => {
  /** Moves the words over the line end letter by letter, so that every place has its turn. */
  const firstWords = (text: string) =>
    Array.from({ length: 40 }, (_, shift) =>
      paragraph(`${'o'.repeat(30 + shift)} ${'lorem ipsum '.repeat(3)}${text} ${prose(2)}`),
    )
      .flatMap((lines) => lines.slice(1))
      .map((line) => said(line))

  test.each([
    ['see Article 5 of it', /^5 /],
    ['on 27 May 2024', /^May /],
    ['of 60.8 billion euros', /^billion /],
    ['some 99 % of it', /^% /],
    ['in Declaration 489 we', /^489 /],
    ['in A/RES/ES-11/1 we', /^(RES|ES|11|1)/],
    ['the SAG-U group', /^U /],
    ['years 2024-2027 and', /^2027/],
    ['by J. Smith himself', /^Smith /],
    ['since World War II we', /^II /],
    ['a distance of 5\u00a0km from', /^km /],
    ['under paragraph 28 a. of it', /^(28|a\.) /],
  ])('%s', (text, torn) => {
    const starts = firstWords(text)
    expect(starts.length).toBeGreaterThan(100)
    expect(starts.filter((line) => torn.test(line))).toEqual([])
  })

  test.each(['word', 'word '])('a note mark stays with its word: “%s”', (before) => {
    const starts = Array.from({ length: 60 }, (_, shift) =>
      paragraph([
        words(`${'o'.repeat(20 + shift)} lorem ipsum dolor sit amet consectetur ${before}`),
        note(`n${shift}`, '1', 'Note.'),
        words(` ${prose(2)}`),
      ]),
    ).flatMap((lines) => lines.slice(1).map((line) => line.words[0]?.dress.run?.type))
    expect(starts).not.toContain('note')
  })
})

describe('addresses', () => {
  test.each([
    'https://www.example.org/document/2024-declaration-489-standing-with-ukraine-until-victory-plenary-session',
    'docs.un.org/en/A/RES/ES-11/1/enlargedandconsolidatededitionofallresolutions',
    'https://zakon.example.org/laws/show/%D0%BF%D0%BE%D1%81%D1%82%D0%B0%D0%BD%D0%BE%D0%B2%D0%B0',
    'https://files.example.org/6d8f2ace4fadf26069a934e8fe091ddf1a2490e1eeaa6e4b553a87e2.pdf',
  ])('end lines at their signs and leave no holes in the lines before them: %s', (address) => {
    for (let shift = 0; shift < 30; shift++) {
      const lines = paragraph(`${'as it is '.repeat(shift)}said ${address} ${prose(1)}`)
      expect(lines.map(said).join('').replaceAll('-', '')).toContain(address.replaceAll('-', ''))
      // A line that ends inside the address lacks no more than its next piece.
      for (const { words } of lines.slice(0, -1)) {
        const natural = words.length * theme.styles.paragraph.size * 0.25
        expect(words.reduce((sum, { space }) => sum + space, -natural)).toBeLessThan(90)
      }
    }
  })
})

describe('the last line of a paragraph', () => {
  /** Paragraphs that end with a short word, and how many of them leave it alone on its line. */
  const alone = (end: string): number =>
    Array.from({ length: 300 }, (_, seed) => paragraph(`${prose(2 + (seed % 3), seed)} ${end}`)).filter(
      (lines) => said(lines.at(-1) ?? { words: [] }) === end,
    ).length

  test('is seldom a word alone that is no wider than a label', () => {
    expect(alone('it;')).toBeLessThanOrEqual(4)
    expect(alone('it has been so;')).toBeGreaterThan(2) // A few words may stand there.
  })
})

describe('invisible break places', () => {
  test('do not swallow the space before them', () => {
    const [line] = paragraph([words('one \u00adtwo \u200b three'), words(' in\u00ad'), words('visible')])
    expect(said(line as never)).toBe('one two three invisible')
  })

  test('divide words where they stand, with a hyphen for U+00AD and without for U+200B', () => {
    const soft = paragraph(`${'m'.repeat(30)}\u00ad${'m'.repeat(30)}`).map((line) => said(line))
    expect(soft).toEqual([`${'m'.repeat(30)}-`, 'm'.repeat(30)])
    const zero = paragraph(`${'m'.repeat(30)}\u200b${'m'.repeat(30)}`).map((line) => said(line))
    expect(zero).toEqual(['m'.repeat(30), 'm'.repeat(30)])
  })
})

describe('ragged and centred blocks', () => {
  test('have no hyphens and natural spaces', () => {
    for (const style of ['annex-text', 'title', 'volume-subtitle'] as const) {
      const lines = styled(layText([block(style, prose(4))]), style)
      expect(lines.length).toBeGreaterThan(2)
      expect(lines.flatMap((line) => line.words).some((word) => word.hyphen)).toBe(false)
    }
  })

  test('centred titles break into lines of about the same length', () => {
    const lines = styled(
      layText([block('title', 'STANDING WITH UKRAINE UNTIL VICTORY AND A JUST PEACE FOR ALL')]),
      'title',
    )
    const widths = lines.map((line) => inkEnd(line) - (line.words[0]?.x ?? 0))
    expect(lines.length).toBe(2)
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.7)
    for (const line of lines) expect((line.words[0]?.x ?? 0) - theme.page.inner).toBeCloseTo(right - inkEnd(line), 1)
  })

  test('a forced break ends a line, and a space keeps its words apart', () => {
    const lines = paragraph([words('First'), { type: 'break' }, words('second')])
    expect(lines.map((line) => said(line))).toEqual(['First ', 'second'])
  })
})

describe('looks', () => {
  test('strong, emphasis, superscript and subscript', () => {
    const [line] = paragraph([
      strong('bold'),
      words(' '),
      emphasis('slanted'),
      words(' m'),
      words('2', ['sup']),
      words(' H'),
      words('2', ['sub']),
    ])
    expect(
      line?.words.map((word) => [word.shaped.text, word.shaped.face.key.split('/')[1], Math.sign(word.dress.rise)]),
    ).toEqual([
      ['bold', 'bold', 0],
      ['slanted', 'italic', 0],
      ['m', 'regular', 0],
      ['2', 'regular', 1],
      ['H', 'regular', 0],
      ['2', 'regular', -1],
    ])
  })

  test('emphasis in an italic block stands upright; small capitals keep their letters', () => {
    const [opening] = styled(layText([block('opening', [emphasis('Assembly')])]), 'opening')
    expect(opening?.words[0]?.shaped.face.key).toBe('EB Garamond/regular')
    const [body] = styled(layText([block('volume-body', 'Assembly')]), 'volume-body')
    expect(body?.words[0]?.shaped).toMatchObject({ text: 'Assembly', face: { key: 'EB Garamond/regular/smcp' } })
  })
})

describe('an emergency', () => {
  test('breaks what is wider than the measure anywhere, and whole words nowhere', () => {
    const lines = paragraph(`short ${'X'.repeat(300)} words`)
    expect(lines.length).toBeGreaterThan(4)
    expect(
      lines
        .map((line) => said(line))
        .join('')
        .replaceAll(' ', ''),
    ).toBe(`short${'X'.repeat(300)}words`)
    for (const line of lines) expect(inkEnd(line)).toBeLessThanOrEqual(right + 0.01)
  })

  test('breaks at no-break spaces before it breaks words', () => {
    const lines = paragraph(Array.from({ length: 80 }, () => 'word').join('\u00a0'))
    for (const line of lines) expect(said(line).trim()).toMatch(/^word( word)*$/)
  })

  test('a word of a million letters is set in linear time and loses none', () => {
    const seconds = (count: number): number => {
      const before = process.cpuUsage()
      const lines = paragraph('abcdefghij'.repeat(count / 10))
      const spent = process.cpuUsage(before)
      const letters = lines.flatMap((line) => line.words).reduce((sum, word) => sum + word.shaped.text.length, 0)
      expect(letters).toBe(count)
      return (spent.user + spent.system) / 1e6
    }
    const small = seconds(250_000)
    // Four times the work: an algorithm whose time grows with the square would take sixteen times as long.
    expect(seconds(1_000_000)).toBeLessThan(Math.max(small, 0.3) * 9)
  })

  test('lists nested as deep as one likes stay on the page', () => {
    let inner = item('subitem', 'deepest', '(i)', prose(1))
    for (let depth = 0; depth < 30; depth++) inner = item('subitem', `d${depth}`, '(viii)', 'Words:', [list(inner)])
    const laid = layText([list(inner)])
    for (const line of laid.pages.flatMap((page) => page.lines)) {
      expect(line.words[0]?.x).toBeGreaterThanOrEqual(theme.page.inner - 0.01)
      expect(inkEnd(line)).toBeLessThanOrEqual(right + margin)
    }
  })
})
