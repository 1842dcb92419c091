/**
 * How the letters of a run look: the style of its block, changed by its marks. A strong word in a bold style stays
 * bold; an emphasised word in an italic style stands upright.
 */
import type { Mark, NoteRun, Run, WordsRun } from '../../../template/galley.ts'
import type { Style, Theme } from '../../../theme/theme.ts'
import type { Faces, Look } from '../faces.ts'
import type { Dress, Stretch } from './atoms.ts'

export type Wardrobe = {
  readonly theme: Theme
  readonly faces: Faces
  readonly labels: ReadonlyMap<string, string> // Page labels of the round before.
  readonly shared: Map<Style, Map<string, Dress>> // Dresses of plain words by style, then by whatever else tells them apart.
}

/** A style and the language of the letters that wear it. */
export type Wearing = { readonly style: Style; readonly language: string }

const NOT_YET_KNOWN = '00'
const UNKNOWN = '?'

/** What stands for a page: `00` in the first round, when nothing is known, and `?` for what the volume does not hold. */
export function printedLabel(anchor: string, labels: ReadonlyMap<string, string>): string {
  return labels.get(anchor) ?? (labels.size === 0 ? NOT_YET_KNOWN : UNKNOWN)
}

/** Superscripts and subscripts, in parts of the size. */
const SMALL = 0.66
const RAISED = 0.36
const LOWERED = -0.14

/** The letters of a run in their dress; null for leaders and breaks, which have none. */
export function dressRun(run: Run, wearing: Wearing, wardrobe: Wardrobe): Stretch | null {
  switch (run.type) {
    case 'words':
      return { text: run.text, dress: dressOfWords(run, wearing, wardrobe) }
    case 'note':
      return { text: run.mark, dress: dressMark(run, wearing, wardrobe) }
    case 'page': {
      const text = printedLabel(run.of, wardrobe.labels)
      return {
        text,
        dress: {
          ...plain(wearing, wardrobe),
          run,
          colour: linkColour(run, wearing.style, wardrobe.theme),
          atoms: null,
        },
      }
    }
    case 'leader':
    case 'break':
      return null
  }
}

/** Runs that lead nowhere and look alike share one dress, and with it the first of them. */
function dressOfWords(run: WordsRun, wearing: Wearing, wardrobe: Wardrobe): Dress {
  if (run.link !== null) return dressWords(run, wearing, wardrobe)
  const { style, language } = wearing
  const dresses = wardrobe.shared.get(style) ?? new Map<string, Dress>()
  wardrobe.shared.set(style, dresses)
  const key = `${language} ${run.language} ${run.origin} ${run.marks.join(' ')}`
  const known = dresses.get(key)
  if (known) return known
  const made = { ...dressWords(run, wearing, wardrobe), atoms: new Map() }
  dresses.set(key, made)
  return made
}

/** The dress of a style's own letters, as labels wear it. */
export function plain({ style, language }: Wearing, { faces, theme }: Wardrobe): Dress {
  return {
    look: lookOf(style, [], faces),
    size: style.size,
    rise: 0,
    tracking: (style.tracking * style.size) / 1000,
    colour: theme.colours[style.colour],
    run: null,
    note: null,
    language,
    atoms: null,
  }
}

function dressWords(run: WordsRun, { style, language }: Wearing, { faces, theme }: Wardrobe): Dress {
  const small = run.marks.includes('sup') || run.marks.includes('sub')
  const size = small ? style.size * SMALL : style.size
  return {
    look: lookOf(style, run.marks, faces),
    size,
    rise: run.marks.includes('sup') ? style.size * RAISED : run.marks.includes('sub') ? style.size * LOWERED : 0,
    tracking: (style.tracking * size) / 1000,
    colour: linkColour(run, style, theme),
    run,
    note: null,
    language: run.language ?? language,
    atoms: null,
  }
}

/** Asterisks and `¹` are raised by their design; numbers and letters are raised by us, and daggers stand on the line. */
const RAISED_MARK = /^(?![\p{Lm}\p{No}])[\p{L}\p{N}]/u

/** The mark of a note, in the text and at the foot of the page. */
export function dressMark(note: NoteRun, wearing: Wearing, wardrobe: Wardrobe): Dress {
  const dress = plain(wearing, wardrobe)
  if (!RAISED_MARK.test(note.mark)) return { ...dress, tracking: 0, run: note, note }
  const { size } = wearing.style
  return { ...dress, size: size * SMALL, rise: size * RAISED, tracking: 0, run: note, note }
}

function linkColour(run: Run, style: Style, theme: Theme): string {
  const leads = 'link' in run && run.link !== null && run.link.to !== null
  return leads ? theme.colours.link : theme.colours[style.colour]
}

function lookOf(style: Style, marks: readonly Mark[], faces: Faces): Look {
  const turned = marks.includes('emphasis')
  return faces.look({
    family: style.font,
    weight: marks.includes('strong') ? 'bold' : style.weight,
    slant: turned ? (style.slant === 'italic' ? 'upright' : 'italic') : style.slant,
    capitals: style.capitals,
    spacing: style.tracking > 0 ? 'wide' : 'normal',
  })
}
