/**
 * One source file → the official texts in it, with findings. The steps stand in the order in which they are taken; each
 * looks only at what the ones before it left.
 *
 *     bytes ─▶ letters ─▶ front matter ─▶ rows ─▶ furniture out ─▶ cut into texts ─▶ each text (read-one.ts)
 *
 * Reading never throws for a bad input and never loses a letter. Nothing comes out only when there are
 * no letters, or more lines than a text can have.
 */
import { createHash } from 'node:crypto'
import type { OfficialText, Span } from '../ast/ast.ts'
import type { SourceFile } from '../disk.ts'
import type { Report } from '../report.ts'
import { atOnce, type Steps } from '../steps.ts'
import { inspectCharacters } from './bytes/characters.ts'
import { decode } from './bytes/decode.ts'
import { readFrontMatter } from './front-matter/front-matter.ts'
import { readStatements } from './front-matter/statements.ts'
import { readWrittenReferences } from './front-matter/written-references.ts'
import { sayColumns } from './lines/columns.ts'
import { MOST_LINES, splitLines } from './lines/lines.ts'
import { rowsOf } from './lines/rows.ts'
import { checkContents } from './packets/check-contents.ts'
import { cutPacket } from './packets/cut.ts'
import { type ReadPart, readOne } from './read-one.ts'
import type { ReadText } from './read-text.ts'
import { createReading, type Reading, remark } from './reading.ts'
import { takeContents } from './repairs/contents-block.ts'
import { clearFurniture } from './repairs/furniture.ts'
import { dropLineNumbers } from './repairs/line-numbers.ts'
import { dropQuotationSigns } from './repairs/quotation-signs.ts'

/** The texts of a source in their order: one, or those of a packet. */
export function readAll(source: SourceFile, report: Report): readonly ReadText[] {
  return atOnce(readInSteps(source, report))
}

/** The same, text by text. */
export function* readInSteps(source: SourceFile, report: Report): Steps<readonly ReadText[]> {
  const decoded = decode(source.path, source.bytes, report)
  if (decoded === null) return []
  inspectCharacters(decoded.source, report)
  const bare = createReading(decoded.source, report)
  const { entries, textStart } = readFrontMatter(bare)
  const statements = readStatements(bare, entries)
  const written = readWrittenReferences(bare, entries)
  const reading: Reading = { ...bare, repairsOff: statements.repairsOff }
  const lines = splitLines(reading, textStart)
  if (lines.length > MOST_LINES) return sayTooLong(reading)
  const cleared = clearFurniture(reading, dropLineNumbers(reading, dropQuotationSigns(reading, rowsOf(lines))))
  const { rows, listed } = takeContents(reading, cleared)
  sayColumns(reading, rows)
  if (!rows.some(({ use }) => use === 'words')) return sayEmpty(reading)
  const digest = createHash('sha256').update(source.bytes).digest('hex')
  const record = { file: source.path, digest, encoding: decoded.encoding }
  const parts = cutPacket(reading, rows, statements)
  const read: ReadPart[] = []
  for (const part of parts) {
    read.push(readOne(part.reading, { ...part, record: { ...record, ...spanOf(part.span) } }))
    yield
  }
  const texts = read.map(({ text }) => text)
  checkContents(reading, listed, texts)
  const { text: letters, placeAt } = decoded.source
  return read.map(({ text, links }) => ({
    text,
    source: letters,
    placeAt,
    ...(written.length > 0 && { references: written }),
    ...(links.length > 0 && { links }),
  }))
}

/** The text of a source that holds one; of a packet the first. Null when there are no letters at all. */
export function read(source: SourceFile, report: Report): ReadText | null {
  return readAll(source, report)[0] ?? null
}

/** A text that is alone in its file says nothing of its part. */
function spanOf(span: Span | null): Pick<OfficialText['source'], 'part'> {
  return span === null ? {} : { part: span }
}

function sayEmpty(reading: Reading): readonly ReadText[] {
  remark(reading, {
    code: 'document-empty',
    at: 0,
    message: 'The source holds no text.',
    hint: 'Write the text, or delete the file.',
  })
  return []
}

function sayTooLong(reading: Reading): readonly ReadText[] {
  remark(reading, {
    code: 'limit-lines',
    at: 0,
    message: `The source has more than ${MOST_LINES} lines.`,
    hint: 'Cut the file into its texts, or look whether it is a text at all.',
  })
  return []
}
