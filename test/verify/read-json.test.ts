import { describe, expect, it } from 'vitest'
import { json } from '../../scripts/render/json/json.ts'
import { createReport } from '../../scripts/report.ts'
import { fill } from '../../scripts/template/fill.ts'
import { verify } from '../../scripts/verify/verify.ts'
import { clause, line, officialText, words } from '../ast-builders.ts'
import { builtIn, entry, volume } from '../template/volumes.ts'

const at = (start: number, text: string) => ({ ...line(words(text)), span: { start, end: start + text.length } })

/** The codes that the proof of a volume of one text says. */
async function told(text: ReturnType<typeof officialText>): Promise<readonly string[]> {
  const report = createReport()
  const compendium = volume([entry(text)])
  const galley = fill(compendium, builtIn)
  const theme = {} as never // JSON has no look.
  const { bytes } = await json.render({ compendium, galley, theme, report } as never)
  await verify(
    { path: 'spring.json', format: 'json', bytes, galley, pageLabels: new Map(), siblings: new Set() },
    report,
  )
  return report.findings.map(({ code, message }) => `${code} ${message}`)
}

describe('a JSON file is proved', () => {
  it('with a label of two words', async () => {
    const blocks = [clause('2.', 'Condamne ;'), clause('2 bis.', 'Invite ;')]
    expect(await told(officialText({ number: '7', blocks }))).toEqual([])
  })

  it('with the title above the symbol or below it, as in the source', async () => {
    const [symbol, title] = [at(40, 'RESOLUTION 502'), at(10, 'EASTERN FLANK')]
    expect(await told(officialText({ number: '502', symbol, title: [title] }))).toEqual([])
    const lower = at(60, 'EASTERN FLANK')
    expect(await told(officialText({ number: '502', symbol, title: [lower] }))).toEqual([])
  })
})
