/**
 * Blocks, lists and tables as paragraphs of Word. A paragraph names its style and says nothing else about its look,
 * except where it stands deeper or in a wider label column than its style expects.
 */
import { type Direction, directionOfLanguage } from '../../ast/right-to-left.ts'
import type { Block, Flow, Item, List, Sheet } from '../../template/galley.ts'
import type { ItemStyle } from '../../theme/vocabulary.ts'
import { directionOfBlock, directionOfItem } from '../direction/turned-runs.ts'
import { bidiXml } from './direction.ts'
import { type Column, columnAt, widestLabels } from './label-column.ts'
import { wordLanguage } from './language.ts'
import type { Listed } from './lists/lists.ts'
import { styleOfLevel } from './lists/numbering-part.ts'
import {
  footFrame,
  indentXml,
  labelledPlace,
  NO_OVERRIDES,
  type Overrides,
  overrides,
  type Place,
  plainPlace,
} from './paragraph-look.ts'
import { runsXml } from './runs.ts'
import type { Story } from './story.ts'
import type { ParagraphStyle } from './style-names.ts'
import { type CellWriter, tableXml } from './tables.ts'
import { properties, RIGHT_TO_LEFT, runXml, type Setting } from './words.ts'
import { twips } from './xml.ts'

/** A paragraph is open until the end, because the last one of a sheet carries its section. */
export type Piece = Paragraph | { readonly type: 'table'; readonly xml: string }
export type Paragraph = {
  readonly type: 'paragraph'
  readonly style: ParagraphStyle | null // Null for a break line.
  readonly properties: string // Children of `w:pPr`.
  readonly content: string
}

export function closeParagraph({ properties: own, content }: Paragraph): string {
  return `<w:p><w:pPr>${own}</w:pPr>${content}</w:p>`
}

/**
 * Takes no room and holds a break. Word wants a paragraph after a table, joins two tables that have none between them,
 * and keeps the section of a sheet in a paragraph, which must not be one that stands in a frame.
 */
export const BREAK_LINE: Paragraph = {
  type: 'paragraph',
  style: null,
  properties: '<w:pStyle w:val="BreakLine"/>',
  content: '',
}

/** The flow of a sheet, with the sheet's own anchor on its first paragraph. */
export function sheetPieces(sheet: Sheet, story: Story): readonly Piece[] {
  const level: Level = { story, sheet, widest: widestLabels(sheet.flow, story.theme), outer: 0, depth: 0 }
  const pieces = flowPieces(sheet.flow, level)
  const last = pieces.at(-1)
  const whole = last?.type === 'paragraph' && last.style !== 'imprint' ? pieces : [...pieces, BREAK_LINE]
  const first = whole.findIndex((piece) => piece.type === 'paragraph')
  return whole.map((piece, index) =>
    piece.type === 'paragraph' && index === first
      ? { ...withGap(piece, sheet, story), content: story.bookmarks.around(sheet.id, piece.content) }
      : piece,
  )
}

/** The white above an annex that follows on below another; spacing comes before indents. */
function withGap(paragraph: Paragraph, sheet: Sheet, { following, theme }: Story): Paragraph {
  const { annexGap } = theme.page
  if (annexGap === 'page' || !following.has(sheet)) return paragraph
  const spacing = `<w:spacing w:before="${twips(annexGap)}"/>`
  return { ...paragraph, properties: paragraph.properties.replace(/(?=<w:ind |$)/, spacing) }
}

/** Where a flow stands in its sheet. `outer`: where the words of the item around it begin, in points. */
type Level = {
  readonly story: Story
  readonly sheet: Sheet
  readonly widest: readonly number[]
  readonly outer: number
  readonly depth: number
}

function flowPieces(flow: readonly Flow[], level: Level): readonly Piece[] {
  const pieces: Piece[] = []
  for (const piece of flow) {
    switch (piece.type) {
      case 'block':
        pieces.push(blockParagraph(piece, level))
        break
      case 'list':
        pieces.push(...listPieces(piece, level))
        break
      case 'table':
        if (pieces.at(-1)?.type === 'table') pieces.push(BREAK_LINE)
        pieces.push({ type: 'table', xml: tableXml(piece, cellWriter(level), level.story) })
        break
    }
  }
  return pieces
}

function listPieces(list: List, level: Level): readonly Piece[] {
  const { widest, outer, depth, story } = level
  const column = columnAt(outer, list.style, widest[depth] ?? 0, story.theme)
  return list.items.flatMap((item) => itemPieces(item, column, level))
}

