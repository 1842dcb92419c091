/**
 * Names of output files: relative, below the output folder, the same file on every system. Journals are read back from
 * disk, so their names are checked like anybody's.
 */

/** Device names of Windows, with or without an ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

/** Signs that some file system refuses, or that end a path segment. */
const UNSAFE = /[\u0000-\u001f\u007f<>:"|?*\\]/

/** Whether a name such as 'standing-with-ukraine/declaration-489.pdf' may be written below the output folder. */
export function isSafeName(name: string): boolean {
  const segments = name.split('/')
  return name.length <= 1024 && segments.every(isSafeSegment) && segments[0] !== '.engross'
}

function isSafeSegment(segment: string): boolean {
  return (
    segment !== '' &&
    segment !== '.' &&
    segment !== '..' &&
    !UNSAFE.test(segment) &&
    !/[. ]$/.test(segment) &&
    !RESERVED.test(segment) &&
    new TextEncoder().encode(segment).length <= 255
  )
}

/** The form under which two names are one file on some system: case and accents folded. */
export function foldName(name: string): string {
  return name.normalize('NFD').toLowerCase()
}
