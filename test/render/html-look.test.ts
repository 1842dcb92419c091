import { describe, expect, it } from 'vitest'
import { contrastOf, darkPalette, legible, lightPalette } from '../../scripts/render/html/colours.ts'
import type { Theme } from '../../scripts/theme/theme.ts'
import { sampleGalley } from '../builders.ts'
import { elements, get, letters, named, render, theme } from './html-pages.ts'

describe('the look', () => {
  it('has a rule for every style of the theme and for every class that is used', async () => {
    const source = await render(sampleGalley())
    const [style] = named(elements(source), 'style')
    const css = style ? letters(style) : ''
    for (const name of Object.keys(theme.styles)) expect(css, name).toContain(`\n.${name}{`)
    const used = elements(source).flatMap((element) => (get(element, 'class') ?? '').split(' '))
    const plain = new Set(['', 'ours', 'adopted', 'ref', 'cover', 'title-page'])
    for (const name of used.filter((one) => !plain.has(one))) expect(css, name).toContain(`.${name}`)
  })

  it('lets the further lines of a contents entry stand in, as in print', async () => {
    expect(await render(sampleGalley())).toMatch(
      /li\.contents-entry\{[^}]*padding-inline-start:1\.5em;text-indent:-1\.5em\}/,
    )
  })

  it('prints on the page of the theme, as a bound volume when the theme is one', async () => {
    const css = async (page: Partial<Theme['page']>): Promise<string> =>
      render(
        sampleGalley(),
        {},
        { ...theme, page: { ...theme.page, width: 300, height: 400, inner: 40, outer: 50, ...page } },
      )
    const bound = await css({ sides: 'two', starts: 'recto' })
    expect(bound).toMatch(/@page\{size:300\.0pt 400\.0pt;margin:85\.0pt 50\.0pt 90\.7pt 40\.0pt;/)
    expect(bound).toContain('@page:left{margin-left:50.0pt;margin-right:40.0pt}')
    expect(bound).toContain('.sheet.text{break-before:recto}')
    const alike = await css({ sides: 'one', starts: 'recto' })
    expect(alike).not.toMatch(/@page:left|break-before:recto/)
  })

  it('keeps colours that are legible and mends the others, by day and by night', () => {
    expect(legible('#1f3a5f', '#ffffff', 4.5)).toBe('#1f3a5f')
    const pale = { text: '#777777', muted: '#dddddd', accent: '#ffff00', link: '#99ccff', rule: '#fefefe' }
    for (const palette of [lightPalette(pale), darkPalette(pale), darkPalette(theme.colours)]) {
      for (const name of ['text', 'muted', 'accent', 'link'] as const) {
        expect(contrastOf(palette[name], palette.ground), name).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(palette[name], palette.tint), `${name} on tint`).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrastOf(palette.rule, palette.ground)).toBeGreaterThanOrEqual(3)
    }
  })

  it('measures contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})
