/**
 * A house template: a `.docx` or `.dotx` that somebody made in Word. It is opened once and its parts are read as text.
 * Only what shapes pages is taken from it: styles, theme, page set-up, headers and footers; its words are no text.
 */
import { strFromU8, unzipSync } from 'fflate'
import { Refusal } from '../../../report.ts'
import type { WordTemplate } from '../../../theme/theme.ts'

export type Template = {
  readonly file: string
  /** A part as text, or null: 'word/styles.xml'. */
  text(path: string): string | null
  bytes(path: string): Uint8Array | null
}

/** No template with its pictures is larger. */
const LARGEST = 32 * 1024 * 1024

const opened = new WeakMap<Uint8Array, Template>()

export function openTemplate({ file, bytes }: WordTemplate): Template {
  const known = opened.get(bytes)
  if (known) return known
  const parts = unzip(file, bytes)
  for (const path of ['word/document.xml', 'word/styles.xml']) {
    if (!parts[path]) throw refusal(file, `has no part “${path}”`, 'Save it in Word as .docx or .dotx.')
  }
  const template: Template = {
    file,
    text: (path) => {
      const part = parts[path]
      return part === undefined ? null : strFromU8(part)
    },
    bytes: (path) => parts[path] ?? null,
  }
  opened.set(bytes, template)
  return template
}

/** What a template may not hold, said so that its maker can put it right. */
export function refusal(file: string, problem: string, hint: string): Refusal {
  return new Refusal({
    code: 'word-template',
    place: { file, line: 1, column: 1 },
    message: `The template “${file}” ${problem}.`,
    hint,
  })
}

function unzip(file: string, bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        if (total > LARGEST) throw new Error('too large')
        return true
      },
    })
  } catch {
    throw refusal(file, total > LARGEST ? 'is too large' : 'is no Word file', 'Save it in Word as .docx or .dotx.')
  }
}
