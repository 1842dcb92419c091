import { describe, expect, test } from 'vitest'
import type { Galley, LinkOfRun, Run } from '../../scripts/template/galley.ts'
import { block, galley, item, link, page, sampleGalley, sheet, words } from '../builders.ts'
import { bodyOf, bookmarksOf, fieldsOf, linesOf, openDocx, renderDocx, values } from './docx-file.ts'

/** Declaration 7, whose paragraph has `runs`, and Resolution 12. */
function citing(...runs: readonly Run[]): Galley {
  const head = (kind: string, number: string) => block('symbol', [words(`${kind} `), words(number, ['number'])])
  return galley([
    {
      role: 'body',
      sheets: [
        sheet('declaration-7', [head('DECLARATION', '7'), block('paragraph', runs)]),
        sheet('resolution-12', [head('RESOLUTION', '12')]),
      ],
    },
  ])
}

const to12 = link('resolution-12', 'Resolution 12')
const to30 = link('resolution-12.30', 'Resolution 12, paragraph 30')
const number = (text: string, to: LinkOfRun = to12) => words(text, ['number'], { link: to })

describe('a reference to a text of the volume', () => {
  test('makes its number a field on the bookmark around exactly the printed number', async () => {
    const xml = bodyOf(await openDocx(citing(words('Resolution ', [], { link: to12 }), number('12'), words(';'))))
    expect(fieldsOf(xml)).toEqual(['REF resolution_12_number \\h \\* MERGEFORMAT'])
    expect(xml).toMatch(/w:name="resolution_12_number"\/><w:r><w:t xml:space="preserve">12<\/w:t><\/w:r><w:bookmarkEnd/)
    expect(xml).toContain('<w:hyperlink w:anchor="resolution_12" w:tooltip="Resolution 12" w:history="1"><w:r>')
    expect(linesOf(xml)[1]).toBe('Resolution 12;')
  })

  test('stays a plain link where F9 would change an adopted word', async () => {
    const xml = bodyOf(await openDocx(citing(number('XII'))))
    expect(fieldsOf(xml)).toEqual([])
    expect(values(xml, 'w:anchor')).toEqual(['resolution_12'])
  })

  test('to a clause makes the number of its label a field, and the bookmark holds no sign of the label', async () => {
    const clauses = {
      type: 'list',
      style: 'clause',
      items: [item('clause', 'resolution-12.30', '(30.)', 'Urges.')],
    } as const
    const volume = citing(words('paragraph ', [], { link: to30 }), number('30', to30), words('.', [], { link: to30 }))
    const sheets = [...(volume.parts[0]?.sheets ?? []), sheet('resolution-12', [clauses])]
    const xml = bodyOf(
      await openDocx(galley([{ role: 'body', sheets: [sheets[0], sheets[2]].flatMap((one) => one ?? []) }])),
    )
    expect(fieldsOf(xml)).toEqual(['REF resolution_12_30_number \\h \\* MERGEFORMAT'])
    expect(xml).toMatch(
      /w:name="resolution_12_30_number"\/><w:r><w:t xml:space="preserve">30<\/w:t><\/w:r><w:bookmarkEnd/,
    )
    expect(linesOf(xml)).toEqual(expect.arrayContaining(['paragraph 30.', '\t(30.)\tUrges.']))
  })

  test('prints the page of the printed volume as a field that is filled in', async () => {
    const paged = { origin: 'ours', where: 'paged', link: to12 } as const
    const runs = [words(' (p. ', [], paged), page('resolution-12', to12), words(')', [], paged)]
    const xml = bodyOf(await openDocx(citing(words('it'), ...runs), { 'resolution-12': 'xiv' }))
    expect(fieldsOf(xml)).toEqual(['PAGEREF resolution_12 \\h'])
    expect(linesOf(xml)[1]).toBe('it (p. xiv)')
  })

  test('never becomes a dead link', async () => {
    const xml = bodyOf(await openDocx(citing(words('gone', [], { link: link('nowhere', 'Nowhere') }))))
    expect(xml).not.toContain('w:hyperlink')
    expect(linesOf(xml)[1]).toBe('gone')
  })

  test('without a page label is a mistake of ours and stops', async () => {
    await expect(renderDocx(citing(page('resolution-12', to12)), 'none')).rejects.toThrow('No page is known')
  })
})

describe('a reference out of the volume', () => {
  const elsewhere: LinkOfRun = {
    state: 'elsewhere',
    to: { type: 'file', path: 'declaration-474', anchor: 'declaration-474.2' },
    description: 'Declaration 474, para. 2',
  }

  test('leads to the file beside it and to the bookmark there', async () => {
    const parts = await openDocx(citing(words('Declaration 474', [], { link: elsewhere })))
    expect(parts['word/_rels/document.xml.rels']).toMatch(/Target="declaration-474\.docx" TargetMode="External"/)
    expect(bodyOf(parts)).toContain('<w:hyperlink r:id="rIdLink1" w:anchor="declaration_474_2"')
  })

  test('keeps an address once and as it is', async () => {
    const address = 'https://www.example.org/a?b=1&c=%20'
    const outside = (): LinkOfRun => ({ state: 'external', to: { type: 'address', address }, description: 'Charter' })
    const parts = await openDocx(
      citing(words('one', [], { link: outside() }), words(' and '), words('two', [], { link: outside() })),
    )
    const targets = values(parts['word/_rels/document.xml.rels'] ?? '', 'Target')
    expect(targets.filter((target) => target === address.replace('&', '&amp;'))).toHaveLength(1)
  })

  test('refuses an address that runs or reads something', async () => {
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', '//host/share', '\\\\host\\share']) {
      const outside: LinkOfRun = { state: 'external', to: { type: 'address', address }, description: '' }
      await expect(renderDocx(citing(words('x', [], { link: outside })))).rejects.toThrow('may not stand')
    }
  })
})

describe('bookmarks', () => {
  test('exist for everything that a field or a link names, each once', async () => {
    const xml = bodyOf(await openDocx(sampleGalley()))
    const names = bookmarksOf(xml)
    const named = fieldsOf(xml).flatMap((field) => /^(?:REF|PAGEREF) (\S+)|\\b (\S+)/.exec(field)?.slice(1) ?? [])
    expect(named.filter(Boolean).length).toBeGreaterThan(4)
    for (const name of [...named.filter(Boolean), ...values(xml, 'w:anchor')]) expect(names).toContain(name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })

  test('stand on texts, clauses and notes, and every start has its end', async () => {
    const xml = bodyOf(await openDocx(sampleGalley()))
    for (const name of ['declaration_7', 'declaration_7_2_b_ii', 'declaration_7_note_adoption', 'resolution_12_30']) {
      expect(bookmarksOf(xml)).toContain(name)
    }
    const starts = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map((match) => match[1])
    const ends = [...xml.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)].map((match) => match[1])
    expect([...ends].sort()).toEqual([...starts].sort())
    expect(new Set(starts).size).toBe(starts.length)
  })

  test('of two anchors that Word cannot tell apart have two names', async () => {
    const sheets = ['text.i', 'text.I', 'text-i'].map((id) => sheet(id, [block('paragraph', id)]))
    const names = bookmarksOf(bodyOf(await openDocx(galley([{ role: 'body', sheets }]))))
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4)
  })
})
