/**
 * What the editor should know: findings, their closed list of codes, and the report that gathers them.
 *
 *     sources/declaration-489.md:34:19  warning  citation-unresolved
 *       “Declaration 474” cites a text that is not in the library.
 *       Add it to sources/, or mark it as outside with `external:` in the manifest.
 */
import type { Place } from './ast/ast.ts'
import { FINDING_CODES, type FindingCode, type Severity } from './finding-codes.ts'

export type Finding = {
  readonly code: FindingCode
  readonly severity: Severity
  readonly place: Place | null // Null only where no file is at fault (a wrong option).
  readonly message: string // One sentence that quotes the value.
  readonly hint: string | null // What to change.
}

/** What a room says: the severity comes from the closed list unless it is given. */
export type Said = {
  readonly code: FindingCode
  readonly place: Place | null
  readonly message: string
  readonly hint?: string
  readonly severity?: Severity
}

/** Gathers findings in the order in which they are said. */
export type Report = {
  readonly findings: readonly Finding[]
  say(said: Said): void
}

export function createReport(): Report {
  const findings: Finding[] = []
  return {
    findings,
    say({ code, place, message, hint, severity }) {
      findings.push({ code, place, message, hint: hint ?? null, severity: severity ?? FINDING_CODES[code].severity })
    },
  }
}

/**
 * A fault that only the caller can put right and after which nothing can go on (a missing folder, a broken template).
 * Rooms throw it; the command line prints its finding and exits with the code's exit status.
 */
export class Refusal extends Error {
  readonly finding: Finding
  readonly others: readonly Finding[] // More of the same kind, when one look finds several: all faults of the templates.
  constructor(said: Said, others: readonly Said[] = []) {
    super(said.message)
    this.name = 'Refusal'
    this.finding = refused(said)
    this.others = others.map(refused)
  }
}

function refused({ code, place, message, hint }: Said): Finding {
  return { code, place, message, hint: hint ?? null, severity: 'error' }
}

/** Exit status by priority: of several that apply, the first in this list wins (130 is given by the signal itself). */
const EXIT_PRIORITY = [70, 4, 2, 3, 1] as const

/** 0 when all is well; with `strict`, warnings count as errors. */
export function exitStatus(findings: readonly Finding[], strictness: 'usual' | 'strict' = 'usual'): number {
  const counts = findings.filter(
    (finding) => finding.severity === 'error' || (strictness === 'strict' && finding.severity === 'warning'),
  )
  const exits = new Set<number>(counts.map((finding) => FINDING_CODES[finding.code].exit))
  return EXIT_PRIORITY.find((exit) => exits.has(exit)) ?? 0
}
