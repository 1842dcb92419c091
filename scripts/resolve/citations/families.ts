/**
 * The ways of citing that are known. Adding one is one file with a `CitationFamily` and one line here. The order does
 * not matter, but for two matches of the same words: the earlier family has them.
 */
import { article } from './article.ts'
import type { CitationFamily } from './citation.ts'
import { datedText } from './dated-text.ts'
import { documentSymbol } from './document-symbol.ts'
import { namedInstrument } from './named-instrument.ts'
import { numberedText } from './numbered-text.ts'
import { paragraph } from './paragraph.ts'
import { thisText } from './this-text.ts'
import { titledText } from './titled-text.ts'
import { unitedNationsResolution } from './united-nations-resolution.ts'
import { vague } from './vague.ts'

export const FAMILIES: readonly CitationFamily[] = [
  numberedText,
  titledText,
  datedText,
  unitedNationsResolution,
  documentSymbol,
  namedInstrument,
  article,
  paragraph,
  thisText,
  vague,
]
