/**
 * One font file of the theme: bytes in, an opened fontkit font out. Only static TrueType and OpenType files are
 * taken: a WOFF2 file cannot be embedded, and a variable font has no outlines of its own for the weight that is asked.
 */
import * as fontkit from 'fontkit'
import { readRequired } from '../../../disk.ts'
import { Refusal } from '../../../report.ts'
import type { FontkitFont } from '../pages.ts'

/** The first four bytes of a file, as they stand there. */
const WOFF2 = 'wOF2'
const COLLECTION = 'ttcf'

export type OpenedFont = { readonly font: FontkitFont; readonly bytes: Uint8Array }

export async function openFontFile(path: string): Promise<OpenedFont> {
  const bytes = await readFont(path)
  const signature = new TextDecoder('latin1').decode(bytes.subarray(0, 4))
  if (signature === WOFF2) throw unusable(path, 'is a WOFF2 file')
  if (signature === COLLECTION) throw unusable(path, 'is a collection of fonts')
  const font = parse(path, bytes)
  if (Object.keys(font.variationAxes).length > 0) throw unusable(path, 'is a variable font')
  return { font, bytes }
}

async function readFont(path: string): Promise<Uint8Array> {
  return readRequired(path).catch((cause: unknown) => {
    if (cause instanceof Refusal) throw unusable(path, 'cannot be read')
    throw cause
  })
}

function parse(path: string, bytes: Uint8Array): FontkitFont {
  try {
    const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if ('fonts' in font) throw unusable(path, 'is a collection of fonts')
    // Reading the metrics now shows a damaged file here and not in the middle of a volume.
    if (!(font.unitsPerEm > 0) || font.numGlyphs === 0) throw unusable(path, 'is damaged')
    return font
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw unusable(path, `cannot be opened (${cause instanceof Error ? cause.message : String(cause)})`)
  }
}

/** Asks a font for what is read from the file only now: damage that was not seen before is refused with the file's name. */
export function askFontFile<T>(path: string, ask: () => T): T {
  try {
    return ask()
  } catch (cause) {
    throw unusable(path, `is damaged (${cause instanceof Error ? cause.message : String(cause)})`)
  }
}

function unusable(path: string, why: string): Refusal {
  return new Refusal({
    code: 'font-missing',
    place: { file: path, line: 1, column: 1 },
    message: `The font “${path}” ${why}.`,
    hint: 'Name a static TTF or OTF file for this face in theme.yaml.',
  })
}
