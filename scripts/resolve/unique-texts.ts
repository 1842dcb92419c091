/**
 * Makes the ids of the texts unique. A text that comes second with an id keeps its words and gets `_2`; two texts with
 * one number of one body are a mistake of the editor.
 */
import type { OfficialText, Place } from '../ast/ast.ts'
import type { ReadText } from '../read/read-text.ts'
import type { Report } from '../report.ts'
import { bodyKey, type Registry } from './registry/registry.ts'

export function makeUnique(texts: readonly ReadText[], registry: Registry, report: Report): readonly ReadText[] {
  sayRepeatedNumbers(texts, registry, report)
  const taken = new Set(texts.map(({ text }) => text.id))
  const seen = new Map<string, ReadText>()
  return texts.map((read) => {
    const { id } = read.text
    const first = seen.get(id)
    if (first === undefined) {
      seen.set(id, read)
      return read
    }
    const free = freeId(id, taken)
    taken.add(free)
    if (!sameNumber(first.text, read.text, registry)) sayRepeatedId({ first, second: read, free }, report)
    return { ...read, text: { ...read.text, id: free } }
  })
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 2; ; count++) if (!taken.has(`${id}_${count}`)) return `${id}_${count}`
}

function sayRepeatedNumbers(texts: readonly ReadText[], registry: Registry, report: Report): void {
  const byNumber = new Map<string, ReadText[]>()
  for (const second of texts) {
    const number = second.text.metadata.number?.value
    if (number === undefined) continue
    const earlier = byNumber.get(number) ?? []
    const first = earlier.find(({ text }) => sameNumber(text, second.text, registry))
    if (first !== undefined) sayRepeatedNumber(first, second, report)
    byNumber.set(number, [...earlier, second])
  }
}

function sayRepeatedNumber(first: ReadText, second: ReadText, report: Report): void {
  report.say({
    code: 'document-duplicate-number',
    place: placeOfNumber(second),
    message: `Number ${second.text.metadata.number?.value ?? ''} is also the number of ${first.text.id} (${show(placeOfNumber(first))}).`,
    hint: 'Correct `number:` in the front matter of one of the two, or take one of the files out of sources/.',
  })
}

/** Two texts of the same id with different numbers or bodies: no mistake, but the second is called otherwise. */
function sayRepeatedId(
  { first, second, free }: { first: ReadText; second: ReadText; free: string },
  report: Report,
): void {
  report.say({
    code: 'document-duplicate-number',
    severity: 'note',
    place: placeOfNumber(second),
    message: `The id ${first.text.id} belongs to ${show(placeOfNumber(first))}; this text is called ${free}.`,
    hint: 'Write `slug:` in the front matter of one of the two to name it otherwise.',
  })
}

/** The same number of the same body in the same language; a body that counts each kind anew may repeat it. */
function sameNumber(a: OfficialText, b: OfficialText, registry: Registry): boolean {
  const [one, other] = [a.metadata, b.metadata]
  if (one.number === null || other.number === null || one.number.value !== other.number.value) return false
  if (a.language !== b.language) return false
  const body = one.body === null ? null : bodyKey(one.body.value, registry)
  if (body !== (other.body === null ? null : bodyKey(other.body.value, registry))) return false
  const series = body === null ? undefined : registry.organs.get(body)?.numbering
  return series === 'one-series' || a.kind === b.kind
}

function placeOfNumber({ text, placeAt }: ReadText): Place {
  return placeAt(text.metadata.number?.span.start ?? text.symbol?.span.start ?? 0)
}

const show = ({ file, line, column }: Place): string => `${file}:${line}:${column}`
