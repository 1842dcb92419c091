/**
 * Does what was reported agree with a row of the corpus? One way of judging for all its tables.
 */
import type { Finding } from '../../scripts/report.ts'
import type { Reported, Row } from './index-table.ts'
import { otherwiseOf } from './otherwise.ts'

/** A finding as the program gives it, in its own process or with `--json`. */
export type Told = Pick<Finding, 'severity' | 'code' | 'place' | 'message' | 'hint'>

/** What a row asks for, with what we answer otherwise (`otherwise.ts`) in its place. */
export function answerOf(row: Row): Pick<Row, 'exits' | 'reports'> {
  return { exits: row.exits, reports: row.reports, ...otherwiseOf(row) }
}

/** The reports that a row asks for and that nobody said. */
export function missing(row: Row, findings: readonly Told[]): readonly string[] {
  const wanted = answerOf(row).reports.filter(({ may }) => may === 'not be missing')
  return wanted.filter((report) => !findings.some((finding) => isReport(finding, report))).map(show)
}

/** Errors that a row does not speak of. */
export function unasked(row: Row, findings: readonly Told[]): readonly string[] {
  const allowed = new Set<string>(answerOf(row).reports.map(({ code }) => code))
  return findings.filter(({ severity, code }) => severity === 'error' && !allowed.has(code)).map(tell)
}

function isReport({ code, place }: Told, wanted: Reported): boolean {
  const isAtPlace = wanted.place === null || `${place?.line}:${place?.column}` === wanted.place
  const isInFile = wanted.file === null || place?.file.endsWith(`/${wanted.file}`)
  return code === wanted.code && isAtPlace && isInFile === true
}

function show({ code, file, place }: Reported): string {
  return [code, file, place].filter((part) => part !== null).join(' ')
}

export function tell({ severity, code, place, message, hint }: Told): string {
  return `${severity} ${code} ${place?.line}:${place?.column} ${message} ${hint ?? ''}`
}

/** Characters that could act on a terminal, or hide in what it shows. */
export const UNSHOWABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
