/**
 * A web page → a manuscript. Our own pages give back the text that they were made from.
 */

import { quoted } from '../../read/reading.ts'
import { sayLostPositions } from '../lost-positions.ts'
import type { ImportRemark, Manuscript, Properties } from '../manuscript.ts'
import { severalTexts, type Unreadable, unreadable } from '../unreadable.ts'
import { decodePage } from './charset.ts'
import type { Manner } from './desk.ts'
import { gather } from './gather.ts'
import { nestsTooDeep } from './nesting.ts'
import { noteWords } from './note-words.ts'
import { findNotes } from './notes.ts'
import { apparatusOf, isOwnPage, OWN_PAGE, textsOf } from './own-page.ts'
import { createSiteParts } from './site-parts.ts'
import { attribute, elementsOf, type PageElement, type PageNode } from './tree.ts'

export async function readPage(bytes: Uint8Array): Promise<Manuscript | Unreadable> {
  const decoded = decodePage(bytes)
  if (decoded === null) {
    return unreadable(
      'The page is not valid in the character set that it declares, or in UTF-8 where it declares none.',
    )
  }
  if (nestsTooDeep(decoded.text)) return unreadable('The page nests its elements deeper than any page does.')
  const { parse } = await import('parse5')
  const root = parse(decoded.text)
  return isOwnPage(root) ? readOwn(root) : readForeign(root)
}

function readOwn(root: PageNode): Manuscript | Unreadable {
  const [text, ...others] = textsOf(root)
  if (!text || others.length > 0) return severalTexts(others.length + 1)
  const { blocks, notes } = readPart(text, OWN_PAGE)
  const remarks = apparatusOf(text).map((words): ImportRemark => {
    return { code: 'import-left-out', message: `${quoted(words)} was added by engross to the page and was left out.` }
  })
  return { blocks, notes, labels: 'known', properties: propertiesOf(root), remarks }
}

function readForeign(root: PageNode): Manuscript {
  const site = createSiteParts()
  const body = [...elementsOf(root)].find(({ tagName }) => tagName === 'body') ?? root
  const lost: string[] = []
  const hearLost = (words: string): void => void lost.push(words)
  const { blocks, notes, counted } = readPart(body, { judge: site.judge, hearLost, links: 'kept', lists: 'counted' })
  const leftOut = site.leftOut.map(({ part, words }): ImportRemark => {
    return { code: 'import-left-out', message: `${quoted(words)} stood in ${part} of the page and was left out.` }
  })
  const remarks = [...leftOut, ...sayLostPositions(lost)]
  return {
    blocks,
    notes,
    labels: 'in the words',
    properties: propertiesOf(root),
    remarks: counted === 0 ? remarks : [...remarks, sayCounted(counted)],
  }
}

function readPart(part: PageNode, manner: Manner): Pick<Manuscript, 'blocks' | 'notes'> & { readonly counted: number } {
  const notes = findNotes(part)
  return { ...gather(part, manner, notes), notes: noteWords(notes, manner) }
}

function sayCounted(counted: number): ImportRemark {
  const labels = counted === 1 ? '1 label was' : `${counted} labels were`
  return {
    code: 'import-counted',
    message: `${labels} counted by the page and ${counted === 1 ? 'is' : 'are'} now written out.`,
    hint: 'Compare the labels with the page as it is shown: a style sheet may count in another way.',
  }
}

function propertiesOf(root: PageNode): Properties {
  const elements = [...elementsOf(root)]
  const content = (name: string): string | null => {
    const meta = elements.find((element) => element.tagName === 'meta' && attribute(element, 'name') === name)
    return meta ? attribute(meta, 'content') : null
  }
  return { author: filled(content('author')), address: canonicalOf(elements) }
}

/** `<link rel="canonical" href="https://…">`: the address that the page gives itself. */
function canonicalOf(elements: readonly PageElement[]): string | null {
  const link = elements.find((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
  const address = link ? attribute(link, 'href') : null
  return address !== null && /^https?:\/\/[^\s<>"]+$/.test(address) ? address : null
}

function filled(words: string | null): string | null {
  const trimmed = words?.replace(/\s+/g, ' ').trim() ?? ''
  return trimmed === '' ? null : trimmed
}
