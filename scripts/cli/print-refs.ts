/**
 * The citation graph as people read it: open citations first, then text by text what it cites and who cites it.
 *
 *     Open: 1
 *       sources/declaration-489.md:41:46  declaration-489, 27  “482”  unresolved
 *
 *     declaration-489  Standing with Ukraine until victory
 *       21  “United Nations (UN) Charter” → Charter of the United Nations  sources/declaration-489.md:35:177
 */
import type { CitationGraph, GraphEdge, GraphNode } from '../resolve/graph.ts'
import { showSafely } from './excerpt.ts'

export type PrintingOfRefs = {
  readonly wanted: ReadonlySet<string> | null // Texts asked for; null for all.
  /** How a clause of a text is called. */
  clauseNames(text: string, clause: string | null): string
}

export function printRefs(graph: CitationGraph, printing: PrintingOfRefs): string {
  const open = graph.edges.filter(isOpen)
  const texts = graph.nodes.filter(({ type, id }) => type === 'text' && (printing.wanted?.has(id) ?? true))
  const sections = texts.map((node) => printText(node, graph, printing)).filter((lines) => lines.length > 1)
  const counts = countStates(graph.edges)
  return [...(open.length === 0 ? [] : [printOpen(open, printing)]), ...sections, [counts]]
    .map((lines) => lines.map(showSafely).join('\n'))
    .join('\n\n')
}

/** A specific citation that leads to no single text, or to none of its paragraphs. */
export const isOpen = ({ state, missing }: GraphEdge): boolean =>
  state === 'unresolved' || state === 'ambiguous' || missing !== null

function printOpen(open: readonly GraphEdge[], { clauseNames }: PrintingOfRefs): string[] {
  const rows = open.map((edge) => [
    placeOf(edge),
    clauseNames(edge.from, edge.clause),
    `“${edge.words}”`,
    whyOpen(edge),
  ])
  return [`Open: ${open.length}`, ...inColumns(rows)]
}

/** 'unresolved', 'declaration-474 has no paragraph 99' */
function whyOpen({ state, missing, to, from }: GraphEdge): string {
  return missing === null ? state : `${to ?? from} has no paragraph ${missing.replaceAll('.', ' ')}`
}

function printText(node: GraphNode, { nodes, edges }: CitationGraph, printing: PrintingOfRefs): string[] {
  const titles = new Map(nodes.map(({ id, title }) => [id, title]))
  const cites = edges.filter((edge) => edge.from === node.id && !isOpen(edge))
  const citedBy = edges.filter((edge) => edge.to === node.id && edge.from !== node.id)
  const rows = cites.map((edge) => [placeOf(edge), `“${edge.words}”`, `→ ${targetOf(edge, titles, printing)}`])
  return [
    node.title === null ? node.id : `${node.id}  ${node.title}`,
    ...inColumns(rows),
    ...inColumns(citedBy.map((edge) => [placeOf(edge), `cited by ${printing.clauseNames(edge.from, edge.clause)}`])),
  ]
}

function targetOf(edge: GraphEdge, titles: ReadonlyMap<string, string | null>, printing: PrintingOfRefs): string {
  if (edge.to === null) return 'names no single text'
  if (edge.state === 'external') return [titles.get(edge.to) ?? edge.to, edge.toClause ?? []].flat().join(', ')
  const first = printing.clauseNames(edge.to, edge.toClause)
  return edge.upTo === null ? first : `${first} to ${edge.upTo.replaceAll('.', ' ')}`
}

const placeOf = ({ place: { file, line, column } }: GraphEdge): string => `${file}:${line}:${column}`

/** “7 citations: 3 held, 3 external, 1 vague” */
function countStates(edges: readonly GraphEdge[]): string {
  const counts = (['held', 'external', 'vague', 'ambiguous', 'unresolved'] as const).flatMap((state) => {
    const count = edges.filter((edge) => edge.state === state).length
    return count === 0 ? [] : [`${count} ${state}`]
  })
  return `${edges.length} ${edges.length === 1 ? 'citation' : 'citations'}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`
}

/** Longer cells do not push the next column away from all others. */
const WIDEST = 44

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const width = (index: number): number =>
    Math.min(WIDEST, Math.max(0, ...rows.map((row) => [...(row[index] ?? '')].length)))
  const widths = (rows[0] ?? []).map((_, index) => width(index))
  return rows.map((row) => {
    const cells = row.map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
    return `  ${cells.join('  ')}`
  })
}
