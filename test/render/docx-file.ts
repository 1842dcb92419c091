/**
 * Opens a Word file for tests, with patterns of its own: what stands in which part, and the words as a reader would
 * read them.
 */
import { strFromU8, unzipSync } from 'fflate'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { docx } from '../../scripts/render/docx/docx.ts'
import { createReport } from '../../scripts/report.ts'
import type { Flow, Galley, NoteRun, Run } from '../../scripts/template/galley.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import type { Theme } from '../../scripts/theme/theme.ts'

export const theme: Theme = await loadTheme(['templates'])

export type Labels = Readonly<Record<string, string>> | 'none'

/** Renders a galley; every anchor that a page run names gets the label '12', or the one given. */
export async function renderDocx(galley: Galley, labels: Labels = {}, look: Theme = theme): Promise<Uint8Array> {
  const named = allRuns(galley).flatMap((run): [string, string][] => (run.type === 'page' ? [[run.of, '12']] : []))
  const pageLabels = new Map(labels === 'none' ? [] : [...named, ...Object.entries(labels)])
  const { bytes } = await docx.render({
    galley,
    theme: look,
    compendium: null as unknown as Compendium, // A Word file is made from the galley alone.
    laidOut: { pages: [], pageLabels, rounds: 1 },
    report: createReport(),
  })
  return bytes
}

export type Parts = Readonly<Record<string, string>>

export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))
}

export async function openDocx(galley: Galley, labels?: Labels, look?: Theme): Promise<Parts> {
  return partsOf(await renderDocx(galley, labels, look))
}

export const bodyOf = (parts: Parts): string => parts['word/document.xml'] ?? ''
export const notesOf = (parts: Parts): string => parts['word/footnotes.xml'] ?? ''

/** All values of an attribute: `values(xml, 'w:anchor')`. */
export function values(xml: string, attribute: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')
}

/** Names of all bookmarks of the body. */
export function bookmarksOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1] ?? '')
}

/** Instructions of all fields: 'PAGEREF resolution_12 \h'. */
export function fieldsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/g)].map((match) =>
    unescapeXml(match[1] ?? '').trim(),
  )
}

/** The paragraphs as lines of words; a tab reads as a tab, a counted note as `*`. */
export function linesOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, content = '']) =>
    [...content.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|(<w:tab\/>|<w:br\/>)|(<w:footnoteRef(?:erence w:id="\d+")?\/>)/g)]
      .map(([, text, white, counted]) => (counted ? '*' : white ? '\t' : unescapeXml(text ?? '')))
      .join(''),
  )
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
  )
}

/** Letters without white space: what all formats have in common. */
export const letters = (text: string): string => text.replace(/\s/g, '')

/** What a galley says, in order: labels, words, page labels and marks; the words of notes apart. */
export function lettersOfGalley(galley: Galley, label: string): { readonly body: string; readonly notes: string } {
  const runs = (of: readonly Run[]): string =>
    of
      .map((run) =>
        run.type === 'words' ? run.text : run.type === 'page' ? label : run.type === 'note' ? run.mark : '',
      )
      .join('')
  const flow = (of: readonly Flow[]): string =>
    of
      .map((piece) => {
        if (piece.type === 'block') return runs(piece.runs)
        if (piece.type === 'list') return piece.items.map((item) => item.label + flow(item.flow)).join('')
        return [...piece.head, ...piece.rows].flatMap((row) => row.cells.map((cell) => flow(cell.flow))).join('')
      })
      .join('')
  const notes = allRuns(galley).filter((run): run is NoteRun => run.type === 'note')
  return {
    body: letters(galley.parts.flatMap((part) => part.sheets.map((sheet) => flow(sheet.flow))).join('')),
    notes: letters(notes.map((note) => note.mark + runs(note.runs)).join('')),
  }
}

export function allRuns(galley: Galley): readonly Run[] {
  const inFlow = (flow: readonly Flow[]): readonly Run[] =>
    flow.flatMap((piece) => {
      if (piece.type === 'block') return piece.runs
      if (piece.type === 'list') return piece.items.flatMap((item) => inFlow(item.flow))
      return [...piece.head, ...piece.rows].flatMap((row) => row.cells.flatMap((cell) => inFlow(cell.flow)))
    })
  return galley.parts.flatMap((part) => part.sheets.flatMap((sheet) => inFlow(sheet.flow)))
}
