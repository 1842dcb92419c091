/**
 * `engross` alone: what lies here, and what to do next.
 */
import { resolve } from 'node:path'
import { findProject } from '../disk.ts'
import { createReport } from '../report.ts'
import { countFindings } from './print-findings.ts'
import { gatherTexts, openProject } from './project.ts'
import { type CommonOptions, type Terminal, write } from './terminal.ts'
import { findTexts, welcome } from './welcome.ts'

export async function status(terminal: Terminal, options: CommonOptions): Promise<number> {
  const from = resolve(terminal.cwd, options.cwd ?? '.')
  if ((await findProject(from)) === null) return greet(terminal, options, from)
  const report = createReport()
  const project = await openProject(terminal, options, report)
  const library = await gatherTexts(project, report)
  const volumes = project.manifests.map((file) => file.path.replace(/^.*\//, '').replace(/\.ya?ml$/, ''))
  const facts = {
    root: project.root,
    texts: library.texts.map((text) => text.id),
    volumes,
    findings: report.findings.length,
  }
  if (options.json) {
    await write(terminal.stdout, `${JSON.stringify({ version: 1, command: 'status', ...facts }, null, 2)}\n`)
    return 0
  }
  const lines = [
    `${project.root}`,
    `  texts    ${listed(facts.texts, terminal) || 'none yet: bring some in with `engross import <your files>`'}`,
    `  volumes  ${listed(volumes, terminal) || 'none yet: without a manifest, all texts make one volume'}`,
    `  remarks  ${countFindings(report.findings)}`,
    '',
    report.findings.some((finding) => finding.severity === 'error')
      ? 'Next: engross check'
      : `Next: engross build${volumes.length === 1 ? ` ${volumes[0]}` : ''}`,
  ]
  await write(terminal.stdout, `${lines.join('\n')}\n`)
  return 0
}

const INDENT = ' '.repeat(11)

/** Names with commas between them, in lines that fit the terminal. */
function listed(names: readonly string[], { stdout }: Terminal): string {
  const room = Math.max(30, (stdout.columns ?? 80) - INDENT.length)
  const lines: string[] = []
  for (const [index, name] of names.entries()) {
    const word = index === names.length - 1 ? name : `${name},`
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join(`\n${INDENT}`)
}

/** A folder without a project is no mistake: it is where everybody begins. */
async function greet(terminal: Terminal, options: CommonOptions, folder: string): Promise<number> {
  const importable = await findTexts(folder)
  const facts = { version: 1, command: 'status', root: null, texts: [], volumes: [], importable }
  await write(terminal.stdout, options.json ? `${JSON.stringify(facts, null, 2)}\n` : welcome(importable))
  return 0
}
