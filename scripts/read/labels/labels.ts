/**
 * The label at the beginning of a line: `28.`, ` - s.`, `**1.**`, `(iv)`, `1.1.`, `3 bis`, `PP1`, `а)`, `•`. What comes
 * in is the words of a line; what goes out is what a label looks like there. Whether it *is* one, the lines around
 * decide (levels.ts): "2001. 12 Allies" has the shape too.
 */

/** What a label counts with. */
export type LabelClass = 'number' | 'decimal' | 'lower' | 'upper' | 'cyrillic' | 'draft' | 'bullet'

export type LabelShape = {
  readonly printed: string // '28.', '(iv)', '3 bis.'; a Markdown bullet prints nothing: ''.
  readonly core: string // Without brackets and full stop: '28', 'iv', '3 bis'.
  readonly class: LabelClass
  readonly form: string // Class and punctuation: siblings share it. 'number .', 'lower ()'
  readonly isBulleted: boolean // A Markdown bullet stands before it.
  readonly isBold: boolean
  readonly labelAt: number // Where the printed label begins in the words of the line.
  readonly markup: readonly (readonly [number, number])[] // Signs before and around it that are no words.
  readonly opensBold: boolean // `**1. Recalling** that`: the bold goes on after the label.
  readonly contentAt: number // Where the words after it begin.
}

/** `- a.`, `* Recalling`, `+ one` */
const BULLET = /^[-*+](?=[ \t\u00a0])/
/** `• to continue`, `– having regard to`: these are printed. Word's `o` and `§` are signs of lists before a wide blank only. */
const PRINTED_BULLET = /^(?:[•◦▪‣●○·–—➢►■□❖✓](?=[ \t\u00a0])|[o§](?=\t|[ \u00a0]{2}))/

/** Each shape, with its class. The first group is the core. All are tried at the start only. */
const SHAPES: readonly { readonly class: LabelClass; readonly shape: RegExp }[] = [
  { class: 'decimal', shape: /^(\d{1,3}(?:\.\d{1,3}){1,5})[.)]?/ }, // 1.1. 4.2.1
  { class: 'number', shape: /^\(?(\d{1,4}(?:[ \u00a0]?(?:bis|ter|quater|quinquies)|[a-z])?)[ \u00a0]?[.)]/ }, // 28. (3) 3 bis. 12a.
  { class: 'number', shape: /^(\d{1,3}-\d{1,2})[.)]/ }, // 2-1.
  { class: 'number', shape: /^(\d{1,4}[ \u00a0](?:bis|ter|quater|quinquies))/ }, // 3 bis
  { class: 'draft', shape: /^((?:PP|OP)\d{1,3}(?:[ \u00a0]?(?:bis|ter|quater))?)[.:]?/ }, // PP1 bis
  { class: 'lower', shape: /^\(?([ivxlc]{1,8}|[a-z]{1,2})[.)]/ }, // a. (aa) iv)
  { class: 'upper', shape: /^\(?([IVXLC]{1,8}|[A-Z]{1,2})[.)]/ }, // A. II.
  { class: 'cyrillic', shape: /^\(?([а-яґєії])[.)]/ }, // а)
]

/** After a label stands a blank, the end of the line or a sign of emphasis; after a number a capital may be glued. */
const AFTER = /^(?:[ \t\u00a0*_]|$)/
const GLUED_CAPITAL = /^\p{Lu}\p{L}/u

/** Several passes ask about the same lines; what a line looks like depends on its words alone. */
const KNOWN = new Map<string, LabelShape | null>()
const MOST_KNOWN = 1024 // Lines of a few texts. More would only be kept for nothing.

export function readLabel(words: string): LabelShape | null {
  const known = KNOWN.get(words)
  if (known !== undefined) return known
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  const shape = labelOf(words)
  KNOWN.set(words, shape)
  return shape
}

function labelOf(words: string): LabelShape | null {
  const printedBullet = PRINTED_BULLET.exec(words)
  if (printedBullet) return bulletShape(words, printedBullet[0])
  const bullet = BULLET.exec(words)?.[0] ?? ''
  const afterBullet = bullet ? skipBlanks(words, 1) : 0
  const bold = /^(?:\*\*|__)/.exec(words.slice(afterBullet, afterBullet + 2))?.[0] ?? ''
  const labelAt = afterBullet + bold.length
  const found = matchShape(words.slice(labelAt, labelAt + 24))
  if (!found) return bullet ? plainBullet(words, bullet) : null
  return finish(words, { ...found, bullet, bold, labelAt })
}

type Found = { readonly printed: string; readonly core: string; readonly class: LabelClass }

function matchShape(words: string): Found | null {
  for (const { class: kind, shape } of SHAPES) {
    const match = shape.exec(words)
    if (!match) continue
    const printed = match[0]
    const after = words.slice(printed.length)
    const isGlued = kind === 'number' && printed.endsWith('.') && GLUED_CAPITAL.test(after)
    const isClosed = !printed.startsWith('(') || printed.endsWith(')')
    if (isClosed && (AFTER.test(after) || isGlued)) return { printed, core: match[1] ?? '', class: kind }
  }
  return null
}

type Cut = Found & { readonly bullet: string; readonly bold: string; readonly labelAt: number }

function finish(words: string, cut: Cut): LabelShape {
  const { printed, core, labelAt, bullet, bold } = cut
  const labelEnd = labelAt + printed.length
  const closesBold = bold !== '' && words.startsWith(bold, labelEnd)
  const markup: [number, number][] = []
  if (bullet) markup.push([0, 1])
  if (closesBold) markup.push([labelAt - bold.length, labelAt], [labelEnd, labelEnd + bold.length])
  const punctuation = printed.replace(core, '')
  return {
    printed,
    core,
    class: cut.class,
    form: formOf(cut.class, core, punctuation.trim()),
    isBulleted: bullet !== '',
    isBold: bold !== '',
    labelAt,
    markup,
    opensBold: bold !== '' && !closesBold,
    contentAt: skipBlanks(words, closesBold ? labelEnd + bold.length : labelEnd),
  }
}

/** What siblings share: `1.` and `2.`, `1.1` and `1.2`, `PP1.` and `PP2.`. */
function formOf(kind: LabelClass, core: string, punctuation: string): string {
  if (kind === 'decimal') return `decimal ${core.split('.').length}`
  return kind === 'draft' ? `draft ${core.slice(0, 2)} ${punctuation}` : `${kind} ${punctuation}`
}

/** A bullet that is printed is the label of its item. */
function bulletShape(words: string, printed: string): LabelShape {
  return { ...plainBullet(words, printed), printed, markup: [] }
}

/** A bullet without a label behind it. */
export function plainBullet(words: string, bullet: string): LabelShape {
  return {
    printed: '',
    core: '',
    class: 'bullet',
    form: `bullet ${bullet}`,
    isBulleted: true,
    isBold: false,
    labelAt: 0,
    markup: [[0, bullet.length]],
    opensBold: false,
    contentAt: skipBlanks(words, bullet.length),
  }
}

function skipBlanks(words: string, from: number): number {
  let at = from
  while (at < words.length && /[ \t\u00a0]/.test(words.charAt(at))) at++
  return at
}
