/**
 * When no adoption note tells the date, a line that is nothing else does: at the end, under the signature, or in the
 * head.
 *
 *     61st plenary meeting        м. Київ                       Brussels, 2 December 2024
 *     24 May 2024                 15 жовтня 2024 року
 *
 * In a masthead of the United Nations the date is that of the paper ("Distr.: General"), and is not taken.
 */
import type { Fact } from '../../ast/ast.ts'
import { type Strand, spanOf } from '../inline/strand.ts'
import { type FoundDate, findDate } from './calendar.ts'

const LONGEST = 160
/** Before the date: nothing, "on", or a place and a comma. After it: nothing, or the Ukrainian word for a year. */
const BEFORE = /^[*_(]{0,3}(?:on |le |am |(\p{Lu}[\p{L}’' -]{1,40}), )?$/u
/** "European Parliament resolution of 19 January 2025 on …": the title of the text says when it was adopted. */
const TITLE = /^(?:European Parliament |Joint )?(?:\p{L}+ )?(?:resolution|recommendation|decision) of $/iu
const AFTER = /^(?: року| р\.)?[.)*_]{0,3}$/u
/** `Distr.: General`, `General Assembly Distr.: General` */
const PAPER = /^(?:[\p{L} ]{3,30} )?distr\./iu

export type Issued = { readonly date?: Fact | null; readonly place?: Fact | null }
export type DateLines = {
  readonly head: readonly Strand[]
  readonly first: Strand | null
  readonly last: readonly Strand[]
}

export function findDateLine({ head, first, last }: DateLines): Issued {
  const isPaper = head.some(({ text }) => PAPER.test(text))
  const lines = [...last.toReversed(), ...(isPaper ? [] : head), ...(first ? [first] : [])]
  return lines.map(readDateLine).find((issued) => issued !== null) ?? {}
}

function readDateLine(strand: Strand): Issued | null {
  const { text } = strand
  const date = text.length > LONGEST ? null : findDate(text)
  if (date === null || !date.exists) return null
  const start = date.weekday?.from ?? date.from
  if (TITLE.test(text.slice(0, start))) return { date: dateFact(strand, date) }
  const before = AFTER.test(text.slice(date.to)) ? BEFORE.exec(text.slice(0, start)) : null
  if (before === null) return null
  const fact = (value: string, from: number): Fact => ({
    value,
    from: 'derived',
    span: spanOf(strand, from, from + value.length),
  })
  const place = before[1]
  return {
    date: dateFact(strand, date),
    ...(place !== undefined && { place: fact(place, text.indexOf(place)) }),
  }
}

function dateFact(strand: Strand, { value, from, to }: FoundDate): Fact {
  return { value, from: 'derived', span: spanOf(strand, from, to) }
}
