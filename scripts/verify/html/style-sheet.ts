/**
 * A style sheet can hide words, add words and fetch files. What it hides is remembered by class and element; what it
 * adds or fetches is a fault.
 */
import type { Fault } from '../reading.ts'

export type StyleSheet = {
  readonly hidden: ReadonlySet<string> // '.permalink', 'nav': classes and elements of rules that hide.
  readonly faults: readonly Fault[]
}

/** `.unseen { clip-path: inset(50%) }`; media queries are passed over, their rules are rules like all others. */
const RULE = /([^{};]*)\{([^{}]*)\}/g
const HIDES =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?(?![.\d])|font-size\s*:\s*0(?:\.0*)?(?![.\d])|clip(?:-path)?\s*:|color\s*:\s*transparent|text-indent\s*:\s*-\d{3})/i
/** Letters that run from left to right whatever they are, or the other way round; and lines, which the elements say. */
const OVERRIDES = /unicode-bidi\s*:\s*(?:bidi|isolate)-override|[{;\s]direction\s*:\s*rtl/i
const CONTENT = /(?:^|;)\s*content\s*:\s*([^;]*)/i
/** The last class or element of a selector: what the rule applies to. Those of `::before` are no elements. */
const SUBJECT = /(\.[\w-]+|^[a-z][a-z0-9]*|(?<=[\s>+~])[a-z][a-z0-9]*)(?:\[[^\]]*\]|:[\w-]+(?:\([^)]*\))?)*$/i

export function readStyleSheet(css: string): StyleSheet {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const hidden = new Set<string>()
  const faults: Fault[] = []
  if (/@import|url\s*\(|expression\s*\(|@font-face/i.test(plain)) {
    faults.push({ code: 'verify-active', message: 'The style sheet fetches something.' })
  }
  if (OVERRIDES.test(plain)) {
    faults.push({ code: 'verify-text', message: 'The style sheet shows words in another order than they are read.' })
  }
  for (const [, selectors = '', declarations = ''] of plain.matchAll(RULE)) {
    // `@bottom-center` inside `@page` is the foot of a printed page.
    if (selectors.trim().startsWith('@')) continue
    if (HIDES.test(declarations)) for (const subject of subjectsOf(selectors)) hidden.add(subject)
    const added = addedBy(declarations)
    if (added) faults.push(added)
  }
  return { hidden, faults }
}

const subjectsOf = (selectors: string): readonly string[] =>
  selectors.split(',').flatMap((selector) => SUBJECT.exec(selector.trim())?.[1] ?? [])

/** Signs may be added (an arrow beside an outside link), words and numbers may not. */
function addedBy(declarations: string): Fault | null {
  const content = CONTENT.exec(declarations)?.[1] ?? ''
  if (/counters?\s*\(/i.test(content))
    return { code: 'verify-label', message: 'The style sheet counts labels by itself.' }
  const words =
    content
      .match(/"[^"]*"|'[^']*'/g)
      ?.join('')
      .replace(/\\[0-9a-fA-F]{1,6}\s?/g, '') ?? ''
  return /[\p{L}\p{N}]/u.test(words)
    ? { code: 'verify-added', message: `The style sheet adds ${words} to the page.` }
    : null
}
