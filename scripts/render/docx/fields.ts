/**
 * Fields with their result already filled in, so that Word asks nothing on opening and a printed copy is right at
 * once. Each of the five pieces stands in a run of its own: readers that are not Word lose the result otherwise, and
 * the short form (`w:fldSimple`) loses it in two of three.
 */
import { escapeXml } from './xml.ts'

/** `result`: runs as XML. `look`: their properties; Word takes the look of an updated result from the command's. */
export function field(instruction: string, result: string, look = ''): string {
  return openField(instruction, look) + result + closeField(look)
}

/** The first half of a field that spans several paragraphs, as the contents do. */
export function openField(instruction: string, look = ''): string {
  const command = `<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText>`
  return `${mark('begin', look)}<w:r>${look}${command}</w:r>${mark('separate', look)}`
}

export function closeField(look = ''): string {
  return mark('end', look)
}

/** A field that prints nothing: it has a command and no result. Its pieces may have looks of their own. */
export function silentField(command: readonly { readonly text: string; readonly look: string }[]): string {
  const pieces = command.map(
    ({ text, look }) => `<w:r>${look}<w:instrText xml:space="preserve">${escapeXml(text)}</w:instrText></w:r>`,
  )
  return mark('begin', '') + pieces.join('') + mark('end', '')
}

const mark = (kind: 'begin' | 'separate' | 'end', look: string): string =>
  `<w:r>${look}<w:fldChar w:fldCharType="${kind}"/></w:r>`
