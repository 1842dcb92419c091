/**
 * `word/numbering.xml`: the set of levels that print nothing, the levels of each text whose labels Word counts, and the
 * lists that follow them. Levels carry the indents, so that paragraphs need not.
 */
import type { Theme } from '../../../theme/theme.ts'
import { ITEMS, type ItemStyle } from '../../../theme/vocabulary.ts'
import { type Column, columnAt, widestLabels } from '../label-column.ts'
import type { Place } from '../paragraph-look.ts'
import { escapeXml, NAMESPACES, twips, XML_DECLARATION } from '../xml.ts'
import type { Shape } from './counter-shape.ts'
import { type Definition, LEVELS, type Lists, SILENT, type WordList } from './lists.ts'

/** Null when no unit of the volume has a label. `places`: where the styles of units stand. */
export function numberingXml(lists: Lists, theme: Theme, places: Readonly<Record<ItemStyle, Place>>): string | null {
  if (lists.lists.length === 0) return null
  const definitions = lists.definitions.map((definition) => countingLevels(definition, theme, places))
  return [
    `${XML_DECLARATION}<w:numbering ${NAMESPACES}>`,
    silentLevels(places),
    ...definitions,
    ...lists.lists.map(listXml),
    '</w:numbering>',
  ].join('')
}

/** The style of a level: clause, item, then subitem for all that stand deeper. */
export function styleOfLevel(level: number): ItemStyle {
  return ITEMS[Math.min(level, ITEMS.length - 1)] ?? 'subitem'
}

/**
 * Bullets without a sign: Word and LibreOffice show nothing and tell a list; converters make a list of it whose units
 * begin with their adopted labels. (With the format `none` they would count, and print "1. 1.".)
 */
function silentLevels(places: Readonly<Record<ItemStyle, Place>>): string {
  const levels = eachLevel((level) => {
    const { left, hanging } = places[styleOfLevel(level)]
    return levelXml(level, {
      start: 1,
      format: 'bullet',
      text: '',
      align: 'left',
      after: 'nothing',
      tabs: '',
      left,
      hanging,
    })
  })
  return definitionXml(SILENT, levels)
}

function countingLevels(
  { id, sheet, shapes }: Definition,
  theme: Theme,
  places: Readonly<Record<ItemStyle, Place>>,
): string {
  const widest = widestLabels(sheet.flow, theme)
  let outer = 0
  const levels = eachLevel((level) => {
    const style = styleOfLevel(level)
    const column = columnAt(outer, style, widest[level] ?? 0, theme)
    outer = column.words
    return countingLevel(shapes[level], { level, column, align: theme.styles[style].labelAlign, usual: places[style] })
  })
  return definitionXml(id, levels)
}

type LevelPlace = {
  readonly level: number
  readonly column: Column
  readonly align: 'left' | 'right'
  readonly usual: Place
}

/** A label set to the right ends where the line begins; the tab after it leads to the words. */
function countingLevel(shape: Shape | undefined, { level, column, align, usual }: LevelPlace): string {
  const words = twips(column.words)
  const hanging = words - twips(align === 'right' ? column.edge : column.start)
  const cleared = usual.stops
    .filter((stop) => stop.at !== words)
    .map((stop) => `<w:tab w:val="clear" w:pos="${stop.at}"/>`)
  const tabs = cleared.length === 0 ? '' : `<w:tabs>${cleared.join('')}</w:tabs>`
  const { start = 1, format = 'none', text = '' } = shape ?? {}
  return levelXml(level, { start, format, text, align, after: 'tab', tabs, left: words, hanging })
}

type LevelLook = {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly align: 'left' | 'right'
  readonly after: 'tab' | 'nothing'
  readonly tabs: string
  readonly left: number
  readonly hanging: number
}

function levelXml(level: number, look: LevelLook): string {
  const { start, format, text, align, after, tabs, left, hanging } = look
  return (
    `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:suff w:val="${after}"/>` +
    `<w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="${align}"/>` +
    `<w:pPr>${tabs}<w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr></w:lvl>`
  )
}

const eachLevel = (write: (level: number) => string): string =>
  Array.from({ length: LEVELS }, (_, level) => write(level)).join('')

/** `w:nsid` tells definitions apart when paragraphs are pasted into another file; it is the same on every day. */
function definitionXml(id: number, levels: string): string {
  const nsid = (0x456e6700 + id).toString(16).toUpperCase()
  return `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${nsid}"/><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`
}

function listXml({ id, definition, starts }: WordList): string {
  const own = [...starts].map(
    ([level, start]) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
  )
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${own.join('')}</w:num>`
}
