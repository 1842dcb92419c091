/**
 * The patterns by which words are divided, one set for each language, from the `hyphen` package (the patterns of TeX).
 * A set is loaded when a text of its language is first set; other languages are set without hyphens.
 */
import { createRequire } from 'node:module'
import { type Patterns, pointsIn } from './hyphen-walk.ts'

const require = createRequire(import.meta.url)

/** A language as its words are divided. */
export type Division = {
  readonly patterns: string // Their file in the package.
  readonly apostrophe: 'letter' | 'elision' // об'єднання is one word, l'assemblée is two.
  readonly vowels: RegExp // Every piece of a word has one of these.
  readonly never: RegExp | null // No piece begins like this: its letters would have to change.
}

/** Language tag, or its first part → file of the package. */
const FILES: Readonly<Record<string, string>> = {
  'en-us': 'en-us',
  en: 'en-gb',
  bg: 'bg',
  be: 'be',
  ca: 'ca',
  cs: 'cs',
  da: 'da',
  de: 'de-1996',
  el: 'el-monoton',
  es: 'es',
  et: 'et',
  fi: 'fi',
  fr: 'fr',
  ga: 'ga',
  hr: 'hr',
  hu: 'hu',
  it: 'it',
  lt: 'lt',
  mk: 'mk',
  nb: 'nb',
  nl: 'nl',
  nn: 'nn',
  no: 'nb',
  pl: 'pl',
  pt: 'pt',
  ro: 'ro',
  ru: 'ru',
  sk: 'sk',
  sl: 'sl',
  sv: 'sv',
  tr: 'tr',
  uk: 'uk',
}

/** Compared without accents, so that é is e. */
const VOWELS = /[aeiouyæøœıαεηιουωаеиоуыэюяєіѵ]/
/** Where r and l carry a syllable: Czech „vl-na“, Croatian „kr-vi“. */
const WITH_LIQUIDS = /[aeiouylrаеиоулр]/
const LIQUIDS: ReadonlySet<string> = new Set(['cs', 'hr', 'mk', 'sk', 'sl'])
const APOSTROPHE_IS_LETTER: ReadonlySet<string> = new Set(['be', 'uk'])
/** Dutch takes the two dots off a vowel that begins a line: coördinatie → co-ordinatie. The adopted letters stay. */
const WITH_DOTS = /^[äëïöü]/

const divisions = new Map<string, Division | null>()

/** 'en-GB' and 'en' share one set of patterns; null where there is none. */
export function divisionOf(language: string): Division | null {
  const known = divisions.get(language)
  if (known !== undefined) return known
  const tag = language.toLowerCase()
  const patterns = FILES[tag] ?? FILES[tag.split('-', 1)[0] ?? '']
  const made = patterns === undefined ? null : describe(patterns)
  divisions.set(language, made)
  return made
}

function describe(patterns: string): Division {
  return {
    patterns,
    apostrophe: APOSTROPHE_IS_LETTER.has(patterns) ? 'letter' : 'elision',
    vowels: LIQUIDS.has(patterns) ? WITH_LIQUIDS : VOWELS,
    never: patterns === 'nl' ? WITH_DOTS : null,
  }
}

/** The pieces into which the patterns divide a word: 'parliament' → par, lia, ment. */
export function piecesOf(word: string, { patterns }: Division): readonly string[] {
  const there = loaded.get(patterns) ?? (require(`hyphen/patterns/${patterns}.js`) as Patterns)
  loaded.set(patterns, there)
  const pieces: string[] = []
  let from = 0
  for (const point of pointsIn(word, there)) {
    pieces.push(word.slice(from, point))
    from = point
  }
  pieces.push(word.slice(from))
  return pieces
}

const loaded = new Map<string, Patterns>()
