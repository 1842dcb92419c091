import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Finding, Refusal } from '../../scripts/report.ts'
import { colourOf } from '../../scripts/theme/inks.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import type { Theme } from '../../scripts/theme/theme.ts'

const BUILT_IN = join(import.meta.dirname, '../../templates')
const MILLIMETRE = 72 / 25.4
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** The built-in theme with a project's lines and the named profiles laid over it. */
async function load(names: readonly string[], ...lines: readonly string[]): Promise<Theme> {
  const folder = mkdtempSync(join(tmpdir(), 'engross-profiles-'))
  folders.push(folder)
  writeFileSync(join(folder, 'theme.yaml'), lines.join('\n'))
  return loadTheme(
    [BUILT_IN, folder],
    names.map((name) => ({ name, place: null })),
  )
}

async function faultsOf(loading: Promise<Theme>): Promise<readonly Finding[]> {
  const cause = await loading.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (cause instanceof Refusal) return [cause.finding, ...cause.others]
  throw new Error(`not refused: ${String(cause)}`)
}

describe('profiles', () => {
  it('change the theme, the later one last', async () => {
    const print = await load(['print'])
    expect(print.page.starts).toBe('recto')
    expect(print.colours.link).toBe('#000000')
    const both = await load(['print', 'a5'])
    expect(both.page.width).toBeCloseTo(148 * MILLIMETRE)
    expect(both.page.starts).toBe('recto')
    expect(both.page.inner).toBeCloseTo(18 * MILLIMETRE)
    expect((await load(['a5', 'print'])).page.inner).toBeCloseTo(27 * MILLIMETRE)
    expect((await load(['letter'])).page.width).toBe(612)
  })

  it('change nothing when none is named, or the one that says nothing', async () => {
    expect(await load(['screen'])).toEqual(await load([]))
    expect((await load([])).profiles).toEqual(['screen', 'print', 'a5', 'letter', 'draft'])
  })

  it('come from the project too: new ones, and lines of the built-in ones', async () => {
    const lines = [
      'colours: { link: "#7a1f2b" }',
      'profiles:',
      '  print: { press: { bleed: 3mm, cropMarks: on } }',
      '  pocket: { page: { width: 100mm, inner: 10mm, outer: 10mm } }',
    ]
    const print = await load(['print'], ...lines)
    expect(print.press).toEqual({ bleed: 3 * MILLIMETRE, cropMarks: 'on' })
    expect(print.page.starts).toBe('recto')
    expect(print.colours.link, 'a profile is laid over the theme of the project').toBe('#000000')
    expect((await load(['pocket'], ...lines)).page.width).toBeCloseTo(100 * MILLIMETRE)
  })

  it('are refused with a suggestion when nobody knows them', async () => {
    const [fault] = await faultsOf(load(['pirnt']))
    expect(fault).toMatchObject({ code: 'usage-unknown', message: 'There is no profile “pirnt”.' })
    expect(fault?.hint).toContain('print')
  })

  it('are checked at their place, chosen or not', async () => {
    const lines = ['profiles:', '  pocket:', '    page: { widht: 100mm }']
    expect((await faultsOf(load([], ...lines)))[0]).toMatchObject({
      code: 'config-unknown-key',
      place: { line: 3, column: 13 },
    })
    const narrow = ['profiles:', '  pocket:', '    page: { width: 30mm }']
    expect((await faultsOf(load(['pocket'], ...narrow)))[0]).toMatchObject({ code: 'config-value' })
  })
})

describe('inks', () => {
  it('are read from colours, and every format has a colour for the screen', async () => {
    const theme = await load([], 'colours: { accent: "spot(PANTONE 286 C, #0033a0)", rule: "cmyk(0, 100, 100, 20)" }')
    expect([theme.colours.accent, theme.colours.rule]).toEqual(['#0033a0', '#cc0000'])
    expect(theme.inks).toEqual(
      new Map([
        ['#0033a0', { type: 'spot', name: 'PANTONE 286 C' }],
        ['#cc0000', { type: 'process', parts: [0, 1, 1, 0.2] }],
      ]),
    )
  })

  it('say what is no colour', async () => {
    expect(colourOf('cmyk(0, 101, 0, 0)')).toBeNull()
    expect(colourOf('spot(Blue, spot(Red, #ff0000))')).toBeNull()
    const [fault] = await faultsOf(load([], 'colours: { accent: "cmyk(1, 2, 3)" }'))
    expect(fault).toMatchObject({ code: 'config-value', place: { line: 1 } })
  })

  it('differ from each other, and have names of their own', async () => {
    const same = 'colours: { accent: "spot(Blue, #0033a0)", rule: "spot(Navy, #0033a0)" }'
    expect((await faultsOf(load([], same)))[0]?.message).toContain('“Blue” and “Navy” both look like #0033a0')
    const [fault] = await faultsOf(load([], 'colours: { accent: "spot(None, #0033a0)" }'))
    expect(fault).toMatchObject({ code: 'config-value', place: { line: 1 } })
    expect(fault?.message).toContain('“None” is no ink of its own')
    const twice = 'colours: { accent: "spot(Blue, #0033a0)", rule: "spot(Blue, #0033a0)" }'
    expect((await load([], twice)).inks.size).toBe(1)
  })

  it('have one look each', async () => {
    const two = 'colours: { accent: "spot(Blue, #0033a0)", rule: "spot(Blue, #0044a0)" }'
    expect((await faultsOf(load([], two)))[0]?.message).toContain('“Blue” looks like #0033a0')
  })
})
