/**
 * Files whose letters are drawn with the shapes of others: everything that is copied, searched or read aloud is right,
 * and what is printed is wrong. The layout is given faces that take one glyph for another.
 */
import { describe, expect, it } from 'vitest'
import { defaultManifest } from '../../scripts/compose/default-manifest.ts'
import { engross, gather } from '../../scripts/engross.ts'
import type { Faces, ShapedWord } from '../../scripts/render/pdf/faces.ts'
import { layout } from '../../scripts/render/pdf/layout.ts'
import { pdf } from '../../scripts/render/pdf/pdf.ts'
import { prepare } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import type { Galley } from '../../scripts/template/galley.ts'
import { loadTemplates } from '../../scripts/template/load-templates.ts'
import type { BlockStyle } from '../../scripts/theme/vocabulary.ts'
import { readSubstitutions } from '../../scripts/verify/pdf/font/substitutions.ts'
import { readTables } from '../../scripts/verify/pdf/font/tables.ts'
import { block } from '../builders.ts'
import { REGISTRY } from '../registry.ts'
import { compendiumOf } from '../render/html-pages.ts'
import { faces, theme } from '../render/laid-out.ts'
import { samplerGalley } from '../sampler/sampler.mjs'
import { galleyOf, judge } from './finished.ts'

type Take = (text: string, id: number) => number

/** Faces whose glyphs are others than they say. */
function taking(take: Take): Faces {
  const wrong = ({ pieces, ...word }: ShapedWord): ShapedWord => ({
    ...word,
    pieces: pieces.map((piece) => ({
      ...piece,
      glyphs: piece.glyphs.map((glyph) => ({ ...glyph, id: take(glyph.text, glyph.id) })),
    })),
  })
  return { ...faces, shape: (look, text, where) => wrong(faces.shape(look, text, where)) }
}

async function print(galley: Galley, with_: Faces) {
  const report = createReport()
  const laidOut = layout(galley, { theme, faces: with_ }, report)
  const { bytes } = await pdf.render({ galley, theme, laidOut, report, compendium: compendiumOf(galley) })
  return { bytes, pageLabels: laidOut.pageLabels }
}

async function verdict(galley: Galley, take: Take, fonts: readonly Uint8Array[] = faces.files) {
  const { bytes, pageLabels } = await print(galley, taking(take))
  const { findings } = await judge('pdf', bytes, galley, { pageLabels, fonts })
  return findings.map(({ message }) => message)
}

/** The glyphs of a word as the layout takes them. */
function glyphsOf(text: string, style: BlockStyle, backward = false) {
  const { weight, slant, capitals, tracking } = theme.styles[style]
  const look = faces.look({ family: 'serif', weight, slant, capitals, spacing: tracking > 0 ? 'wide' : 'normal' })
  const own = backward ? faces.backward(look) : look
  return faces.shape(own, text, () => text).pieces.flatMap(({ glyphs }) => glyphs)
}

const idOf = (text: string, style: BlockStyle = 'paragraph', backward = false): number =>
  glyphsOf(text, style, backward)[0]?.id ?? 0

const [garamond] = faces.look({
  family: 'serif',
  weight: 'regular',
  slant: 'upright',
  capitals: 'as-is',
  spacing: 'normal',
}).chain

/** The glyph that the text face has for a character when a feature is asked for. */
const asked = (character: string, feature: string): number =>
  garamond?.font.layout(character, { [feature]: true }).glyphs[0]?.id ?? 0

const onlyFor =
  (letters: string, id: number): Take =>
  (text, own) =>
    text === letters ? id : own

const says = (letters: string): RegExp =>
  new RegExp(`^“${letters}” is printed in [A-Z]{6}\\+.* with the shape of something else`)

