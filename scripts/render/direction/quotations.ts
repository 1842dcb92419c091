/**
 * Quotations and brackets that hold a passage in the other direction with a few words of the paragraph's own. All that
 * stands between the signs is then one turn, in the order of whoever is quoted:
 *
 *     “بيان القاهرة (COP 27) بشأن NATO”     an Arabic title, although NATO is Latin
 *     “שלום (shalom) means peace”             an English sentence, although it begins in Hebrew
 *
 * It must begin in the other direction, and hold more letters of it than of the paragraph's own.
 */
import type { Direction } from '../../ast/right-to-left.ts'
import { kindOf } from './signs.ts'
import type { Turn } from './turns.ts'

/** The signs that may close what a sign has opened; German closes with the sign that English opens with. */
const CLOSES: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '“': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  '‚': '‘’',
  '"': '"',
}

type Opened = { readonly sign: string; readonly start: number; first: 'against' | 'along' | null; lead: number }

/** In the order of the text; of signs inside one another the outermost that holds such a passage. */
export function findQuotations(text: string, base: Direction): readonly Turn[] {
  const found: Turn[] = []
  const open: Opened[] = []
  let lead = 0 // How many more letters run against the paragraph than along it, so far.
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const kind = kindOf(text, at, base)
    const last = open.at(-1)
    if (last && CLOSES[last.sign]?.includes(sign) && kind !== 'sign') {
      open.pop()
      if (last.first === 'against' && lead > last.lead) keep(found, { start: last.start, end: at })
    } else if (kind === 'opening' && sign in CLOSES) open.push({ sign, start: at + 1, first: null, lead })
    else if (kind === 'against' || kind === 'along') {
      lead += kind === 'against' ? 1 : -1
      for (let depth = open.length - 1; depth >= 0 && open[depth]?.first === null; depth--) {
        ;(open[depth] as Opened).first = kind
      }
    }
    if ((text.codePointAt(at) ?? 0) > 0xffff) at++
  }
  return found
}

/** Takes the place of those that it holds. */
function keep(found: Turn[], turn: Turn): void {
  while ((found.at(-1)?.start ?? -1) >= turn.start) found.pop()
  found.push(turn)
}
