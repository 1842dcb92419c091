/**
 * Findings as people read them: grouped by file, the gravest last, each with its line of the source and what to do.
 */
import { styleText } from 'node:util'
import type { Finding } from '../report.ts'
import { excerpt, showSafely } from './excerpt.ts'

export type Printing = {
  readonly colour: 'on' | 'off'
  /** Source text of a file as shown in places; null when it is not at hand. */
  sourceOf(file: string): string | null
}

const RANK = { note: 0, warning: 1, error: 2 } as const
/** Colours that can be read on a dark and on a light ground; yellow on white and blue on black cannot. */
const PAINT = { note: 'bold', warning: 'magenta', error: 'red' } as const

/** More of one kind than this are counted instead of shown. */
const MOST_OF_A_KIND = 20

/** Lines for the terminal, without the last line end. */
export function printFindings(findings: readonly Finding[], printing: Printing): string {
  const sorted = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || byFile(a, b))
  const counts = new Map<string, number>()
  const blocks: string[] = []
  for (const finding of sorted) {
    const key = `${finding.code} ${finding.place?.file ?? ''}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count <= MOST_OF_A_KIND) blocks.push(printFinding(finding, printing))
  }
  for (const [key, count] of counts) {
    if (count > MOST_OF_A_KIND) blocks.push(`… and ${count - MOST_OF_A_KIND} more ${key.trim().replace(' ', ' in ')}`)
  }
  return blocks.join('\n\n')
}

/** “2 errors, 1 warning and 5 notes” */
export function countFindings(findings: readonly Finding[]): string {
  const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return parts.length < 2 ? (parts[0] ?? 'no findings') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function printFinding(finding: Finding, printing: Printing): string {
  const { place, severity, code, message, hint } = finding
  const where = place ? `${showSafely(place.file)}:${place.line}:${place.column}  ` : ''
  const painted = printing.colour === 'on' ? styleText(PAINT[severity], severity, { validateStream: false }) : severity
  const source = place ? printing.sourceOf(place.file) : null
  const lines = place && source !== null ? excerpt(source, place.line, place.column) : []
  return [
    `${where}${painted}  ${code}`,
    `  ${showSafely(message)}`,
    ...lines.map((line) => `  ${line}`),
    ...(hint ? [`  help: ${showSafely(hint)}`] : []),
  ].join('\n')
}

function byFile(a: Finding, b: Finding): number {
  const fileA = a.place?.file ?? ''
  const fileB = b.place?.file ?? ''
  if (fileA !== fileB) return fileA < fileB ? -1 : 1
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
}
