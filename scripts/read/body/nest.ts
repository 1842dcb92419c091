/**
 * Pieces → a tree: items under their clauses, clauses under their sections, wrap-up lines with the clause whose items
 * they close. The order of print is the order of the pieces; nothing is moved.
 */
import type { Piece } from './pieces.ts'

export type ClauseNode = {
  readonly type: 'clause'
  readonly piece: Piece
  readonly nodes: ClauseNode[]
  readonly wrapUps: Piece[]
}
export type SectionNode = { readonly type: 'section'; readonly piece: Piece; readonly nodes: Node[] }
export type TableNode = { readonly type: 'table'; readonly piece: Piece }
export type Node = ClauseNode | SectionNode | TableNode

export function nest(pieces: readonly Piece[]): readonly Node[] {
  const top: Node[] = []
  let sections: SectionNode[] = []
  let open: ClauseNode[] = []
  for (const piece of pieces) {
    const body = sections[sections.length - 1]?.nodes ?? top
    if (piece.type === 'table') {
      body.push({ type: 'table', piece })
      open = []
    } else if (piece.type === 'heading') {
      sections = sections.filter((section) => section.piece.depth < piece.depth)
      const section: SectionNode = { type: 'section', piece, nodes: [] }
      ;(sections[sections.length - 1]?.nodes ?? top).push(section)
      sections.push(section)
      open = []
    } else if (piece.type === 'wrap-up' && open[piece.depth]) {
      open[piece.depth]?.wrapUps.push(piece)
      open = open.slice(0, piece.depth + 1)
    } else {
      const depth = piece.type === 'item' ? depthIn(open, piece.depth) : 0
      const node: ClauseNode = { type: 'clause', piece, nodes: [], wrapUps: [] }
      ;(open[depth - 1]?.nodes ?? body).push(node)
      open = [...open.slice(0, depth), node]
    }
  }
  return top
}

/** Not under a clause that a wrap-up line has closed: its items would be printed before that line. */
function depthIn(open: readonly ClauseNode[], wanted: number): number {
  const closed = open.findIndex((node) => node.wrapUps.length > 0)
  return Math.min(wanted, closed < 0 ? open.length : closed)
}
