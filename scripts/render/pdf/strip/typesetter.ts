/**
 * What a strip is made with: theme, faces and the setting of blocks, labels and notes. Blocks without page references
 * are set once and kept for the later rounds.
 */
import type { Block, Item, NoteRun, Run, Sheet } from '../../../template/galley.ts'
import type { Theme } from '../../../theme/theme.ts'
import { directionOfItem } from '../../direction/turned-runs.ts'
import type { Faces } from '../faces.ts'
import { dressMark, plain, type Wardrobe, type Wearing } from '../lines/dress.ts'
import type { SetLine } from '../lines/set-line.ts'
import { setOneLine } from '../lines/set-one-line.ts'
import { createParagraphSetter } from '../lines/set-paragraph.ts'
import { createLabelStore, type KeepLabel, type Label } from './label-store.ts'

export type Typesetter = {
  readonly theme: Theme
  readonly left: number // Left edge of the type area on recto pages, from which all x count.
  readonly measure: number // Width of the type area.
  setBlock(block: Block, job: BlockJob): readonly SetLine[]
  setNote(note: NoteRun, job: BlockJob): readonly SetLine[]
  setLabel(item: Item, sheet: Sheet): Label
  setMark(note: NoteRun, sheet: Sheet): Label
}

/** `again` keeps the blocks that it sets, for sheets with page references; `once` is for all others. */
export type Typesetters = { readonly once: Typesetter; readonly again: Typesetter }

export type BlockJob = { readonly sheet: Sheet; readonly x: number; readonly width: number; readonly beyond: number }
/** `labels` is asked for the page of every reference, and may be filled anew between two rounds. */
export function createTypesetters(theme: Theme, faces: Faces, labels: ReadonlyMap<string, string>): Typesetters {
  const wardrobe: Wardrobe = { theme, faces, labels, shared: new Map() }
  const setParagraph = createParagraphSetter()
  const once: SetRuns = ({ runs, wearing, job, where }) =>
    setParagraph({ runs, wearing, x: job.x, measure: job.width, beyond: job.beyond, where }, wardrobe)
  const keepLabel = createLabelStore()
  return {
    once: createTypesetter(once, keepLabel, wardrobe),
    again: createTypesetter(keepLines(once), keepLabel, wardrobe),
  }
}

type RunsJob = {
  readonly runs: readonly Run[]
  readonly wearing: Wearing
  readonly job: BlockJob
  readonly where: () => string
}
type SetRuns = (job: RunsJob) => readonly SetLine[]

/** Sets runs without page references only once. */
function keepLines(set: SetRuns): SetRuns {
  const kept = new Map<readonly Run[], Kept>()
  return (asked) => {
    const { runs, wearing, job } = asked
    const known = kept.get(runs)
    if (known && isSame(known, wearing, job)) return known.lines
    const lines = set(asked)
    if (!runs.some((run) => run.type === 'page')) kept.set(runs, { wearing, job, lines })
    return lines
  }
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

/** Lines that were set already, and how. */
type Kept = { readonly wearing: Wearing; readonly job: BlockJob; readonly lines: readonly SetLine[] }

function isSame({ wearing, job }: Kept, now: Wearing, next: BlockJob): boolean {
  const looks = wearing.style === now.style && wearing.language === now.language
  return looks && job.x === next.x && job.width === next.width && job.beyond === next.beyond
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
