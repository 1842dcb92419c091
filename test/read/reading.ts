/** What the tests of this room share: read a text from a string, and short ways to look at what came out. */
import { readFileSync } from 'node:fs'
import type { Clause, OfficialText } from '../../scripts/ast/ast.ts'
import { validateText } from '../../scripts/ast/validate.ts'
import { clausesOf, plainWords } from '../../scripts/ast/walk.ts'
import { read } from '../../scripts/read/read.ts'
import type { ReadText } from '../../scripts/read/read-text.ts'
import { createReport, type Finding } from '../../scripts/report.ts'

export type Outcome = ReadText & { readonly findings: readonly Finding[] }

export function readBytes(
  bytes: Uint8Array,
  path = 'sources/sample.md',
): Outcome | { text: null; findings: readonly Finding[] } {
  const report = createReport()
  const result = read({ path, bytes }, report)
  return result === null ? { text: null, findings: report.findings } : { ...result, findings: report.findings }
}

/** Reads a text that must be readable, checks it against its own schema, and that nothing of it was lost. */
export function readString(source: string, path?: string): Outcome {
  const outcome = readBytes(new TextEncoder().encode(source), path)
  if (outcome.text === null) throw new Error(`not read: ${JSON.stringify(outcome.findings)}`)
  const lost = outcome.findings.filter(({ code }) => code === 'text-words-lost')
  const wrong = [...lost.map(({ message }) => message), ...validateText(outcome.text)]
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return outcome
}

export function readSource(name: string): Outcome {
  return readString(sourceOf(name), `sources/${name}.md`)
}

export function sourceOf(name: string): string {
  return readFileSync(new URL(`../../sources/${name}.md`, import.meta.url), 'utf8')
}

/** `28.j j. to continue …`: each clause with id, label and words, nested ones indented. */
export function outline(text: OfficialText): readonly string[] {
  return [...clausesOf(text)].map((clause) => `${clause.id} | ${clause.label ?? ''} | ${plainWords(clause.content)}`)
}

export function clause(text: OfficialText, id: string): Clause {
  const found = [...clausesOf(text)].find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no clause ${id} among ${[...clausesOf(text)].map((other) => other.id).join(' ')}`)
  return found
}

/** `warning label-gap 11:1`, without the notes. */
export function told(findings: readonly Finding[], code?: string): readonly string[] {
  return findings
    .filter((finding) => (code === undefined ? finding.severity !== 'note' : finding.code === code))
    .map(({ code: name, place }) => `${name} ${place?.line}:${place?.column}`)
}

/** What an editor sees of the residue. */
export function setAside(text: OfficialText): readonly string[] {
  const silent = new Set(['white-space', 'markup', 'front-matter', 'byte-order-mark', 'dead-link'])
  return text.residue
    .filter(({ reason }) => !silent.has(reason))
    .map(({ reason, text: words }) => `${reason}: ${words}`)
}
