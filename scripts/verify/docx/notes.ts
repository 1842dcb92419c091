/**
 * Footnotes of a Word file: how each section numbers them, and what each says (ECMA-376 Part 1, 17.11).
 */
import { countAs } from './counting.ts'

export type NoteNumbering = {
  readonly format: string
  readonly start: number
  readonly restart: 'continuous' | 'eachSect' | 'eachPage'
}

/** `<w:sectPr …> … </w:sectPr>`, which never nest. */
const SECTION = /<w:sectPr[\s>/]/g
const NOTE_SETTINGS = /<w:footnotePr>([\s\S]*?)<\/w:footnotePr>/

/**
 * How the sections of a body number their notes, in order. They are looked for before the body is read, because what
 * a section says stands at its end.
 */
export function readNoteNumberings(body: string, settings: string | null): readonly NoteNumbering[] {
  const usual = numberingOf(NOTE_SETTINGS.exec(settings ?? '')?.[1] ?? '', {
    format: 'decimal',
    start: 1,
    restart: 'continuous',
  })
  return [...body.matchAll(SECTION)].map(({ index }) => {
    const end = body.indexOf('</w:sectPr>', index)
    const section = body.slice(index, end < 0 ? index : end)
    return numberingOf(NOTE_SETTINGS.exec(section)?.[1] ?? '', usual)
  })
}

function numberingOf(xml: string, usual: NoteNumbering): NoteNumbering {
  const value = (name: string) => new RegExp(`<w:${name} w:val="([A-Za-z0-9]+)"`).exec(xml)?.[1]
  const restart = value('numRestart')
  return {
    format: value('numFmt') ?? usual.format,
    start: Number(value('numStart') ?? usual.start),
    restart: restart === 'eachSect' || restart === 'eachPage' || restart === 'continuous' ? restart : usual.restart,
  }
}

export type NoteCounter = {
  section(): void // The next section begins.
  /** The mark that Word prints; `wanted` decides only where the page does, which the file does not know. */
  next(wanted: string | undefined): string
}

export function createNoteCounter(numberings: readonly NoteNumbering[]): NoteCounter {
  let section = 0
  let counted = 0
  return {
    section() {
      section++
      if (numberings[section]?.restart !== 'continuous') counted = 0
    },
    next(wanted) {
      const { format, start, restart } = numberings[section] ?? { format: 'decimal', start: 1, restart: 'continuous' }
      const mark = (number: number) => countAs(format, number) ?? '?'
      counted++
      if (restart !== 'eachPage') return mark(start + counted - 1)
      // Numbers begin anew on each page: the mark is one of the first, up to the count of notes in the section.
      for (let number = 0; number < counted; number++) if (mark(start + number) === wanted) return mark(start + number)
      return mark(start)
    },
  }
}
