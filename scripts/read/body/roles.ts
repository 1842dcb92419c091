/**
 * Which part of the text a clause belongs to. Lead words say it; a labelled clause without a known lead stays in the
 * part that it stands in.
 */
import type { ClauseRole } from '../../ast/ast.ts'

export type Roles = { next(clause: { readonly lead: ClauseRole | null; readonly isLabelled: boolean }): ClauseRole }

export function createRoles(manner: 'by lead words' | 'paragraphs'): Roles {
  if (manner === 'paragraphs') return { next: () => 'paragraph' }
  let current: ClauseRole = 'paragraph'
  return {
    next({ lead, isLabelled }) {
      if (lead !== null) current = lead
      return lead ?? (isLabelled ? current : 'paragraph')
    },
  }
}
