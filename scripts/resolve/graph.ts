/**
 * Who cites whom, as a graph for other tools: a node for each text of the library, for each instrument outside it, and for
 * each citation that leads nowhere; an edge for each citation, with the words and their place.
 *
 *     declaration-489 (27) ─ "Declarations 474" ─▶ declaration-474
 */
import type { InstrumentGroup, OfficialText, Place, ReferenceState } from '../ast/ast.ts'
import type { Citation, Library } from './library.ts'

export type CitationGraph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }

/** Texts in the order of the library, then instruments and open citations in the order in which they are first cited. */
export type GraphNode =
  | {
      readonly type: 'text'
      readonly id: string // 'declaration-489'
      readonly kind: OfficialText['kind']
      readonly number: string | null
      readonly title: string | null
      readonly date: string | null
      readonly file: string
    }
  | {
      readonly type: 'external'
      readonly id: string // 'external:united-nations-charter'
      readonly title: string
      readonly group: InstrumentGroup
      readonly date: string | null // As the registry states it.
      readonly address: string | null
    }

export type GraphEdge = {
  readonly from: string // Id of the citing text's node.
  readonly clause: string | null // Of the citing text; null for a note, a heading or a table.
  readonly to: string | null // Id of a node; null when the citation is open or vague.
  readonly toClause: string | null // '28.j', or the words for a place in an instrument: 'Article 5'.
  readonly upTo: string | null // The last clause of a range.
  readonly missing: string | null // The paragraph that the words name and the text does not have.
  readonly words: string
  readonly state: ReferenceState
  readonly family: string
  readonly place: Place
}

export function citationGraph(library: Library, citations: readonly Citation[]): CitationGraph {
  const externals = new Map<string, GraphNode>()
  const edges = citations.map((citation): GraphEdge => {
    const { target } = citation
    if (target?.type === 'external') {
      const { title, group, address } = target
      const id = `external:${target.id}`
      if (!externals.has(id))
        externals.set(id, { type: 'external', id, title, group, date: library.dates?.get(target.id) ?? null, address })
      return { ...edgeOf(citation, library), to: id, toClause: target.pinpoint }
    }
    if (target?.type !== 'clause') return { ...edgeOf(citation, library), to: target?.text ?? null }
    const { text, clause, upTo = null } = target
    return { ...edgeOf(citation, library), to: text, toClause: clause, upTo }
  })
  return { nodes: [...textNodes(library, edges), ...externals.values()], edges }
}

function edgeOf({ from, words, state, missing, family, span }: Citation, library: Library): GraphEdge {
  const place = library.placeAt(from.text, span.start)
  const nowhere = { to: null, toClause: null, upTo: null }
  return {
    from: from.text,
    clause: from.clause,
    ...nowhere,
    missing: missing ?? null,
    words: words.replace(/\s+/gu, ' '),
    state,
    family,
    place,
  }
}

/** The texts that cite or are cited; all of them when the graph is that of the whole library. */
function textNodes({ texts, citations }: Library, edges: readonly GraphEdge[]): readonly GraphNode[] {
  const named = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const shown = edges.length === citations.length ? texts : texts.filter(({ id }) => named.has(id))
  return shown.map(({ id, kind, metadata: { number, title, date }, source }) => ({
    type: 'text',
    id,
    kind,
    number: number?.value ?? null,
    title: title?.value ?? null,
    date: date?.value ?? null,
    file: source.file,
  }))
}
