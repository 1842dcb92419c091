/**
 * The texts on their shelf, for looking up: by number, by date, and a clause by its labels. Prepared once per library.
 */
import type { Block, ClauseRole, OfficialText } from '../ast/ast.ts'
import { comparableNumber } from './comparable-number.ts'
import { groupBy } from './group-by.ts'
import { bodyKey, type Registry } from './registry/registry.ts'
import { languageOf, mostFrequentLanguage } from './same-language.ts'

export type Shelved = {
  readonly text: OfficialText
  readonly body: string | null // The key of its body: 'nato-pa'.
  readonly number: string | null // As it is compared: '489', 'ES-11/1'.
  readonly year: string | null
  readonly date: string | null
  readonly clauses: ReadonlyMap<string, readonly string[]> // '28.j' → ids; several when sections count anew.
  readonly roles: ReadonlyMap<string, ClauseRole> // Of the labelled clauses, by id.
}

export type Shelf = {
  readonly languages: readonly string[] // Of the volumes, then of most texts: which translation is meant in a third one.
  readonly unnumbered: readonly Shelved[]
  readonly byId: ReadonlyMap<string, Shelved>
  readonly byNumber: ReadonlyMap<string, readonly Shelved[]>
  readonly byDate: ReadonlyMap<string, readonly Shelved[]>
  readonly bySession: ReadonlyMap<string, readonly Shelved[]> // By `sessionKey`.
  readonly byCode: ReadonlyMap<string, readonly Shelved[]> // By the code of the document: '109SESP15EREV.1'.
}

type Shelving = { readonly registry: Registry; readonly language: string | null }

export function shelve(texts: readonly OfficialText[], { registry, language }: Shelving): Shelf {
  const all = texts.map((text) => shelveText(text, registry))
  return {
    languages: [language, mostFrequentLanguage(texts)].flatMap((one) => (one === null ? [] : [languageOf(one)])),
    unnumbered: all.filter(({ number }) => number === null),
    byId: new Map(all.map((shelved) => [shelved.text.id, shelved])),
    byNumber: groupBy(all, ({ number }) => number),
    byDate: groupBy(all, ({ date }) => date),
    bySession: groupBy(all, ({ body, year, text: { metadata } }) =>
      body === null || year === null || metadata.place === null ? null : sessionKey(body, metadata.place.value, year),
    ),
    byCode: groupBy(all, ({ text }) => {
      const { code } = text.metadata
      return code === null ? null : comparableNumber(code.value)
    }),
  }
}

/** The session at which a text was adopted: 'osce-pa baku 2014'. */
export const sessionKey = (body: string, place: string, year: string): string =>
  `${body} ${place.toLowerCase()} ${year}`

function shelveText(text: OfficialText, registry: Registry): Shelved {
  const { number, body, date } = text.metadata
  const labelled = [...labelledClauses(text.body, '')]
  return {
    text,
    body: body === null ? null : bodyKey(body.value, registry),
    number: number === null ? null : comparableNumber(number.value),
    year: yearOf(number?.value ?? '') ?? date?.value.slice(0, 4) ?? null,
    date: date?.value ?? null,
    clauses: idsByLabels(labelled),
    roles: new Map(labelled.map(({ id, role }) => [id, role])),
  }
}

const yearOf = (number: string): string | null => /\(((?:19|20)\d\d)\)$/u.exec(number)?.[1] ?? null

/** Each labelled clause by the labels that lead to it, sections left out: 'II.3' is cited as "paragraph 3". */
function idsByLabels(labelled: readonly Labelled[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...groupBy(labelled, ({ labels }) => labels)].map(([labels, all]) => [labels, all.map(({ id }) => id)]),
  )
}

type Labelled = { readonly labels: string; readonly id: string; readonly role: ClauseRole }

function* labelledClauses(blocks: readonly Block[], section: string): Generator<Labelled> {
  for (const block of blocks) {
    if (block.type === 'section') yield* labelledClauses(block.body, `${block.id}.`)
    if (block.type !== 'clause') continue
    const { id, label, role } = block
    if (label !== null) yield { id, role, labels: id.startsWith(section) ? id.slice(section.length) : id }
    yield* labelledClauses(block.clauses, section)
  }
}
