/**
 * Binds a place in a text: an article of a treaty, a paragraph of a declaration, a paragraph of the text itself.
 */
import type { Binding, Citing } from './binding.ts'
import type { Pinpoint } from './citations/citation.ts'
import { clausesOfRole } from './clause-roles.ts'
import type { Shelved } from './shelf.ts'
import { missingClause, severalClauses } from './trouble.ts'

/** A place in the text (or treaty) that the words around it name and that is bound already. */
export function bindInside(pinpoint: Pinpoint, document: Binding, citing: Citing): Binding {
  const { target } = document
  if (target === null) return withoutTrouble(document)
  switch (target.type) {
    case 'external': {
      const named = pinpointName(pinpoint)
      return {
        ...document,
        target: { ...target, pinpoint: target.pinpoint === null ? named : `${target.pinpoint}, ${named}` },
      }
    }
    case 'text': {
      const held = citing.shelf.byId.get(target.text)
      if (held === undefined || pinpoint.unit === 'article') return document
      return bindClauses(held, [pinpoint.path, pinpoint.upTo], { document, citing, pinpoint })
    }
    case 'clause': {
      const held = citing.shelf.byId.get(target.text)
      if (held === undefined || pinpoint.unit === 'article') return document
      const within = (path: readonly string[]): readonly string[] => [target.clause, ...path]
      const places = [within(pinpoint.path), pinpoint.upTo && within(pinpoint.upTo)] as const
      return bindClauses(held, places, { document, citing, pinpoint })
    }
  }
}

/** A place that nothing around it belongs to: a paragraph of this very text; an article of nobody knows what. */
export function bindAlone(pinpoint: Pinpoint, citing: Citing): Binding {
  if (pinpoint.unit === 'article') return { state: 'vague', target: null, group: 'treaty' }
  const { from } = citing
  if (from.clauses.size === 0) return { state: 'vague', target: null, group: 'own' }
  const document: Binding = { state: 'unresolved', target: null, group: 'own' }
  const { path, upTo } = pinpoint
  return bindClauses(from, [[labelsFromHere(path, citing)], upTo && [labelsFromHere(upTo, citing)]], {
    document,
    citing,
    pinpoint,
  })
}

/** "sub-paragraph (b)" means the nearest one: a sibling of the citing clause before those further out. */
function labelsFromHere(path: readonly string[], citing: Citing): string {
  const own = path.join('.')
  if (/^\d/u.test(own)) return own
  const around = (citing.clause?.id ?? '').split('.')
  for (let depth = around.length; depth > 0; depth--) {
    const labels = `${around.slice(0, depth).join('.')}.${own}`
    if (citing.from.clauses.has(labels)) return labels
  }
  return own
}

type Surroundings = { readonly document: Binding; readonly citing: Citing; readonly pinpoint: Pinpoint }

/** From the first clause of a range to its last; both must be there. */
function bindClauses(
  held: Shelved,
  [path, upTo]: readonly [readonly string[], (readonly string[] | undefined)?],
  around: Surroundings,
): Binding {
  const first = bindClause(held, path.join('.'), around)
  if (upTo === undefined || first.target?.type !== 'clause') return first
  const last = bindClause(held, upTo.join('.'), around)
  if (last.target?.type !== 'clause') return last
  return { ...first, target: { ...first.target, upTo: last.target.clause } }
}

function bindClause(held: Shelved, labels: string, { document, citing, pinpoint }: Surroundings): Binding {
  const ids = inSameSection(clausesOfRole(held, labels, pinpoint), held, citing)
  const [only, ...others] = ids
  const text = held.text.id
  if (only === undefined) {
    const part = pinpoint.spoken === 'in-words' ? `${pinpoint.role} ` : ''
    return { ...document, missing: labels, trouble: missingClause(`${part}paragraph ${labels}`, held.text) }
  }
  if (others.length > 0) {
    return { ...document, state: 'ambiguous', target: null, candidates: ids, trouble: severalClauses(ids, held.text) }
  }
  return { state: 'held', target: { type: 'clause', text, clause: only }, group: document.group }
}

/** Where sections count anew, a paragraph of the text itself is first looked for in the citing clause's own section. */
function inSameSection(ids: readonly string[], held: Shelved, citing: Citing): readonly string[] {
  if (ids.length < 2 || held !== citing.from || citing.clause === null) return ids
  const section = citing.clause.id.split('.')[0]
  const near = ids.filter((id) => id.split('.')[0] === section)
  return near.length > 0 ? near : ids
}

/** What is wrong with a document is said once, where the document is named. */
export function withoutTrouble({ state, target, group, candidates }: Binding): Binding {
  return { state, target, group, ...(candidates === undefined ? {} : { candidates }) }
}

/** 'Article 5', 'paragraph 2 (a)', 'Articles 3 to 5', 'preambular paragraph 3'. */
function pinpointName({ unit, role, path, upTo }: Pinpoint): string {
  const noun = unit === 'article' ? 'Article' : role === undefined ? 'paragraph' : `${role} paragraph`
  return upTo === undefined ? `${noun} ${joined(path)}` : `${noun}s ${joined(path)} to ${joined(upTo)}`
}

function joined([first = '', ...rest]: readonly string[]): string {
  return first + rest.map((label) => (/^\d/u.test(label) ? `.${label}` : ` (${label})`)).join('')
}
