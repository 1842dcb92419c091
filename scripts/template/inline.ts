/**
 * Writes a phrase as markup, in one go: it is called for every clause of a volume.
 *
 *     Recalling Declarations 474        → <strong>Recalling</strong> <ref state="here" to="declaration-474" …>Declarations
 *                                         <number>474</number><paged><ours> (${setting.say('p.')} <page of="declaration-474"/>)</ours></paged></ref>
 */
import type { Inline, Link, NoteMark, Reference, Words } from '../ast/ast.ts'
import { noteAnchor } from './anchors.ts'
import { escapeValue, escapeWords } from './escape.ts'
import type { Phrase, Setting, Standing } from './phrase.ts'

/** Where the writer stands: links do not nest, nor do notes. */
type Stand = {
  readonly setting: Setting
  readonly within: 'text' | 'link' | 'note'
  readonly cited: Cited | null
  readonly paged: Set<string> // Anchors whose page this phrase has already told.
}

/** The number inside a reference: its place in the source, and what the target prints. */
type Cited = { readonly start: number; readonly value: string }

export function inlineMarkup({ content, setting }: Phrase): string {
  return write(content, { setting, within: 'text', cited: null, paged: new Set() })
}

function write(content: readonly Inline[], stand: Stand): string {
  let markup = ''
  for (const inline of content) markup += writeOne(inline, stand)
  return markup
}

function writeOne(inline: Inline, stand: Stand): string {
  switch (inline.type) {
    case 'words':
      return writeWords(inline, stand)
    case 'strong':
      return `<strong>${write(inline.content, stand)}</strong>`
    case 'emphasis':
      return `<em>${write(inline.content, stand)}</em>`
    case 'line-break':
      return '<br/>'
    case 'link':
      return writeLink(inline, stand)
    case 'reference':
      return writeReference(inline, stand)
    case 'note-mark':
      return writeNoteMark(inline, stand)
  }
}

function writeWords(words: Words, { setting, cited }: Stand): string {
  const own = setting.ownNumber?.node === words ? setting.ownNumber : null
  if (own) return withNumber(words.text, own.start, own.value)
  if (cited) return withNumber(words.text, placeInWords(words, cited), cited.value)
  return escapeWords(words.text)
}

/** Letters and source run in step unless the source wrote a letter longer (an escape); then the number is looked up. */
function placeInWords({ text, span }: Words, { start, value }: Cited): number {
  if (start < span.start || start >= span.end) return -1
  return text.length === span.end - span.start ? start - span.start : text.indexOf(value)
}

function withNumber(text: string, start: number, value: string): string {
  if (start < 0 || !text.startsWith(value, start)) return escapeWords(text)
  const end = start + value.length
  return `${escapeWords(text.slice(0, start))}<number>${escapeWords(value)}</number>${escapeWords(text.slice(end))}`
}

/** A link whose words hold a reference gives way to it: the reference knows more. */
function writeLink(link: Link, stand: Stand): string {
  if (stand.within === 'link' || holdsReference(link.content)) return write(link.content, stand)
  const words = write(link.content, { ...stand, within: 'link' })
  return `<link address="${escapeValue(link.address)}">${words}</link>`
}

function holdsReference(content: readonly Inline[]): boolean {
  return content.some(
    (inline) => inline.type === 'reference' || ('content' in inline && holdsReference(inline.content)),
  )
}

function writeReference(reference: Reference, stand: Stand): string {
  if (stand.within === 'link') return write(reference.content, stand)
  const standing = stand.setting.standing(reference)
  const cited = reference.number && standing.number ? { start: reference.number.start, value: standing.number } : null
  const words = write(reference.content, { ...stand, within: 'link', cited })
  return `<ref${referenceAttributes(standing)}>${words}${pageReference(standing.page, stand)}</ref>`
}

function referenceAttributes({ state, to, file, address, description }: Standing): string {
  let attributes = ` state="${state}"`
  if (to) attributes += ` to="${escapeValue(to)}"`
  if (file) attributes += ` file="${escapeValue(file)}"`
  if (address) attributes += ` address="${escapeValue(address)}"`
  return `${attributes} description="${escapeValue(description)}"`
}

/** The page of a target is told once in a paragraph; a second "(p. 12)" would only disturb. */
function pageReference(anchor: string, { paged, setting }: Stand): string {
  if (anchor === '' || paged.has(anchor)) return ''
  paged.add(anchor)
  return `<paged><ours> (${setting.say('p.')} <page of="${escapeValue(anchor)}"/>)</ours></paged>`
}

function writeNoteMark(node: NoteMark, stand: Stand): string {
  const mark = escapeWords(node.mark)
  const note = stand.setting.carried.get(node)
  if (note === undefined || stand.within === 'note') return `<sup>${mark}</sup>`
  const words = write(note.content, { ...stand, within: 'note', cited: null, paged: new Set() })
  const id = escapeValue(noteAnchor(stand.setting.text, note.id))
  return `<note id="${id}" mark="${escapeValue(node.mark)}">${words}</note>`
}
