/**
 * JSON, for other people's tools: the volume as a `CompendiumRecord`, a single text as the `OfficialText` itself with
 * its references, each with its state in this file. What is given has passed its schema; what fails is a fault of ours and is reported as one.
 */
import type { CompendiumRecord, OfficialText } from '../../ast/ast.ts'
import { validateCompendium, validateText } from '../../ast/validate.ts'
import type { Compendium } from '../../compose/compendium.ts'
import type { Report } from '../../report.ts'
import type { Format } from '../format.ts'
import { recordOf } from './record.ts'
import { withStandings } from './standings.ts'

export const json: Format = {
  name: 'json',
  needsPages: false,
  render: async ({ compendium, report }) => {
    const tree = treeOf(compendium)
    const issues = tree.type === 'text' ? validateText(tree) : validateCompendium(tree)
    sayInvalid(issues, compendium.id, report)
    return { bytes: new TextEncoder().encode(`${JSON.stringify(tree, null, 2)}\n`), pages: null }
  },
}

function treeOf(compendium: Compendium): CompendiumRecord | OfficialText {
  if (compendium.shape === 'volume') return recordOf(compendium)
  const entry = [...compendium.groups.flatMap((group) => group.entries), ...compendium.background][0]
  if (!entry) throw new Error(`The single text “${compendium.id}” has no entry.`)
  return withStandings(entry.text, new Set([entry.text.id]))
}

function sayInvalid(issues: readonly string[], id: string, report: Report): void {
  for (const issue of issues) {
    report.say({
      code: 'ast-invalid',
      place: null,
      message: `The tree of “${id}” breaks its schema: ${issue}.`,
      hint: 'Please report this with the source; it is a fault of engross.',
    })
  }
}
