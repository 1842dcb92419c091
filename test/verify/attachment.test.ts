import { describe, expect, it } from 'vitest'
import { layout } from '../../scripts/render/pdf/layout.ts'
import { pdf } from '../../scripts/render/pdf/pdf.ts'
import { createReport } from '../../scripts/report.ts'
import { sampleGalley } from '../builders.ts'
import { compendiumOf } from '../render/html-pages.ts'
import { faces, theme } from '../render/laid-out.ts'
import { judge, smallGalley } from './finished.ts'
import { stream, tinyObjects, tinyPdf } from './tiny-pdf.ts'

const galley = sampleGalley()

describe('what a PDF carries along', () => {
  it('is read and compared: data without the words of the volume do not pass, nor a file that nobody asked for', async () => {
    const report = createReport()
    const laidOut = layout(galley, { theme, faces }, report)
    const { pageLabels } = laidOut
    const compendium = compendiumOf(galley) // It holds no texts, and so does the attached file.
    const attached = await pdf.render({ galley, laidOut, theme, report, compendium: { ...compendium, attach: 'ast' } })
    expect((await judge('pdf', attached.bytes, galley, { pageLabels })).codes).toEqual(['verify-active'])
    const { codes, findings } = await judge('pdf', attached.bytes, galley, { pageLabels, attachment: 'ast' })
    expect(codes).toContain('verify-missing')
    expect(findings[0]?.message).toContain('In the attached data')
    const plain = await pdf.render({ galley, laidOut, theme, report, compendium })
    expect((await judge('pdf', plain.bytes, galley, { pageLabels, attachment: 'ast' })).codes).toEqual([
      'verify-missing',
    ])
    expect((await judge('pdf', plain.bytes, galley, { pageLabels })).codes).toEqual([])
  })

  it('is one file, whatever the others call themselves', async () => {
    const empty = stream('{"engross":1,"type":"compendium","texts":[]}')
    const specification = (of: number) => `<</Type /Filespec /EF <</F ${of} 0 R /UF ${of} 0 R>>>>`
    const carrying = (...files: readonly number[]) => {
      const objects = tinyObjects()
      for (const number of files) objects.set(number, specification(number + 1)).set(number + 1, empty)
      return judge('pdf', tinyPdf(objects), smallGalley(), { attachment: 'ast' })
    }
    const messages = async (...files: readonly number[]) =>
      (await carrying(...files)).findings.map(({ message }) => message).join('\n')
    expect(await messages(40)).toContain('In the attached data')
    expect(await messages(40)).not.toContain('more than one')
    expect(await messages(40, 50)).toContain('The file holds more than one attached file.')
  })
})
