import { describe, expect, it } from 'vitest'
import { printChanges } from '../../scripts/cli/print-changes.ts'
import { changesPage } from '../../scripts/comeback/changes-page.ts'
import { openCopy } from '../../scripts/comeback/copy.ts'
import { textsIn } from '../../scripts/comeback/copy-texts.ts'
import type { PassageChange } from '../../scripts/comeback/described.ts'
import { Unreadable } from '../../scripts/verify/reading.ts'
import { theme } from '../render/docx-file.ts'
import { changesIn, edited, paragraphOf, read, swap, told } from './edited-copies.ts'

const BY = 'w:author="Ann" w:date="2024-06-01T10:00:00Z"'
const gone = (text: string): string =>
  `<w:del w:id="901" ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const come = (text: string): string =>
  `<w:ins w:id="902" ${BY}><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`
const plain = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A tracked replacement inside a run: the run is closed, the change stands between. */
const tracked = (from: string, to: string) => (xml: string) => {
  const run = new RegExp(
    `<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve">([^<]*)${from}([^<]*)</w:t></w:r>`,
  )
  return swap(run, `${plain('$2')}${gone(from)}${come(to)}${plain('$3')}`)(xml)
}

describe('a Word copy that came back', () => {
  it('says nothing when nobody changed it', () => {
    expect(changesIn(edited((xml) => xml))).toEqual([])
  })

  it('shows words that Word tracked, with their author', () => {
    expect(changesIn(edited(tracked('two', 'three'))).map(told)).toEqual(['1 changed tracked by Ann: …[-two][+three]…'])
  })

  it('shows words that nobody tracked', () => {
    expect(changesIn(edited(swap('any notice', 'timely notice'))).map(told)).toEqual([
      '2 changed untracked: …[-any][+timely]…',
    ])
  })

  it('tells when only some of it was tracked', () => {
    const both = edited((xml) => swap('last winter', 'this winter')(tracked('two', 'three')(xml)))
    expect(changesIn(both).map(told)).toEqual(['1 changed partly by Ann: …[-last][+this]…[-two][+three]…'])
  })

  it('knows a passage by its bookmark when every word of it is new', () => {
    const [change] = changesIn(edited(swap('to publish what was found.', 'nothing of all this')))
    expect(change).toMatchObject({
      passage: '3 b',
      id: 'declaration-41.3.b',
      fate: 'changed',
      after: 'b. nothing of all this',
    })
  })

  it('knows a passage by its label and words when its bookmark is gone', () => {
    const without = edited((xml) =>
      swap(
        'to publish what was found.',
        'to publish what was seen.',
      )(swap(/<w:bookmarkStart w:id="\d+" w:name="declaration_41_3_b"\/>/, '')(xml)),
    )
    expect(changesIn(without).map(told)).toEqual(['3 b changed untracked: …[-found][+seen]…'])
  })

  it('shows a paragraph that was deleted or put in with tracking', () => {
    const mark = (element: string): string => `<w:rPr><w:${element} w:id="903" ${BY}/></w:rPr></w:pPr>`
    const copy = edited((xml) => {
      const own = paragraphOf(xml, 'lighthouses')
      const deleted = own
        .replace('</w:pPr>', mark('del'))
        .replace(/(<w:r>.*<\/w:r>)/s, `<w:del w:id="904" ${BY}>$1</w:del>`)
        .replaceAll('<w:t ', '<w:delText ')
        .replaceAll('</w:t>', '</w:delText>')
      const added = `<w:p><w:pPr><w:pStyle w:val="Clause"/>${mark('ins')}${come('2a.')}<w:r><w:tab/></w:r>${come('Deploring the silence;')}</w:p>`
      return xml.replace(own, deleted + added)
    })
    expect(changesIn(copy).map(told)).toEqual([
      '2 deleted tracked by Ann: [-2. Noting that lighthouses were closed without any notice to sailors;]',
      '2a inserted tracked by Ann: [+2a. Deploring the silence;]',
    ])
  })

  it('recognises a paragraph that moved', () => {
    const copy = edited((xml) => {
      const own = paragraphOf(xml, 'storms')
      return xml.replace(own, '').replace(paragraphOf(xml, 'lighthouses'), (other) => other + own)
    })
    const changes = changesIn(copy)
    expect(changes.filter(({ fate }) => fate === 'moved-to' || fate === 'moved-from')).toHaveLength(2)
    expect(changes.find(({ fate }) => fate === 'moved-to')?.tracking).toBe('untracked')
  })

  it('reads paragraphs that were joined and words in a note', () => {
    const copy = edited(
      swap(
        /;<\/w:t><\/w:r>(<w:bookmarkEnd w:id="\d+"\/>)?<\/w:p><w:p>.*?(?=<w:t xml:space="preserve">Noting)/s,
        '; </w:t></w:r>$1<w:r>',
      ),
      {
        'word/footnotes.xml': swap('Porto', 'Sines'),
      },
    )
    const changes = changesIn(copy)
    expect(changes.map(told)).toContain('symbol changed untracked: …[-Porto][+Sines]…')
    expect(changes.map(({ fate }) => fate).sort()).toEqual(['changed', 'changed', 'deleted'])
  })

  it('takes a mark that LibreOffice has doubled for one', () => {
    const note = swap(/<w:footnoteRef\/>/, '<w:t>*</w:t></w:r><w:r><w:t>*</w:t>')
    expect(changesIn(edited((xml) => xml, { 'word/footnotes.xml': note }))).toEqual([])
  })

  it('says who changed the words of a note, and what was said of them', () => {
    const note = swap(
      /<w:t xml:space="preserve">Adopted in Porto\.<\/w:t><\/w:r>/,
      `<w:t xml:space="preserve">Adopted in </w:t></w:r><w:commentRangeStart w:id="7"/>${gone('Porto')}${come('Sines')}<w:commentRangeEnd w:id="7"/>${plain('.')}`,
    )
    const comments =
      '<w:comments xmlns:w="x"><w:comment w:id="7" w:author="Ben"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment></w:comments>'
    const [change, ...others] = changesIn(
      edited((xml) => xml, { 'word/footnotes.xml': note, 'word/comments.xml': comments }),
    )
    expect(others).toEqual([])
    expect(told(change as PassageChange)).toBe('symbol changed tracked by Ann: …[-Porto][+Sines]…')
    expect(change?.comments.map(({ author, words }) => [author, words])).toEqual([['Ben', 'Sure?']])
  })

  it('says after which passage another came in or was moved, in few words', () => {
    const bytes = edited((xml) => {
      const moved = paragraphOf(xml, 'to inspect every ferry')
      const last = paragraphOf(xml, 'to publish what was found')
      const split = '<w:p><w:pPr><w:pStyle w:val="Item"/></w:pPr><w:r><w:t>without a label</w:t></w:r></w:p>'
      const added = `<w:p><w:pPr><w:pStyle w:val="Item"/></w:pPr>${plain('c.')}<w:r><w:tab/></w:r>${plain('to rest.')}</w:p>`
      return xml.replace(moved, '').replace(last, last + moved + added + split)
    })
    const printed = printChanges(changesIn(bytes)).split('\n')
    expect(printed.filter((line) => / (?:moved|inserted) /.test(line))).toEqual([
      expect.stringMatching(/^3 (?:a {2}moved after 3 b|b {2}moved after 3) \(not tracked\)$/),
      '3 c  inserted after 3 a (not tracked)',
      'item  inserted after 3 c (not tracked)',
    ])
  })

  it('tells clauses that were only renumbered together', () => {
    const numbers = edited((xml) => xml.replaceAll(/>([123])\.</g, (_, number) => `>${Number(number) + 6}.<`))
    expect(changesIn(numbers).map(({ fate }) => fate)).toEqual(['renumbered', 'renumbered', 'renumbered'])
    expect(printChanges(changesIn(numbers))).toBe('7 … 9  3 passages renumbered from “1.” … “3.” (not tracked)')
    const one = edited(swap('>2.<', '>2 bis.<'))
    expect(printChanges(changesIn(one))).toBe('2 bis  renumbered from “2.” (not tracked)')
  })

  it('tells rows of a table by their number, and their cells apart', () => {
    const [change, ...others] = changesIn(edited(swap('7 ferries', '8 ferries')))
    expect(others).toEqual([])
    expect(change).toMatchObject({ passage: 'table row 2', before: 'Sines\t7 ferries', after: 'Sines\t8 ferries' })
    expect(change?.words.map(({ text }) => text).join('|')).toBe('Sines\t|7|8| ferries')
    expect(printChanges([change as PassageChange])).toContain('Sines | [-7-]{+8+} ferries')
  })

  it('lists comments with the words they are about, also where nothing changed', () => {
    const comments = `<w:comments xmlns:w="x"><w:comment w:id="7" w:author="Ben" w:date="2024-06-02T08:00:00Z"><w:p><w:r><w:t>Which</w:t></w:r><w:r><w:t> ones?</w:t></w:r></w:p></w:comment></w:comments>`
    const around = swap(
      'to inspect every ferry of every company;',
      `to inspect </w:t></w:r><w:commentRangeStart w:id="7"/>${plain('every ferry')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t xml:space="preserve"> of every company;`,
    )
    const [change, ...others] = changesIn(edited(around, { 'word/comments.xml': comments }))
    expect(others).toEqual([])
    expect(change).toMatchObject({ passage: '3 a', fate: 'same', tracking: 'none' })
    expect(change?.comments).toEqual([{ author: 'Ben', date: '2024-06-02', words: 'Which ones?', on: 'every ferry' }])
  })

  it('leaves out what we added to the text', () => {
    expect(changesIn(edited(swap('Cited by nobody yet.', 'Cited by all.')))).toEqual([])
  })

  it('finds its text by the identifier when no bookmark is left', () => {
    const bare = edited((xml) => xml.replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, ''))
    expect(textsIn(openCopy(bare), ['declaration-41']).map(({ text }) => text)).toEqual(['declaration-41'])
    expect(changesIn(bare)).toEqual([])
  })

  it('is of no text of ours when it says another', () => {
    expect(textsIn(openCopy(edited((xml) => xml)), ['declaration-40'])).toEqual([])
  })

  it('cannot be read when it is no Word file', () => {
    expect(() => openCopy(new TextEncoder().encode('no zip at all, only words'))).toThrow(Unreadable)
  })
})

describe('the page of changes', () => {
  it('shows both sides and who changed what, and runs nothing', () => {
    const page = new TextDecoder().decode(
      changesPage('edited.docx', [read(edited(tracked('two', 'th<ee'.replace('<', 'r'))))], theme),
    )
    expect(page).toContain('Declaration 41: changes in edited.docx')
    expect(page).toContain('<del>two</del>')
    expect(page).toContain('<ins>three</ins>')
    expect(page).toContain('<span class="by">Ann</span>')
    expect(page).not.toContain('<script')
  })
})
