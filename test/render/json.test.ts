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

const STATES = [
  ['held', held('declaration-474'), 'here'],
  ['held', held('declaration-500'), 'elsewhere'],
  ['external', outside('https://example.org/charter'), 'outside'],
  ['external', outside(null), 'outside-without-address'],
  ['vague', null, 'vague'],
  ['ambiguous', null, 'ambiguous'],
  ['unresolved', null, 'unresolved'],
] as const

describe('the seven states of a reference', () => {
  it.each(STATES)('%s is told as it stands in the volume', async (state, target, standing) => {
    const span = { start: 0, end: 4 }
    const content = [{ type: 'words', text: 'that', span }] as const
    const cites = { type: 'reference', family: 'f', state, target, number: null, content, span } as const
    const citing = officialText({ number: '489', blocks: [{ ...clause('27.', 'x'), content: [cites] }] })
    const cited = citation('declaration-489 27', 'that', { target, state })
    const made = manifest('title: T', 'texts: [declaration-489, declaration-474]')
    const whole = compose(
      library([citing, ...texts.filter(({ id }) => id !== citing.id)], [cited]),
      made,
      createReport(),
    )
    const { text, report } = await render(whole)
    expect(report.findings).toEqual([])
    const { citations: recorded, texts: printed } = JSON.parse(text)
    expect(recorded).toMatchObject([{ state, standing }])
    expect(printed[0].text.body[0].content[0]).toMatchObject({ state, standing })
    const single = JSON.parse((await render(composeSingle(whole, 'declaration-489'))).text)
    expect(single.body[0].content[0].standing).toBe(standing === 'here' ? 'elsewhere' : standing)
    expect(validateText(single)).toEqual([])
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

function outside(address: string | null) {
  const told = { type: 'external', id: 'charter', title: 'Charter', group: 'treaty', pinpoint: null } as const
  return { ...told, address }
}

const brokenText = { ...officialText({ number: '489' }), language: 7 as unknown as string }

function entryOf(compendium: Compendium) {
  const entry = compendium.groups[0]?.entries[0]
  if (!entry) throw new Error('no entry')
  return entry
}
