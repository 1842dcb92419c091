/**
 * The bodies whose texts are cited, as data: how they are named in prose, and how they number their texts. A body that
 * is missing here and whose texts stand in the library is known by the name that its texts state.
 */
import type { InstrumentGroup } from '../../ast/ast.ts'

export type Organ = {
  readonly id: string
  readonly title: string // Printed before the number of a text that is not held.
  readonly names: readonly string[] // As they stand in prose, case included.
  readonly group: InstrumentGroup
  readonly numbering: Numbering
}

/**
 * - `one-series`: all kinds share one series, no year: "Declaration 489" (NATO Parliamentary Assembly).
 * - `per-kind`: a series per kind, year in brackets: "Resolution 2433 (2022)" (Council of Europe).
 * - `per-session`: "resolution 76/124", "resolution 377 A (V)" (UN General Assembly). Anybody can look it up.
 * - `per-year`: "resolution 2623 (2022)", often without the year (UN Security Council). Anybody can look it up.
 * - `none`: texts go by title and date, so that a bare number near its name is not its own.
 */
export type Numbering = 'one-series' | 'per-kind' | 'per-session' | 'per-year' | 'none'

export const ORGANS: readonly Organ[] = [
  {
    id: 'nato-pa',
    title: 'NATO Parliamentary Assembly',
    names: ['NATO Parliamentary Assembly', 'NATO PA', 'North Atlantic Assembly', "Assemblée parlementaire de l'OTAN"],
    group: 'other',
    numbering: 'one-series',
  },
  {
    id: 'un-ga',
    title: 'United Nations General Assembly',
    names: [
      'United Nations General Assembly',
      'UN General Assembly',
      'General Assembly of the United Nations',
      'UNGA',
      'General Assembly',
      'Assemblée générale des Nations Unies',
      'Assemblée générale',
      'Генеральної Асамблеї ООН',
      'Генеральна Асамблея ООН',
      'Генасамблеї ООН',
    ],
    group: 'united-nations',
    numbering: 'per-session',
  },
  {
    id: 'un-sc',
    title: 'United Nations Security Council',
    names: [
      'United Nations Security Council',
      'UN Security Council',
      'Security Council of the United Nations',
      'UNSC',
      'Security Council',
      'Conseil de sécurité',
      'Ради Безпеки ООН',
      'Рада Безпеки ООН',
    ],
    group: 'united-nations',
    numbering: 'per-year',
  },
  {
    id: 'un-hrc',
    title: 'United Nations Human Rights Council',
    names: ['United Nations Human Rights Council', 'UN Human Rights Council', 'UNHRC', 'Human Rights Council'],
    group: 'united-nations',
    numbering: 'per-session',
  },
  { id: 'un', title: 'United Nations', names: ['United Nations', 'UN'], group: 'united-nations', numbering: 'none' },
  {
    id: 'pace',
    title: 'Parliamentary Assembly of the Council of Europe',
    names: [
      'Parliamentary Assembly of the Council of Europe',
      'Council of Europe Parliamentary Assembly',
      'PACE',
      "Assemblée parlementaire du Conseil de l'Europe",
    ],
    group: 'other',
    numbering: 'per-kind',
  },
  {
    id: 'osce-pa',
    title: 'OSCE Parliamentary Assembly',
    names: ['OSCE Parliamentary Assembly', 'Parliamentary Assembly of the OSCE', 'OSCE PA'],
    group: 'other',
    numbering: 'none',
  },
  {
    id: 'european-parliament',
    title: 'European Parliament',
    names: ['European Parliament', 'Parlement européen', 'Європейського парламенту'],
    group: 'european-union',
    numbering: 'none',
  },
  {
    id: 'european-council',
    title: 'European Council',
    names: ['European Council'],
    group: 'european-union',
    numbering: 'none',
  },
  {
    id: 'council-of-europe',
    title: 'Council of Europe',
    names: ['Council of Europe'],
    group: 'other',
    numbering: 'none',
  },
  { id: 'osce', title: 'OSCE', names: ['OSCE'], group: 'other', numbering: 'none' },
  {
    id: 'north-atlantic-council',
    title: 'North Atlantic Council',
    names: ['North Atlantic Council'],
    group: 'other',
    numbering: 'none',
  },
]

/** In a text of an assembly, the bare word is that assembly: "other Assembly Resolutions". */
export const OWN_NAMES = ['Assembly', 'Parliamentary Assembly', 'Assemblée', 'Асамблеї', 'Асамблея'] as const

/** The id under which a body's texts are kept: an organ's, or the name itself in small letters. */
export function bodyKey(name: string): string {
  const wanted = name.trim().replace(/\s{1,9}/gu, ' ')
  const known = ORGANS.find(({ names }) => names.includes(wanted.replace(/^The /u, '')))
  return known?.id ?? wanted.toLowerCase()
}

export function findOrgan(id: string): Organ | null {
  return ORGANS.find((organ) => organ.id === id) ?? null
}
