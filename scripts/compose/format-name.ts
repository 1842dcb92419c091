/**
 * The formats by name, as manifests and the command line write them. Made when asked for: `booklet`, the pages on sheets
 * to fold, and `site`, a folder of pages.
 */
export const FORMAT_NAMES = ['pdf', 'docx', 'html', 'json', 'booklet', 'site'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

/** How the file of a format ends: 'declaration-489.booklet.pdf'. The files of a site have names of their own. */
export const endingOf = (format: FormatName): string => (format === 'booklet' ? 'booklet.pdf' : format)

/** What is made when nobody says otherwise: one file of each kind. */
export const USUAL_FORMATS = ['pdf', 'docx', 'html', 'json'] as const satisfies readonly FormatName[]

/** A site offers every text as PDF and Word, and the whole volume on one page. */
const NEEDED_FOR_A_SITE = ['pdf', 'docx', 'html'] as const

export function formatsNeeded(wanted: readonly FormatName[]): readonly FormatName[] {
  const needed = wanted.includes('site') ? [...wanted, ...NEEDED_FOR_A_SITE] : wanted
  return FORMAT_NAMES.filter((name) => needed.includes(name))
}
