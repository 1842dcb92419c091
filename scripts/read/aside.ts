/**
 * What a source holds that is not part of its text. Whoever consumes a sign or a line that is no word puts it here, with
 * the reason; white space is not put here, it is what remains (see coverage.ts).
 */
import type { Residue, ResidueReason, Span } from '../ast/ast.ts'

export type Aside = {
  readonly entries: readonly Residue[]
  put(reason: ResidueReason, span: Span): void
}

export function createAside(text: string): Aside {
  const entries: Residue[] = []
  return {
    entries,
    put(reason, span) {
      if (span.end <= span.start) return
      entries.push({ type: 'residue', reason, text: text.slice(span.start, span.end), span })
    },
  }
}
