/**
 * What the properties of a run or paragraph say about its words: whether they can be seen, and whether the first line
 * hangs out to the left, as the lines of labelled paragraphs do.
 */
import { hangsBy, hidesWords, type Styles } from './styles.ts'

export type RunLook = { hidden: boolean }
export type ParagraphLook = { style: string; hangs: boolean | null; list: string | null; level: number }

type Attribute = (name: string) => string | null

export function readRunProperty(look: RunLook, name: string, attribute: Attribute, styles: Styles): void {
  const style = name === 'w:rStyle' && styles.hides(attribute('w:val') ?? '')
  if (style || hidesWords(name, attribute) === true) look.hidden = true
}

export function readParagraphProperty(look: ParagraphLook, name: string, attribute: Attribute): void {
  const value = attribute('w:val')
  if (name === 'w:pStyle') look.style = value ?? ''
  if (name === 'w:ind') look.hangs = hangsBy(attribute) ?? look.hangs
  if (name === 'w:numId') look.list = value
  if (name === 'w:ilvl') look.level = Number(value ?? 0)
}

/** The list that numbers a paragraph: its own, or that of its style; list 0 is none. */
export function listOf(look: ParagraphLook, styles: Styles): { readonly list: string; readonly level: number } | null {
  if (look.list === null) return styles.listOf(look.style)
  return look.list === '0' ? null : { list: look.list, level: look.level }
}
