/**
 * The body behind a further citation, which the ones before it share when nothing nearer says whose they are:
 *
 *     Opinion 300 (2022) and Resolution 2433 (2022) of the Parliamentary Assembly of the Council of Europe
 */
import type { Kind } from '../../ast/ast.ts'
import type { Wording } from './citation.ts'
import { countsLike, organAfter } from './issuer.ts'
import { NOUN_SOURCE } from './nouns.ts'
import { execAt, readList } from './number-list.ts'

/** " and its Resolution ", ", Opinions nos. ", " et la Résolution ". */
const FURTHER_NOUN = new RegExp(
  `(?: ?,? (?:and|or|as well as|et|ou|та|і|й) | ?, )(?:(?:its|the|to|of|in|à|de|la|les) ){0,2}(?:${NOUN_SOURCE}) (?:nos?\\.? |n° |№ ?)?(?=\\d)`,
  'iuy',
)

/** "2433 (2022)" */
export const NUMBER_AND_YEAR = /(\d{1,4}) ?\(((?:19|20)\d\d)\)/uy

/** No sentence lists more nouns before it names the body. */
const LOOKED_AT = 6

/** For a number with its year that ends at `at`. The Security Council adopts nothing but resolutions. */
export function issuerBehind(wording: Wording, at: number, kind: Kind): string | null {
  let end = at
  for (let steps = 0; steps < LOOKED_AT; steps++) {
    const noun = execAt(FURTHER_NOUN, wording.words, end)
    const items = noun === null ? [] : readList(wording.words, end + noun[0].length, NUMBER_AND_YEAR)
    const last = items[items.length - 1]
    if (last === undefined) return null
    end = last.end
    const organ = organAfter(wording, end)
    if (organ === null) continue
    const adoptsKind = organ.numbering !== 'per-year' || kind === 'resolution'
    return countsLike(organ, 'with-year') && adoptsKind ? organ.organ : null
  }
  return null
}
