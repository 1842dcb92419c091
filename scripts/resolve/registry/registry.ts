/**
 * The registry: what official texts cite and the library does not hold. Bodies and how they number their texts,
 * instruments by name, known texts by number and date. It is data, read from `templates/registry.yaml` and the project's
 * own; it says where a citation leads and never adds anything to an adopted text.
 */
import type { ExternalTarget, InstrumentGroup, Kind } from '../../ast/ast.ts'

/** A body whose texts are cited. */
export type Organ = {
  readonly id: string // 'un-ga'
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

/** One instrument that texts cite by name: a treaty, a charter, a summit declaration. */
export type Instrument = {
  readonly id: string // 'united-nations-charter'
  readonly title: string // As its publisher names it.
  readonly names: readonly string[] // As it is called in prose, the title apart.
  readonly group: InstrumentGroup
  readonly date: string | null // Of signature or adoption.
  readonly address: string | null
  readonly editions: 'one' | 'several' // Of several, a bare mention names no single text.
}

/** A numbered text of a body: "resolution ES-11/1", adopted on 2 March 2022. */
export type KnownText = {
  readonly body: string // An organ's id.
  readonly kind: Kind
  readonly number: string
  readonly title: string
  readonly names: readonly string[] // As it is called in prose; its title alone may be common words.
  readonly date: string | null
  readonly address: string | null
}

/** What a name of the registry stands for; no target when it names no single text. */
export type NamedEntry = { readonly target: ExternalTarget | null; readonly group: InstrumentGroup }

export type Registry = {
  readonly organs: ReadonlyMap<string, Organ>
  readonly organByName: ReadonlyMap<string, Organ>
  readonly entries: ReadonlyMap<string, NamedEntry> // By id.
  readonly entryByName: ReadonlyMap<string, string> // Names and titles → id.
  readonly dates: ReadonlyMap<string, string> // Id of an entry → its date.
  /** A known text by its body and number, as numbers are compared. */
  textOf(body: string, number: string): KnownText | null
  /** The known texts that a body adopted on a day. */
  textsOn(date: string, body: string): readonly KnownText[]
}

/** The key under which a body's texts are kept: an organ's id, or the name itself in small letters. */
export function bodyKey(name: string, registry: Registry): string {
  const wanted = name.trim().replace(/\s{1,9}/gu, ' ')
  return registry.organByName.get(wanted.replace(/^The /u, ''))?.id ?? wanted.toLowerCase()
}
