/**
 * How texts and clauses are called in contents, back-references and tables.
 *
 *     nameOf(text)                 → 'Declaration 489', 'Declaration (number not stated in source)', 'Statement'
 *     nameOf(text, sayIn('fr'))    → 'Déclaration 489'
 *     placeNames(text).get('28.j') → 'Declaration 489, para. 28 j'
 */
import type { Block, Clause, Kind, OfficialText } from '../ast/ast.ts'
import { plainWords } from '../ast/walk.ts'
import { PROFILES } from '../read/dialects/profiles.ts'
import { printedKind } from '../read/head/symbol.ts'
import { inEnglish, type Say } from './own-words.ts'

/** How kinds are called in names of texts. */
export const KIND_NAMES = {
  declaration: 'Declaration',
  resolution: 'Resolution',
  recommendation: 'Recommendation',
  opinion: 'Opinion',
  statement: 'Statement',
  communique: 'Communiqué',
  background: 'Background',
  text: 'Text',
} as const satisfies Readonly<Record<Kind, string>>

/** Kinds that assemblies number: where the number is missing, the name says so. */
const NUMBERED: ReadonlySet<Kind> = new Set(['declaration', 'resolution', 'recommendation', 'opinion'])

/** The traditions whose texts have no numbers: nothing is missing there. */
const WITHOUT_NUMBERS: ReadonlySet<string> = new Set(
  PROFILES.filter(({ number }) => number === 'none').map(({ name }) => name),
)

export function nameOf(text: OfficialText, say: Say = inEnglish): string {
  const name = kindName(text, say)
  if (text.metadata.number) return `${name} ${text.metadata.number.value}`
  const isMissing = NUMBERED.has(text.kind) && !WITHOUT_NUMBERS.has(text.source.dialect)
  return isMissing ? say('{name} (number not stated in source)', { name }) : name
}

/**
 * How the kind of a text is called. English knows one word for each; another language takes the word that the text
 * bears itself, for its assembly may say Постанова or Beschluss for what others call a resolution.
 */
export function kindName({ kind, symbol }: OfficialText, say: Say): string {
  const printed = symbol === null || say === inEnglish ? null : printedKind(plainWords(symbol.content).trim())
  const usual = say(KIND_NAMES[kind])
  if (printed === null || folded(printed) === folded(usual)) return usual
  return printed.charAt(0).toUpperCase() + printed.slice(1).toLowerCase()
}

/** Capitals write ENTSCHLIESSUNG for Entschließung. */
const folded = (word: string): string => word.toLowerCase().replaceAll('ß', 'ss')

/**
 * The title as printed or supplied; never re-cased, for nobody can tell names from other words. Lines that a tradition
 * knows as none are a masthead: "Security Council" / "Distr.: General".
 */
export function titleOf(text: OfficialText): string | null {
  if (text.metadata.title) return text.metadata.title.value
  const lines = text.title.map((line) => plainWords(line.content).trim())
  const { subtitles = [] } = PROFILES.find(({ name }) => name === text.source.dialect) ?? {}
  const isMasthead = text.symbol !== null && lines.every((words) => subtitles.some((form) => form.test(words)))
  const printed = isMasthead ? '' : lines.join(' ')
  return printed.trim() === '' ? null : printed.trim()
}

/** 'Declaration 474 – STANDING WITH UKRAINE'. */
export function fullNameOf(text: OfficialText, say: Say = inEnglish): string {
  const title = titleOf(text)
  return title === null ? nameOf(text, say) : `${nameOf(text, say)} – ${title}`
}

/** Every clause of a text by id, with the name that a reader looks it up by; a single paragraph needs none. */
export function placeNames(
  text: OfficialText,
  name: string = nameOf(text),
  say: Say = inEnglish,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const [only, ...others] = text.body
  if (only?.type === 'clause' && only.label === null && others.length === 0) names.set(only.id, name)
  else nameBlocks(text.body, name, { names, say })
  return names
}

type Naming = { readonly names: Map<string, string>; readonly say: Say }

function nameBlocks(blocks: readonly Block[], above: string, naming: Naming): void {
  const { names, say } = naming
  for (const block of blocks) {
    switch (block.type) {
      case 'clause':
        nameClause(block, { above, labels: [] }, naming)
        break
      case 'section': {
        const inside = block.label === null ? above : say('{above}, sec. {label}', { above, label: bare(block.label) })
        nameBlocks(block.body, inside, naming)
        break
      }
      case 'table':
        names.set(block.id, say('{above}, table', { above }))
        break
    }
  }
}

type Above = { readonly above: string; readonly labels: readonly string[] }

function nameClause(clause: Clause, { above, labels }: Above, naming: Naming): void {
  const own = joined(labels, clause)
  const isCounted = numberIn(clause) === null && labels.length === 0
  const phrase = isCounted ? '{above}, unnumbered para. {label}' : '{above}, para. {label}'
  naming.names.set(clause.id, own.length > 0 ? naming.say(phrase, { above, label: own.join(' ') }) : above)
  for (const nested of clause.clauses) nameClause(nested, { above, labels: own }, naming)
}

/** Decimal labels repeat the label above them ("1." and "1.2."), letters do not ("28." and "j."). */
function joined(labels: readonly string[], clause: Clause): readonly string[] {
  const label = numberIn(clause) ?? countOf(clause.id)
  if (label === null) return labels
  const last = labels.at(-1)
  return last !== undefined && label.startsWith(`${last}.`) ? [...labels.slice(0, -1), label] : [...labels, label]
}

/** The label that one may cite; a dash or a bullet in its place numbers nothing. */
function numberIn({ label }: Clause): string | null {
  return label !== null && /[\p{L}\p{N}]/u.test(label) ? bare(label) : null
}

/** The id of a paragraph without a label counts it: 'p3' → '3'. */
function countOf(id: string): string | null {
  return /(?:^|\.)p(\d+)$/.exec(id)?.[1] ?? null
}

/** "28." → "28", "(iv)" → "(iv)", "a)" → "a)": the form in which texts cite one another. */
const bare = (label: string): string => label.trim().replace(/\.$/, '')
