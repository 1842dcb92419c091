/**
 * `engross refs [text]`: what cites what, open citations first, each with its place; as words, JSON or CSV.
 */
import { placeNames } from '../compose/names.ts'
import type { Project } from '../disk.ts'
import { nearest } from '../nearest.ts'
import { createReport, type Finding, Refusal } from '../report.ts'
import { type CitationGraph, citationGraph, type GraphEdge } from '../resolve/graph.ts'
import type { Citation, Library } from '../resolve/library.ts'
import { close } from './close.ts'
import { isOpen, printRefs } from './print-refs.ts'
import { gatherTexts, openProject, sourceTexts } from './project.ts'
import { type CommonOptions, type Terminal, write } from './terminal.ts'

type RefsOptions = CommonOptions & { readonly csv?: boolean }

export async function refs(terminal: Terminal, name: string | undefined, options: RefsOptions): Promise<number> {
  const report = createReport()
  const project = await openProject(terminal, options, report)
  const library = await gatherTexts(project, report)
  const wanted = name === undefined ? null : textsCalled(name, project, library)
  const graph = citationGraph(
    library,
    library.citations.filter((citation) => isWanted(citation, wanted)),
  )
  const findings = report.findings.filter(
    (finding) => isAboutReferences(finding) && isAtWanted(finding, wanted, library),
  )
  const sources = sourceTexts(project)
  if (options.csv && !options.json) await write(terminal.stdout, printCsv(graph))
  const result = options.csv ? '' : printRefs(graph, { wanted, clauseNames: namesOfClauses(library) })
  const closing = { command: 'refs', findings, sources, result, facts: { ...graph } }
  return close(terminal, options.csv ? { ...options, quiet: true } : options, { ...closing, show: 'problems' })
}

/** What the text cites, and where it is cited. */
function isWanted({ from, target }: Citation, wanted: ReadonlySet<string> | null): boolean {
  if (wanted === null || wanted.has(from.text)) return true
  return target !== null && target.type !== 'external' && wanted.has(target.text)
}

const isAboutReferences = ({ code, severity }: Finding): boolean =>
  code.startsWith('citation-') || code.startsWith('link-') || severity === 'error'

function isAtWanted({ place }: Finding, wanted: ReadonlySet<string> | null, library: Library): boolean {
  if (wanted === null || place === null) return true
  return [...wanted].some((id) => library.byId.get(id)?.source.file === place.file)
}

/** A text is named by its id, its file, or its file's name without ending; a packet holds several. */
function textsCalled(name: string, project: Project, library: Library): ReadonlySet<string> {
  if (library.byId.has(name)) return new Set([name])
  const plain = name.replaceAll('\\', '/').replace(/^\.\//, '')
  const fits = (file: string): boolean =>
    file === plain || plain.endsWith(`/${file}`) || file === `sources/${plain}` || withoutEnding(file) === plain
  const found = library.texts.filter(({ source }) => fits(source.file)).map(({ id }) => id)
  if (found.length > 0) return new Set(found)
  const guess = nearest(plain, [...library.byId.keys(), ...project.texts.map(({ path }) => withoutEnding(path))])
  throw new Refusal({
    code: 'usage-unknown',
    place: null,
    message: `There is no text “${name}” in sources/.`,
    hint: guess ? `Did you mean “${guess}”?` : `There are: ${[...library.byId.keys()].join(', ') || 'none'}.`,
  })
}

const withoutEnding = (file: string): string => file.replace(/^sources\//, '').replace(/\.\w+$/, '')

/** 'declaration-489', '28.j' → 'Declaration 489, para. 28 j'; the names of a text are made when they are asked for. */
function namesOfClauses(library: Library): (text: string, clause: string | null) => string {
  const known = new Map<string, ReadonlyMap<string, string>>()
  return (id, clause) => {
    const text = library.byId.get(id)
    if (clause === null || text === undefined) return id
    const names = known.get(id) ?? placeNames(text)
    known.set(id, names)
    return names.get(clause) ?? `${id} ${clause}`
  }
}

const COLUMNS = [
  'file',
  'line',
  'column',
  'text',
  'clause',
  'words',
  'state',
  'to',
  'to-clause',
  'up-to',
  'title',
  'family',
  'missing',
]

function printCsv({ nodes, edges }: CitationGraph): string {
  const titles = new Map(nodes.map((node) => [node.id, node.title]))
  const openFirst = [...edges.filter(isOpen), ...edges.filter((edge) => !isOpen(edge))]
  const rows = openFirst.map((edge) => rowOf(edge, titles.get(edge.to ?? '') ?? ''))
  return [COLUMNS, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

function rowOf(edge: GraphEdge, title: string) {
  const { place, from, clause, words, state, to, toClause, upTo, family, missing } = edge
  const { file, line, column } = place
  return [file, String(line), String(column), from, clause, words, state, to, toClause, upTo, title, family, missing]
}

/** RFC 4180: a cell with a comma, a quotation mark or a line end stands in quotation marks. */
function cell(value: string | null): string {
  const text = value ?? ''
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