describe('letters that are drawn as others are found out', () => {
  const letters = [...'abcdeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789äéžЖжλΩ§†“,;']

  it('each for its neighbour', async () => {
    const text = galleyOf([block('paragraph', letters.join(' '))])
    const neighbour = new Map(letters.map((letter, index) => [letter, letters[(index + 1) % letters.length] ?? '']))
    const { bytes, pageLabels } = await print(
      text,
      taking((letter, id) => (neighbour.has(letter) ? idOf(neighbour.get(letter) ?? '') : id)),
    )
    const told = (await judge('pdf', bytes, text, { pageLabels, fonts: faces.files })).findings.map(
      ({ message }) => message,
    )
    expect(told.at(-1)).toBe(`There are ${letters.length - 20} more differences.`)
    expect(told[0]).toMatch(says('a'))
    expect((await judge('pdf', bytes, text, { pageLabels })).findings).toEqual([]) // Nothing else sees it.
  })

  it.each([
    ['an accent is lost', 'café', 'é', idOf('e')],
    ['an accent is another', 'café', 'é', idOf('è')],
    ['a ligature is another', 'find', 'fi', idOf('fl')],
    ['a Cyrillic letter is another', 'земля', 'я', idOf('ю')],
    ['a figure is of another series, which nobody asked for', '12', '2', asked('2', 'onum')],
  ])('%s', async (_, text, letters_, id) => {
    const galley = galleyOf([block('paragraph', text)])
    expect(await verdict(galley, (_letters, own) => own)).toEqual([])
    expect(await verdict(galley, onlyFor(letters_, id))).toEqual([expect.stringMatching(says(letters_))])
  })

  it('small capitals too, which no character has for itself', async () => {
    const galley = galleyOf([block('contents-group', 'texts')])
    expect(await verdict(galley, onlyFor('x', idOf('s', 'contents-group')))).toEqual([expect.stringMatching(says('x'))])
    expect(await verdict(galley, onlyFor('x', idOf('x', 'contents-group')))).toEqual([])
    expect(idOf('x', 'contents-group')).not.toBe(idOf('x'))
  })

  it('and joined letters of Arabic, whatever their form', async () => {
    const galley = galleyOf([block('paragraph', 'مسجد')])
    expect(glyphsOf('مسجد', 'paragraph', true).map(({ text }) => text)).toEqual(['م', 'س', 'ج', 'د'])
    expect(await verdict(galley, (_letters, own) => own)).toEqual([])
    const other = glyphsOf('مشجد', 'paragraph', true)[1]?.id ?? 0
    expect(await verdict(galley, onlyFor('س', other))).toEqual([expect.stringMatching(says('س'))])
  })
})

describe('letters that are drawn as they may be are let pass', () => {
  it('in the sampler', async () => {
    expect(await verdict(samplerGalley(), (_letters, own) => own)).toEqual([])
  })

  it('brackets that are turned round, accents apart from their letters, hyphens that are not to be broken', async () => {
    const flow = [
      '(قرار) «سلام»',
      'cafe\u0301 10\u201312 e\u2011mail co\u00adop',
      'בְּרֵאשִׁית (א)',
      'office affluent fjord',
      '1\u20442 3\u204416',
    ].map((text) => block('paragraph', text))
    expect(await verdict(galleyOf(flow), (_letters, own) => own)).toEqual([])
  })
})

describe('what a font may put in the place of a figure', () => {
  const table = readTables(faces.files[0] ?? new Uint8Array()).get('GSUB') as DataView
  const two = idOf('2')
  const [above, , below] = garamond?.font.layout('2\u20442').glyphs.map(({ id }) => id) ?? []
  const fraction = [above, below]
  const others = (fractions: 'none' | 'set') => new Set(readSubstitutions(table, fractions).others.get(two))

  it('is what text gets by itself, also where a neighbour makes it so', () => {
    expect(others('none')).toContain(asked('2', 'smcp'))
    expect(others('none')).toContain(idOf('²')) // Required behind some letters.
    expect(others('none')).not.toContain(asked('2', 'onum'))
    expect(others('none')).not.toContain(fraction[0])
  })

  it('and the figures of a fraction beside its bar', () => {
    expect(fraction).not.toContain(two)
    for (const figure of fraction) expect(others('set')).toContain(figure)
  })
})

it('a font that is none of the theme is told', async () => {
  const galley = galleyOf([block('paragraph', 'a word')])
  const [first] = faces.files
  const others = faces.files.filter((file) => file !== first)
  expect(await verdict(galley, (_letters, own) => own, others)).toEqual([
    expect.stringMatching(/^The font [A-Z]{6}\+EBGaramond-Regular is none of the theme\./),
  ])
})

it('a whole run finds out a printer that takes one letter for another, and gives nothing out', async () => {
  const templates = await loadTemplates(['templates'])
  const source = '---\ntitle: On ferries\nnumber: 1\nkind: resolution\n---\n\nThe Assembly,\n\n1. **Urges** a ferry.\n'
  const sources = [{ path: 'sources/a.md', bytes: new TextEncoder().encode(source) }]
  const run = async (taken: Take) => {
    const press = await prepare(theme, ['pdf'])
    const setter = press.setter && { ...press.setter, faces: taking(taken) }
    const report = createReport()
    const library = gather({ sources, registry: REGISTRY }, report)
    const job = { library, manifest: defaultManifest(library.texts), formats: ['pdf'] as const }
    const outputs = await engross(job, { theme, templates, press: { ...press, setter } }, report)
    return {
      outputs,
      messages: report.findings.filter(({ code }) => code === 'verify-text').map(({ message }) => message),
    }
  }
  expect((await run((_letters, own) => own)).outputs.length).toBeGreaterThan(0)
  const { outputs, messages } = await run(onlyFor('f', idOf('s')))
  expect(outputs).toEqual([])
  expect(messages).toEqual(expect.arrayContaining([expect.stringMatching(says('f'))]))
})
