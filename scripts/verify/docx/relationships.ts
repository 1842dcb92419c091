/**
 * What the parts of a Word file refer to: other parts, and the world outside, where only links may lead.
 */
import { posix } from 'node:path'
import { targetOf } from '../addresses.ts'
import type { Fault } from '../reading.ts'
import type { Archive } from './archive.ts'
import { decodeXml, readXml } from './xml.ts'

export type Relationship = {
  readonly id: string
  readonly kind: string // Last word of its type: 'hyperlink', 'footnotes'
  readonly target: string
  readonly outside: boolean
}

/** Kinds of parts that a file of ours may have. */
const ALLOWED = new Set([
  'officeDocument',
  'core-properties',
  'extended-properties',
  'custom-properties',
  'styles',
  'stylesWithEffects',
  'numbering',
  'settings',
  'webSettings',
  'fontTable',
  'theme',
  'footnotes',
  'endnotes',
  'comments',
  'header',
  'footer',
  'hyperlink',
  'image',
  'font',
])

/** `word/_rels/document.xml.rels` for `word/document.xml`. */
export function readRelationships(archive: Archive, part: string): readonly Relationship[] {
  const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  const bytes = archive.read(name)
  const found: Relationship[] = []
  if (!bytes) return found
  readXml(decodeXml(bytes, name), name, {
    open(element, attribute) {
      if (element !== 'Relationship') return
      found.push({
        id: attribute('Id') ?? '',
        kind: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: attribute('Target') ?? '',
        outside: attribute('TargetMode') === 'External',
      })
    },
    close() {},
    text() {},
  })
  return found
}

/** Every relationship of every part: nothing that runs, nothing that is fetched. */
export function checkRelationships(archive: Archive, path: string): readonly Fault[] {
  const faults: Fault[] = []
  for (const name of archive.names.filter((entry) => entry.endsWith('.rels'))) {
    const part = posix.join(posix.dirname(posix.dirname(name)), posix.basename(name, '.rels'))
    for (const relationship of readRelationships(archive, part)) {
      const message = faultOf(relationship, part, archive, path)
      if (message) faults.push({ code: 'verify-active', message })
    }
  }
  return faults
}

function faultOf({ kind, target, outside }: Relationship, part: string, archive: Archive, path: string): string | null {
  const shown = target.slice(0, 120)
  if (outside && kind !== 'hyperlink') return `“${part}” loads “${shown}” (${kind}) from outside the file.`
  if (outside) return targetOf(target, path) ? null : `“${part}” links to “${shown}”.`
  if (!ALLOWED.has(kind)) return `“${part}” has a part of the kind “${kind}”: “${shown}”.`
  const resolved = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target)
  return archive.names.includes(resolved) ? null : `“${part}” refers to “${shown}”, which is not in the file.`
}

/** Parts that hold programs or foreign files: `word/vbaProject.bin`, `word/embeddings/x.xlsx`, `word/activeX/…`. */
const PROGRAM = /(?:^|\/)(?:vba|activex|embeddings|customui|afchunk)|\.(?:bin|exe|dll|js|vbs|docm|dotm)$/i

export const checkParts = (archive: Archive): readonly Fault[] =>
  archive.names
    .filter((name) => PROGRAM.test(name))
    .map((name) => ({ code: 'verify-active', message: `The file holds “${name}”.` }))
