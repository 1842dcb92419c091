import { describe, expect, test } from 'vitest'
import type { Flow } from '../../scripts/template/galley.ts'
import { block, galley, item, list, note, sheet, words } from '../builders.ts'
import { bodyOf, notesOf, openDocx, renderDocx } from './docx-file.ts'

const volume = (...flows: readonly (readonly Flow[])[]) =>
  galley([{ role: 'body', sheets: flows.map((flow, index) => sheet(`text-${index}`, flow)) }])

const marked = (...marks: readonly string[]): Flow =>
  block(
    'symbol',
    marks.map((mark, index) => note(`note-${mark}-${index}`, mark, `Words of ${mark}.`)),
  )

/** `<w:footnotePr><w:numFmt w:val="chicago"/><w:numRestart w:val="eachPage"/>` */
const COUNTING = /<w:footnotePr><w:numFmt w:val="(\w+)"\/><w:numRestart w:val="(\w+)"\/>/

describe('footnotes', () => {
  const countings = async (...flows: readonly (readonly Flow[])[]): Promise<string> => {
    const parts = await openDocx(volume(...flows))
    const [, format, restart] = COUNTING.exec(bodyOf(parts)) ?? []
    const counted = bodyOf(parts).match(/<w:footnoteReference w:id="\d+"\/>/g)?.length ?? 0
    const byHand = bodyOf(parts).match(/w:customMarkFollows="1"/g)?.length ?? 0
    return `${format} ${restart} ${counted}+${byHand}`
  }
  const clause = (...marks: readonly string[]): Flow =>
    list(
      item(
        'clause',
        't.1',
        '1.',
        marks.map((mark) => note(`c-${mark}`, mark, mark)),
      ),
    )

  test('are counted by Word where its counter prints the adopted marks', async () => {
    expect(await countings([marked('*')], [marked('*')])).toBe('chicago eachPage 2+0')
    expect(await countings([marked('1')], [marked('1')])).toBe('decimal eachPage 2+0')
    expect(await countings([marked('*', '†', '‡')])).toBe('chicago eachPage 3+0')
    expect(await countings([marked('1', '2')], [marked('1')])).toBe('decimal eachPage 3+0')
    expect(await countings([marked('a', 'b')])).toBe('lowerLetter eachPage 2+0')
  })

  test('of the only text that has any go on counting from page to page', async () => {
    expect(await countings([marked('1'), clause('2', '3')], [block('paragraph', 'No note.')])).toBe(
      'decimal continuous 3+0',
    )
    expect(await countings([marked('*'), clause('†')])).toBe('chicago continuous 2+0')
  })

  test('keep their marks as letters where a counter could print another', async () => {
    expect(await countings([marked('*', '1')])).toBe('chicago eachPage 0+2')
    expect(await countings([marked('2')])).toBe('chicago eachPage 0+1')
    expect(await countings([marked('*')], [marked('1')], [marked('*')])).toBe('chicago eachPage 2+1')
    // The second note may stand on another page, where the counter begins anew; Word's pages are not known.
    expect(await countings([marked('1'), clause('2')], [marked('1')])).toBe('decimal eachPage 1+2')
  })

  test('say how they are counted in every section and in the settings', async () => {
    const parts = await openDocx(volume([marked('1')], [marked('1')]))
    const counting = '<w:footnotePr><w:numFmt w:val="decimal"/><w:numRestart w:val="eachPage"/>'
    expect(bodyOf(parts).split(counting)).toHaveLength(3)
    expect(parts['word/settings.xml']).toContain(counting)
    expect(notesOf(parts).match(/<w:footnoteRef\/>/g)).toHaveLength(2)
  })

  test('are raised once: a mark that is high by itself is not made a speck', async () => {
    const parts = await openDocx(volume([marked('¹', '2', '*')]))
    const looks = [...bodyOf(parts).matchAll(/<w:rStyle w:val="(\w+)"\/><\/w:rPr><w:footnoteReference/g)]
    expect(looks.map((match) => match[1])).toEqual(['NoteStar', 'FootnoteReference', 'NoteStar'])
  })

  test('with a mark of letters carry it in the run of the reference and before the note', async () => {
    for (const marks of [['†'], ['**'], ['*', '1'], ['*', '*'], ['iv']]) {
      const parts = await openDocx(volume([marked(...marks)]))
      const inBody = [
        ...bodyOf(parts).matchAll(/<w:footnoteReference w:customMarkFollows="1" w:id="\d+"\/><w:t [^>]*>([^<]+)</g),
      ]
      expect(inBody.map((match) => match[1])).toEqual(marks)
      expect(notesOf(parts)).not.toContain('footnoteRef')
      const first = [...notesOf(parts).matchAll(/<w:pStyle w:val="Note"\/><\/w:pPr><w:r>.*?<w:t [^>]*>([^<]+)</g)]
      expect(first.map((match) => match[1])).toEqual(marks)
    }
  })

  test('each have their reference and their words', async () => {
    const parts = await openDocx(volume([marked('*')], [marked('1', '2')], [marked('*')]))
    const references = [...bodyOf(parts).matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)].map((match) => match[1])
    const notes = [...notesOf(parts).matchAll(/<w:footnote w:id="(\d+)"/g)].map((match) => match[1])
    expect(references).toEqual(['1', '2', '3', '4'])
    expect(notes).toEqual(references)
  })

  test('keep addresses in relations of their own', async () => {
    const address = 'https://www.example.org/'
    const outside = words('the site', [], {
      link: { state: 'external', to: { type: 'address', address }, description: '' },
    })
    const withLink = { ...note('n', '*', ''), runs: [words('See '), outside] }
    const parts = await openDocx(volume([block('symbol', [withLink])]))
    expect(parts['word/_rels/footnotes.xml.rels']).toContain(`Target="${address}" TargetMode="External"`)
    expect(parts['word/_rels/document.xml.rels']).not.toContain(address)
    expect(notesOf(parts)).toContain('<w:hyperlink r:id="rIdLink1" w:history="1">')
  })

  test('inside a footnote are refused, since Word cannot hold them', async () => {
    const inner = { ...note('n', '*', ''), runs: [note('m', '†', 'Inner.')] }
    await expect(renderDocx(volume([block('symbol', [inner])]))).rejects.toThrow('inside another note')
  })
})
