/**
 * A file as somebody sent it → a source, with findings. Nothing is written here.
 *
 *     Word, page, PDF ─▶ manuscript ─▶ source ─▶ read back ─▶ same letters? ─▶ front matter with open questions
 *
 * A file that cannot be read becomes a finding, never a trace.
 */
import { extname } from 'node:path'
import { decode } from '../read/bytes/decode.ts'
import { slugOf } from '../read/names/slug.ts'
import { readAll } from '../read/read.ts'
import type { ReadText } from '../read/read-text.ts'
import { createReport, type Report, type Said } from '../report.ts'
import { type IncomingFile, KNOWN_ENDINGS, kindOf, readForeign } from './incoming.ts'
import { type Manuscript, NO_PROPERTIES, type Properties } from './manuscript.ts'
import { askInFrontMatter } from './questions.ts'
import { compareLetters } from './same-letters.ts'
import { isUnreadable } from './unreadable.ts'
import { writeSource } from './write-source.ts'

export type Imported = {
  readonly slug: string // 'declaration-489'
  readonly path: string // 'sources/declaration-489.md'
  readonly source: string
  readonly texts: readonly ReadText[] // One, or those of a packet.
}

/** `as`: the name that the user wishes for the source; null for the name that the text suggests. */
export async function importFile(file: IncomingFile, as: string | null, report: Report): Promise<Imported | null> {
  const say = (said: Omit<Said, 'place'>): null => {
    report.say({ ...said, place: { file: file.path, line: 1, column: 1 } })
    return null
  }
  switch (kindOf(file.name)) {
    case 'unknown': {
      const hint = `These can be: ${KNOWN_ENDINGS.join(', ')}. Save the file as one of them.`
      return say({ code: 'import-kind', message: `“${file.path}” cannot be imported.`, hint })
    }
    case 'source': {
      const decoded = decode(file.path, file.bytes, report)
      const body = decoded?.source.text.replace(/^\ufeff/, '')
      return body === undefined ? null : finish({ file, as, body, properties: NO_PROPERTIES }, report)
    }
    case 'foreign': {
      const manuscript = await readForeign(file)
      if (isUnreadable(manuscript)) return say(manuscript)
      for (const remark of manuscript.remarks) say(remark)
      const body = bodyOf(manuscript, file, say)
      return body === null ? null : finish({ file, as, body, properties: manuscript.properties }, report)
    }
  }
}

type Say = (said: Omit<Said, 'place'>) => null

/** The text as a source, with its emphasis unless that would change how it reads. */
function bodyOf(manuscript: Manuscript, file: IncomingFile, say: Say): string | null {
  if (manuscript.blocks.length === 0) {
    const hint = 'A scanned page is an image: have its text recognised first.'
    return say({ code: 'document-empty', message: `“${file.path}” holds no text.`, hint })
  }
  const kept = writeSource(manuscript, 'kept')
  const first = judge(manuscript, kept)
  if (first.same) return kept
  const plain = writeSource(manuscript, 'left out')
  if (judge(manuscript, plain).same) {
    say({ code: 'import-lost', message: 'Bold and italic words are so entangled that they were left out.' })
    return plain
  }
  const { wanted, got } = first
  const hint = 'Nothing was written. This is a fault of engross: please report it, with the file if you may.'
  return say({ code: 'import-letters', message: `The file says “…${wanted}…”, the source would say “…${got}…”.`, hint })
}

function judge(manuscript: Manuscript, source: string): ReturnType<typeof compareLetters> {
  const texts = readBack('sources/import.md', source, createReport())
  // Where all was set aside there is nothing to compare; that it holds no text is said when it is named.
  return texts.length === 0 ? { same: true } : compareLetters(manuscript, source, texts)
}

type Finishing = {
  readonly file: IncomingFile
  readonly as: string | null
  readonly body: string
  readonly properties: Properties
}

/** Names the source and asks in its front matter; a text that has front matter keeps its own. */
function finish({ file, as, body, properties }: Finishing, report: Report): Imported | null {
  const name = slugOf(file.name.slice(0, file.name.length - extname(file.name).length)) || 'text'
  const [draft, ...others] = readBack(`sources/${name}.md`, body, createReport())
  if (draft === undefined) {
    // What holds no words is said of the file that came; there will be no source to say it of.
    readBack(file.path, body, report)
    return null
  }
  const isStated = body.startsWith('---\n') || body.startsWith('---\r\n')
  const front = isStated ? '' : askInFrontMatter(draft.text, `originals/${file.name}`, properties)
  // A packet is called as its file is: none of its texts speaks for the others.
  const slug = as ?? (others.length > 0 ? name : draft.text.id)
  const path = `sources/${slug}.md`
  const source = `${front}${body}`
  return { slug, path, source, texts: readBack(path, source, report) }
}

function readBack(path: string, text: string, report: Report): readonly ReadText[] {
  return readAll({ path, bytes: new TextEncoder().encode(text) }, report)
}
