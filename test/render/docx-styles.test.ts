import { describe, expect, test } from 'vitest'
import { nameStyles } from '../../scripts/render/docx/style-names.ts'
import { stylesXml } from '../../scripts/render/docx/styles.ts'
import type { Item } from '../../scripts/template/galley.ts'
import { block, emphasis, galley, item, list, sampleGalley, sheet, strong, words } from '../builders.ts'
import { bodyOf, notesOf, openDocx, theme, values } from './docx-file.ts'

const styles = stylesXml(theme, nameStyles(theme), 'en-GB')

/** The definition of the style that the style pane calls `name`. */
function styleOf(name: string, xml = styles): string {
  return (
    [...xml.matchAll(/<w:style .*?<\/w:style>/g)]
      .map(([style]) => style)
      .find((style) => style.includes(`<w:name w:val="${name}"/>`)) ?? ''
  )
}

describe('the style pane', () => {
  test('has an entry for each style of the theme, under its name', () => {
    for (const { word } of Object.values(theme.styles))
      expect(styleOf(word.name)).toContain('<w:basedOn w:val="Normal"/>')
  })

  test('lets the further lines of a contents entry stand in, as in print', () => {
    const size = theme.styles['contents-entry'].size
    const hang = Math.round(size * 1.5 * 20)
    expect(styleOf('Contents entry')).toContain(`<w:ind w:left="${hang}" w:right="0" w:hanging="${hang}"/>`)
  })

  test('shows the styles in the order of a text', () => {
    const priority = (name: string): number => Number(/w:uiPriority w:val="(\d+)"/.exec(styleOf(name))?.[1])
    const order = [
      'Symbol',
      'Title of text',
      'Opening',
      'Clause',
      'Item',
      'Subitem',
      'Paragraph',
      'Note',
      'Cited by',
    ].map(priority)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  test('leads from style to style as one types', () => {
    expect(styleOf('Symbol')).toContain('<w:next w:val="TitleOfText"/>')
    expect(styleOf('Opening')).toContain('<w:next w:val="Clause"/>')
  })

  test('has no name and no id twice, also when a theme repeats one', () => {
    const twice = {
      ...theme,
      styles: { ...theme.styles, clause: { ...theme.styles.clause, word: theme.styles.item.word } },
    }
    for (const xml of [styles, stylesXml(twice, nameStyles(twice), 'en-GB')]) {
      const names = values(xml.replace(/<w:next [^>]*>|<w:basedOn [^>]*>/g, ''), 'w:styleId').map((id) =>
        id.toLowerCase(),
      )
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('holds every style that the file uses', async () => {
    const parts = await openDocx(sampleGalley())
    const ids = values(parts['word/styles.xml'] ?? '', 'w:styleId')
    const used = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map((match) => match[1] ?? ''),
    )
    expect(new Set(used).size).toBeGreaterThan(12)
    for (const id of used) expect(ids).toContain(id)
  })
})

describe('the look of a style', () => {
  test('comes from the theme', () => {
    const title = styleOf('Title of text')
    expect(title).toContain('<w:keepNext/>')
    expect(title).toContain('<w:suppressAutoHyphens/>')
    expect(title).toContain('<w:spacing w:before="0" w:after="320" w:line="440" w:lineRule="atLeast"/>')
    expect(title).toContain('<w:jc w:val="center"/>')
    expect(title).toContain('<w:outlineLvl w:val="0"/>')
    expect(title).toContain('<w:sz w:val="34"/>')
    expect(styleOf('Volume body')).toContain('<w:smallCaps/>')
    expect(styleOf('Cited by')).toContain('<w:color w:val="5A5A5A"/>')
    expect(styleOf('Clause')).toContain('<w:jc w:val="both"/>')
    expect(styles).toContain('<w:pPrDefault><w:pPr><w:widowControl/>')
  })

  test('leaves font and size to Normal where they are those of the file', () => {
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/.exec(styles)?.[0]
    expect(defaults).toMatch(/<w:rFonts w:ascii="Cambria"[^>]* w:asciiTheme="minorHAnsi"/)
    expect(defaults).toContain('<w:sz w:val="24"/>')
    for (const name of ['Clause', 'Note', 'Title of text', 'header']) expect(styleOf(name)).not.toContain('w:rFonts')
    expect(styleOf('Clause')).not.toContain('<w:sz ')
    const note = { ...theme.styles.note, font: 'sans' } as const
    const other = { ...theme, styles: { ...theme.styles, note } }
    expect(styleOf('Note', stylesXml(other, nameStyles(other), 'en-GB'))).toContain(
      `w:ascii="${theme.fonts.sans.word}"`,
    )
  })

  test('follows a changed theme', () => {
    const clause = { ...theme.styles.clause, ruleAbove: 1, weight: 'bold', together: 'whole', tracking: 50 } as const
    const other = { ...theme, styles: { ...theme.styles, clause } }
    const xml = styleOf('Clause', stylesXml(other, nameStyles(other), 'en-GB'))
    expect(xml).toContain(
      '<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="8A8A8A"/></w:pBdr>',
    )
    expect(xml).toContain('<w:b/><w:bCs/><w:spacing w:val="12"/>')
  })

  test('reaches runs through character styles, and directly only where two looks meet', async () => {
    const both = words('both', ['strong', 'emphasis'])
    const raised = words('2', ['emphasis', 'sup'])
    const runs = [strong('URGES'), emphasis('ad hoc'), both, words('2', ['sup']), words('2', ['sub']), raised]
    const xml = bodyOf(await openDocx(galley([{ role: 'body', sheets: [sheet('t', [block('paragraph', runs)])] }])))
    expect([...xml.matchAll(/<w:rPr>(.*?)<\/w:rPr>/g)].map((match) => match[1])).toEqual([
      '<w:rStyle w:val="Lead"/>',
      '<w:rStyle w:val="Emphasis"/>',
      '<w:rStyle w:val="LeadEmphasis"/>',
      '<w:rStyle w:val="Superscript"/>',
      '<w:rStyle w:val="Subscript"/>',
      '<w:rStyle w:val="Superscript"/><w:i/><w:iCs/>',
    ])
  })

  test('leaves strong words alone in a bold heading, where the style would take the weight away', async () => {
    const heading = sheet('t', [block('heading', [strong('UKRAINE')])])
    expect(bodyOf(await openDocx(galley([{ role: 'body', sheets: [heading] }])))).not.toContain('Lead')
  })
})

describe('label columns', () => {
  const clause = (label: string, ...nested: readonly Item[]) =>
    item('clause', `t.${label}`, label, 'Noting', nested.length > 0 ? [list(...nested), block('wrap-up', 'so.')] : [])
  const bodyWith = async (...items: readonly Item[]): Promise<string> =>
    bodyOf(await openDocx(galley([{ role: 'body', sheets: [sheet('t', [list(...items)])] }])))

  test('are those of the style where the labels fit, so that paragraphs say nothing', async () => {
    const xml = await bodyWith(clause('28.', item('item', 't.28.a', 'a.', 'to act;')))
    expect(xml).not.toMatch(/<w:ind |<w:tabs>/)
  })

  test('grow with the widest label of their depth, for the whole text', async () => {
    const xml = await bodyWith(clause('1.'), clause('XXVIII.', item('item', 't.a', 'a.', 'to act;')))
    const indents = [...xml.matchAll(/<w:ind w:left="(\d+)" w:right="0" (?:w:hanging="(\d+)"|w:firstLine="0")\/>/g)]
    const widest = 7 * 0.5 * 12 * 20 // Seven characters of half an em at 12 points.
    const gap = theme.styles.clause.labelGap * 20
    expect(indents.map((match) => Number(match[1]))).toEqual([
      widest + gap,
      widest + gap,
      widest + 2 * gap + 320,
      widest + gap,
    ])
    expect(indents.map((match) => match[2] && Number(match[2]))).toEqual([
      widest + gap,
      widest + gap,
      320 + gap,
      undefined,
    ])
  })

  test('keep the words before a list with its first item', async () => {
    const xml = await bodyWith(clause('1.', item('item', 't.a', 'a.', 'to act;')), clause('2.'))
    expect(xml.match(/<w:pStyle w:val="\w+"\/>(?:<w:keepNext\/>)?/g)).toEqual([
      '<w:pStyle w:val="Clause"/><w:keepNext/>',
      '<w:pStyle w:val="Item"/>',
      '<w:pStyle w:val="WrapUp"/>',
      '<w:pStyle w:val="Clause"/>',
    ])
  })

  test('clear the tab stops of the style, which would catch the label', async () => {
    const xml = await bodyWith(clause('XXVIII.'))
    expect(xml).toContain('<w:tabs><w:tab w:val="clear" w:pos="400"/><w:tab w:val="clear" w:pos="540"/>')
  })
})

test('small print stands at the foot of the title page', async () => {
  const frames = bodyOf(await openDocx(sampleGalley())).match(
    /<w:pStyle w:val="\w+"\/><w:framePr [^>]*w:yAlign="bottom"\/>/g,
  )
  expect(frames).toEqual([expect.stringContaining('"Imprint"/><w:framePr w:w="8391"')])
})

test('notes have their own style', async () => {
  expect(notesOf(await openDocx(sampleGalley()))).toContain('<w:pStyle w:val="Note"/>')
})
