/**
 * What `engross` says where there is no project yet: which files lie here, and the two steps to a first volume. Whoever
 * sees this may never have used a terminal.
 */
import { extname } from 'node:path'
import { listFolder } from '../disk.ts'
import { kindOf } from '../import/incoming.ts'

/** The files of a folder that can be imported. */
export async function findTexts(folder: string): Promise<readonly string[]> {
  const names = await listFolder(folder)
  return names.filter((name) => kindOf(name) !== 'unknown' && !name.startsWith('.') && !READ_ME.test(name))
}

const READ_ME = /^(?:readme|licen[cs]e|changelog)\./i

export function welcome(texts: readonly string[]): string {
  const begin =
    texts.length === 0
      ? 'There is no text here yet. Put your Word files, PDFs, web pages or plain\ntexts into this folder.'
      : `There is no volume here yet, but ${texts.length === 1 ? 'a file that may be a text' : `${texts.length} files that may be texts`}:\n\n${listed(texts)}`
  const files = texts.length === 0 ? '<your files>' : named(texts)
  return [
    begin,
    '',
    `First  engross import ${files}`,
    '       brings them into a folder “sources”; your files stay as they are',
    'Then   engross build',
    '       makes the volume in a folder “out”',
    '',
  ].join('\n')
}

const MOST_LISTED = 10

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST_LISTED).map((name) => `  ${name}`)
  const rest = texts.length - shown.length
  return [...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n')
}

/** A few files by name, many by their ending: `*.docx *.pdf`. */
function named(texts: readonly string[]): string {
  if (texts.length <= 2) return texts.map((name) => (/\s/.test(name) ? `"${name}"` : name)).join(' ')
  return [...new Set(texts.map((name) => `*${extname(name)}`))].join(' ')
}
