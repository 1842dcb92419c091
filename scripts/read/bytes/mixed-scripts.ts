/** Finds words whose letters come from two scripts that look alike: "Russiа" with a Cyrillic а. */
import type { Report } from '../../report.ts'
import { quoted, remark } from '../reading.ts'
import type { SourceText } from './source-text.ts'

const WORD = /[\p{L}\p{M}]+/gu
const SCRIPTS = [
  { name: 'Latin', letter: /\p{Script=Latin}/u },
  { name: 'Cyrillic', letter: /\p{Script=Cyrillic}/u },
  { name: 'Greek', letter: /\p{Script=Greek}/u },
] as const
/** Most words: plain Latin letters, and what joins no two scripts. */
const PLAIN_LATIN = /^[\u0041-\u024f\u1e00-\u1eff]*$/

/** What every mixed word has. Most sources are in Latin letters, and one look is enough for them. */
const BESIDE_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

export function findMixedScripts(source: SourceText, report: Report): void {
  if (!BESIDE_LATIN.test(source.text)) return
  for (const match of source.text.matchAll(WORD)) {
    const word = match[0]
    if (PLAIN_LATIN.test(word)) continue
    const scripts = SCRIPTS.filter(({ letter }) => letter.test(word)).map(({ name }) => name)
    if (scripts.length < 2) continue
    remark(
      { source, report },
      {
        code: 'character-mixed-script',
        at: match.index,
        message: `${quoted(word)} mixes ${scripts.join(' and ')} letters.`,
        hint: 'Type the word again in one script; the words stay as they are.',
      },
    )
  }
}