function itemPieces(item: Item, column: Column, level: Level): readonly Piece[] {
  const { story } = level
  const look = story.theme.styles[item.style]
  const [first, ...rest] = item.flow
  const words = first?.type === 'block' ? first : null
  const inner = words ? rest : item.flow
  const listed = story.lists.of(item)
  const label = listed?.label === 'counted' ? '' : labelXml(item, level)
  const opening: Making = {
    style: item.style,
    place: item.label === '' ? plainPlace(look, column.words) : labelledPlace(look, column),
    listed,
    content: story.bookmarks.around(item.id, label + (words ? blockContent(words, level) : '')),
    // "URGES governments:" does not stay behind at the foot of a page when its items begin on the next.
    keep: inner[0]?.type === 'list' ? 'with-next' : 'free',
    direction: directionOfItem(item, level.sheet.language),
  }
  return [paragraphOf(opening, story), ...flowPieces(inner, { ...level, outer: column.words, depth: level.depth + 1 })]
}

/** The adopted label as letters, never as a counter: a renumbered clause would be another clause. */
function labelXml(item: Item, level: Level): string {
  if (item.label === '') return ''
  const { labelAlign } = level.story.theme.styles[item.style]
  const tab = '<w:r><w:tab/></w:r>'
  return `${labelAlign === 'right' ? tab : ''}${labelRuns(item, level)}${tab}`
}

/** A label that is cited has a bookmark round its number alone: the `28` of "28.". */
function labelRuns(item: Item, level: Level): string {
  const { bookmarks, targets } = level.story
  const backward = directionOfItem(item, level.sheet.language) === 'right-to-left' ? RIGHT_TO_LEFT : ''
  const look = properties(null, backward, languageOf(null, level))
  const number = targets.labels.get(item.id)?.number ?? ''
  if (number === '') return runXml(item.label, look)
  const start = item.label.indexOf(number)
  const [before, after] = [item.label.slice(0, start), item.label.slice(start + number.length)]
  const outside = (letters: string): string => (letters === '' ? '' : runXml(letters, look))
  return outside(before) + bookmarks.aroundLabel(item.id, runXml(number, look)) + outside(after)
}

function blockParagraph(block: Block, level: Level): Paragraph {
  const place = placeOf(block, level)
  const content = blockContent(block, level)
  const direction = directionOfBlock(block, level.sheet.language)
  return paragraphOf({ style: block.style, place, listed: null, content, keep: 'free', direction }, level.story)
}

/** Blocks without a label stand where the style says, or under the words of their item. */
function placeOf(block: Block, { story, sheet, outer, depth }: Level): Place {
  const style = story.theme.styles[block.style]
  if (block.style === 'imprint' && sheet.style === 'title-page') return { ...story.places.imprint, standing: 'at-foot' }
  if (depth === 0 && block.style !== 'wrap-up' && !isItemStyle(block.style)) return story.places[block.style]
  return plainPlace(style, outer)
}

const isItemStyle = (style: ParagraphStyle): style is ItemStyle =>
  style === 'clause' || style === 'item' || style === 'subitem'

function cellWriter(level: Level): CellWriter {
  const inside = { ...level, outer: 0, depth: 0 }
  return { language: level.sheet.language, paragraph: (block) => closeParagraph(blockParagraph(block, inside)) }
}

type Making = {
  readonly style: ParagraphStyle
  readonly place: Place
  readonly listed: Listed | null
  readonly content: string
  readonly keep: 'free' | 'with-next' // What the style says of itself comes on top.
  readonly direction: Direction
}

function paragraphOf({ style, place, listed, content, keep, direction }: Making, story: Story): Paragraph {
  const { tabs, indent } = placing({ style, place, listed }, story)
  const kept = keep === 'with-next' ? '<w:keepNext/>' : ''
  const frame = place.standing === 'at-foot' ? footFrame(story.theme) : ''
  const own = `<w:pStyle w:val="${story.styles[style].id}"/>${kept}${frame}${listXml(listed)}${tabs}${bidiXml(direction, directionOfLanguage(story.language))}${indent}`
  return { type: 'paragraph', style, properties: own, content }
}

/** A list that counts places its labels and words itself; one that does not leaves them to the style. */
function placing({ style, place, listed }: Pick<Making, 'style' | 'place' | 'listed'>, story: Story): Overrides {
  if (listed?.label === 'counted') return NO_OVERRIDES
  const said = overrides(place, story.places[style])
  // The list would put a style of another level where its own level stands.
  const foreign = listed !== null && styleOfLevel(listed.level) !== style
  return foreign ? { ...said, indent: indentXml(place) } : said
}

const listXml = (listed: Listed | null): string =>
  listed === null ? '' : `<w:numPr><w:ilvl w:val="${listed.level}"/><w:numId w:val="${listed.list}"/></w:numPr>`

function blockContent(block: Block, level: Level): string {
  const { story } = level
  const { weight, tracking } = story.theme.styles[block.style]
  const setting: Setting = {
    language: languageOf(block, level),
    weight,
    tracking,
    links: block.style === 'contents-entry' ? 'plain' : 'shown',
  }
  const content = runsXml(block.runs, setting, story)
  return block.id === null ? content : story.bookmarks.around(block.id, content)
}

/** The language that the runs must say: only where it is another than the file's. */
function languageOf(block: Block | null, { sheet, story }: Level): string | null {
  const language = block?.language ?? sheet.language
  return wordLanguage(language) === story.language ? null : language
}
