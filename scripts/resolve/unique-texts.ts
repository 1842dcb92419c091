/**
 * Makes the ids of the texts unique, whatever the order of their files. Two texts with one number are a mistake of the
 * editor if they are, or may be, of one body; of two bodies both are right, and the later is called by its body too.
 *
 *     resolution-501                             NATO Parliamentary Assembly, 2024
 *     resolution-501-parliamentary-assembly      another body, 2025
 *     resolution-501-fr                          the same text in French
 *     resolution-501_2                           a copy without a body: an error
 */
import type { OfficialText, Place } from '../ast/ast.ts'
import { slugOf } from '../read/names/slug.ts'
import type { ReadText } from '../read/read-text.ts'
import type { Report } from '../report.ts'
import { bodyKey, type Registry } from './registry/registry.ts'
import { isSameLanguage, languageOf } from './same-language.ts'

export function makeUnique(texts: readonly ReadText[], registry: Registry, report: Report): readonly ReadText[] {
  const ranked = rank(texts)
  const repeated = sayRepeatedNumbers(ranked, registry, report)
  const taken = new Set(texts.map(({ text }) => text.id))
  const seen = new Map<string, ReadText>()
  return ranked.map((second) => {
    const { id } = second.text
    const first = seen.get(id)
    if (first === undefined) {
      seen.set(id, second)
      return second
    }
    const relation = relate(first.text, second.text, registry)
    const free = freeIdOf(second.text, relation, taken)
    taken.add(free)
    if (!repeated.has(second)) sayRepeatedId({ first, second, free, relation }, report)
    return { ...second, text: { ...second.text, id: free } }
  })
}

/** Who keeps a name: a text whose body is stated, then the earlier one; a bare copy never takes it from the real text. */
function rank(texts: readonly ReadText[]): readonly ReadText[] {
  const counts = new Map<string, number>() // Of two translations, that in the language of most texts keeps the name.
  for (const { text } of texts) counts.set(languageOf(text.language), (counts.get(languageOf(text.language)) ?? 0) + 1)
  const countOf = ({ language }: OfficialText): number => counts.get(languageOf(language)) ?? 0
  return [...texts].sort(({ text: a }, { text: b }) => {
    const [one, other] = [a.metadata, b.metadata]
    return (
      Number(one.body === null) - Number(other.body === null) ||
      compare(one.date?.value ?? UNDATED, other.date?.value ?? UNDATED) ||
      compare(one.body?.value ?? '', other.body?.value ?? '') ||
      countOf(b) - countOf(a) ||
      compare(a.source.file, b.source.file)
    )
  })
}

/** Stands behind all dates. */
const UNDATED = '9999'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The later text is called by what tells it from the first: its body, its language, or else a count. */
function freeIdOf({ id, metadata, language }: OfficialText, relation: Relation, taken: ReadonlySet<string>): string {
  switch (relation) {
    case 'of-two-bodies':
      return freeId(`${id}-${slugOf(metadata.body?.value ?? '')}`, taken)
    case 'of-two-languages':
      return freeId(`${id}-${languageOf(language)}`, taken)
    case 'repeated':
    case 'other':
      return freeId(id, taken, 2)
  }
}

/** The id itself if nobody has it, else the first count behind it that is free. */
function freeId(id: string, taken: ReadonlySet<string>, from = 1): string {
  for (let count = from; ; count++) {
    const free = count === 1 ? id : `${id}_${count}`
    if (!taken.has(free)) return free
  }
}

/** Gives back the texts whose number another text of their body carries. */
function sayRepeatedNumbers(texts: readonly ReadText[], registry: Registry, report: Report): ReadonlySet<ReadText> {
  const repeated = new Set<ReadText>()
  const byNumber = new Map<string, ReadText[]>()
  for (const second of texts) {
    const number = second.text.metadata.number?.value
    if (number === undefined) continue
    const earlier = byNumber.get(number) ?? []
    const first = earlier.find(({ text }) => relate(text, second.text, registry) === 'repeated')
    if (first === undefined) byNumber.set(number, [...earlier, second])
    else {
      repeated.add(second)
      sayRepeatedNumber(first, second, report)
    }
  }
  return repeated
}

function sayRepeatedNumber(first: ReadText, second: ReadText, report: Report): void {
  report.say({
    code: 'document-duplicate-number',
    place: placeOfNumber(second),
    message: `Number ${second.text.metadata.number?.value ?? ''} is also the number of ${first.text.id} (${show(placeOfNumber(first))}).`,
    hint:
      second.text.metadata.body === null
        ? 'Write `body:` in the front matter if the text is of another body; else take one of the two files out of sources/.'
        : 'Correct `number:` in the front matter of one of the two, or take one of the files out of sources/.',
  })
}

type Repeated = {
  readonly first: ReadText
  readonly second: ReadText
  readonly free: string
  readonly relation: Relation
}

/** Two texts of the same id and of different bodies, languages or names: no mistake, but the second is called otherwise. */
function sayRepeatedId({ first, second, free, relation }: Repeated, report: Report): void {
  const isNumbered = second.text.metadata.number !== null
  const other =
    relation === 'of-two-bodies'
      ? `, a text of another body (${first.text.metadata.body?.value})`
      : relation === 'of-two-languages'
        ? `, a text in another language (${first.text.language})`
        : ''
  report.say({
    code: 'document-duplicate-number',
    severity: relation === 'of-two-bodies' && isNumbered ? 'warning' : 'note',
    place: placeOfNumber(second),
    message: `The id ${first.text.id} belongs to ${show(placeOfNumber(first))}${other}; this text is called ${free}.`,
    hint: isNumbered
      ? 'If both numbers and bodies are right, leave it so, and call the text by this id in the manifest.'
      : 'Write `slug:` in the front matter of one of the two to name it otherwise.',
  })
}

/** `repeated`: one number of one body in one language, or of a body that nobody states. */
type Relation = 'repeated' | 'of-two-bodies' | 'of-two-languages' | 'other'

function relate(a: OfficialText, b: OfficialText, registry: Registry): Relation {
  const [one, other] = [a.metadata, b.metadata]
  if (one.body === null || other.body === null) {
    if (!isSameLanguage(a, b)) return 'of-two-languages'
    return isSameNumber(a, b) && a.kind === b.kind ? 'repeated' : 'other'
  }
  const body = bodyKey(one.body.value, registry)
  if (body !== bodyKey(other.body.value, registry)) return 'of-two-bodies'
  if (!isSameLanguage(a, b)) return 'of-two-languages'
  const isOneSeries = registry.organs.get(body)?.numbering === 'one-series'
  return isSameNumber(a, b) && (isOneSeries || a.kind === b.kind) ? 'repeated' : 'other'
}

function isSameNumber(a: OfficialText, b: OfficialText): boolean {
  const number = a.metadata.number?.value
  return number !== undefined && number === b.metadata.number?.value
}

function placeOfNumber({ text, placeAt }: ReadText): Place {
  return placeAt(text.metadata.number?.span.start ?? text.symbol?.span.start ?? 0)
}

const show = ({ file, line, column }: Place): string => `${file}:${line}:${column}`
