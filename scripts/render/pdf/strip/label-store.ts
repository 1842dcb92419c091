/**
 * Labels of items and marks of notes: a volume of 500 texts has thirty thousand, and nearly all are '1.', '2.', 'a.' or
 * '*'. Each is set once, and its words are placed once for every column in which it hangs.
 */
import { moveWords, type Paragraph, placedLine } from '../lines/paragraph.ts'
import type { OneLine } from '../lines/set-one-line.ts'

export type Label = {
  readonly width: number
  /** Its words, from this place on. */
  at(x: number): Paragraph
}

/** `key`: all that tells one label from another. */
export type KeepLabel = (key: readonly string[], set: () => OneLine) => Label

export function createLabelStore(): KeepLabel {
  const labels = new Map<string, Label>()
  return (key, set) => {
    const name = key.join('\n')
    const known = labels.get(name)
    if (known) return known
    const made = createLabel(set())
    labels.set(name, made)
    return made
  }
}

function createLabel({ words, width }: OneLine): Label {
  const places = new Map<number, Paragraph>()
  return {
    width,
    at(x) {
      const known = places.get(x)
      if (known) return known
      const placed = placedLine(moveWords(words, x))
      places.set(x, placed)
      return placed
    },
  }
}
