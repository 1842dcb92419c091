/**
 * Blocks as HTML: paragraphs, headings, lines of contents. The class is the name of the block's style.
 */

import type { Block, Run } from '../../template/galley.ts'
import { BLOCKS, type BlockStyle, type Role } from '../../theme/vocabulary.ts'
import { directionOfBlock, directionOfRuns } from '../direction/turned-runs.ts'
import { attribute } from './escape.ts'
import { nameOfClause, writePermalink } from './furniture.ts'
import { writeRuns } from './runs.ts'
import { dirAttribute } from './turned.ts'
import type { Where } from './where.ts'

/** Titles begin a sheet; their lines are one heading. */
export const isTitle = (block: Block): boolean => roleOf(block) === 'heading-1'

export const isContentsEntry = (block: Block): boolean => block.style === 'contents-entry'

function roleOf(block: Block): Role {
  return block.style in BLOCKS ? BLOCKS[block.style as BlockStyle].role : 'paragraph'
}

/** The letters of a block, as a name: without marks of notes and what only pages need. */
function lettersOf({ runs }: Block): string {
  return runs.map((run) => (run.type === 'words' && run.where === 'everywhere' ? run.text : ' ')).join('')
}

export function writeBlock(block: Block, where: Where): string {
  const wished = HEADINGS[roleOf(block)]
  const element = wished === undefined ? 'p' : `h${where.desk.headingLevel(wished)}`
  return `<${element}${attributesOf(block, where)}>${wordsOf(block, where)}</${element}>\n`
}

function wordsOf(block: Block, { desk, language }: Where): string {
  const { runs, origin } = block
  return writeRuns(runs, { origin, direction: directionOfBlock(block, language) }, desk)
}

/** A block of a sheet; what has a name has its address beside it, and a paragraph who cites it behind it. */
export function writeCitedBlock(block: Block, where: Where): string {
  if (block.id === null || !where.sheet.isCited) return writeBlock(block, where)
  if (roleOf(block) in HEADINGS) return headed(writeBlock(block, where).trimEnd(), block.id, lettersOf(block).trim())
  if (block.style !== 'paragraph') return writeBlock(block, where)
  const link = writePermalink(block.id, nameOfClause(block.id, where))
  return `<p${attributesOf(block, where)}>${link}${wordsOf(block, where)}</p>\n${writeCitedBy(block.citedBy, where)}`
}

/** "Cited by Declaration 489, para. 27", at the clause that is cited. */
export function writeCitedBy(runs: readonly Run[] | undefined, { desk, language, direction: around }: Where): string {
  if (runs === undefined) return ''
  const direction = directionOfRuns(runs, language)
  const words = writeRuns(runs, { origin: 'ours', direction }, desk)
  return `<p class="cited-by cited-here ours"${dirAttribute(direction, around)}>${words}</p>\n`
}

/** The level that a role wishes for. The h1 is the title of the volume, or of a single text. */
const HEADINGS: Partial<Readonly<Record<Role, number>>> = { 'heading-1': 2, 'heading-2': 3, 'heading-3': 4 }

/** The title of the volume stands on the cover and again on the title page; it is one heading all the same. */
export function writeTitle(blocks: readonly Block[], where: Where): string {
  const [first] = blocks
  if (!first) return ''
  const { desk } = where
  if (first.style === 'volume-title' && !desk.wantsTitle())
    return blocks.map((block) => paragraph(block, where)).join('')
  const level = `h${desk.headingLevel(first.style === 'volume-title' ? 1 : 2)}`
  const lines = blocks.map((block) => wordsOf(block, where))
  const line = (block: Block, index: number): string =>
    `<span class="line"${attribute('id', block.id)}${dirOfBlock(block, where)}>${lines[index]}</span>`
  const words = blocks.length === 1 ? lines.join('') : blocks.map(line).join('\n')
  const attributes = attributesOf(blocks.length === 1 ? first : { ...first, id: null, runs: [] }, where)
  const heading = `<${level}${attributes}>${words}</${level}>`
  if (!where.sheet.isCited) return `${heading}\n`
  return headed(heading, where.sheet.id, where.sheet.name)
}

/** A heading with its address beside it. */
function headed(heading: string, id: string, name: string): string {
  return `<div class="headed">${heading}${writePermalink(id, name)}</div>\n`
}

function paragraph(block: Block, where: Where): string {
  return `<p${attributesOf(block, where)}>${wordsOf(block, where)}</p>\n`
}

export function writeEntries(blocks: readonly Block[], where: Where): string {
  const entries = blocks.map((block) => `<li${attributesOf(block, where)}>${wordsOf(block, where)}</li>\n`)
  return `<ul role="list">\n${entries.join('')}</ul>\n`
}

export function attributesOf(block: Block, where: Where): string {
  const { id, style, origin, language } = block
  const name = origin === 'ours' ? `${style} ours` : style
  return `${attribute('id', id)} class="${name}"${attribute('lang', language)}${dirOfBlock(block, where)}`
}

function dirOfBlock(block: Block, { language, direction }: Where): string {
  return dirAttribute(directionOfBlock(block, language), direction)
}
