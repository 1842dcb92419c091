/**
 * The shape of the view as data, so that templates can be checked before anything is filled in. `Described<View>`
 * makes the compiler refuse a name that is here and not in `view.ts`, or the other way round.
 */
import type { Phrase } from './phrase.ts'
import type {
  BackView,
  ClauseView,
  ContentsEntryView,
  CoverView,
  FrontView,
  HeadingView,
  PieceView,
  PlaceView,
  TableRowView,
  TextView,
  TopView,
  VolumeView,
} from './view.ts'

/** `word` can be printed, `yes-no` asked, `phrase` given to `inline`; lists and records are gone through. */
export type Shape = 'word' | 'yes-no' | 'phrase' | ListShape | RecordShape
export type ListShape = { readonly list: () => Shape }
export type RecordShape = { readonly record: Readonly<Record<string, Shape>> }

type Described<T> = [T] extends [string | null]
  ? 'word'
  : [T] extends [boolean]
    ? 'yes-no'
    : [T] extends [Phrase | null]
      ? 'phrase'
      : [T] extends [readonly (infer Entry)[]]
        ? { readonly list: () => Described<Entry> }
        : { readonly record: { readonly [Key in keyof NonNullable<T>]: Described<NonNullable<T>[Key]> } }

const listOf = <T>(shape: T): { readonly list: () => T } => ({ list: () => shape })
const recordOf = <T>(record: T): { readonly record: T } => ({ record })

const place: Described<PlaceView> = recordOf({
  name: 'word',
  state: 'word',
  to: 'word',
  file: 'word',
  address: 'word',
  description: 'word',
  isPaged: 'yes-no',
})

const clause: Described<ClauseView> = recordOf({
  anchor: 'word',
  label: 'word',
  words: 'phrase',
  clauses: { list: () => clause },
  wrapUp: listOf('phrase' as const),
  citedBy: listOf(place),
})

const heading: Described<HeadingView> = recordOf({ anchor: 'word', label: 'word', words: 'phrase' })
const row: Described<TableRowView> = recordOf({ cells: listOf('phrase' as const) })
const piece: Described<PieceView> = recordOf({
  clause,
  paragraph: clause,
  heading,
  subheading: heading,
  table: recordOf({ anchor: 'word', columns: 'word', head: listOf(row), rows: listOf(row) }),
})

const top: Described<TopView> = recordOf({ symbol: 'phrase', title: listOf('phrase' as const) })
const text: Described<TextView> = recordOf({
  anchor: 'word',
  language: 'word',
  name: 'word',
  title: 'word',
  bookmark: 'word',
  headLeft: 'word',
  headRight: 'word',
  givenTitle: 'word',
  top: listOf(top),
  opening: 'phrase',
  suppliedNumber: recordOf({ number: 'word', source: 'word' }),
  unverified: recordOf({ missing: 'word' }),
  isBackground: 'yes-no',
  pieces: listOf(piece),
  looseNotes: listOf(recordOf({ mark: 'word', words: 'phrase' })),
  citedBy: listOf(place),
})

const coverFields = { anchor: 'word', title: 'word', subtitle: 'word', body: 'word', placeAndYear: 'word' } as const
const cover: Described<CoverView> = recordOf(coverFields)
const entry: Described<ContentsEntryView> = recordOf({
  anchor: 'word',
  name: 'word',
  title: 'word',
  description: 'word',
})
const front: Described<FrontView> = recordOf({
  cover,
  titlePage: recordOf({
    ...coverFields,
    texts: listOf(recordOf({ name: 'word', title: 'word', adopted: 'word' })),
    hasBackground: 'yes-no',
  }),
  contents: recordOf({
    anchor: 'word',
    title: 'word',
    groups: listOf(recordOf({ title: 'word', entries: listOf(entry) })),
    background: listOf(entry),
    annexes: listOf(entry),
  }),
})

const annex = { anchor: 'word', title: 'word', headLeft: 'word' } as const
const cited = listOf(recordOf({ instrument: place, places: listOf(place) }))
const back: Described<BackView> = recordOf({
  abbreviations: recordOf({ ...annex, rows: listOf(recordOf({ short: 'word', long: 'word', places: listOf(place) })) }),
  tableOfCitations: recordOf({ ...annex, groups: listOf(recordOf({ title: 'word', rows: cited })) }),
  notReproduced: recordOf({ ...annex, rows: cited }),
  unresolved: recordOf({ ...annex, rows: listOf(recordOf({ words: 'word', place })) }),
  chronology: recordOf({
    ...annex,
    rows: listOf(recordOf({ date: 'word', text: place, place: 'word' })),
  }),
  setAside: recordOf({
    ...annex,
    rows: listOf(recordOf({ words: 'word', reason: 'word', line: 'word', text: place })),
  }),
  colophon: recordOf({
    ...annex,
    version: 'word',
    made: 'word',
    typefaces: 'word',
    rows: listOf(recordOf({ text: place, file: 'word', digest: 'word' })),
    together: 'word',
  }),
})

const volume: Described<VolumeView> = recordOf({
  title: 'word',
  subtitle: 'word',
  body: 'word',
  place: 'word',
  year: 'word',
  language: 'word',
  spoken: 'word',
  apparatus: 'yes-no',
  front: listOf(front),
  groups: listOf(recordOf({ title: 'word', texts: listOf(text) })),
  background: listOf(text),
  back: listOf(back),
})

/** What `volume.hbs` is given. */
export const VIEW_SHAPE: RecordShape = volume
