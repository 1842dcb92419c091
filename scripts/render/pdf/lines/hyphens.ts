/**
 * Where a word may be divided with a hyphen, by language. Patterns come from the `hyphen` package and are loaded when
 * a text of the language is first set; words keep their points for the whole run.
 *
 *     hyphensIn('internationally', 'en-GB')   → [2, 5, 7, 11]   (in-ter-na-tion-ally)
 *
 * Capitals, digits, addresses and words with an inner hyphen or apostrophe are not divided.
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

type Patterns = { readonly hyphenateSync: (text: string) => string }

/** Language tag, or its first part → folder of the package. Other languages are set without hyphens. */
const PATTERNS: Readonly<Record<string, string>> = {
  'en-us': 'en-us',
  en: 'en-gb',
  fr: 'fr',
  uk: 'uk',
  de: 'de',
}

/** Letters before and after a hyphen; fewer look like a mistake. */
const LEAST_BEFORE = 2
const LEAST_AFTER = 3
const SHORTEST = 6

/** A plain word: only its first letter may be a capital. */
const PLAIN = /^\p{L}\p{Ll}+$/u
const SOFT_HYPHEN = '\u00ad'

const loaded = new Map<string, Patterns>()
const points = new Map<string, Map<string, readonly number[]>>()

export function hyphensIn(word: string, language: string): readonly number[] {
  const folder = folderOf(language)
  if (folder === null) return NONE
  const known = points.get(folder) ?? new Map<string, readonly number[]>()
  points.set(folder, known)
  const there = known.get(word)
  if (there) return there
  const made = divide(word, folder)
  known.set(word, made)
  return made
}

const NONE: readonly number[] = []

/** 'en-GB' and 'en' share one set of patterns; null where there is none. */
function folderOf(language: string): string | null {
  const tag = language.toLowerCase()
  return PATTERNS[tag] ?? PATTERNS[tag.split('-', 1)[0] ?? ''] ?? null
}

function divide(word: string, folder: string): readonly number[] {
  if (word.length < SHORTEST || word.length > 60 || !PLAIN.test(word)) return NONE
  const divided = patternsFor(folder).hyphenateSync(word)
  const made: number[] = []
  let offset = 0
  for (const character of divided) {
    if (character !== SOFT_HYPHEN) offset += character.length
    else if (offset >= LEAST_BEFORE && word.length - offset >= LEAST_AFTER) made.push(offset)
  }
  return made
}

function patternsFor(folder: string): Patterns {
  const there = loaded.get(folder)
  if (there) return there
  const patterns = require(`hyphen/${folder}/index.js`) as Patterns
  loaded.set(folder, patterns)
  return patterns
}
