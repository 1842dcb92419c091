/**
 * The facts of a text, each derived (read in the text) or supplied (stated by the editor). The editor wins; where the
 * two differ, that is a finding.
 */
import type { Fact, Kind, Metadata } from '../../ast/ast.ts'
import type { Profile } from '../dialects/profile.ts'
import type { FactName, Statements } from '../front-matter/statements.ts'
import { quoted, type Reading, remark } from '../reading.ts'
import { sameWords } from './same-words.ts'

export type Derived = Readonly<Partial<Record<FactName, Fact | null>>>

const NAMES: readonly FactName[] = [
  'number',
  'title',
  'body',
  'date',
  'sitting',
  'place',
  'country',
  'session',
  'code',
  'url',
]

export function settleMetadata(reading: Reading, derived: Derived, statements: Statements): Metadata {
  const settled = Object.fromEntries(NAMES.map((name) => [name, settle(reading, name, { derived, statements })]))
  return settled as Record<FactName, Fact | null>
}

type Sides = { readonly derived: Derived; readonly statements: Statements }

function settle(reading: Reading, name: FactName, { derived, statements }: Sides): Fact | null {
  const read = derived[name] ?? null
  const stated = statements.facts[name] ?? null
  if (name === 'number' && statements.numberIsNone && read) {
    sayContradiction(reading, { name, stated: 'none', at: read.span.start, read })
    return null
  }
  if (stated && read && !sameWords(stated.value, read.value)) {
    sayContradiction(reading, { name, stated: stated.value, at: stated.span.start, read })
  }
  return stated ?? read
}

type Contradiction = { readonly name: string; readonly stated: string; readonly at: number; readonly read: Fact }

function sayContradiction(reading: Reading, { name, stated, at, read }: Contradiction): void {
  const { line } = reading.source.placeAt(read.span.start)
  const message = `The front matter says ${name} ${quoted(stated)}, the text says ${quoted(read.value)} in line ${line}.`
  const hint = 'The front matter was used. Correct it, or leave it out.'
  remark(reading, { code: 'front-matter-contradiction', at, message, hint })
}

const NUMBERED: ReadonlySet<Kind> = new Set(['declaration', 'resolution', 'recommendation', 'opinion'])

/** Says which facts nobody states although texts of this kind have them. */
export function sayMissing(
  reading: Reading,
  kind: Kind,
  facts: {
    readonly metadata: Metadata
    readonly statements: Statements
    readonly at: number
    readonly profile: Pick<Profile, 'body' | 'number'>
  },
): void {
  const {
    metadata,
    statements,
    at,
    profile: { body, number },
  } = facts
  if (NUMBERED.has(kind) && metadata.number === null && number !== 'none' && !statements.numberIsNone) {
    const hint = 'Write `number:` in the front matter if you know it, or `number: none`.'
    remark(reading, { code: 'number-missing', at, message: `The ${kind} has no number.`, hint })
  }
  if (NUMBERED.has(kind) && metadata.body === null) {
    const like = body === null ? '' : ` It reads like a text of the ${body}: write \`body: ${body}\` if it is.`
    const hint = `Write \`body:\` in the front matter.${like}`
    remark(reading, { code: 'body-missing', at, message: `Nobody states which body adopted the ${kind}.`, hint })
  }
}
