/**
 * Lays galleys out for tests and reads the pages back as words.
 */
import { type Faces, openFaces } from '../../scripts/render/pdf/faces.ts'
import { layout } from '../../scripts/render/pdf/layout.ts'
import type { LaidOut, Page, PlacedLine, PlacedWord } from '../../scripts/render/pdf/pages.ts'
import { createReport, type Finding } from '../../scripts/report.ts'
import type { Flow, Galley, Sheet } from '../../scripts/template/galley.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import type { Theme } from '../../scripts/theme/theme.ts'
import { galley, sheet } from '../builders.ts'

export const theme: Theme = await loadTheme(['templates'])
export const faces: Faces = await openFaces(theme)
export const measure = theme.page.width - theme.page.inner - theme.page.outer

export type Laid = LaidOut & { readonly findings: readonly Finding[] }

export function lay(volume: Galley, more: Partial<Theme> = {}): Laid {
  const report = createReport()
  return { ...layout(volume, { theme: { ...theme, ...more }, faces }, report), findings: report.findings }
}

/** A volume of one text. */
export function layText(flow: readonly Flow[], more: Partial<Sheet> = {}): Laid {
  return lay(galley([{ role: 'body', sheets: [sheet('text-1', flow, more)] }]))
}

/** What a line says: our hyphens as '-', spaces where they are painted. */
export function said({ words }: PlacedLine | { readonly words: readonly PlacedWord[] }): string {
  return words
    .map((word) => `${word.leader ? '…' : word.shaped.text}${word.hyphen ? '-' : ''}${word.space > 0 ? ' ' : ''}`)
    .join('')
}

export function endOf(word: PlacedWord): number {
  return word.x + (word.shaped.width * word.dress.size) / 1000 + word.shaped.glyphs.length * word.dress.tracking
}

/** Right end of a line's ink, a hyphen of ours included. */
export function inkEnd(line: PlacedLine): number {
  const last = line.words.at(-1)
  if (!last) return 0
  const hyphen = last.shaped.face.font.glyphForCodePoint(0x2d).advanceWidth / last.shaped.face.unitsPerEm
  const width = endOf(last) - last.x - last.dress.tracking + (last.hyphen ? hyphen * last.dress.size : 0)
  return last.x + width * (line.fit ?? 1)
}

export function linesOf(page: Page | undefined, owner: PlacedLine['owner']['type']): readonly PlacedLine[] {
  return page?.lines.filter((line) => line.owner.type === owner) ?? []
}

/** All lines that belong to blocks of one style. */
export function styled(laid: LaidOut, style: string): readonly PlacedLine[] {
  return laid.pages.flatMap((page) =>
    page.lines.filter((line) => line.owner.type === 'block' && line.owner.block.style === style),
  )
}
