/**
 * Where things lie in a site: all in one folder, each under the name that a person would say, so that addresses stay
 * the same from build to build and the folder can be put anywhere.
 *
 *     standing-with-ukraine-site/index.html  search.html
 *     standing-with-ukraine-site/declaration-489.html  .pdf  .docx
 *     standing-with-ukraine-site/standing-with-ukraine.html  .pdf  .docx     the whole volume
 */
import type { Compendium } from './compendium.ts'

/** The page that lists all texts. */
export const INDEX = 'index'

/** The page that searches all words; it steps aside when a text or the volume bears its name. */
export function searchName({ id, siblings }: Pick<Compendium, 'id' | 'siblings'>): string {
  let name = 'search'
  while (name === id || siblings.has(name)) name = `all-${name}`
  return name
}

/** What lies beside each text, and beside the index for the whole volume. */
export const DOWNLOADS = ['pdf', 'docx'] as const

/** Path of a file of the site, relative to the output folder. `name` is the id of a text or of the volume. */
export function sitePath(volume: string, name: string, ending: string): string {
  return `${volume}-site/${name}.${ending}`
}

/** All files of a volume's site. */
export function pathsOfSite(volume: Compendium): readonly string[] {
  const { id, siblings } = volume
  const texts = [...siblings.keys()]
  const downloads = [id, ...texts].flatMap((name) => DOWNLOADS.map((ending) => sitePath(id, name, ending)))
  const pages = [INDEX, searchName(volume), id, ...texts].map((name) => sitePath(id, name, 'html'))
  return [...pages, ...downloads]
}
