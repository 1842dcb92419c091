/**
 * Addresses outside of the file. A part of a Word file never holds an address itself; it names a relationship, which
 * stands in a part beside it. The library would number them at random; here they count from 1 in order of appearance.
 */
import { escapeXml } from './xml.ts'

export type Relationships = {
  /** The id under which an address is kept; the same address has the same id. */
  idOf(address: string): string
  /** The lines to put into the `.rels` part. */
  lines(): string
}

/** The only kinds of address that may leave a file; the same list as in the read room, checked a second time. */
const ALLOWED = /^(?:https?:\/\/|mailto:)/i
/** A file of the same run beside ours: 'declaration-474.docx', '../standing-with-ukraine.docx'. */
const SIBLING = /^(?:\.\.\/)*[^:/?#\\]+(?:\/[^:/?#\\]+)*\.docx$/

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

export function createRelationships(): Relationships {
  const ids = new Map<string, string>()
  return {
    idOf(address) {
      if (!ALLOWED.test(address) && !SIBLING.test(address))
        throw new Error(`“${address}” may not stand in a Word file.`)
      const id = ids.get(address) ?? `rIdLink${ids.size + 1}`
      ids.set(address, id)
      return id
    },
    lines() {
      return [...ids]
        .map(
          ([address, id]) =>
            `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${escapeXml(targetOf(address))}" TargetMode="External"/>`,
        )
        .join('')
    },
  }
}

/** An address stands as the source has it; the name of a file may hold what an address may not. */
function targetOf(address: string): string {
  return ALLOWED.test(address) ? address : encodeURI(address)
}
