/**
 * A crude layout for tests of the drawing: greedy lines on as few pages as needed. It has what the real pages have
 * (notes last, labels on the line of their words, anchors, furniture, rules) and none of their beauty.
 */
import { join } from 'node:path'
import { type Faces, type Look, openFaces } from '../../scripts/render/pdf/faces.ts'
import type {
  LaidOut,
  Owner,
  Page,
  PlacedAnchor,
  PlacedFurniture,
  PlacedLine,
  PlacedRule,
  PlacedWord,
} from '../../scripts/render/pdf/pages.ts'
import type { Block, Flow, Galley, NoteRun, Part, Run, Sheet, Table } from '../../scripts/template/galley.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import type { Theme } from '../../scripts/theme/theme.ts'

export type Shop = { readonly theme: Theme; readonly faces: Faces }

export async function openShop(): Promise<Shop> {
  const theme = await loadTheme([join(import.meta.dirname, '../../templates')])
  return { theme, faces: await openFaces(theme) }
}

const WIDTH = 595.28
const HEIGHT = 841.89
const LEFT = 90
const RIGHT = 505
const FOOT = 740
const SIZE = 12
const LEADING = 16

export function greedyPages(galley: Galley, shop: Shop): LaidOut {
  const pages: Page[] = []
  for (const part of galley.parts) for (const sheet of part.sheets) new SheetSetter(shop, { sheet, part, pages }).set()
  const pageLabels = new Map(pages.flatMap((page) => page.anchors.map(({ id }) => [id, page.label] as const)))
  return { pages, pageLabels, rounds: 1 }
}

type Place = { readonly sheet: Sheet; readonly part: Part; readonly pages: Page[] }

/** Sets one sheet, page by page. */
class SheetSetter {
  readonly shop: Shop
  readonly place: Place
  lines: PlacedLine[] = []
  anchors: PlacedAnchor[] = []
  notes: NoteRun[] = []
  rules: PlacedRule[] = []
  pending: string[] = []
  y = 100

  constructor(shop: Shop, place: Place) {
    this.shop = shop
    this.place = place
    this.pending.push(place.sheet.id)
  }

  set(): void {
    this.flow(this.place.sheet.flow, LEFT, null)
    this.turn()
  }

  flow(flow: readonly Flow[], left: number, table: Table | null): void {
    for (const piece of flow) {
      switch (piece.type) {
        case 'block':
          this.block(piece, left, table)
          break
        case 'list':
          for (const item of piece.items) {
            this.pending.push(item.id)
            if (this.y > FOOT - LEADING) this.turn()
            this.line({ type: 'label', item }, this.words([{ text: item.label, run: null }], left, 9e9).flat())
            this.flow(item.flow, left + 24, null)
          }
          break
        case 'table':
          for (const row of [...piece.head, ...piece.rows]) {
            row.cells.forEach((cell, column) => {
              this.flow(cell.flow, left + column * 200, piece)
            })
          }
      }
    }
  }

  block(block: Block, left: number, table: Table | null): void {
    if (block.id !== null) this.pending.push(block.id)
    const owner: Owner = { type: 'block', block, table }
    for (const line of this.words(this.texts(block.runs), left, RIGHT)) {
      if (this.y > FOOT) this.turn()
      this.line(owner, line)
      this.y += LEADING
      for (const word of line) if (word.dress.run?.type === 'note') this.notes.push(word.dress.run)
    }
    this.y += 4
  }

  line(owner: Owner, words: readonly PlacedWord[]): void {
    for (const id of this.pending) this.anchors.push({ id, x: LEFT, y: this.y - SIZE })
    this.pending = []
    if (words.length > 0) this.lines.push({ owner, baseline: this.y, words })
  }

  texts(runs: readonly Run[]): { text: string; run: Run }[] {
    return runs.map((run) => {
      const text = { words: '', note: '', page: '88', leader: ' . . . . . . ', break: '' }[run.type]
      return { run, text: run.type === 'words' ? run.text : run.type === 'note' ? run.mark : text }
    })
  }

  /** Words keep the space behind them, also when it is a run of its own; a full line goes on below. */
  words(texts: readonly { text: string; run: Run | null }[], left: number, right: number): PlacedWord[][] {
    const lines: PlacedWord[][] = [[]]
    let x = left
    for (const { text, run } of texts) {
      const look = this.look(run)
      for (const match of text.matchAll(/( *)([^ ]*)/g)) {
        const [, spaces, letters] = match
        const line = lines.at(-1)
        const last = line?.at(-1)
        if (spaces && line && last) {
          line[line.length - 1] = { ...last, space: 4 }
          x += 4
        }
        if (!letters) continue
        const shaped = this.shop.faces.shape(look, letters, () => 'a test')
        const size = run?.type === 'note' ? 8 : SIZE
        if (x + (shaped.width * size) / 1000 > right) {
          x = left
          lines.push([])
        }
        for (const piece of shaped.pieces) {
          lines.at(-1)?.push({
            shaped: piece,
            dress: {
              rise: run?.type === 'note' ? 4 : 0,
              size,
              tracking: 0,
              colour: run && 'link' in run && run.link ? '#1f3a5f' : '#000000',
              run,
            },
            x,
            space: 0,
            hyphen: false,
            leader: run?.type === 'leader',
          })
          x += (piece.width * size) / 1000
        }
      }
    }
    return lines
  }

  look(run: Run | null): Look {
    const marks = run?.type === 'words' ? run.marks : []
    return this.shop.faces.look({
      family: 'serif',
      weight: marks.includes('strong') ? 'bold' : 'regular',
      slant: marks.includes('emphasis') ? 'italic' : 'upright',
      capitals: 'as-is',
      spacing: 'normal',
    })
  }

  turn(): void {
    const { sheet, part, pages } = this.place
    this.setNotes()
    const numbering = part.role === 'front' ? 'roman' : 'arabic'
    const before = pages.at(-1)
    const number = before?.numbering === numbering ? before.number + 1 : 1
    const label = numbering === 'roman' ? 'i'.repeat(number) : String(number)
    const furniture: PlacedFurniture[] = [
      { kind: 'head', baseline: 50, words: this.furniture(sheet.head?.left ?? 'Head') },
      { kind: 'folio', baseline: 800, words: this.furniture(label) },
    ]
    const { lines, anchors, rules } = this
    pages.push({ width: WIDTH, height: HEIGHT, label, numbering, number, sheet, lines, furniture, rules, anchors })
    this.lines = []
    this.anchors = []
    this.rules = []
    this.y = 100
  }

  setNotes(): void {
    const notes = this.notes
    this.notes = []
    this.y = 770
    if (notes.length > 0) this.rules.push({ x: LEFT, y: 756, width: 56, thickness: 0.5, colour: '#8a8a8a' })
    for (const note of notes) {
      this.pending.push(note.id)
      this.line({ type: 'note-mark', note }, this.words([{ text: note.mark, run: null }], LEFT, RIGHT).flat())
      for (const words of this.words(this.texts(note.runs), LEFT + 10, RIGHT)) {
        this.line({ type: 'note', note }, words)
        this.y += 12
      }
    }
  }

  furniture(text: string): PlacedWord[] {
    return this.words([{ text, run: null }], LEFT, RIGHT).flat()
  }
}
