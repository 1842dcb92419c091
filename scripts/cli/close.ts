/**
 * How every command ends: the findings go to stderr for people, or everything goes to stdout as one JSON object; the
 * exit status follows from the findings.
 */
import { isAbsolute, relative, sep } from 'node:path'
import { exitStatus, type Finding } from '../report.ts'
import { countFindings, printFindings } from './print-findings.ts'
import { type CommonOptions, colourOf, type Terminal, write } from './terminal.ts'

export type Closing = {
  readonly command: string
  readonly findings: readonly Finding[]
  readonly sources: ReadonlyMap<string, string> // File → text, for the excerpts.
  readonly result: string // For people, on stdout.
  readonly facts: Readonly<Record<string, unknown>> // For programs, in the JSON object.
  readonly show: 'all' | 'problems' // `problems`: notes are only counted.
}

/** Templates and themes are named by their whole path; people know them by where they stand from here. */
function nearby(finding: Finding, folder: string): Finding {
  if (finding.place === null || !isAbsolute(finding.place.file)) return finding
  const path = relative(folder, finding.place.file)
  if (path.startsWith('..') || isAbsolute(path)) return finding
  return { ...finding, place: { ...finding.place, file: path.split(sep).join('/') } }
}

export async function close(terminal: Terminal, options: CommonOptions, closing: Closing): Promise<number> {
  const exit = exitStatus(closing.findings, options.strict ? 'strict' : 'usual')
  const findings = closing.findings.map((finding) => nearby(finding, terminal.cwd))
  if (options.json) {
    const { command, facts } = closing
    await write(terminal.stdout, `${JSON.stringify({ version: 1, command, exit, ...facts, findings }, null, 2)}\n`)
    return exit
  }
  const shown = findings.filter((finding) => closing.show === 'all' || finding.severity !== 'note')
  const notes = findings.length - shown.length
  const colour = colourOf(terminal, options)
  const sourceOf = (file: string): string | null => closing.sources.get(file) ?? null
  if (shown.length > 0 && !(options.quiet && exit === 0)) {
    await write(terminal.stderr, `${printFindings(shown, { colour, sourceOf })}\n\n`)
  }
  if (!options.quiet && closing.findings.length > 0) {
    const rest = notes > 0 ? ` – \`engross check\` shows the notes` : ''
    await write(terminal.stderr, `${countFindings(closing.findings)}${rest}\n`)
  }
  // Also with --quiet: whoever finds files in the output folder must know that they are the old ones.
  if (closing.command === 'build' && exit !== 0) await write(terminal.stderr, 'Nothing was published.\n')
  if (closing.result !== '' && !options.quiet) await write(terminal.stdout, `${closing.result}\n`)
  return exit
}
