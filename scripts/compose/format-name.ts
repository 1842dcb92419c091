/** The formats by name, as manifests and the command line write them. `site` is a folder of pages, made when asked for. */
export const FORMAT_NAMES = ['pdf', 'docx', 'html', 'json', 'site'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

/** What is made when nobody says otherwise: one file of each kind. */
export const USUAL_FORMATS = ['pdf', 'docx', 'html', 'json'] as const satisfies readonly FormatName[]

/** A site offers every text as PDF and Word, and the whole volume on one page. */
const NEEDED_FOR_A_SITE = ['pdf', 'docx', 'html'] as const

export function formatsNeeded(wanted: readonly FormatName[]): readonly FormatName[] {
  const needed = wanted.includes('site') ? [...wanted, ...NEEDED_FOR_A_SITE] : wanted
  return FORMAT_NAMES.filter((name) => needed.includes(name))
}
