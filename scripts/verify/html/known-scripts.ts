/**
 * The scripts that a finished page may hold: exactly ours, by the SHA-256 of their letters. A test computes them from
 * the modules of the script and says when this list is stale.
 */
export const KNOWN_SCRIPTS: ReadonlySet<string> = new Set([
  'a59fe590ff8775ea4700234a4a50b355d00d72f125dbee19f4f6390ddd1124b3',
])
