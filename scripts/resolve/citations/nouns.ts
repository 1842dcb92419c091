/**
 * What texts are called, in the languages that the patterns read. A family that finds a kind of text by its noun takes
 * the pattern from here.
 */
import type { Kind } from '../../ast/ast.ts'

/** One noun: singular and plural, as the source of a pattern without groups. */
type Noun = { readonly kind: Kind; readonly singular: string; readonly plural: string }

const NOUNS: readonly Noun[] = [
  { kind: 'declaration', singular: 'declaration', plural: 'declarations' },
  { kind: 'resolution', singular: 'resolution', plural: 'resolutions' },
  { kind: 'recommendation', singular: 'recommendation', plural: 'recommendations' },
  { kind: 'opinion', singular: 'opinion', plural: 'opinions' },
  { kind: 'resolution', singular: 'unscr', plural: 'unscrs' }, // Of the UN Security Council: "UNSCR 1325".
  { kind: 'declaration', singular: 'déclaration', plural: 'déclarations' },
  { kind: 'resolution', singular: 'résolution', plural: 'résolutions' },
  { kind: 'recommendation', singular: 'recommandation', plural: 'recommandations' },
  { kind: 'opinion', singular: 'avis', plural: '(?!)' }, // Singular and plural alike; read as one.
  { kind: 'declaration', singular: 'деклараці(?:я|ю|єю)', plural: 'деклараці(?:й|ям|ями|ях|ї)' },
  { kind: 'resolution', singular: 'резолюці(?:я|ю|єю)', plural: 'резолюці(?:й|ям|ями|ях|ї)' },
  { kind: 'recommendation', singular: 'рекомендаці(?:я|ю|єю)', plural: 'рекомендаці(?:й|ям|ями|ях|ї)' },
  { kind: 'resolution', singular: 'постанов(?:а|у|ою|і)', plural: 'постанов(?:и|ам|ами|ах)' },
]

/** The source of a pattern that matches every noun; use it with the flags `iu`. */
export const NOUN_SOURCE = NOUNS.flatMap(({ singular, plural }) => [plural, singular]).join('|')
export const SINGULAR_SOURCE = NOUNS.map(({ singular }) => singular).join('|')
export const PLURAL_SOURCE = NOUNS.map(({ plural }) => plural).join('|')

const READ = NOUNS.map(({ kind, singular, plural }) => ({
  kind,
  any: new RegExp(`^(?:${singular}|${plural})$`, 'iu'),
  plural: new RegExp(`^(?:${plural})$`, 'iu'),
}))

export type NounRead = { readonly kind: Kind; readonly count: 'one' | 'many'; readonly letters: 'capital' | 'small' }

/** 'Declarations' → a declaration, many, with a capital. The Ukrainian "Декларації" may be one or many: read as many. */
export function readNoun(word: string): NounRead {
  const noun = READ.find(({ any }) => any.test(word))
  const first = word.charAt(0)
  return {
    kind: noun?.kind ?? 'text',
    count: noun?.plural.test(word) === true ? 'many' : 'one',
    letters: first === first.toLowerCase() ? 'small' : 'capital',
  }
}

/** Small letters of which every noun has some: a passage without any of them names no text by its kind. */
export const NOUN_HINTS = [
  'claration',
  'resolution',
  'résolution',
  'recomm',
  'opinion',
  'unscr',
  'avis',
  'деклараці',
  'резолюці',
  'рекомендаці',
  'постанов',
]

/** French and Ukrainian write these nouns small. */
const FOREIGN = /^(?:dé|ré|recommanda|\p{Script=Cyrillic})/iu

export const isForeign = (noun: string): boolean => FOREIGN.test(noun)

/** "its resolution 469", "previous declaration 12": the words right before a noun that make its text the citing body's. */
export const POSSESSIVE =
  /(?:^|[^\p{L}])(?:(?:its|their|our|his|her|sa|son|notre|своєї|свою) (?:own |previous |earlier |recent |last )?|the (?:previous|earlier) )$/iu

/** Enough for the longest of them. */
export const BEFORE_NOUN = 24
