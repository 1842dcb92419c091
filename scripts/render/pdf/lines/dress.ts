/**
 * How the letters of a run look: the style of its block, changed by its marks. A strong word in a bold style stays
 * bold; an emphasised word in an italic style stands upright.
 */
import type { Mark, NoteRun, Run, WordsRun } from '../../../template/galley.ts'
import type { Style, Theme } from '../../../theme/theme.ts'
import type { Faces, Look } from '../faces.ts'
import type { Dress, KnownWord, Stretch } from './atoms.ts'
import { WordStore } from './word-store.ts'

/** The label of the page that an anchor stands on, as far as it is known. */
export type LabelOf = (anchor: string) => string

export type Wardrobe = {
  readonly theme: Theme
  readonly faces: Faces
  readonly labelOf: LabelOf
  readonly shared: SharedDresses // Of plain words.
}

/** Dresses by style, then by the language of the block, then by that of the run, then by marks and origin. */
export type SharedDresses = Map<Style, Map<string, Map<string | null, Dress[]>>>

/** A style and the language of the letters that wear it. */
export type Wearing = { readonly style: Style; readonly language: string }

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
      const text = wardrobe.labelOf(run.of)
      return {
        text,
        dress: {
          ...plain(wearing, wardrobe),
          run,
          colour: linkColour(run, wearing.style, wardrobe.theme),
          words: null,
        },
      }
    }
    case 'leader':
    case 'break':
      return null
  }
}

/** Runs that lead nowhere and look alike share one dress, and with it the first of them; the others take its look. */
function dressOfWords(run: WordsRun, wearing: Wearing, wardrobe: Wardrobe): Dress {
  const dresses = dressesFor(run, wearing, wardrobe)
  const key = keyOf(run)
  const shared = dresses[key] ?? dressPlainly(run, wearing, wardrobe)
  dresses[key] = shared
  if (run.link === null) return shared
  return { ...shared, run, colour: linkColour(run, wearing.style, wardrobe.theme), words: null }
}

function dressesFor(run: WordsRun, { style, language }: Wearing, { shared }: Wardrobe): Dress[] {
  const byLanguage = shared.get(style) ?? new Map<string, Map<string | null, Dress[]>>()
  shared.set(style, byLanguage)
  const byRun = byLanguage.get(language) ?? new Map<string | null, Dress[]>()
  byLanguage.set(language, byRun)
  const dresses = byRun.get(run.language) ?? []
  byRun.set(run.language, dresses)
  return dresses
}

/** Marks and origin as one small number. */
function keyOf({ marks, origin }: WordsRun): number {
  let key = origin === 'ours' ? 1 : 0
  for (const mark of marks) key |= MARK_BITS[mark]
  return key
}

const MARK_BITS: Readonly<Record<Mark, number>> = { strong: 2, emphasis: 4, sup: 8, sub: 16, number: 32 }

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
    words: null,
  }
}

/** As if the run led nowhere. */
function dressPlainly(run: WordsRun, { style, language }: Wearing, { faces, theme }: Wardrobe): Dress {
  const small = run.marks.includes('sup') || run.marks.includes('sub')
  const size = small ? style.size * SMALL : style.size
  return {
    look: lookOf(style, run.marks, faces),
    size,
    rise: run.marks.includes('sup') ? style.size * RAISED : run.marks.includes('sub') ? style.size * LOWERED : 0,
    tracking: (style.tracking * size) / 1000,
    colour: theme.colours[style.colour],
    run: run.link === null ? run : { ...run, link: null },
    note: null,
    language: run.language ?? language,
    words: new WordStore<KnownWord>(),
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
