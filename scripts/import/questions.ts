/**
 * The front matter of an imported source. Only an editor can state something there, so every line waits behind a `#`:
 * what the file says about itself, and what the text does not say.
 *
 *     ---
 *     # Imported from originals/declaration-489.docx. A line counts when you remove its “# ”.
 *     # body: NATO Parliamentary Assembly # the author that the file names
 *     ---
 */
import type { OfficialText } from '../ast/ast.ts'
import type { Properties } from './manuscript.ts'

export function askInFrontMatter(text: OfficialText, original: string, properties: Properties): string {
  const { author, address } = properties
  const { metadata, kind, status } = text
  const lines = [
    `Imported from ${original.replace(/\s+/g, ' ')}. A line counts when you remove its “# ”.`,
    ...(metadata.body === null
      ? [stated('body', author, 'the author that the file names; who adopted the text?')]
      : []),
    ...(metadata.number === null && NUMBERED.has(kind) ? ['number: none # the text states none; or its number'] : []),
    ...(metadata.date === null ? ['date: # when was it adopted? as 2024-05-27'] : []),
    ...(status === 'unverified' ? ['status: unverified # when nobody vouches for it'] : []),
    ...(address !== null && metadata.url === null
      ? [stated('url', address, 'the address that the page gives itself')]
      : []),
  ]
  return ['---', ...lines.map((line) => `# ${line}`), '---', '', ''].join('\n')
}

const NUMBERED: ReadonlySet<string> = new Set(['declaration', 'resolution', 'recommendation', 'opinion'])

function stated(key: string, value: string | null, where: string): string {
  return value === null ? `${key}: # the text does not say` : `${key}: ${asYaml(value)} # ${where}`
}

/** Words that YAML takes as they are; all others in quotation marks. */
const PLAIN = /^[\p{L}][\p{L}\p{N} .,()/-]*$/u

function asYaml(value: string): string {
  return PLAIN.test(value) ? value : JSON.stringify(value)
}
