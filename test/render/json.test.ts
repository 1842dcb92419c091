import { describe, expect, it } from 'vitest'
import { validateCompendium, validateText } from '../../scripts/ast/validate.ts'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { compose, composeSingle } from '../../scripts/compose/compose.ts'
import type { RenderJob } from '../../scripts/render/format.ts'
import { json } from '../../scripts/render/json/json.ts'
import { createReport } from '../../scripts/report.ts'
import { clause, officialText } from '../ast-builders.ts'
import { galley } from '../builders.ts'
import { citation, held, library, manifest } from '../compose/libraries.ts'

const texts = [
  officialText({ number: '474', blocks: [clause('1.', 'One;')] }),
  officialText({ number: '489', blocks: [clause('27.', 'Recalling;')] }),
  officialText({ number: '500' }),
]
const citations = [
  citation('declaration-489 27', 'Declarations 474', { target: held('declaration-474') }),
  citation('declaration-489 27', '482'),
  citation('declaration-500', 'Declaration 474', { target: held('declaration-474') }),
]
const volume = compose(
  library(texts, citations),
  manifest('title: T', 'texts: [{ title: G, texts: [declaration-489] }]', 'background: [declaration-474]'),
  createReport(),
)

async function render(compendium: Compendium) {
  const report = createReport()
  const job = { galley: galley([]), theme: null, compendium, laidOut: null, report } as unknown as RenderJob
  const { bytes } = await json.render(job)
  return { text: new TextDecoder().decode(bytes), report }
}

describe('the JSON of a volume', () => {
  it('holds the texts in their order and the citations of the volume alone', async () => {
    const { text, report } = await render(volume)
    const value = JSON.parse(text)
    expect(report.findings).toEqual([])
    expect(validateCompendium(value)).toEqual([])
    expect(value.texts.map((entry: { role: string; group: string; text: { id: string } }) => entry)).toMatchObject([
      { role: 'adopted', group: 'G', text: { id: 'declaration-489' }, citedBy: [] },
      { role: 'background', group: null, text: { id: 'declaration-474' }, citedBy: [{ clause: '27' }] },
    ])
    expect(value.citations.map((entry: { words: string }) => entry.words)).toEqual(['Declarations 474', '482'])
  })

  it('is written the same way each time, with a final line end', async () => {
    const { text } = await render(volume)
    expect((await render(volume)).text).toBe(text)
    expect(text.startsWith('{\n  "engross": 1,\n  "type": "compendium",\n')).toBe(true)
    expect(text.endsWith('\n}\n')).toBe(true)
  })
})

describe('the JSON of a single text', () => {
  it('is the text itself', async () => {
    const { text, report } = await render(composeSingle(volume, 'declaration-489'))
    expect(report.findings).toEqual([])
    expect(validateText(JSON.parse(text))).toEqual([])
    expect(JSON.parse(text)).toEqual(texts[1])
  })

  it('is reported when it breaks its schema', async () => {
    const single = composeSingle(volume, 'declaration-489')
    const broken = { ...single, groups: [{ title: null, entries: [{ ...entryOf(single), text: brokenText }] }] }
    const { report } = await render(broken)
    expect(report.findings[0]?.code).toBe('ast-invalid')
  })
})

const brokenText = { ...officialText({ number: '489' }), language: 7 as unknown as string }

function entryOf(compendium: Compendium) {
  const entry = compendium.groups[0]?.entries[0]
  if (!entry) throw new Error('no entry')
  return entry
}
