/**
 * The marks of footnotes and endnotes as Word prints them. Word counts them, in the series that the settings name, unless
 * the mark was typed (`w:customMarkFollows`); the library knows neither.
 *
 * Word can count anew on every page. No file says where its pages end, so notes are counted through; a file with one
 * note, as adopted texts have, is exact.
 */
import { printNumber } from './number-formats.ts'
import { isOn, numberIn, type Tag, tagsOf, unescaped, valueIn } from './tags.ts'

export type NoteMarks = {
  readonly marks: ReadonlyMap<string, string> // 'footnote-1' → '*'
  readonly document: string // The document without the typed marks, which are in `marks` now.
}

type Kind = 'footnote' | 'endnote'
type Series = { readonly format: string; readonly start: number }

export function readNoteMarks(document: string, settings: string): NoteMarks {
  const series = seriesOf(settings, document)
  const marks = new Map<string, string>()
  const cuts: { readonly start: number; readonly end: number }[] = []
  const counts: Record<Kind, number> = { footnote: 0, endnote: 0 }
  for (const tag of tagsOf(document)) {
    const kind = tag.kind === 'close' ? null : kindOf(tag)
    if (kind === null) continue
    const id = `${kind}-${valueIn(tag, 'w:id') ?? ''}`
    const typed = isOn(tag, 'w:customMarkFollows') ? typedMark(document, tag.end) : null
    if (typed) {
      marks.set(id, typed.mark)
      cuts.push(typed)
    } else if (!marks.has(id)) {
      const value = series[kind].start + counts[kind]++
      marks.set(id, printNumber(value, series[kind].format).words)
    }
  }
  return { marks, document: without(document, cuts) }
}

const kindOf = ({ name }: Tag): Kind | null =>
  name === 'w:footnoteReference' ? 'footnote' : name === 'w:endnoteReference' ? 'endnote' : null

/** The settings speak for the whole file, a section for itself; of several sections the first that speaks is taken. */
function seriesOf(settings: string, document: string): Record<Kind, Series> {
  const found: Record<Kind, Series> = {
    footnote: { format: 'decimal', start: 1 },
    endnote: { format: 'lowerRoman', start: 1 },
  }
  for (const xml of [settings, document]) {
    const seen = new Set<Kind>()
    let kind: Kind | null = null
    for (const tag of tagsOf(xml)) {
      if (tag.name === 'w:footnotePr' || tag.name === 'w:endnotePr') {
        const of: Kind = tag.name === 'w:footnotePr' ? 'footnote' : 'endnote'
        if (kind !== null) seen.add(kind)
        kind = tag.kind === 'open' && !seen.has(of) ? of : null
      } else if (kind !== null && tag.name === 'w:numFmt')
        found[kind] = { ...found[kind], format: valueIn(tag) ?? 'decimal' }
      else if (kind !== null && tag.name === 'w:numStart') found[kind] = { ...found[kind], start: numberIn(tag) ?? 1 }
    }
  }
  return found
}

/** The letters behind the reference, to the end of its run. */
const TYPED = /<w:t(?: [^>]*)?>([^<]{1,20})<\/w:t>/
/** No run of a mark is longer. */
const LONGEST_RUN = 1000

function typedMark(document: string, from: number): { mark: string; start: number; end: number } | null {
  const run = document.slice(from, from + LONGEST_RUN).split('</w:r>', 1)[0] ?? ''
  const match = TYPED.exec(run)
  const mark = unescaped(match?.[1] ?? '').trim()
  if (!match || mark === '') return null
  return { mark, start: from + match.index, end: from + match.index + match[0].length }
}

function without(xml: string, cuts: readonly { readonly start: number; readonly end: number }[]): string {
  let at = 0
  const parts = cuts.map(({ start, end }) => {
    const part = xml.slice(at, start)
    at = end
    return part
  })
  return [...parts, xml.slice(at)].join('')
}
