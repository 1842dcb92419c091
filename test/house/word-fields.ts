/**
 * What a word processor would print when it updates the REF fields of a file: each takes the words that its bookmark
 * holds. Read sign by sign from the body, so that nothing is shared with the writer.
 */
import { strFromU8, unzipSync } from 'fflate'

export type StoredField = { readonly bookmark: string; readonly stored: string; readonly updated: string | null }

/** A start or end of a bookmark, a sign of a field, its instruction, or letters. */
const TOKEN =
  /<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"\/>|<w:bookmarkEnd w:id="(\d+)"\/>|<w:fldChar w:fldCharType="(begin|separate|end)"[^>]*>|<w:instrText[^>]*>([^<]*)<|<w:t [^>]*>([^<]*)<\/w:t>/g

/** The REF fields of the body and the notes, in order. */
export function storedFields(bytes: Uint8Array): readonly StoredField[] {
  const parts = unzipSync(bytes)
  const xml = ['word/document.xml', 'word/footnotes.xml']
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()))
    .join('')
  const open = new Map<string, string>() // Id → name.
  const held = new Map<string, string>() // Name → letters.
  const fields: { asks: string; stored: string; isResult: boolean }[] = []
  const done: { bookmark: string; stored: string }[] = []
  for (const [, start, name = '', end, sign, instruction, letters] of xml.matchAll(TOKEN)) {
    const field = fields.at(-1)
    if (start !== undefined) {
      open.set(start, name)
      held.set(name, '')
    } else if (end !== undefined) open.delete(end)
    else if (sign === 'begin') fields.push({ asks: '', stored: '', isResult: false })
    else if (sign === 'separate' && field) field.isResult = true
    else if (sign === 'end' && field) {
      const bookmark = /^ *REF (\S+)/.exec(field.asks)?.[1]
      if (bookmark !== undefined) done.push({ bookmark, stored: field.stored })
      fields.pop()
    } else if (instruction !== undefined && field) field.asks += instruction
    else if (letters !== undefined) {
      for (const one of fields) if (one.isResult) one.stored += letters
      for (const one of open.values()) held.set(one, (held.get(one) ?? '') + letters)
    }
  }
  return done.map(({ bookmark, stored }) => ({ bookmark, stored, updated: held.get(bookmark) ?? null }))
}
