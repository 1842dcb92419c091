/**
 * Links of a source to another source: `[Resolution 501](resolution-501.md#28.j)` refers to that text, or to its clause.
 * The words are bound as the link says, unless the patterns found a text in them: the same one, or another. A file that is no source leads
 * nowhere, and the editor is told.
 */
import type { OfficialText } from '../ast/ast.ts'
import { clausesOf } from '../ast/walk.ts'
import { nearest } from '../nearest.ts'
import type { FileLink, ReadText } from '../read/read-text.ts'
import { quoted } from '../read/reading.ts'
import type { Report } from '../report.ts'
import type { Binding, Bound, Citing } from './binding.ts'
import type { Range } from './citations/citation.ts'
import { groupBy } from './group-by.ts'
import { type Claim, compareWithClaim, disagrees } from './link-words.ts'
import { groupOfText } from './overrides.ts'
import type { Shelf, Shelved } from './shelf.ts'
import type { LeafOnStrip, Strip } from './strip.ts'
import { severalTexts } from './trouble.ts'

/** What links may lead to. */
export type Files = {
  readonly texts: ReadonlyMap<string, readonly Shelved[]> // By the path of the file, as an address writes it.
  clausesIn(text: OfficialText): ReadonlySet<string>
}

/** A link whose file is a source. */
export type Bind = { readonly link: FileLink; readonly binding: Binding; readonly claim: Claim }

export function prepareFiles(shelf: Shelf): Files {
  const known = new Map<OfficialText, ReadonlySet<string>>()
  return {
    texts: groupBy([...shelf.byId.values()], ({ text }) => pathOf(text.source.file)),
    clausesIn(text) {
      const ids = known.get(text) ?? new Set([...clausesOf(text)].map(({ id }) => id))
      known.set(text, ids)
      return ids
    },
  }
}

/** The links of a text that lead to a source, in their order; those that do not are said. */
export function bindLinks(read: ReadText, files: Files, { citing, report }: Saying): readonly Bind[] {
  const links = [...(read.links ?? [])].sort((a, b) => a.words.start - b.words.start)
  return links.flatMap((link): Bind[] => {
    const binding = bindLink(link, files, { citing, report, read })
    return binding === null ? [] : [{ link, binding, claim: claimOf(link, binding, citing.shelf) }]
  })
}

/** The text that the link leads to, and its number. */
function claimOf({ address }: FileLink, { target }: Binding, shelf: Shelf): Claim {
  const text = target === null || target.type === 'external' ? null : target.text
  const number = text === null ? null : (shelf.byId.get(text)?.number ?? null)
  return { address, text, numbers: number === null ? [] : [number] }
}

type Saying = { readonly citing: Citing; readonly report: Report }

/** `file:` addresses know what "../" and "%20" mean; nothing is opened. */
const pathOf = (file: string): string => new URL(`file:///${file.replace(/[%?#]/gu, encodeURIComponent)}`).pathname

function bindLink(link: FileLink, files: Files, saying: Saying & { readonly read: ReadText }): Binding | null {
  const [address = '', anchor = ''] = link.address.split('#', 2)
  if (address === '') return bindOwn(anchor, saying.read.text.id)
  const base = `file://${pathOf(saying.read.text.source.file)}`
  const held = URL.canParse(address, base) ? files.texts.get(new URL(address, base).pathname) : undefined
  if (held === undefined) {
    sayDead(link, saying)
    return null
  }
  const [only, ...others] = held.length > 1 ? held.filter(({ text }) => anchor === '' || text.id === anchor) : held
  if (only === undefined || others.length > 0) return severalOf(held)
  const { id } = only.text
  const toText: Binding = { state: 'held', target: { type: 'text', text: id }, group: groupOfText(id, saying.citing) }
  if (anchor === '' || anchor === id) return toText
  const clauses = files.clausesIn(only.text)
  if (clauses.has(anchor)) return { ...toText, target: { type: 'clause', text: id, clause: anchor } }
  const near = nearest(anchor, [...clauses])
  saying.report.say({
    code: 'link-unknown-target',
    place: saying.read.placeAt(link.at),
    message: `The link leads to ${quoted(anchor)}, which ${id} does not have.`,
    hint: near === null ? 'Correct the target, or take the link away.' : `Did you mean “${near}”?`,
  })
  return toText
}

/** `[this](#28.j)`: the reader has seen that the text has the clause. */
function bindOwn(clause: string, text: string): Binding {
  return { state: 'held', target: { type: 'clause', text, clause }, group: 'own' }
}

function sayDead({ address, at }: FileLink, { read, report }: Saying & { readonly read: ReadText }): void {
  report.say({
    code: 'link-dead',
    place: read.placeAt(at),
    message: `The link to ${quoted(address)} leads nowhere; its words stay.`,
    hint: 'A link may lead to a file in sources/, or to an https, http or mailto address.',
  })
}

/** A packet holds several texts; without its id, none of them is meant more than another. */
function severalOf(held: readonly Shelved[]): Binding {
  const candidates = held.map(({ text }) => text.id)
  return { state: 'ambiguous', target: null, group: 'own', candidates, trouble: severalTexts(candidates) }
}

const FAMILY = 'link'

/** Puts what the links say in the place of what the patterns found in their words. `found` is in order. */
export function followLinks(found: readonly Bound[], strip: Strip, links: readonly Bind[]): readonly Bound[] {
  if (links.length === 0) return found
  const bound: Bound[] = []
  let next = 0
  for (const [{ binding, claim }, range] of rangesOn(strip, links)) {
    if (range.start < (bound[bound.length - 1]?.end ?? 0)) continue // Cited together with the link before.
    for (let one = found[next]; one !== undefined && one.end <= range.start; one = found[++next]) bound.push(one)
    const first = next
    while ((found[next]?.start ?? range.end) < range.end) next++
    const inside = compareWithClaim(found.slice(first, next), claim, strip)
    if (inside.some((one) => disagrees(one) || saysAsMuch(one.binding, binding)))
      for (const one of inside) bound.push(one)
    else bound.push({ ...range, family: FAMILY, number: null, binding })
  }
  return [...bound, ...found.slice(next)]
}

/** "[Resolution 501, paragraph 28](resolution-501.md)" says more in its words than in its address. */
function saysAsMuch({ target: found }: Binding, { target: linked }: Binding): boolean {
  if (found === null || linked === null || found.type === 'external' || linked.type === 'external') return false
  if (found.text !== linked.text) return false
  return linked.type === 'text' || (found.type === 'clause' && found.clause === linked.clause)
}

/** Where the words of links stand on a strip. */
function rangesOn({ leaves }: Strip, links: readonly Bind[]): ReadonlyMap<Bind, Range> {
  const ranges = new Map<Bind, Range>()
  for (const leaf of leaves) {
    const bind = leaf.start === leaf.end ? undefined : linkOver(leaf, links)
    if (bind !== undefined) ranges.set(bind, { start: ranges.get(bind)?.start ?? leaf.start, end: leaf.end })
  }
  return ranges
}

/** The link that a leaf stands in, by halving: links are in order and never one in another. */
function linkOver({ leaf: { span } }: LeafOnStrip, links: readonly Bind[]): Bind | undefined {
  let [low, high] = [0, links.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((links[middle]?.link.words.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const words = links[low]?.link.words
  return words !== undefined && words.start <= span.start && span.end <= words.end ? links[low] : undefined
}
