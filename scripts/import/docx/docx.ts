/**
 * A Word file → a manuscript. The library makes a page of it; what it does not know is done before: the labels that Word
 * counts are written out, the marks of notes are worked out, and what a stranger's archive may hold is checked.
 */

import { quoted } from '../../read/reading.ts'
import { gather } from '../html/gather.ts'
import { noteWords } from '../html/note-words.ts'
import { findNotes } from '../html/notes.ts'
import { elementsOf, hasClass, type PageNode, textOf } from '../html/tree.ts'
import { sayLostPositions } from '../lost-positions.ts'
import type { ImportRemark, Manuscript, Properties } from '../manuscript.ts'
import { isUnreadable, severalTexts, type Unreadable, unreadable } from '../unreadable.ts'
import { closeArchive, openArchive, type Parts } from './archive.ts'
import { createLabelCounter } from './count-labels.ts'
import { lossesOf } from './losses.ts'
import { OWN_WORD, WORD_MANNER } from './manners.ts'
import { readNoteMarks } from './note-marks.ts'
import { readNumbering, readStyleLists } from './numbering.ts'
import { countOwnTexts, isOwnWord, OWN_STYLES, WORD_STYLES } from './style-map.ts'
import { unescaped } from './tags.ts'
import { writeLabels } from './write-labels.ts'

export async function readWord(bytes: Uint8Array): Promise<Manuscript | Unreadable> {
  const parts = openArchive(bytes)
  if (isUnreadable(parts)) return parts
  const document = parts.get('word/document.xml') ?? ''
  const isOwn = isOwnWord(document)
  const texts = isOwn ? countOwnTexts(document) : 1
  if (texts > 1) return severalTexts(texts)
  const losses = lossesOf(parts)
  const prepared = prepare(parts)
  const page = await toPage(prepared.parts, isOwn ? OWN_STYLES : WORD_STYLES)
  if (isUnreadable(page)) return page
  const lost: string[] = []
  const hearLost = (words: string): void => void lost.push(words)
  const manner = { ...(isOwn ? OWN_WORD : WORD_MANNER), hearLost }
  const found = findNotes(page)
  const notes = {
    ...found,
    found: found.found.map((note) => ({ ...note, mark: prepared.marks.get(note.id) ?? note.mark })),
  }
  const { blocks } = gather(page, manner, notes)
  return {
    blocks,
    notes: noteWords(notes, manner),
    properties: propertiesOf(parts),
    labels: isOwn ? 'known' : 'in the words',
    remarks: [...losses, ...sayLostPositions(lost), ...(isOwn ? apparatusOf(page) : sayCounted(prepared))],
  }
}

type Prepared = {
  readonly parts: Parts
  readonly marks: ReadonlyMap<string, string>
  readonly counted: number
  readonly unknown: readonly string[]
}

/** The list definitions go: their labels are letters now, and must not be made a second time. */
function prepare(parts: Parts): Prepared {
  const part = (name: string): string => parts.get(`word/${name}.xml`) ?? ''
  const { marks, document } = readNoteMarks(part('document'), part('settings'))
  const counter = createLabelCounter(readNumbering(part('numbering')), readStyleLists(part('styles')))
  const labelled = writeLabels(document, counter)
  const left = new Map(parts).set('word/document.xml', labelled.document)
  left.delete('word/numbering.xml')
  return { parts: left, marks, counted: labelled.counted, unknown: labelled.unknown }
}

async function toPage(parts: Parts, styleMap: readonly string[]): Promise<PageNode | Unreadable> {
  const [{ default: mammoth }, { parseFragment }] = await Promise.all([import('mammoth'), import('parse5')])
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(closeArchive(parts)) },
      { styleMap: [...styleMap], includeEmbeddedStyleMap: false },
    )
    return parseFragment(value)
  } catch (cause) {
    // The library throws plain errors for XML that is not well formed and for parts that are missing.
    return unreadable(
      `The file cannot be read as a Word file (${cause instanceof Error ? cause.message : String(cause)}).`,
    )
  }
}

function apparatusOf(page: PageNode): readonly ImportRemark[] {
  const ours = [...elementsOf(page)].filter((element) => hasClass(element, 'ours') && textOf(element) !== '')
  return ours.map((element) => ({
    code: 'import-left-out',
    message: `${quoted(textOf(element))} was added by engross to the file and was left out.`,
  }))
}

function sayCounted({ counted, unknown }: Prepared): readonly ImportRemark[] {
  if (counted === 0) return []
  const labels = counted === 1 ? '1 label was' : `${counted} labels were`
  const message = `${labels} counted by Word and ${counted === 1 ? 'is' : 'are'} now written out.`
  const said: ImportRemark = { code: 'import-counted', message, hint: 'Compare the first and the last with the file.' }
  const strange = `“${unknown[0]}” stands where Word counts in a way that engross does not know.`
  return unknown.length === 0 ? [said] : [said, { code: 'import-lost', message: strange, hint: 'Correct the labels.' }]
}

/** `<dc:creator>NATO Parliamentary Assembly</dc:creator>` */
const CREATOR = /<dc:creator>([^<]{1,500})<\/dc:creator>/

function propertiesOf(parts: Parts): Properties {
  const author = unescaped(CREATOR.exec(parts.get('docProps/core.xml') ?? '')?.[1] ?? '').trim()
  return { author: author === '' ? null : author, address: null }
}
