/**
 * What a strip is made with: theme, faces and the setting of blocks, labels and notes. Of a sheet with page references
 * the paragraphs that ask for a page are remembered, so that they can be set again when it is known.
 */
import type { Block, Item, NoteRun, Run, Sheet } from '../../../template/galley.ts'
import type { Theme } from '../../../theme/theme.ts'
import { directionOfItem } from '../../direction/turned-runs.ts'
import type { Faces } from '../faces.ts'
import { dressMark, type LabelOf, plain, type Wardrobe, type Wearing } from '../lines/dress.ts'
import type { Paragraph } from '../lines/paragraph.ts'
import { setOneLine } from '../lines/set-one-line.ts'
import { createParagraphSetter } from '../lines/set-paragraph.ts'
import { createLabelStore, type KeepLabel, type Label } from './label-store.ts'

export type Typesetter = {
  readonly theme: Theme
  readonly left: number // Left edge of the type area on recto pages, from which all x count.
  readonly measure: number // Width of the type area.
  setBlock(block: Block, job: BlockJob): Paragraph
  setNote(note: NoteRun, job: BlockJob): Paragraph
  setLabel(item: Item, sheet: Sheet): Label
  setMark(note: NoteRun, sheet: Sheet): Label
}

export type Typesetters = {
  readonly remembering: (memory: Memory) => Typesetter
  readonly again: (asking: Asking) => Asking
}

/** `known`: paragraphs that need not be set again; `asking`: gathers those that print a page. */
export type Memory = {
  readonly known: ReadonlyMap<readonly Run[], Paragraph>
  readonly asking: Asking[]
}
/** A paragraph that prints pages, and how to set it again when they are known. */
export type Asking = { readonly asked: RunsJob; readonly paragraph: Paragraph; readonly printed: readonly Printed[] }
export type Printed = { readonly anchor: string; readonly label: string }

export type BlockJob = { readonly sheet: Sheet; readonly x: number; readonly width: number; readonly beyond: number }
export function createTypesetters(theme: Theme, faces: Faces, labelOf: LabelOf): Typesetters {
  const wardrobe: Wardrobe = { theme, faces, labelOf, shared: new Map() }
  const setParagraph = createParagraphSetter()
  const once: SetRuns = ({ runs, wearing, job, where }) =>
    setParagraph({ runs, wearing, x: job.x, measure: job.width, beyond: job.beyond, where }, wardrobe)
  const keepLabel = createLabelStore()
  return {
    remembering: (memory) => createTypesetter(remember(once, memory, labelOf), keepLabel, wardrobe),
    again: ({ asked }) => ({ asked, paragraph: once(asked), printed: printedIn(asked.runs, labelOf) }),
  }
}

export type RunsJob = {
  readonly runs: readonly Run[]
  readonly wearing: Wearing
  readonly job: BlockJob
  readonly where: () => string
}
export type SetRuns = (job: RunsJob) => Paragraph

function remember(set: SetRuns, { known, asking }: Memory, labelOf: LabelOf): SetRuns {
  return (asked) => {
    const asks = asked.runs.some((run) => run.type === 'page')
    const paragraph = (asks ? undefined : known.get(asked.runs)) ?? set(asked)
    if (asks) asking.push({ asked, paragraph, printed: printedIn(asked.runs, labelOf) })
    return paragraph
  }
}

function printedIn(runs: readonly Run[], labelOf: LabelOf): readonly Printed[] {
  return runs.flatMap((run) => (run.type === 'page' ? [{ anchor: run.of, label: labelOf(run.of) }] : []))
}

function createTypesetter(set: SetRuns, keepLabel: KeepLabel, wardrobe: Wardrobe): Typesetter {
  const { theme, faces } = wardrobe
  const { page, styles } = theme
  return {
    theme,
    left: page.inner,
    measure: page.width - page.inner - page.outer,
    setBlock: (block, job) =>
      set({
        runs: block.runs,
        wearing: { style: styles[block.style], language: block.language ?? job.sheet.language },
        job,
        where: () => describe(block.runs, block.style, job.sheet),
      }),
    setNote: (note, job) =>
      set({
        runs: note.runs,
        wearing: { style: styles.note, language: job.sheet.language },
        job,
        where: () => describe(note.runs, `note ${note.mark}`, job.sheet),
      }),
    setLabel: (item, sheet) => {
      const base = directionOfItem(item, sheet.language)
      return keepLabel([item.style, base, sheet.language, item.label], () => {
        const dress = plain({ style: styles[item.style], language: sheet.language }, wardrobe)
        return setOneLine(item.label, dress, { faces, where: () => `the label “${item.label}” of ${sheet.id}`, base })
      })
    },
    setMark: (note, sheet) =>
      keepLabel(['note', sheet.language, note.mark], () => {
        const dress = dressMark(note, { style: styles.note, language: sheet.language }, wardrobe)
        const where = (): string => `the note mark “${note.mark}” of ${sheet.id}`
        return setOneLine(note.mark, { ...dress, run: null }, { faces, where })
      }),
  }
}

const SHOWN = 40

/** 'clause “Recalling the words of …” of declaration-489' */
function describe(runs: readonly Run[], name: string, sheet: Sheet): string {
  const words = runs
    .map((run) => (run.type === 'words' ? run.text : ''))
    .join('')
    .trim()
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words
  return `${name} “${shown}” of ${sheet.id}`
}
