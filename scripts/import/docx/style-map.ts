/** How styles become elements: what Word's own styles mean, and what ours mean in the files that we made. */
import { DEEPEST_LABEL, LABEL_STYLE } from './write-labels.ts'

/** Words of ours around the adopted ones. They are made anew from the texts and the front matter. */
const APPARATUS =
  'Editorial|Cited by|Given title|Volume body|Volume title|Volume subtitle|Volume line|Imprint|Annex title|Annex heading|Annex text|Contents group|Contents entry|Table head|Table text'.split(
    '|',
  )

const LABELS = Array.from(
  { length: DEEPEST_LABEL + 1 },
  (_, depth) => `r.${LABEL_STYLE}${depth} => span.label-${depth}`,
)

const MARKS = [
  "r[style-name='Strong'] => strong",
  "r[style-name='Emphasis'] => em",
  "p[style-name='Title'] => h1:fresh",
]

export const WORD_STYLES: readonly string[] = [...LABELS, ...MARKS]

export const OWN_STYLES: readonly string[] = [
  ...LABELS,
  "r[style-name='Lead'] => strong",
  "r[style-name='Lead emphasis'] => strong > em",
  "r[style-name='Page reference'] => span.ours",
  ...MARKS,
  "p[style-name='Title of text'] => h1.title:fresh",
  "p[style-name='Section heading'] => h2:fresh",
  "p[style-name='Section subheading'] => h3:fresh",
  "p[style-name='Clause'] => p.depth-0:fresh",
  "p[style-name='Item'] => p.depth-1:fresh",
  "p[style-name='Subitem'] => p.depth-2:fresh",
  ...APPARATUS.map((name) => `p[style-name='${name}'] => p.ours:fresh`),
]

/** The styles with which a text begins: how many there are says how many texts a file of ours holds. */
const BEGINNINGS = /<w:pStyle w:val="(?:TitleOfText|GivenTitle)"\/>/g
const OWN_BOOKMARK = 'w:name="_texts"'

export function isOwnWord(document: string): boolean {
  return document.includes(OWN_BOOKMARK)
}

export function countOwnTexts(document: string): number {
  return [...document.matchAll(BEGINNINGS)].length
}
