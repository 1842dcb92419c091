/** What each of the four example texts must become. The rules that do it know none of these texts. */
import { describe, expect, test } from 'vitest'
import { clausesOf, plainWords } from '../../scripts/ast/walk.ts'
import { clause, readSource, readString, setAside, sourceOf, told } from './reading.ts'

const letters = (last: string): readonly string[] =>
  [...'abcdefghijklmnopqrstuvwxyz'].slice(0, 'abcdefghijklmnopqrstuvwxyz'.indexOf(last) + 1)

describe('Declaration 489', () => {
  const { text, findings, placeAt } = readSource('declaration-489')
  const top = text.body.filter((block) => block.type === 'clause')

  test('has its head', () => {
    expect(text).toMatchObject({ id: 'declaration-489', kind: 'declaration', status: 'adopted', language: 'en-GB' })
    expect(text.source.dialect).toBe('nato-pa')
    expect(plainWords(text.symbol?.content ?? [])).toBe('DECLARATION 489')
    expect(text.title.map(({ content }) => plainWords(content))).toEqual(['STANDING WITH UKRAINE UNTIL VICTORY'])
    expect(plainWords(text.opening?.content ?? [])).toBe('The Assembly,')
  })

  test('has 27 preambular clauses and one operative with a to y', () => {
    expect(top.map(({ label }) => label)).toEqual(Array.from({ length: 28 }, (_, index) => `${index + 1}.`))
    expect(top.map(({ role }) => role)).toEqual([...Array(27).fill('preambular'), 'operative'])
    expect(top.slice(0, 27).every(({ content }) => plainWords(content).endsWith(';'))).toBe(true)
    expect(top[27]?.clauses.map(({ label }) => label)).toEqual(letters('y').map((letter) => `${letter}.`))
    expect(top[27]?.clauses.map(({ ordinal }) => ordinal)).toEqual(letters('y').map((_, index) => index + 1))
    expect(top[27]?.clauses.map(({ id }) => id)).toEqual(letters('y').map((letter) => `28.${letter}`))
    expect(plainWords(clause(text, '28.y').content)).toMatch(/resolutions of the UNGA\.$/)
  })

  test('has lead words, several in 5, 7 and 21', () => {
    expect(clause(text, '5').leads).toEqual(['Convinced', 'recognising'])
    expect(clause(text, '7').leads).toEqual(['Stressing', 'recognising'])
    expect(clause(text, '21').leads).toEqual(['Stressing', 'recognising', 'underlining'])
    expect(clause(text, '28').leads).toEqual(['URGES'])
    const others = top.filter(({ id }) => !['5', '7', '21'].includes(id))
    expect(others.every(({ leads }) => leads.length === 1)).toBe(true)
  })

  test('keeps the emphasis of the source', () => {
    const kinds = clause(text, '10').content.map(({ type }) => type)
    expect(kinds).toEqual(['strong', 'words', 'emphasis', 'words'])
    expect(plainWords(clause(text, '10').content)).toContain('incremental, ad hoc steps')
  })

  test('has its facts, with where they were read', () => {
    const { number, date, place, country, sitting, title, body } = text.metadata
    expect([number?.value, date?.value, place?.value, country?.value, sitting?.value]).toEqual([
      '489',
      '2024-05-27',
      'Sofia',
      'Bulgaria',
      'Plenary Sitting',
    ])
    expect(title).toMatchObject({ value: 'STANDING WITH UKRAINE UNTIL VICTORY', from: 'derived' })
    expect(body).toMatchObject({ value: 'NATO Parliamentary Assembly', from: 'supplied' })
    const source = sourceOf('declaration-489')
    expect(source.slice(number?.span.start, number?.span.end)).toBe('489')
    expect(source.slice(date?.span.start, date?.span.end)).toBe('27 May 2024')
    expect(source.slice(country?.span.start, country?.span.end)).toBe('Bulgaria')
    expect(placeAt(number?.span.start ?? 0)).toEqual({ file: 'sources/declaration-489.md', line: 6, column: 13 })
  })

  test('has its adoption note at its mark and out of the list', () => {
    expect(text.notes.map(({ id, mark, content }) => [id, mark, plainWords(content)])).toEqual([
      ['adoption', '*', 'Adopted by the Assembly at its Plenary Sitting in Sofia (Bulgaria) on Monday 27 May 2024.'],
    ])
    expect(text.symbol?.content.at(-1)).toMatchObject({ type: 'note-mark', note: 'adoption', mark: '*' })
    expect(text.adoption).toMatchObject({ note: 'adoption', weekday: 'Monday' })
    expect(told(findings, 'note-moved')).toEqual(['note-moved 24:1'])
    expect(told(findings, 'list-rejoined')).toEqual([
      'list-rejoined 26:1',
      'list-rejoined 43:1',
      'list-rejoined 63:3',
      'list-rejoined 64:4',
    ])
  })

  test('sets the lone dash aside and drops the dead addresses, not their words', () => {
    expect(setAside(text)).toEqual(['stray-mark: -'])
    expect(text.residue.filter(({ reason }) => reason === 'dead-link').map((gone) => gone.text)).toEqual([
      '](#)',
      '](#)',
    ])
    expect(plainWords(clause(text, '27').content)).toBe(
      'Recalling Declarations 474 and 482 and other Assembly Resolutions in support of Ukraine;',
    )
    expect(told(findings)).toEqual(['link-dead 41:19', 'link-dead 41:45'])
  })
})

