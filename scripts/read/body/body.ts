/** The tree of pieces → the blocks of the text: words read, ids given, roles and ordinals decided. */
import type { Block, Clause, ClauseRole, Inline, Line, Section } from '../../ast/ast.ts'
import type { Profile } from '../dialects/profile.ts'
import { readInline } from '../inline/inline.ts'
import type { InlineGround } from '../inline/inline-event.ts'
import { strandOf } from '../inline/strand.ts'
import { inspectWording } from '../inline/wording.ts'
import { type Ordinals, sayBreaks } from '../labels/runs.ts'
import type { Names } from '../names/names.ts'
import { slugOf } from '../names/slug.ts'
import { findLeads } from './leads.ts'
import { sayLostBold } from './lost-bold.ts'
import type { ClauseNode, Node, SectionNode } from './nest.ts'
import type { Piece } from './pieces.ts'
import { createRoles, type Roles } from './roles.ts'
import { readTable } from './tables.ts'

export type BodyGround = InlineGround & { readonly names: Names; readonly profile: Profile }

type Place = {
  readonly ground: BodyGround
  readonly roles: Roles
  readonly ordinals: Ordinals
  readonly prefix: string // The id of what holds the block, with its dot: 'II.', '28.'.
}

export function readBody(nodes: readonly Node[], ground: BodyGround): readonly Block[] {
  const blocks = readAll(nodes, ground)
  if (ground.profile.verbs === 'bold') sayLostBold(ground.reading, blocks)
  return blocks
}

function readAll(nodes: readonly Node[], ground: BodyGround): readonly Block[] {
  const ordinals = sayBreaks(ground.reading, nodes, ground.profile.series)
  return readNodes(nodes, { ground, roles: createRoles(ground.profile.roles), ordinals, prefix: '' })
}

function readNodes(nodes: readonly Node[], place: Place): readonly Block[] {
  return nodes.map((node) => readNode(node, place))
}

function readNode(node: Node, place: Place): Block {
  switch (node.type) {
    case 'clause':
      return readClause(node, place, null)
    case 'section':
      return readSection(node, place)
    case 'table':
      return readTable(node, { ...place.ground, id: place.ground.names.next(`${place.prefix}table`) })
  }
}

function readSection(node: SectionNode, place: Place): Section {
  const { piece } = node
  const heading = readWords(piece, place)
  const core = piece.label?.core ?? ''
  const id = place.ground.names.free(place.prefix + (core || slugOf(wordsOf(heading), 40) || 'section'))
  const body = readNodes(node.nodes, { ...place, prefix: core ? `${id}.` : place.prefix })
  const start = piece.label?.span?.start ?? piece.spans[0]?.start ?? piece.start
  const end = body[body.length - 1]?.span.end ?? endOf(piece)
  return {
    type: 'section',
    id,
    label: piece.label?.printed ?? null,
    heading,
    depth: piece.depth,
    body,
    span: { start, end },
  }
}

function readClause(node: ClauseNode, place: Place, inherited: ClauseRole | null): Clause {
  const { piece } = node
  const content = readWords(piece, place)
  const found = findLeads(content, place.ground.profile.leads)
  const isByLeads = place.ground.profile.roles === 'by lead words' && inherited === null && canLead(content, place)
  const role = inherited ?? place.roles.next({ lead: found.role, isLabelled: (piece.label?.printed ?? '') !== '' })
  const id = place.ground.names.free(idOf(piece, place))
  const clauses = node.nodes.map((nested) => readClause(nested, { ...place, prefix: `${id}.` }, role))
  const wrapUp = node.wrapUps.map((line) => lineOf(line, place))
  const end = Math.max(
    endOf(piece),
    clauses[clauses.length - 1]?.span.end ?? 0,
    wrapUp[wrapUp.length - 1]?.span.end ?? 0,
  )
  return {
    type: 'clause',
    id,
    role,
    label: piece.label?.printed || null,
    labelSpan: piece.label?.span ?? null,
    ordinal: place.ordinals.get(piece) ?? null,
    leads: isByLeads ? found.leads : [],
    content,
    clauses,
    wrapUp,
    span: { start: piece.start, end },
  }
}

/** Where the editor trusts only bold, a verb without it leads nothing. */
function canLead(content: readonly Inline[], { ground }: Place): boolean {
  return !ground.reading.repairsOff.has('lost-bold') || content[0]?.type === 'strong'
}

/** `28`, `28.j`, `6.1`, `p3`: the labels as a person would say them. A `2)` under `2.` is 2.2; only a decimal says its parent. */
function idOf(piece: Piece, place: Place): string {
  const core = (piece.label?.core ?? '').replace(/[ \u00a0]/g, '')
  if (core === '') return place.ground.names.next(`${place.prefix}p`)
  const repeatsParent = place.prefix !== '' && core.startsWith(place.prefix)
  return repeatsParent ? core : place.prefix + core
}

function readWords(piece: Piece, { ground }: Place): readonly Inline[] {
  const strand = strandOf(ground.reading.source.text, piece.spans)
  inspectWording(ground.reading, strand)
  return readInline(strand, ground)
}

function lineOf(piece: Piece, place: Place): Line {
  return { type: 'line', content: readWords(piece, place), span: { start: piece.start, end: endOf(piece) } }
}

function endOf(piece: Piece): number {
  return piece.spans[piece.spans.length - 1]?.end ?? piece.start
}

function wordsOf(content: readonly Inline[]): string {
  return content
    .map((inline) => ('content' in inline ? wordsOf(inline.content) : inline.type === 'words' ? inline.text : ''))
    .join('')
}
