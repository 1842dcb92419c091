/**
 * The rows of one text → the text: notes out, tradition, head, pieces, tree, facts, proof. What stood around the text is
 * gone by now, and a packet has been cut into its texts (read.ts).
 */
import { AST_VERSION, type Kind, type Line, type Note, type OfficialText, type Status } from '../ast/ast.ts'
import { plainWords } from '../ast/walk.ts'
import { readBody } from './body/body.ts'
import { nest } from './body/nest.ts'
import { gatherPieces } from './body/pieces.ts'
import { completeResidue } from './coverage.ts'
import type { Profile } from './dialects/profile.ts'
import { recognise } from './dialects/recognise.ts'
import type { Page } from './dialects/shape.ts'
import { settleAdoption } from './facts/adopted.ts'
import { findBodyLine } from './facts/body-line.ts'
import { detectLanguage } from './facts/language.ts'
import { sayMissing, settleMetadata } from './facts/metadata.ts'
import type { Statements } from './front-matter/statements.ts'
import { readHead } from './head/head.ts'
import { isDraft } from './head/symbol.ts'
import { readInline } from './inline/inline.ts'
import type { InlineGround } from './inline/inline-event.ts'
import { endOf } from './inline/strand.ts'
import type { Row } from './lines/rows.ts'
import { ownLinks } from './names/anchors.ts'
import { createNames } from './names/names.ts'
import { textId } from './names/text-id.ts'
import type { NoteBook } from './notes/note-book.ts'
import { sayUnused, takeNotes } from './notes/notes.ts'
import type { FileLink } from './read-text.ts'
import { quoted, type Reading, remark } from './reading.ts'
import { mendLines } from './repairs/mend-lines.ts'
import { cutOneLine } from './repairs/text-on-one-line.ts'

export type Parts = {
  readonly rows: readonly Row[]
  readonly statements: Statements
  readonly record: Omit<OfficialText['source'], 'dialect'>
}

export type ReadPart = { readonly text: OfficialText; readonly links: readonly FileLink[] }

/** The text, and the files that its links lead to. */
export function readOne(reading: Reading, { rows: all, statements, record }: Parts): ReadPart {
  const { rows: left, notes: book } = takeNotes(reading, cutOneLine(reading, all))
  const rows = mendLines(reading, left)
  const ground: InlineGround = { reading, notes: book }
  const { profile, shape } = recognise(reading, pageOf(reading, { rows, statements, notes: book }))
  const head = readHead(rows, { shape, profile }, ground)
  const pieces = gatherPieces(reading, rows.slice(shape.bodyFrom))
  const names = createNames()
  const body = readBody(nest(pieces), { ...ground, names, profile })
  const notes = book.drafts.map(({ id, mark, strand, at }): Note => {
    const span = { start: at, end: endOf(strand) ?? at }
    return { type: 'note', id, mark, content: readInline(strand, ground), span }
  })
  const titleRows = shape.title.flatMap((index) => rows[index] ?? [])
  const adopted = settleAdoption(reading, { notes: book.drafts, pieces, head: titleRows })
  const derived = {
    ...adopted.facts,
    body: findBodyLine(rows.slice(0, shape.bodyFrom), profile.body),
    number: head.number,
    title: head.titleFact,
    code: head.code ?? adopted.code,
  }
  const metadata = settleMetadata(reading, derived, statements)
  const kind = statements.kind ?? shape.kind ?? profile.kind ?? 'text'
  const isVouchedFor = metadata.body !== null && metadata.date !== null
  const draft = head.symbol !== null && isDraft(plainWords(head.symbol.content))
  const status = statements.status ?? (draft ? 'unverified' : statusOf(profile, kind, isVouchedFor))
  const { slug } = statements
  const text: OfficialText = {
    engross: AST_VERSION,
    type: 'text',
    id: textId({ kind, status, metadata, slug, file: record.file }),
    kind,
    status,
    language: statements.language ?? detectLanguage(sampleOf(rows)),
    metadata,
    symbol: head.symbol,
    title: head.title,
    opening: head.opening,
    body,
    notes,
    adoption: adopted.adoption,
    residue: [],
    source: { ...record, dialect: profile.name },
  }
  const links = [...book.files, ...ownLinks(reading, book.anchors, { body, names })]
  sayAtEnd(ground, { text, statements, profile })
  return { text: { ...text, residue: completeResidue(reading, text) }, links }
}

/** What the traditions are asked about. */
function pageOf(reading: Reading, page: Pick<Page, 'rows' | 'statements'> & { readonly notes: NoteBook }): Page {
  const { entries } = reading.aside
  const furniture = entries.filter(({ reason }) => reason === 'page-furniture')
  return {
    ...page,
    notes: page.notes.drafts.map(({ strand }) => strand.text),
    aside: furniture.map(({ text }) => text),
    siteFurniture: entries.filter(({ reason }) => reason === 'site-furniture').length,
  }
}

/** What the text is when the editor does not say. */
function statusOf({ status }: Profile, kind: Kind, isVouchedFor: boolean): Status {
  if (kind === 'background' || status === 'background') return 'background'
  return status === 'adopted' || isVouchedFor ? 'adopted' : 'unverified'
}

type Ending = {
  readonly text: OfficialText
  readonly statements: Statements
  readonly profile: Profile
}

function sayAtEnd({ reading, notes }: InlineGround, { text, statements, profile }: Ending): void {
  sayUnused(reading, notes)
  const first: Line | undefined = text.symbol ?? text.title[0]
  const at = first?.span.start ?? text.body[0]?.span.start ?? 0
  sayMissing(reading, text.kind, { metadata: text.metadata, statements, at, profile })
  if (text.status !== 'unverified') return
  const hint = 'Write `body:` and `date:` in the front matter if you know them, or `status: unverified` to confirm.'
  if (text.symbol && isDraft(plainWords(text.symbol.content))) {
    const message = `${quoted(plainWords(text.symbol.content))} is a draft: nobody has adopted it.`
    remark(reading, { code: 'text-unverified', at, message, hint: 'If it was adopted, write `status: adopted`.' })
    return
  }
  const message = 'Nobody states who issued this text and when: it is an unverified copy.'
  remark(reading, { code: 'text-unverified', at, message, hint })
}

/** The words of the text for the question of its language. */
function sampleOf(rows: readonly Row[]): string {
  return rows.flatMap(({ use, words }) => (use === 'words' ? [words] : [])).join(' ')
}
