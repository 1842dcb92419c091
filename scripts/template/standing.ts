/**
 * How references stand in one volume: here, elsewhere in this run, outside, or nowhere. A reference never leads to a
 * place that is not printed: a text left out is `elsewhere`, a clause that its text does not have leads to the text.
 */
import type { ExternalTarget, OfficialText, Reference } from '../ast/ast.ts'
import { clausesOf } from '../ast/walk.ts'
import type { Compendium, Entry } from '../compose/compendium.ts'
import { nameOf, placeNames, titleOf } from '../compose/names.ts'
import { type Say, sayIn } from '../compose/own-words.ts'
import { anchorOf } from './anchors.ts'
import { numberOfLabel, printedNumber } from './own-number.ts'
import type { Standing } from './phrase.ts'

const NOWHERE = { to: '', file: '', address: '', page: '', number: '' } as const

/** Answers for one volume; what it has looked up it remembers. */
export type Standings = {
  ofReference(reference: Reference, from: string): Standing
  /** `from` is the text whose apparatus points, or null for an annex. */
  ofPlace(text: string, clause: string | null, from: string | null): Standing
}

export function createStandings(compendium: Compendium): Standings {
  const say = sayIn(compendium.spoken ?? 'en')
  const entries = new Map<string, Entry>()
  for (const entry of [...compendium.groups.flatMap((group) => group.entries), ...compendium.background]) {
    entries.set(entry.text.id, entry)
  }
  const clauses = new Map<string, ReadonlyMap<string, string>>()
  const numbers = new Map<string, string>()

  const labelsOf = (text: OfficialText): ReadonlyMap<string, string> => {
    const known = clauses.get(text.id) ?? new Map([...clausesOf(text)].map(({ id, label }) => [id, label ?? '']))
    clauses.set(text.id, known)
    return known
  }
  const numberOf = (text: OfficialText): string => {
    const known = numbers.get(text.id) ?? printedNumber(text, compendium.apparatus)
    numbers.set(text.id, known)
    return known
  }
  const fullNames = new Map<string, string>()

  /** 'Declaration 474, Standing with Ukraine'. */
  const fullName = (id: string): string => {
    const known = fullNames.get(id)
    if (known !== undefined) return known
    const text = compendium.library.byId.get(id)
    const name = entries.get(id)?.name ?? (text ? nameOf(text, say) : id)
    const title = entries.get(id)?.title ?? (text ? titleOf(text) : null)
    const full = title === null || title === name ? name : `${name}, ${title}`
    fullNames.set(id, full)
    return full
  }

  const countedNames = new Map<string, ReadonlyMap<string, string>>()

  /** 'Declaration 489, Standing with Ukraine, paragraph 28 j'; one without a label is called as the contents call it. */
  const placeName = (text: OfficialText, clause: string, upTo: string | null): string => {
    const full = fullName(text.id)
    if (!COUNTED.test(clause)) return `${full}, ${paragraphName(clause, upTo, say)}`
    const known = countedNames.get(text.id) ?? placeNames(text, full, say)
    countedNames.set(text.id, known)
    return known.get(clause) ?? full
  }

  function stand({ id, clause, upTo }: Place, from: string | null): Standing {
    const text = compendium.library.byId.get(id) ?? entries.get(id)?.text
    const found = clause !== null && text !== undefined && labelsOf(text).has(clause) ? clause : null
    const described = found === null || text === undefined ? fullName(id) : placeName(text, found, upTo)
    const entry = entries.get(id)
    if (entry) {
      const to = anchorOf(id, found)
      const number = found === null ? numberOf(entry.text) : numberOfLabel(labelsOf(entry.text).get(found) ?? '')
      const page = compendium.pageReferences === 'shown' && compendium.apparatus === 'shown' && id !== from ? to : ''
      return { ...NOWHERE, state: 'here', to, description: described, page, number }
    }
    const description = say('{name} (not in this volume)', { name: described })
    const file = compendium.siblings.get(id)
    if (file === undefined) return { ...NOWHERE, state: 'elsewhere', description }
    return { ...NOWHERE, state: 'elsewhere', to: anchorOf(id, found), file, description }
  }

  return {
    ofPlace: (id, clause, from) => stand({ id, clause, upTo: null }, from),
    ofReference(reference, from) {
      const { state, target } = reference
      if (state === 'held' && target !== null && target.type !== 'external') {
        const { clause = null, upTo = null } = target.type === 'clause' ? target : {}
        return stand({ id: target.text, clause, upTo }, from)
      }
      if (target?.type === 'external') return outside(target)
      if (state === 'ambiguous') return { ...NOWHERE, state, description: candidatesOf(reference, fullName, say) }
      if (state === 'vague') return { ...NOWHERE, state, description: say('No single text is named') }
      return { ...NOWHERE, state: state === 'external' ? state : 'unresolved', description: say(UNTRACED[state]) }
    },
  }
}

/** A text or a clause of it; of a range also its last clause. */
type Place = { readonly id: string; readonly clause: string | null; readonly upTo: string | null }

/** The id of a paragraph without a label, which nobody would say: 'p1', 'I.p2'. */
const COUNTED = /(?:^|\.)p\d+$/

/** 'paragraph 28 j', 'paragraphs 3 to 5'. */
function paragraphName(clause: string, upTo: string | null, say: Say): string {
  const spoken = (id: string): string => id.replaceAll('.', ' ')
  if (upTo === null) return say('paragraph {label}', { label: spoken(clause) })
  return say('paragraphs {first} to {last}', { first: spoken(clause), last: spoken(upTo) })
}

const UNTRACED = {
  held: 'A text that is not in the library',
  unresolved: 'A text that is not in the library',
  external: 'A text outside this collection',
} as const

function outside({ title, pinpoint, address }: ExternalTarget): Standing {
  const description = pinpoint === null ? title : `${title}, ${pinpoint}`
  return { ...NOWHERE, state: 'external', address: address ?? '', description }
}

function candidatesOf({ candidates }: Reference, nameOf: (text: string) => string, say: Say): string {
  const names = (candidates ?? []).map(nameOf).join('; ')
  return names === '' ? say('Fits several texts') : say('Fits several texts: {names}', { names })
}
