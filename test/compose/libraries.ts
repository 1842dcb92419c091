/**
 * Builders for tests of `compose`: a library of texts and citations, and a manifest from a few lines of YAML.
 */
import type { OfficialText, Target } from '../../scripts/ast/ast.ts'
import { type Manifest, readManifest } from '../../scripts/compose/manifest.ts'
import type { SourceFile } from '../../scripts/disk.ts'
import { createReport, type Report } from '../../scripts/report.ts'
import type { Citation, Library } from '../../scripts/resolve/library.ts'

export function library(texts: readonly OfficialText[], citations: readonly Citation[] = []): Library {
  return {
    texts: [...texts].sort((a, b) => (a.id < b.id ? -1 : 1)),
    byId: new Map(texts.map((text) => [text.id, text])),
    citations,
    abbreviations: [],
    placeAt: (text, offset) => ({ file: `sources/${text}.md`, line: Math.floor(offset / 10) + 1, column: 1 }),
  }
}

/** `from` is 'declaration-489 27': the text and the clause. */
export function citation(from: string, words: string, more: Partial<Citation> = {}): Citation {
  const [text = '', clause = null] = from.split(' ')
  return {
    from: { text, clause },
    words,
    family: 'numbered-text',
    state: more.target ? (more.target.type === 'external' ? 'external' : 'held') : 'unresolved',
    target: null,
    group: more.target?.type === 'external' ? more.target.group : 'own',
    span: { start: 0, end: words.length },
    ...more,
  }
}

export const held = (text: string): Target => ({ type: 'text', text })

export const charter: Target = {
  type: 'external',
  id: 'united-nations-charter',
  title: 'Charter of the United Nations',
  group: 'united-nations',
  pinpoint: null,
  address: 'https://www.un.org/en/about-us/un-charter',
}

export function yaml(...lines: readonly string[]): SourceFile {
  return { path: 'sources/spring.yaml', bytes: new TextEncoder().encode(lines.join('\n')) }
}

/** The findings as 'line:column code', in order. */
export function told(report: Report): readonly string[] {
  return report.findings.map(({ place, code }) => `${place?.line}:${place?.column} ${code}`)
}

/** A manifest that must be good. */
export function manifest(...lines: readonly string[]): Manifest {
  const report = createReport()
  const read = readManifest(yaml(...lines), report)
  if (read === null) throw new Error(JSON.stringify(report.findings, null, 2))
  return read
}
