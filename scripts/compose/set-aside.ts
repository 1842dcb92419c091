/**
 * What the sources held that is not part of the texts, for the editor to see: a lone '-' where a list ended, "Read
 * more". What only carries structure (blanks, list signs, the front matter) and dead addresses are not listed; the
 * coverage proof counts them.
 */
import type { OfficialText, Residue, ResidueReason } from '../ast/ast.ts'
import type { Library } from '../resolve/library.ts'
import type { SetAside } from './compendium.ts'
import { distinctNames } from './distinct-names.ts'
import type { Phrase } from './own-words/phrases.ts'
import type { Say } from './own-words.ts'

/** Why it was set aside, in words; null for what is not shown. */
const REASONS: Readonly<Record<ResidueReason, Phrase | null>> = {
  'white-space': null,
  markup: null,
  'front-matter': null,
  'byte-order-mark': null,
  'dead-link': null,
  'stray-mark': 'stray mark',
  'page-furniture': 'running head or page number',
  'line-number': null, // Hundreds, and the finding says from which to which.
  'site-furniture': 'words of a web page',
  'metadata-line': 'line of metadata',
  'page-break': 'page break',
  'line-end-hyphen': 'hyphen at a line end',
  'invisible-character': null,
  'contents-block': 'contents of a packet',
  cover: 'cover of a packet',
}

export function setAside(texts: readonly OfficialText[], library: Library, say: Say): SetAside[] {
  const names = distinctNames(texts, say)
  return texts.flatMap((text) => {
    const name = names.get(text.id) ?? text.id
    return text.residue.flatMap((residue) => line(residue, { id: text.id, name, say }, library) ?? [])
  })
}

type Named = { readonly id: string; readonly name: string; readonly say: Say }

function line(residue: Residue, text: Named, library: Library): SetAside | null {
  const reason = REASONS[residue.reason]
  if (reason === null) return null
  const words = residue.text.replace(/\s+/g, ' ').trim()
  const blanks = residue.text.length - residue.text.trimStart().length
  return {
    text: text.id,
    name: text.name,
    words: words === '' ? text.say('(form feed)') : words,
    reason: text.say(reason),
    line: library.placeAt(text.id, residue.span.start + (words === '' ? 0 : blanks)).line,
  }
}
