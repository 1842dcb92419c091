/**
 * What web sites write around their texts, as whole lines: "Read more", the way to the page, the names of networks, a
 * word about cookies.
 */

/** Under cards and at the foot of pages. */
const SITE_WORDS = new Set(
  `read more|read also|read on|see also|share|share this|share on|share this page|share this article|share this story|
  print|print this page|back to top|back|skip to content|skip to main content|home|menu|search|subscribe|download|
  download pdf|related|related content|related news|related articles|previous article|next article|previous post|next post|more|accept cookies|accept all cookies|reject all cookies|cookie settings|
  manage cookies|cookie policy|copy link|
  lire la suite|lire aussi|à lire aussi|en savoir plus|partager|partager cette page|imprimer|retour en haut|
  читати далі|читайте також|детальніше|поділитися|друкувати|weiterlesen|mehr lesen|teilen|drucken`
    .split('|')
    .map((words) => words.trim()),
)
/** `Home > News > Statements`, `Accueil › Actualités` */
const WAY_TO_THE_PAGE =
  /^(?:home|homepage|accueil|startseite|головна)(?:[ \u00a0]?[>›»/][ \u00a0]?[^>›»/]{1,60}){1,7}$/iu
/** `Facebook Twitter`, `Facebook | LinkedIn | Email` */
const NETWORKS = new Set('facebook|twitter|x|linkedin|whatsapp|telegram|instagram|youtube|bluesky|mastodon'.split('|'))
/** A line without any of them need not be cut into words; "x" alone names none. */
const NETWORK = new RegExp([...NETWORKS].filter((name) => name !== 'x').join('|'))
const BESIDE_NETWORKS = new Set('email|e-mail|print|share|post|on|copy|link|pdf'.split('|'))
/** `We use cookies to improve your experience.` */
const COOKIES =
  /^(?:we use|(?:this|our) (?:web)?site uses|by using (?:this|our) (?:web)?site).{0,120}(?<!\p{L})cookies(?!\p{L})/iu

export function isSiteFurniture(words: string): boolean {
  if (words.length > 300) return false
  const lower = words.toLowerCase()
  const bare = END_SIGN.test(lower) ? lower.replace(END_SIGNS, '') : lower
  return (
    SITE_WORDS.has(bare) ||
    isFooter(bare) ||
    READ_MORE.test(words) ||
    WAY_TO_THE_PAGE.test(words) ||
    namesNetworks(bare) ||
    COOKIES.test(words)
  )
}

/** `Read more: What parliaments can do` */
const READ_MORE = /^(?:read (?:more|also)|see also|lire aussi|читайте також|weiterlesen): [^.]{3,90}$/i

/** `Cookie policy | Privacy | © 2024 Assembly`: between strokes, where each part is of the site. */
function isFooter(lower: string): boolean {
  const parts = lower.includes(' | ') ? lower.split(' | ').map((part) => part.trim()) : []
  return parts.length > 1 && parts.every((part) => SITE_WORDS.has(part) || FOOTER.test(part)) && parts.length < 12
}

const FOOTER =
  /^(?:privacy(?: policy)?|terms(?: of use| and conditions)?|legal notice|imprint|contact(?: us)?|accessibility|sitemap|(?:©|copyright) .{1,60}|all rights reserved)$/

/** `Read more …`, `Menu »` */
const END_SIGNS = /[ \u00a0]*[.…»›>→]*$/
/** Looked at first: most lines end with a letter or a semicolon. */
const END_SIGN = /[ \u00a0.…»›>→]$/

/** `Share on X Print`: here the letter is the network. */
const ON_X = /^(?:share|post|follow us) on x(?= |$)/

function namesNetworks(lower: string): boolean {
  if (ON_X.test(lower) && lower.split(/[ |·,/]+/).every((name) => NETWORKS.has(name) || BESIDE_NETWORKS.has(name)))
    return true
  if (!NETWORK.test(lower)) return false
  const names = lower.split(/[ \u00a0|·,/]+/).filter((name) => name !== '')
  const known = names.filter((name) => NETWORKS.has(name))
  // "X" alone is a Roman number.
  return known.some((name) => name !== 'x') && names.every((name) => NETWORKS.has(name) || BESIDE_NETWORKS.has(name))
}
