import { describe, expect, test } from 'vitest'
import type { Flow } from '../../scripts/template/galley.ts'
import { block, galley, note, sheet, words } from '../builders.ts'
import { bodyOf, notesOf, openDocx, renderDocx } from './docx-file.ts'

const volume = (...flows: readonly (readonly Flow[])[]) =>
  galley([{ role: 'body', sheets: flows.map((flow, index) => sheet(`text-${index}`, flow)) }])

const marked = (...marks: readonly string[]): Flow =>
  block(
    'symbol',
    marks.map((mark, index) => note(`note-${mark}-${index}`, mark, `Words of ${mark}.`)),
  )

describe('footnotes', () => {
  test('with the only star of their text are counted by Word, anew on every page', async () => {
    const parts = await openDocx(volume([marked('*')], [marked('*')]))
    expect(bodyOf(parts).match(/<w:footnoteReference w:id="\d+"\/>/g)).toEqual([
      '<w:footnoteReference w:id="1"/>',
      '<w:footnoteReference w:id="2"/>',
    ])
    expect(notesOf(parts).match(/<w:footnoteRef\/>/g)).toHaveLength(2)
    const counting = '<w:footnotePr><w:numFmt w:val="chicago"/><w:numRestart w:val="eachPage"/>'
    expect(bodyOf(parts).split(counting)).toHaveLength(3)
    expect(parts['word/settings.xml']).toContain(counting)
  })

  test('with any other mark carry it as letters, in the run of the reference and before the note', async () => {
    for (const marks of [['1'], ['†'], ['a'], ['**'], ['*', '1'], ['*', '*']]) {
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
