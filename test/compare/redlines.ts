/**
 * Redlines for tests: two galley flows as sides, and a small reader of tracked changes that shares nothing with ours.
 */
import { strFromU8, unzipSync } from 'fflate'
import { type Redline, redlineOf } from '../../scripts/compare/redline.ts'
import type { Flow } from '../../scripts/template/galley.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { letters } from '../render/docx-file.ts'

export const theme = await loadTheme(['templates'])

export function redline(before: readonly Flow[], after: readonly Flow[]): Redline {
  const side = (number: string, date: string, flow: readonly Flow[]) => ({
    id: `declaration-${number}`,
    name: `Declaration ${number}`,
    title: 'ON FERRIES',
    body: 'The Assembly',
    date,
    language: 'en-GB',
    flow,
  })
  return redlineOf(side('41', '2023-05-27', before), side('42', '2024-05-27', after))
}

/** The letters of the body with all changes accepted or rejected, by patterns alone. */
export function lettersOfWord(bytes: Uint8Array, choice: 'accept' | 'reject'): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const gone = choice === 'accept' ? ['del', 'moveFrom'] : ['ins', 'moveTo']
  const left = gone.reduce(
    (rest, name) => rest.replace(new RegExp(`<w:${name} [^>]*[^/]>.*?</w:${name}>`, 'gs'), ''),
    xml.replace(/<w:pPr>.*?<\/w:pPr>/gs, ''),
  )
  const words = [...left.matchAll(/<w:(?:t|delText) [^>]*>([^<]*)</g)].map((match) => match[1] ?? '')
  return letters(
    words
      .join('')
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"'),
  )
}

/** The letters of a flow as printed, without the marks of notes, which Word counts. */
export function lettersOfFlow(flow: readonly Flow[]): string {
  const of = (piece: Flow): string => {
    if (piece.type === 'block') return piece.runs.map((run) => (run.type === 'words' ? run.text : '')).join('')
    if (piece.type === 'list') return piece.items.map((item) => item.label + item.flow.map(of).join('')).join('')
    return [...piece.head, ...piece.rows].flatMap((row) => row.cells.flatMap((cell) => cell.flow.map(of))).join('')
  }
  return letters(flow.map(of).join(''))
}
