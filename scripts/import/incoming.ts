/**
 * The kinds of files that can be brought in, one line each. The reader of a kind is loaded when such a file comes, so
 * that nobody waits for a PDF library to import a page.
 */
import { extname } from 'node:path'
import type { Manuscript } from './manuscript.ts'
import type { Unreadable } from './unreadable.ts'

/** A file as somebody sent it. */
export type IncomingFile = {
  readonly name: string // 'Declaration 489.docx'
  readonly path: string // As the user named it.
  readonly bytes: Uint8Array
}

type Reader = (bytes: Uint8Array) => Promise<Manuscript | Unreadable>

const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  '.html': async () => (await import('./html/html.ts')).readPage,
  '.htm': async () => (await import('./html/html.ts')).readPage,
  '.docx': async () => (await import('./docx/docx.ts')).readWord,
  '.pdf': async () => (await import('./pdf/pdf.ts')).readPdf,
}

/** These are sources already, but for their front matter. */
const SOURCES: ReadonlySet<string> = new Set(['.md', '.txt'])

export type Kind = 'source' | 'foreign' | 'unknown'

export const KNOWN_ENDINGS: readonly string[] = [...Object.keys(READERS), ...SOURCES]

export function kindOf(name: string): Kind {
  const ending = extname(name).toLowerCase()
  return SOURCES.has(ending) ? 'source' : READERS[ending] ? 'foreign' : 'unknown'
}

export async function readForeign({ name, bytes }: IncomingFile): Promise<Manuscript | Unreadable> {
  const open = READERS[extname(name).toLowerCase()]
  if (!open) throw new Error(`No reader for “${name}”.`)
  return (await open())(bytes)
}
