/**
 * A PDF as pages of pieces of text: where each stands, in which font, and to which marked sequence it belongs. The only
 * file that knows the library.
 */
import type { getDocumentProxy } from 'unpdf'
import { type Unreadable, unreadable } from '../unreadable.ts'
import { lettersOfDrawing, type Operators, withLineEnds } from './line-ends.ts'
import type { PageLink } from './links.ts'
import { lookOf } from './looks.ts'
import { completeArrayBuffer } from './missing-method.ts'

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Document['getPage']>>

export type Pdf = {
  readonly pages: readonly PdfPage[]
  readonly producer: string | null
  readonly author: string | null
  readonly destinations: readonly Destination[]
  readonly labels: readonly string[] // What the pages are called; empty when the file does not say.
}

export type PdfPage = {
  readonly pieces: readonly Piece[]
  readonly tree: StructureNode | null
  readonly links?: readonly PageLink[] // To addresses outside of the file.
}

/** A stretch of letters in one font on one line. */
export type Piece = {
  readonly text: string
  readonly drawn?: string // The same with the blanks that were drawn; files that move the pen instead draw none.
  readonly x: number // Points from the left and the bottom edge of the page.
  readonly y: number
  readonly width: number
  readonly size: number
  readonly strong: boolean
  readonly emphasis: boolean
  readonly endsLine: boolean
  readonly end: LineEnd // What was drawn behind the last letter.
  readonly sequence: string | null // The marked sequence, by which the structure tree names it.
  readonly address?: string // Where the words lead to.
  readonly isArtifact: boolean // Running heads, folios, rules: marked as no part of the text.
}

/**
 * `hyphen`: a soft one, which only the setter put there. `nothing`: the next letter; `unknown`: the sequence ends; `break`: a
 * line that was meant to end there.
 */
export type LineEnd = 'space' | 'hyphen' | 'nothing' | 'unknown' | 'break'

export type StructureNode = { readonly role: string; readonly children: readonly (StructureNode | StructureContent)[] }
export type StructureContent = { readonly type: string; readonly id: string }

/** A place that can be linked to. */
export type Destination = { readonly name: string; readonly page: number; readonly y: number }

const MOST_PAGES = 1000

export async function openPdf(bytes: Uint8Array): Promise<Pdf | Unreadable> {
  completeArrayBuffer()
  const { getDocumentProxy: open, getResolvedPDFJS: resolved } = await import('unpdf')
  try {
    // The library takes the bytes away from whoever hands them over, so it gets a copy.
    const document = await open(Uint8Array.from(bytes), { verbosity: 0, disableFontFace: true, stopAtErrors: false })
    try {
      if (document.numPages > MOST_PAGES) return tooLong(document.numPages)
      return await readDocument(document, (await resolved()).OPS)
    } finally {
      await document.loadingTask.destroy()
    }
  } catch (cause) {
    // The library throws exceptions of its own, which have names, for whatever is wrong with a file.
    const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) }
    if (name === 'PasswordException') {
      return unreadable('The PDF is locked with a password.', 'Ask for a copy without a password.')
    }
    return unreadable(`The file is no whole PDF (${message.replace(/\.$/, '')}).`)
  }
}

function tooLong(pages: number): Unreadable {
  return unreadable(
    `The PDF has ${pages} pages; no single text is longer than ${MOST_PAGES}.`,
    'Cut the text out of it.',
  )
}

async function readDocument(document: Document, codes: Operators): Promise<Pdf> {
  const { info } = await document.getMetadata()
  const fact = (key: string): string | null => {
    const value: unknown = (info as Record<string, unknown>)[key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number), codes))
  return {
    pages,
    producer: fact('Producer'),
    author: fact('Author'),
    destinations: await readDestinations(document),
    labels: (await document.getPageLabels()) ?? [],
  }
}

async function readPage(page: Page, codes: Operators): Promise<PdfPage> {
  // Fonts are known by name only after the library has walked over the drawing of the page.
  const drawing = await page.getOperatorList()
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const pieces: Piece[] = []
  const open: { readonly id: string | null; readonly isArtifact: boolean }[] = []
  for (const item of items) {
    if ('str' in item) pieces.push(pieceOf(item, page, open))
    else if (item.type === 'endMarkedContent') open.pop()
    else open.push({ id: item.id ?? null, isArtifact: 'tag' in item && item.tag === 'Artifact' })
  }
  const letters = lettersOfDrawing(drawing, codes)
  const tree = (await page.getStructTree()) ?? null
  return { pieces: withLineEnds(pieces, letters), tree, links: await readLinks(page) }
}

/** No honest page has more; each is compared with all pieces of its page. */
const MOST_LINKS = 1000

async function readLinks(page: Page): Promise<readonly PageLink[]> {
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'display' })
  return annotations.slice(0, MOST_LINKS).flatMap((annotation) => {
    const { url, rect } = annotation as { readonly url?: unknown; readonly rect?: unknown }
    if (typeof url !== 'string' || !/^(?:https?|mailto):/i.test(url) || !isBox(rect)) return []
    return [{ address: url, box: rect }]
  })
}

const isBox = (rect: unknown): rect is PageLink['box'] =>
  Array.isArray(rect) && rect.length === 4 && rect.every((edge) => typeof edge === 'number')

type Item = Extract<Awaited<ReturnType<Page['getTextContent']>>['items'][number], { str: string }>
type OpenSequence = { readonly id: string | null; readonly isArtifact: boolean }

function pieceOf(item: Item, page: Page, open: readonly OpenSequence[]): Piece {
  const [, , , , x = 0, y = 0] = item.transform as readonly number[]
  return {
    text: item.str,
    x,
    y,
    width: item.width,
    size: heightOf(item.transform as readonly number[]),
    ...lookOf(fontName(page, item.fontName)),
    endsLine: item.hasEOL,
    end: 'unknown',
    sequence: open.findLast(({ id }) => id !== null)?.id ?? null,
    isArtifact: open.some(({ isArtifact }) => isArtifact),
  }
}

/** Of the letters, however they are turned, slanted, or set wider or narrower than they are. */
function heightOf([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number {
  const across = Math.hypot(a, b)
  // To a thousandth: sizes are compared.
  return across === 0 ? 0 : Math.round((1000 * Math.abs(a * d - b * c)) / across) / 1000
}

/** 'BZZZZZ+EBGaramond-SemiBold'; empty where the library could not load the font. */
function fontName(page: Page, name: string): string {
  if (!page.commonObjs.has(name)) return ''
  const font: unknown = page.commonObjs.get(name)
  return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : ''
}

async function readDestinations(document: Document): Promise<readonly Destination[]> {
  const named = (await document.getDestinations()) as Readonly<Record<string, unknown>>
  const found: Destination[] = []
  for (const [name, target] of Object.entries(named)) {
    if (!Array.isArray(target)) continue
    const [page, , , y] = target as readonly unknown[]
    if (typeof page !== 'object' || page === null || typeof y !== 'number') continue
    found.push({ name, page: await document.getPageIndex(page as Parameters<Document['getPageIndex']>[0]), y })
  }
  return found
}
