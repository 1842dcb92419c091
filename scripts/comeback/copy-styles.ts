/**
 * Styles of a Word copy → the words of the theme. Ids are compared without regard to case, for LibreOffice writes
 * `Titleoftext` where we write `TitleOfText`. A copy that lost its styles is read as plain paragraphs.
 */
import type { Passage } from '../compare/comparison.ts'
import { CHARACTER_STYLES, nameStyles } from '../render/docx/style-names.ts'
import type { Mark } from '../template/galley.ts'
import type { Theme } from '../theme/theme.ts'
import type { TrackedRun } from '../verify/docx/tracked-paragraph.ts'

export type StyleOf = (id: string) => Passage['style']

export function stylesOf(theme: Theme): StyleOf {
  const known = new Map(
    Object.entries(nameStyles(theme)).map(([style, { id }]) => [folded(id), style as Passage['style']]),
  )
  return (id) => known.get(folded(id)) ?? 'paragraph'
}

/** " (p. 12)": apparatus that follows the pages and is no word of the text. */
export function isPageReference(run: TrackedRun): boolean {
  return folded(run.style ?? '') === PAGE_REFERENCE || run.field?.toUpperCase() === 'PAGEREF'
}

/** Bold and italic words, by a style of ours or said at the run, so that both sides of a page look alike. */
export function marksOf({ style, direct }: TrackedRun): readonly Mark[] {
  const said = new Set<Mark>([...direct, ...(MARKS[folded(style ?? '')] ?? [])])
  return (['strong', 'emphasis'] as const).filter((mark) => said.has(mark))
}

const folded = (id: string): string => id.toLowerCase()
const PAGE_REFERENCE = folded(CHARACTER_STYLES.pageReference.id)
const MARKS: Readonly<Record<string, readonly Mark[]>> = {
  [folded(CHARACTER_STYLES.lead.id)]: ['strong'],
  [folded(CHARACTER_STYLES.emphasis.id)]: ['emphasis'],
  [folded(CHARACTER_STYLES.leadEmphasis.id)]: ['strong', 'emphasis'],
}
