/**
 * Words → a name for ids and files: small letters and figures with hyphens between. Accents go, other alphabets stay.
 *
 *     "STANDING WITH UKRAINE"   standing-with-ukraine
 *     "Ukraine's path"          ukraines-path
 */
export function slugOf(words: string, longest = 60): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\p{Mn}\u2019\u02bc']/gu, '')
    .normalize('NFC')
    .toLowerCase()
  const slug = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut
}
