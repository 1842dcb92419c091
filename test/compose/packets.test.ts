import { describe, expect, it } from 'vitest'
import type { OfficialText } from '../../scripts/ast/ast.ts'
import { compose } from '../../scripts/compose/compose.ts'
import { createReport, type Finding } from '../../scripts/report.ts'
import { officialText } from '../ast-builders.ts'
import { library, manifest } from './libraries.ts'

/** A text of `sources/packet.md`; a library sorts its texts by id, which is not the order of the file. */
function part(start: number, told: Parameters<typeof officialText>[0], status: OfficialText['status'] = 'adopted') {
  const text = officialText(told)
  const source = { ...text.source, file: 'sources/packet.md', part: { start, end: start + 100 } }
  return { ...text, status, source }
}

const resolutions = [9, 10, 11].map((number, index) =>
  part(index * 100, {
    id: `resolution-${number}`,
    kind: 'resolution',
    number: `${number}`,
    date: `2024-01-0${3 - index}`,
  }),
)
const declaration = officialText({ id: 'declaration-489', number: '489', date: '2024-01-02' })

type Volume = {
  readonly ids: readonly string[]
  readonly background: readonly string[]
  readonly findings: readonly Finding[]
}

function volume(texts: readonly OfficialText[], ...lines: readonly string[]): Volume {
  const report = createReport()
  const { groups, background } = compose(library(texts), manifest('title: T', ...lines), report)
  return {
    ids: groups.flatMap(({ entries }) => entries.map(({ text }) => text.id)),
    background: background.map(({ text }) => text.id),
    findings: report.findings,
  }
}

describe('the name of a file with several texts', () => {
  it('calls them all in the order of the file, where it stands in the list', () => {
    expect(volume([declaration, ...resolutions], 'texts: [declaration-489, packet]')).toEqual({
      ids: ['declaration-489', 'resolution-9', 'resolution-10', 'resolution-11'],
      background: [],
      findings: [],
    })
    expect(volume(resolutions, 'texts: [{ title: All, texts: [packet] }]').ids).toHaveLength(3)
  })

  it('calls them as background, and leaves none of them to a query', () => {
    const both = volume([declaration, ...resolutions], 'texts: { from: 2000-01-01 }', 'background: [packet]')
    expect(both).toEqual({
      ids: ['declaration-489'],
      background: ['resolution-9', 'resolution-10', 'resolution-11'],
      findings: [],
    })
  })

  it('gives way to the order of the manifest', () => {
    const { ids } = volume([declaration, ...resolutions], 'texts: [packet, declaration-489]', 'order: date')
    expect(ids).toEqual(['resolution-11', 'resolution-10', 'declaration-489', 'resolution-9'])
  })

  it('says of each text that may not stand there what to do, and takes the others', () => {
    const page = part(300, { id: 'leaflet', kind: 'background' }, 'background')
    const copy = part(400, { id: 'statement', kind: 'statement' }, 'unverified')
    const { ids, findings } = volume([...resolutions, page, copy], 'texts: [packet]')
    expect(ids).toHaveLength(3)
    expect(findings).toMatchObject([
      {
        code: 'manifest-status',
        place: { line: 2, column: 9 },
        message: '“leaflet” is background and cannot stand among the adopted texts.',
        hint: 'List the texts of the file by their ids, this one in “background:”.',
      },
      {
        code: 'manifest-status',
        message: '“statement” is an unverified copy and cannot stand among the adopted texts.',
      },
    ])
    expect(volume([...resolutions, copy], 'texts: [packet]', 'include-unverified: yes').ids).toHaveLength(4)
  })

  it('is refused once where some of its texts stand in the volume already', () => {
    const { ids, findings } = volume(resolutions, 'texts:', ' - resolution-10', ' - packet', ' - packet')
    expect(ids).toEqual(['resolution-10', 'resolution-9', 'resolution-11'])
    expect(findings).toMatchObject([
      {
        code: 'manifest-text-twice',
        place: { line: 4 },
        message: 'Of the file “packet” stand in the volume already: “resolution-10” by line 3.',
        hint: 'Keep the file or the texts: a file’s name takes all its texts.',
      },
      {
        place: { line: 5 },
        message:
          'Of the file “packet” stand in the volume already: “resolution-9” by line 4, “resolution-10” by line 3, “resolution-11” by line 4.',
      },
    ])
  })

  it('is refused where another file has the name, too, and an id goes before it', () => {
    const other = { ...declaration, source: { ...declaration.source, file: 'sources/old/packet.md' } }
    const { ids, findings } = volume([other, ...resolutions], 'texts: [packet]')
    expect(ids).toEqual([])
    expect(findings[0]).toMatchObject({ code: 'manifest-text-unknown', message: '“packet” is the name of 2 files.' })
    const called = part(0, { id: 'packet', kind: 'statement' })
    expect(volume([called, ...resolutions], 'texts: [packet]').ids).toEqual(['packet'])
  })
})
