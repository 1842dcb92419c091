import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { type Finding, Refusal } from '../../scripts/report.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { BLOCKS, ITEMS } from '../../scripts/theme/vocabulary.ts'

const BUILT_IN = fileURLToPath(new URL('../../templates', import.meta.url))
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder with a theme of these lines. */
function house(...lines: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'engross-theme-'))
  folders.push(folder)
  writeFileSync(join(folder, 'theme.yaml'), lines.join('\n'))
  return folder
}

async function faultsOf(...themes: readonly string[]): Promise<readonly Finding[]> {
  try {
    await loadTheme(themes)
  } catch (cause) {
    if (cause instanceof Refusal) return [cause.finding, ...cause.others]
    throw cause
  }
  return []
}

/** '2:3 config-value', and the hint. */
async function told(...lines: readonly string[]): Promise<readonly string[]> {
  const faults = await faultsOf(BUILT_IN, house(...lines))
  return faults.map(({ place, code, hint }) => `${place?.line}:${place?.column} ${code} ${hint}`)
}

describe('the built-in theme', () => {
  it('has every style, in points, and fonts that are named in full', async () => {
    const theme = await loadTheme([BUILT_IN])
    expect(Object.keys(theme.styles).sort()).toEqual([...Object.keys(BLOCKS), ...ITEMS].sort())
    expect(theme.page.width).toBeCloseTo(595.28, 1)
    expect(theme.page.height).toBeCloseTo(841.89, 1)
    expect(theme.styles.subitem.labelWidth).toBe(theme.styles.item.labelWidth)
    expect(theme.styles.subitem.word).toEqual({ name: 'Subitem', outline: 0, next: 'Subitem' })
    for (const family of [theme.fonts.serif, theme.fonts.sans, ...theme.fallbacks]) {
      expect([family.regular, family.bold, family.italic, family.boldItalic].every((file) => isAbsolute(file))).toBe(
        true,
      )
    }
  })
})

describe('a theme of a project', () => {
  it('is laid over the built-in one, key by key', async () => {
    const folder = house(
      'colours: { accent: "#7a1f2b" }',
      'page: { top: 20mm }',
      'fonts: { serif: { regular: fonts/House.ttf } }',
      'styles:',
      '  title: { size: 20, before: 1.5mm }',
    )
    const built = await loadTheme([BUILT_IN])
    const theme = await loadTheme([BUILT_IN, folder])
    expect(theme.colours).toEqual({ ...built.colours, accent: '#7a1f2b' })
    expect(theme.page).toEqual({ ...built.page, top: (20 * 72) / 25.4 })
    expect(theme.fonts.serif).toEqual({ ...built.fonts.serif, regular: join(folder, 'fonts/House.ttf') })
    expect(theme.styles.title).toEqual({ ...built.styles.title, size: 20, before: (1.5 * 72) / 25.4 })
    expect(theme.styles.clause).toEqual(built.styles.clause)
  })

  it('may be empty, and may bring entries that others are like', async () => {
    expect(await loadTheme([BUILT_IN, house('')])).toEqual(await loadTheme([BUILT_IN]))
    const theme = await loadTheme([
      BUILT_IN,
      house('styles:', '  leaning: { slant: italic }', '  note: { like: leaning }'),
    ])
    expect(theme.styles.note.slant).toBe('italic')
    expect(theme.styles).not.toHaveProperty('leaning')
  })

  it.each([
    [['colours: { acent: "#7a1f2b" }'], '1:12 config-unknown-key Did you mean “accent”?'],
    [['colors: {}'], '1:1 config-unknown-key Did you mean “colours”?'],
    [['title: { size: 9 }'], '1:1 config-unknown-key “title” is a style: write it under “styles:”.'],
    [['styles:', '  title: { siez: 9 }'], '2:12 config-unknown-key Did you mean “size”?'],
    [['styles:', '  titel: { size: 9 }'], '2:10 config-unknown-key Did you mean “title”?'],
    [['fallbacks:', '  - { nmae: X }'], '2:7 config-unknown-key Did you mean “name”?'],
    [['styles:', '  title: { size: big }'], '2:18 config-value Change the value, or remove the key.'],
    [['styles:', '  title: { size: 0 }'], '2:18 config-value Change the value, or remove the key.'],
    [['styles:', '  title: { before: -3 }'], '2:20 config-value Change the value, or remove the key.'],
    [['colours:', '  text: black'], '2:9 config-value Change the value, or remove the key.'],
    [['styles: { note: { align: centre } }'], '1:26 config-value Did you mean “center”?'],
    [['styles: [title]'], '1:9 config-value Change the value, or remove the key.'],
    [['page: { inner: 150mm, outer: 70mm }'], '1:16 config-value Make the margins smaller or the page larger.'],
    [['styles:', '  title: { like: titel }'], '2:18 config-value Did you mean “title”?'],
    [
      ['styles:', '  note: { like: title }', '  title: { like: note }'],
      '2:17 config-value Remove one “like:” of the circle.',
    ],
    [['styles:', '  note: { word: { next: Clauze } }'], '2:25 config-value Did you mean “Clause”?'],
    [['styles:', '  note: { word: { name: clause } }'], '2:25 config-value Give one of them another word.name.'],
    [['page: {'], '1:8 config-syntax Mend the YAML.'],
    [['page: { width: !!js/function x }'], '1:16 config-syntax Remove the tag; every value is read as words.'],
    [['__proto__: { width: 1 }'], '1:1 config-forbidden-key Remove it.'],
  ])('is refused with the place and a remedy: %s', async (lines, expected) => {
    expect((await told(...lines))[0]).toBe(expected)
  })

  it('is refused for everything that is wrong at once', async () => {
    expect(await told('colours: { acent: x, text: black }', 'page: { width: wide }')).toHaveLength(3)
  })

  it('is refused when it names a font of a package that is not there', async () => {
    const [fault] = await faultsOf(BUILT_IN, house('fonts: { serif: { bold: "@no/such-font:a.ttf" } }'))
    expect(fault).toMatchObject({ code: 'font-missing', place: { line: 1, column: 25 } })
    expect(fault?.hint).toContain('npm install @no/such-font')
  })

  it('is refused when it stands alone and something is missing', async () => {
    const [fault] = await faultsOf(house('page: { width: 210mm }'))
    expect(fault).toMatchObject({ code: 'config-value', message: 'The key “page.height” is missing.' })
    expect(await faultsOf()).toMatchObject([{ code: 'template-missing' }])
  })

  it('is refused when an element has no style', async () => {
    const { styles, ...rest } = await plainTheme()
    const { clause, ...others } = styles
    expect(clause).toBeDefined()
    const [fault] = await faultsOf(house(JSON.stringify({ ...rest, styles: others })))
    expect(fault).toMatchObject({ code: 'theme-missing-style', message: 'The theme has no entry “clause”.' })
  })
})

/** The built-in theme as the words that a file could hold. */
async function plainTheme(): Promise<{ readonly styles: Record<string, unknown> }> {
  const words = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(words)
    if (typeof value !== 'object' || value === null) return String(value)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, words(inner)]))
  }
  const { styles, word: all, inks: _inks, profiles: _profiles, ...rest } = await loadTheme([BUILT_IN])
  const { template: _, ...word } = all // Found in a folder; no key of the file.
  const { word: names, ...defaults } = styles.paragraph
  expect(names.name).toBe('Paragraph')
  return words({ ...rest, word, defaults, styles }) as { styles: Record<string, unknown> }
}
