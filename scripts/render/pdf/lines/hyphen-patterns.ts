/**
 * The patterns by which words are divided, one set for each language, from the `hyphen` package (the patterns of TeX).
 * A set is loaded when a text of its language is first set; other languages are set without hyphens.
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A language as its words are divided. */
export type Division = {
  readonly folder: string // Of the package.
  readonly apostrophe: 'letter' | 'elision' // об'єднання is one word, l'assemblée is two.
  readonly vowels: RegExp // Every piece of a word has one of these.
  readonly never: RegExp | null // No piece begins like this: its letters would have to change.
}

/** Language tag, or its first part → folder of the package. */
const FOLDERS: Readonly<Record<string, string>> = {
  'en-us': 'en-us',
  en: 'en-gb',
  bg: 'bg',
  be: 'be',
  ca: 'ca',
  cs: 'cs',
  da: 'da',
  de: 'de',
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
  const folder = FOLDERS[tag] ?? FOLDERS[tag.split('-', 1)[0] ?? '']
  const made = folder === undefined ? null : describe(folder)
  divisions.set(language, made)
  return made
}

function describe(folder: string): Division {
  return {
    folder,
    apostrophe: APOSTROPHE_IS_LETTER.has(folder) ? 'letter' : 'elision',
    vowels: LIQUIDS.has(folder) ? WITH_LIQUIDS : VOWELS,
    never: folder === 'nl' ? WITH_DOTS : null,
  }
}

type Patterns = { readonly hyphenateSync: (text: string) => string }

const loaded = new Map<string, Patterns>()
const SOFT_HYPHEN = '\u00ad'

/** The pieces into which the patterns divide a word: 'parliament' → par, lia, ment. */
export function piecesOf(word: string, { folder }: Division): readonly string[] {
  const there = loaded.get(folder) ?? (require(`hyphen/${folder}/index.js`) as Patterns)
  loaded.set(folder, there)
  return there.hyphenateSync(word).split(SOFT_HYPHEN)
}
