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
  hidden: boolean | null
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
    hides: (id) => find(id, (style) => style.hidden) ?? false,
    hangs: (id) => find(id, (style) => style.hanging) ?? false,
    listOf: (id) => find(id, ({ list, level }) => (list === null || list === '0' ? null : { list, level })),
  }
}

function readDefinitions(xml: string, styles: Map<string, Style>): void {
  let style: Style | null = null
  readXml(xml, 'word/styles.xml', {
    open(name, attribute) {
      if (name === 'w:style') {
        style = { based: null, hidden: null, hanging: null, list: null, level: 0 }
        styles.set(attribute('w:styleId') ?? '', style)
      }
      if (!style) return
      if (name === 'w:basedOn') style.based = attribute('w:val')
      if (name === 'w:vanish' || name === 'w:specVanish') style.hidden = isOn(attribute('w:val'))
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

/** A switch without a value is on. */
export const isOn = (value: string | null): boolean => value === null || !['0', 'false', 'off'].includes(value)

/** `w:hanging="400"`; a first line of its own says that it does not hang. */
export function hangsBy(attribute: (name: string) => string | null): boolean | null {
  const hanging = attribute('w:hanging')
  if (hanging !== null) return Number(hanging) > 0
  return attribute('w:firstLine') === null ? null : false
}
