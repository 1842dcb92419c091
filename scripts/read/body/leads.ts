/**
 * The leading verbs of a clause and the part of the text that they open.
 *
 *     **Convinced** that …, **recognising** that …    ['Convinced', 'recognising'], preambular
 *     **Reaffirming that** the forcible occupation …  ['Reaffirming'], preambular
 *     **URGES** member governments …                  ['URGES'], operative
 */
import type { ClauseRole, Inline } from '../../ast/ast.ts'
import { plainWords } from '../../ast/walk.ts'
import { CITING, DEGREES, LONGEST_FROM, LONGEST_LEAD, OPERATIVE, PREAMBULAR } from './lead-words.ts'

export type Leads = {
  readonly leads: readonly string[]
  readonly role: ClauseRole | null // What the first lead opens; null when nothing is known.
}

const NO_LEADS: Leads = { leads: [], role: null }

/** Verbs of one tradition beside the lists: "Resolved, That …" is operative there, a participle elsewhere. */
export type OwnLeads = { readonly preambular: readonly string[]; readonly operative: readonly string[] }

const NO_OWN: OwnLeads = { preambular: [], operative: [] }

export function findLeads(content: readonly Inline[], own: OwnLeads = NO_OWN): Leads {
  const emphasised = content.filter((inline) => inline.type === 'strong' || inline.type === 'emphasis')
  const opening = firstRun(content)
  const first = opening
    ? (knownLead(plainWords([opening]), own) ?? boldLead(opening))
    : knownLead(startOf(content), own)
  if (!first) return NO_LEADS
  const later = emphasised.slice(opening ? 1 : 0).flatMap((run) => {
    const lead = run.type === 'strong' ? knownLead(plainWords([run]), own) : null
    return lead?.role === first.role ? [lead.words] : []
  })
  return { leads: [first.words, ...later], role: first.role }
}

type Lead = { readonly words: string; readonly role: ClauseRole }

/** The emphasised run with which the clause begins, if it begins with one. */
function firstRun(content: readonly Inline[]): Inline | null {
  const first = content.find((inline) => inline.type !== 'words' || inline.text.trim() !== '')
  return first?.type === 'strong' || first?.type === 'emphasis' ? first : null
}

function startOf(content: readonly Inline[]): string {
  return plainWords(content.slice(0, 4)).slice(0, 80)
}

/** Letters and apostrophes; the hard spaces and line ends between them do not matter. */
const WORD = /[\p{L}\p{M}’']+/gu

/** The longest beginning that the lists know, with a word of degree before it or not. */
function knownLead(words: string, own: OwnLeads): Lead | null {
  const all = firstWords(words.slice(0, 80), own)
  if (all[0] && all[0].index > 0 && words.slice(0, all[0].index).trim().replace('[', '') !== '') return null
  for (let count = all.length; count > 0; count--) {
    const lower = all.slice(0, count).map(([word]) => word.toLowerCase())
    const role =
      roleOf(lower.join(' '), own) ?? (DEGREES.has(lower[0] ?? '') ? roleOf(lower.slice(1).join(' '), own) : null)
    const last = all[count - 1]
    if (role && last) return { words: words.slice(all[0]?.index ?? 0, last.index + last[0].length), role }
  }
  return null
}

/** As many words from the beginning as a lead with this first word can have: none when no lead begins with it. */
function firstWords(words: string, own: OwnLeads): readonly RegExpExecArray[] {
  const all: RegExpExecArray[] = []
  WORD.lastIndex = 0
  let most = 1
  while (all.length < most) {
    const word = WORD.exec(words)
    if (word === null) break
    if (all.length === 0) most = longestLead(word[0].toLowerCase(), own)
    if (most > 0) all.push(word)
  }
  return all
}

function longestLead(first: string, own: OwnLeads): number {
  const isOpen = DEGREES.has(first) || own.operative.length > 0 || own.preambular.length > 0
  return isOpen ? LONGEST_LEAD : (LONGEST_FROM.get(first) ?? 0)
}

function roleOf(lower: string, own: OwnLeads): ClauseRole | null {
  if (own.operative.includes(lower)) return 'operative'
  if (own.preambular.includes(lower)) return 'preambular'
  if (CITING.has(lower)) return 'citation'
  if (PREAMBULAR.has(lower)) return 'preambular'
  return OPERATIVE.has(lower) ? 'operative' : null
}

/** A bold word that no list knows still leads: by its form it is a participle or a finite verb. */
function boldLead(run: Inline): Lead | null {
  if (run.type !== 'strong') return null
  const word = /^[\p{L}\p{M}’'-]+/u.exec(plainWords([run]).trim())?.[0]
  if (!word) return null
  if (/(?:ing|ed|ant|ючи|ячи)$/.test(word)) return { words: word, role: 'preambular' }
  const isCapitals = word.length > 2 && word === word.toUpperCase()
  return isCapitals || /^\p{Lu}\p{Ll}+s$/u.test(word) ? { words: word, role: 'operative' } : null
}
