/**
 * The helpers that templates may call: what each takes, what it gives, and what it does. The check of templates reads
 * this list; nothing else can be called.
 */
import { sayIn, sayWords } from '../compose/own-words.ts'
import { inlineMarkup } from './inline.ts'
import type { Phrase } from './phrase.ts'
import { printedDate } from './printed-date.ts'

export type Helper = {
  readonly takes: readonly ('word' | 'phrase' | 'any')[]
  readonly gives: 'markup' | 'word' | 'yes-no'
  readonly means: string
  /** Is given what it takes and the language in which the volume is spoken of. */
  run(given: readonly unknown[], spoken: string): unknown
}

export const HELPERS: Readonly<Record<string, Helper>> = {
  inline: {
    takes: ['phrase'],
    gives: 'markup',
    means: 'The words of a text with their emphasis, references and notes: {{inline words}}',
    run: ([phrase]) => inlineMarkup(phrase as Phrase),
  },
  date: {
    takes: ['word'],
    gives: 'word',
    means: 'A date as it is printed, 27 May 2024: {{date date}}',
    run: ([date], spoken) => printedDate(String(date ?? ''), sayIn(spoken)),
  },
  say: {
    takes: ['word'],
    gives: 'word',
    means: 'Words of ours in the language of the volume: {{say "Contents"}}',
    run: ([words], spoken) => sayWords(String(words ?? ''), spoken),
  },
  is: {
    takes: ['word', 'word'],
    gives: 'yes-no',
    means: 'Whether two words are the same: {{#if (is state "here")}}',
    run: ([left, right]) => left === right,
  },
  any: {
    takes: ['any', 'any'],
    gives: 'yes-no',
    means: 'Whether at least one of two is there: {{#if (any place year)}}',
    run: ([left, right]) => isThere(left) || isThere(right),
  },
}

function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/** The block helpers: `#each` over lists, `#if` and `#unless` over anything, `#with` over records and phrases. */
export const BLOCK_HELPERS = ['each', 'if', 'unless', 'with'] as const
