/**
 * The words of a house template's headers and footers, which may stand beside the running heads of a volume. They are
 * read from the template itself, so that a writer that changes them is found out.
 */
import { openArchive } from './archive.ts'
import type { Styles } from './styles.ts'
import { WordText } from './word-text.ts'
import { decodeXml, readXml } from './xml.ts'

/** `word/header12.xml`, `word/footer1.xml` */
const FURNITURE = /^word\/(?:header|footer)\d*\.xml$/

/** Letters without white space, one entry for each header and footer. */
export function templateWords(bytes: Uint8Array, styles: Styles): readonly string[] {
  const archive = openArchive(bytes)
  return archive.names
    .filter((name) => FURNITURE.test(name))
    .map((name) => {
      const reader = new WordText(styles, {})
      readXml(decodeXml(archive.read(name) ?? new Uint8Array(), name), name, reader)
      return reader.fixed.finish().letters
    })
}
