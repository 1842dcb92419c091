/**
 * Fields with their result already filled in, so that Word asks nothing on opening and a printed copy is right at
 * once. Each of the five pieces stands in a run of its own: readers that are not Word lose the result otherwise, and
 * the short form (`w:fldSimple`) loses it in two of three.
 */
import { escapeXml } from './xml.ts'

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

/** `result`: runs as XML. */
export function field(instruction: string, result: string): string {
  return openField(instruction) + result + closeField()
}

/** The first half of a field that spans several paragraphs, as the contents do. */
export function openField(instruction: string): string {
  return `${begin}<w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>${separate}`
}

export function closeField(): string {
  return end
}
