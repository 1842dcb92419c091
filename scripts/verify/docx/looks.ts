/**
 * What the properties of a run or paragraph say about its words: whether they can be seen, and whether the first line
 * hangs out to the left, as the lines of labelled paragraphs do.
 */
import { hangsBy, isOn, type Styles } from './styles.ts'

export type RunLook = { hidden: boolean }
export type ParagraphLook = { style: string; hangs: boolean | null; list: string | null; level: number }

type Attribute = (name: string) => string | null

/** Sizes are half points; smaller than 4 points is hidden. */
const SMALLEST = 8
/** White, or so light that nobody sees it on paper: `FFFFFF`, `f8f9fa`. */
const LIGHT = /^f[0-9a-f]f[0-9a-f]f[0-9a-f]$/i

export function readRunProperty(look: RunLook, name: string, attribute: Attribute, styles: Styles): void {
  const value = attribute('w:val') ?? ''
  const off = (name === 'w:vanish' || name === 'w:specVanish') && isOn(attribute('w:val'))
  const tiny = name === 'w:sz' && Number(value) < SMALLEST
  const pale = name === 'w:color' && LIGHT.test(value)
  const style = name === 'w:rStyle' && styles.hides(value)
  if (off || tiny || pale || style) look.hidden = true
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
