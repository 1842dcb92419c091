/**
 * A JSON file → what its texts say: the adopted words alone, in their order. It shows that the templates printed every
 * word of every text once, for the galley is what templates made, and this file is the tree that they were given.
 */
import type { FinishedFile } from '../finished-file.ts'
import { type Fault, type Reading, type ReadNote, Unreadable } from '../reading.ts'
import { createStrand, lettersOf } from '../strand.ts'

export function readJson(file: FinishedFile): Reading {
  const tree = record(parse(file.bytes))
  if (tree?.engross !== 1) throw new Unreadable('The file does not say which version of the format it has.')
  const writer = new TextWriter()
  if (tree.type === 'text') writer.text(tree)
  else if (tree.type === 'compendium') for (const entry of list(tree.texts)) writer.text(record(record(entry)?.text))
  else throw new Unreadable('The file is neither a text nor a compendium.')
  return writer.finish()
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new Unreadable(`The file is not valid JSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

type Tree = Readonly<Record<string, unknown>>

const record = (value: unknown): Tree | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : null
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The lines of a head in the order of their source: some bodies print the title above the symbol. */
const inOrder = (lines: readonly unknown[]): readonly unknown[] =>
  lines.filter((line) => record(line) !== null).sort((one, other) => startOf(one) - startOf(other))

const startOf = (line: unknown): number => Number(record(record(line)?.span)?.start ?? 0)

class TextWriter {
  private readonly strand = createStrand()
  private readonly labels: { text: string; at: number }[] = []
  private readonly read: ReadNote[] = []
  private readonly faults: Fault[] = []
  private notes = new Map<string, Tree>()

  text(text: Tree | null): void {
    if (!text) throw new Unreadable('A text is missing in the file.')
    const notes = list(text.notes)
      .map(record)
      .filter((note) => note !== null)
    this.notes = new Map(notes.map((note) => [words(note.id), note]))
    for (const line of inOrder([text.symbol, ...list(text.title)])) this.line(line)
    this.line(text.opening)
    for (const block of list(text.body)) this.block(record(block))
    // Notes without a mark are printed after the text.
    for (const note of this.notes.values()) {
      this.strand.gap()
      this.strand.add(`${words(note.mark)} `)
      this.line(note)
    }
  }

  private line(line: unknown): void {
    this.strand.gap()
    this.content(record(line)?.content)
    this.strand.gap()
  }

  private block(block: Tree | null): void {
    if (block?.type === 'clause') this.clause(block)
    if (block?.type === 'section') {
      this.strand.gap()
      this.strand.add(words(block.label))
      this.strand.gap()
      this.content(block.heading)
      this.strand.gap()
      for (const inner of list(block.body)) this.block(record(inner))
    }
    if (block?.type === 'table') {
      const cells = list(block.rows).flatMap((row) => list(record(row)?.cells))
      for (const cell of cells) this.line(cell)
    }
  }

  private clause(clause: Tree): void {
    this.strand.gap()
    const label = lettersOf(words(clause.label))
    if (label !== '') this.labels.push({ text: label, at: this.strand.length })
    this.strand.add(words(clause.label)) // With its blank: '2 bis.' is two words.
    this.strand.gap()
    this.content(clause.content)
    for (const inner of list(clause.clauses)) this.clause(record(inner) ?? {})
    for (const line of list(clause.wrapUp)) this.line(line)
    this.strand.gap()
  }

  private content(content: unknown): void {
    for (const entry of list(content)) {
      const inline = record(entry)
      if (inline?.type === 'words') this.strand.add(words(inline.text))
      else if (inline?.type === 'line-break') this.strand.gap()
      else if (inline?.type === 'note-mark') this.mark(inline)
      else this.content(inline?.content)
    }
  }

  private mark(inline: Tree): void {
    const note = this.notes.get(words(inline.note))
    const mark = lettersOf(words(inline.mark))
    this.strand.add(mark)
    if (!note) this.faults.push({ code: 'verify-footnote', message: `The mark “${mark}” has no note.` })
    this.notes.delete(words(inline.note))
    const inner = new TextWriter()
    inner.content(note?.content)
    this.read.push({ mark, at: this.strand.length, strand: inner.strand.finish() })
  }

  finish(): Reading {
    const { labels, read: notes, faults } = this
    return { main: this.strand.finish(), labels, notes, links: [], anchors: new Map(), pages: [], faults }
  }
}
