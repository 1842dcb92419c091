/** What every step of reading one source needs: the source, the report and the pile of what was set aside. */
import type { Span } from '../ast/ast.ts'
import type { FindingCode, Severity } from '../finding-codes.ts'
import type { Report } from '../report.ts'
import { type Aside, createAside } from './aside.ts'
import type { SourceText } from './bytes/source-text.ts'
import type { RepairName } from './repairs/repair-names.ts'

export type Reading = {
  readonly source: SourceText
  readonly report: Report
  readonly aside: Aside
  readonly repairsOff: ReadonlySet<RepairName> // The repairs that the editor switched off.
}

export type Remark = {
  readonly code: FindingCode
  readonly at: number // Offset in the source.
  readonly message: string
  readonly hint?: string
  readonly severity?: Severity
}

export function createReading(source: SourceText, report: Report): Reading {
  return { source, report, aside: createAside(source.text), repairsOff: new Set() }
}

/** The reading of one part of a packet: its own pile of what was set aside, filled with what was so far. */
export function readingOfPart(reading: Reading, part: Span): Reading {
  const aside = createAside(reading.source.text)
  for (const { reason, span } of reading.aside.entries) {
    if (span.start >= part.start && span.start < part.end) aside.put(reason, span)
  }
  return { ...reading, aside }
}

/** Says a finding at an offset of the source. */
export function remark(reading: Pick<Reading, 'source' | 'report'>, { at, ...said }: Remark): void {
  reading.report.say({ ...said, place: reading.source.placeAt(at) })
}

export function sliceOf(reading: Reading, span: Span): string {
  return reading.source.text.slice(span.start, span.end)
}

/** A value as a message shows it: one line, not too long, characters that could act on a terminal spelled out. */
export function quoted(value: string): string {
  const short = [...value.replace(/\s+/g, ' ')]
  const shown = short.length > 60 ? `${short.slice(0, 57).join('')}…` : short.join('')
  return `“${shown.replace(UNSHOWABLE, (sign) => nameOf(sign.codePointAt(0) ?? 0))}”`
}

/** Controls, direction marks, invisible and private characters: what a message must never contain raw. */
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu

/** `U+202E` */
export function nameOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
