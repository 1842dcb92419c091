/**
 * Finds the house template of the Word copies: the one `.docx` or `.dotx` in the folder `word/` beside a theme. The
 * project's comes before the built-in one, whole: two looks of one house are not mixed.
 */
import { extname, join } from 'node:path'
import { listFolder, readRequired } from '../disk.ts'
import { Refusal } from '../report.ts'
import type { WordTemplate } from './theme.ts'

const ENDINGS = new Set(['.docx', '.dotx'])
/** What Word leaves beside an open file: `~$house.docx`; and what systems hide: `.house.docx`. */
const PASSING = /^(?:~\$|\.)/

/** `folders`: from the built-in templates to the project's; later ones win. */
export async function findWordTemplate(folders: readonly string[]): Promise<WordTemplate | null> {
  for (const folder of folders.toReversed()) {
    const names = (await listFolder(join(folder, 'word'))).filter((name) => !PASSING.test(name))
    const [name, second] = names.filter((one) => ENDINGS.has(extname(one).toLowerCase()))
    if (name === undefined) continue
    const file = join(folder, 'word', name)
    if (second !== undefined) throw several(file, second)
    return { file, bytes: await readRequired(file) }
  }
  return null
}

function several(file: string, second: string): Refusal {
  return new Refusal({
    code: 'word-template',
    place: { file, line: 1, column: 1 },
    message: `There are two templates for Word: “${file}” and “${second}” beside it.`,
    hint: 'Keep one of them in the folder.',
  })
}
