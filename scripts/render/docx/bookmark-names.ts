/**
 * Names of bookmarks: from the anchors of the galley to what Word allows. One function, so that the volume, the single
 * text and a link from one file into another agree.
 *
 *     'declaration-489.28.j' → 'declaration_489_28_j'
 *
 * Word takes at most 40 characters, a letter first, then letters, digits and `_`, and does not tell capitals from
 * small letters. What does not fit keeps its beginning and ends in eight characters of a digest.
 */
import { createHash } from 'node:crypto'

const LONGEST = 40
/** Room for the `_number` of a number's bookmark within the 40. */
const LONGEST_ANCHOR = LONGEST - '_number'.length

/** Letters that keep their sound: 'декларація' → 'deklaratsiya'. Ukrainian first, then neighbours, then Latin. */
const SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:h ґ:g д:d е:e є:ye ж:zh з:z и:y і:i ї:yi й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ' +
    'ч:ch ш:sh щ:shch ь: ю:yu я:ya ё:yo ъ: ы:y э:e ў:u ј:j љ:lj њ:nj ћ:c ђ:dj џ:dz ѓ:g ќ:k ѕ:dz ł:l ø:o đ:d ð:d þ:th ß:ss æ:ae œ:oe ı:i'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** Anything that a bookmark's name cannot hold: '-', '.', ' '. */
const NOT_ALLOWED = /[^A-Za-z0-9_]/g
/** The signs that separate the parts of an anchor; all of them become `_` and lose nothing: '-', '.', '_'. */
const ONLY_PLAIN = /^[A-Za-z0-9._-]+$/

/** What nearly all anchors are: 'declaration-489.28.j'; no longer than a name may be. */
const USUAL = /^[A-Za-z][A-Za-z0-9._-]{0,32}$/

/** The name for an anchor, at most 33 characters, the same in every file. */
export function bookmarkName(anchor: string): string {
  if (USUAL.test(anchor)) return anchor.replace(NOT_ALLOWED, '_')
  const sounded = [...anchor.normalize('NFC')].map(soundOf).join('')
  const plain = sounded.normalize('NFD').replace(/\p{M}/gu, '')
  const name = plain.replace(NOT_ALLOWED, '_')
  const rooted = /^[A-Za-z]/.test(name) ? name : `t_${name}`
  return ONLY_PLAIN.test(plain) && rooted.length <= LONGEST_ANCHOR ? rooted : withDigest(rooted, anchor)
}

/** The name of the bookmark around the printed number of a text: 'declaration_489_number'. */
export function numberBookmarkName(name: string): string {
  return `${name}_number`
}

/** Keeps the beginning and ends in a digest of the whole anchor: 'declaration_of_the_assemb_1f3a5f0c'. */
export function withDigest(name: string, anchor: string): string {
  const digest = createHash('sha256').update(anchor).digest('hex').slice(0, 8)
  return `${name.slice(0, LONGEST_ANCHOR - 9)}_${digest}`
}

function soundOf(letter: string): string {
  const small = letter.toLowerCase()
  const sound = SOUNDS[small]
  if (sound === undefined) return letter
  return letter === small ? sound : sound.charAt(0).toUpperCase() + sound.slice(1)
}
