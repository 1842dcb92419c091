/**
 * What the styles of a Word file say about words: whether they are hidden, whether they stand in a list, whether the
 * first line hangs out to the left, as the lines of labelled paragraphs do.
 */
import { readXml } from './xml.ts'

export type Styles = {
  hides(style: string): boolean
  hangs(style: string): boolean
  listOf(style: string): { readonly list: string; readonly level: number } | null
}

type Style = {
  based: string | null
  readonly hides: Map<string, boolean> // Property → whether it hides words.
  dark: boolean | null // The ground behind its words.
  hanging: boolean | null
  list: string | null
  level: number
}

export function readStyles(xml: string | null): Styles {
  const styles = new Map<string, Style>()
  if (xml !== null) readDefinitions(xml, styles)
  const find = <T>(id: string, ask: (style: Style) => T | null): T | null => {
    let style = styles.get(id)
    for (let hops = 0; style && hops < 32; hops++) {
      const answer = ask(style)
      if (answer !== null) return answer
      style = styles.get(style.based ?? '')
    }
    return null
  }
  return {
    hides: (id) => {
      const isDark = find(id, (style) => style.dark) === true
      const hiding = [...HIDING].filter((property) => find(id, (style) => style.hides.get(property) ?? null) === true)
      return hiding.some((property) => property !== 'w:color' || !isDark)
    },
    hangs: (id) => find(id, (style) => style.hanging) ?? false,
    listOf: (id) => find(id, ({ list, level }) => (list === null || list === '0' ? null : { list, level })),
  }
}

function readDefinitions(xml: string, styles: Map<string, Style>): void {
  let style: Style | null = null
  readXml(xml, 'word/styles.xml', {
    open(name, attribute) {
      if (name === 'w:style') {
        style = { based: null, hides: new Map(), dark: null, hanging: null, list: null, level: 0 }
        styles.set(attribute('w:styleId') ?? '', style)
      }
      if (!style) return
      if (name === 'w:basedOn') style.based = attribute('w:val')
      const hides = hidesWords(name, attribute)
      if (hides !== null) style.hides.set(name, hides)
      if (name === 'w:shd') style.dark = isDark(attribute('w:fill'))
      if (name === 'w:ind') style.hanging = hangsBy(attribute)
      if (name === 'w:numId') style.list = attribute('w:val')
      if (name === 'w:ilvl') style.level = Number(attribute('w:val') ?? 0)
    },
    close(name) {
      if (name === 'w:style') style = null
    },
    text() {},
  })
}

const HIDING = new Set(['w:vanish', 'w:specVanish', 'w:strike', 'w:dstrike', 'w:sz', 'w:color'])

/** Sizes are half points; smaller than 4 points is hidden. */
const SMALLEST = 8
/** White, or so light that nobody sees it on paper: `FFFFFF`, `f8f9fa`. */
const LIGHT = /^f[0-9a-f]f[0-9a-f]f[0-9a-f]$/i

/** Whether a property hides words, or unsays them by a line through them; null for one that has nothing to do with it. */
export function hidesWords(name: string, attribute: (name: string) => string | null): boolean | null {
  if (!HIDING.has(name)) return null
  const value = attribute('w:val')
  if (name === 'w:sz') return Number(value) < SMALLEST
  return name === 'w:color' ? LIGHT.test(value ?? '') : isOn(value)
}

const isDark = (fill: string | null): boolean => fill !== null && fill !== 'auto' && !LIGHT.test(fill)

/** A switch without a value is on. */
export const isOn = (value: string | null): boolean => value === null || !['0', 'false', 'off'].includes(value)

/** `w:hanging="400"`; a first line of its own says that it does not hang. */
export function hangsBy(attribute: (name: string) => string | null): boolean | null {
  const hanging = attribute('w:hanging')
  if (hanging !== null) return Number(hanging) > 0
  return attribute('w:firstLine') === null ? null : false
}