describe('the declaration of 2022', () => {
  const { text, findings } = readSource('declaration-2022')

  test('has 17 preambular clauses and one operative with a to s', () => {
    const top = text.body.filter((block) => block.type === 'clause')
    expect(top.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, index) => `${index + 1}`))
    expect(top.map(({ role }) => role)).toEqual([...Array(17).fill('preambular'), 'operative'])
    expect(top[17]?.clauses.map(({ label }) => label)).toEqual(letters('s').map((letter) => `${letter}.`))
    expect(plainWords(clause(text, '18.s').content)).toMatch(/^in the revised NATO Strategic Concept, to clearly/)
  })

  test('indexes the verb of longer bold spans and keeps the spans', () => {
    const lead = (id: string): unknown => clause(text, id).leads
    expect([lead('1'), lead('2'), lead('3')]).toEqual([
      ['Standing firmly'],
      ['Condemning', 'reaffirming'],
      ['Reaffirming'],
    ])
    expect([lead('6'), lead('7'), lead('8')]).toEqual([['Strongly condemning'], ['Deeply concerned'], ['Conveying']])
    expect(lead('13')).toEqual(['Affirming', 'reaffirming'])
    expect(plainWords(clause(text, '3').content.slice(0, 1))).toBe('Reaffirming that')
  })

  test('has the facts of its note in the style with commas, and nothing in the residue', () => {
    const { place, country, date, sitting } = text.metadata
    expect([place?.value, country?.value, date?.value, sitting?.value]).toEqual([
      'Vilnius',
      'Lithuania',
      '2022-05-30',
      'Plenary Sitting',
    ])
    expect(setAside(text)).toEqual([])
    expect(told(findings)).toEqual([])
  })

  test('has the number only because an editor says so, with the authority', () => {
    expect(text.id).toBe('declaration-474')
    expect(text.metadata.number).toMatchObject({
      value: '474',
      from: 'supplied',
      source: 'Italian Chamber of Deputies, Doc. XII-quater, N. 2 (12 December 2022)',
    })
    const without = readString(sourceOf('declaration-2022').replace(/^number.*\n/gm, ''))
    expect(without.text.metadata.number).toBeNull()
    expect(without.text.id).toBe('declaration-2022-05-30-standing-with-ukraine')
    expect(told(without.findings)).toEqual(['number-missing 6:1'])
    const confirmed = readString(sourceOf('declaration-2022').replace(/^number: .*\n/m, 'number: none\n'))
    expect(told(confirmed.findings)).toEqual([])
  })
})

describe('the page of a web site', () => {
  const { text, findings } = readSource('stand-with-ukraine')

  test('is background in plain paragraphs', () => {
    expect(text).toMatchObject({
      id: 'stand-with-ukraine',
      kind: 'background',
      status: 'background',
      language: 'en-GB',
    })
    expect(text.title.map(({ content }) => plainWords(content))).toEqual(['Stand with Ukraine'])
    const clauses = [...clausesOf(text)]
    expect(clauses).toHaveLength(15) // 5 paragraphs, 7 paragraphs, 3 cards.
    expect(clauses.every(({ role, label }) => role === 'paragraph' && label === null)).toBe(true)
    expect(text.metadata.date).toBeNull()
  })

  test('has the words of the site in the residue', () => {
    const furniture = ['Read more', 'Read more', 'Read more', 'Read also'].map((words) => `site-furniture: ${words}`)
    expect(setAside(text)).toEqual(furniture)
    expect(told(findings)).toEqual([])
  })

  test('is recognised without the word of the editor', () => {
    const alone = readString(
      sourceOf('stand-with-ukraine').replace(/^---\n.*\n---\n/, ''),
      'sources/stand-with-ukraine.md',
    )
    expect(alone.text).toMatchObject({ kind: 'background', status: 'background', id: 'stand-with-ukraine' })
    expect(alone.text.source.dialect).toBe('web-page')
  })
})

describe('the statement of 2023', () => {
  const { text, findings } = readSource('statement-2023')

  test('is one paragraph of an unverified copy', () => {
    expect(text).toMatchObject({
      id: 'statement-2023',
      kind: 'statement',
      status: 'unverified',
      language: 'en-US',
      title: [],
    })
    expect([...clausesOf(text)].map(({ id, role }) => `${id} ${role}`)).toEqual(['p1 paragraph'])
    expect(plainWords(clause(text, 'p1').content)).toMatch(/^NATO guests are bound by this Declaration\. As we/)
  })

  test('does not take the stray date for the date of the text', () => {
    expect(text.metadata.date).toBeNull()
    expect(setAside(text)).toEqual(['metadata-line:  date 2023-02-25 '])
    expect(told(findings)).toEqual(['text-metadata-line 4:2', 'text-unverified 8:1'])
  })

  test('reports what is odd in the words and changes none of them', () => {
    expect(plainWords(clause(text, 'p1').content)).toContain('their land , and our shared values')
    expect(plainWords(clause(text, 'p1').content)).toContain('the world. the world.')
    expect(told(findings, 'text-spacing')).toEqual(['text-spacing 8:312'])
    expect(told(findings, 'text-doubled-words')).toEqual(['text-doubled-words 8:2775'])
  })
})
