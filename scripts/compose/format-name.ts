/** The formats by name, as manifests and the command line write them. */
export const FORMAT_NAMES = ['pdf', 'docx', 'html', 'json'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]
