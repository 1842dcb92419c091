/**
 * The texts on their shelf, for looking up: by number, by date, and a clause by its labels. Prepared once per library.
 */
import type { Block, OfficialText } from '../ast/ast.ts'
import { bodyKey } from './citations/organs.ts'

export type Shelved = {
  readonly text: OfficialText
  readonly body: string | null // The key of its body: 'nato-pa'.
  readonly number: string | null // As it is compared: '489', 'ES-11/1'.
  readonly year: string | null
  readonly date: string | null
  readonly clauses: ReadonlyMap<string, readonly string[]> // '28.j' → ids; several when sections count anew.
}

export type Shelf = {
  readonly unnumbered: readonly Shelved[]
  readonly byId: ReadonlyMap<string, Shelved>
  readonly byNumber: ReadonlyMap<string, readonly Shelved[]>
  readonly byDate: ReadonlyMap<string, readonly Shelved[]>
}

export function shelve(texts: readonly OfficialText[]): Shelf {
  const all = texts.map(shelveText)
  return {
    unnumbered: all.filter(({ number }) => number === null),
    byId: new Map(all.map((shelved) => [shelved.text.id, shelved])),
    byNumber: groupBy(all, ({ number }) => number),
    byDate: groupBy(all, ({ date }) => date),
  }
}

function shelveText(text: OfficialText): Shelved {
  const { number, body, date } = text.metadata
  return {
    text,
    body: body === null ? null : bodyKey(body.value),
    number: number === null ? null : comparableNumber(number.value),
    year: yearOf(number?.value ?? '') ?? date?.value.slice(0, 4) ?? null,
    date: date?.value ?? null,
    clauses: clausesByLabels(text),
  }
}

/** 'A/RES/ES-11/1' and 'ES-11/1' are one number, so are '2433 (2022)' and '2433', '377 A (V)' and '377A(V)'. */
export function comparableNumber(number: string): string {
  return number
    .toUpperCase()
    .replace(/^[AS]\/RES\//u, '')
    .replace(/\((?:19|20)\d\d\)$/u, '')
    .replace(/\s/gu, '')
}

const yearOf = (number: string): string | null => /\(((?:19|20)\d\d)\)$/u.exec(number)?.[1] ?? null

/** Each labelled clause by the labels that lead to it, sections left out: 'II.3' is cited as "paragraph 3". */
function clausesByLabels(text: OfficialText): ReadonlyMap<string, readonly string[]> {
  const labelled = [...labelledClauses(text.body, '')]
  return new Map(
    [...groupBy(labelled, ({ labels }) => labels)].map(([labels, all]) => [labels, all.map(({ id }) => id)]),
  )
}

function* labelledClauses(blocks: readonly Block[], section: string): Generator<{ labels: string; id: string }> {
  for (const block of blocks) {
    if (block.type === 'section') yield* labelledClauses(block.body, `${block.id}.`)
    if (block.type !== 'clause') continue
    const { id, label } = block
    if (label !== null) yield { id, labels: id.startsWith(section) ? id.slice(section.length) : id }
    yield* labelledClauses(block.clauses, section)
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
