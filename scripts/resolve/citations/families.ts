/**
 * The ways of citing that are known. Adding one is one file with a `CitationFamily` and one line here; a series of
 * document symbols is a row in `symbols/`. The order does not matter, but for two matches of the same words: the earlier
 * family has them.
 */
import { article } from './article.ts'
import type { CitationFamily } from './citation.ts'
import { datedText } from './dated-text.ts'
import { namedAgain } from './named-again.ts'
import { namedInstrument } from './named-instrument.ts'
import { numberAfterBody } from './number-after-body.ts'
import { numberedText } from './numbered-text.ts'
import { ordinalParagraph } from './ordinal-paragraph.ts'
import { draftParagraph, paragraph } from './paragraph.ts'
import { placedText } from './placed-text.ts'
import { recital } from './recital.ts'
import { securityDecision } from './security-decision.ts'
import { ASSEMBLY_SYMBOLS } from './symbols/assemblies.ts'
import { EUROPEAN_UNION_SYMBOLS } from './symbols/european-union.ts'
import { toFamily } from './symbols/symbol-series.ts'
import { UNITED_NATIONS_SYMBOLS } from './symbols/united-nations.ts'
import { thatText, thisText } from './this-text.ts'
import { bareTitle, titledText } from './titled-text.ts'
import { economicAndSocialCouncil, unitedNationsResolution } from './united-nations-resolution.ts'
import { vague } from './vague.ts'

export const FAMILIES: readonly CitationFamily[] = [
  numberedText,
  numberAfterBody,
  titledText,
  bareTitle,
  datedText,
  placedText,
  unitedNationsResolution,
  economicAndSocialCouncil,
  securityDecision,
  ...[...EUROPEAN_UNION_SYMBOLS, ...ASSEMBLY_SYMBOLS, ...UNITED_NATIONS_SYMBOLS].map(toFamily),
  namedInstrument,
  namedAgain,
  article,
  paragraph,
  draftParagraph,
  recital,
  ordinalParagraph,
  thisText,
  thatText,
  vague,
]
