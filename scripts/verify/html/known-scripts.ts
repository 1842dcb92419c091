/**
 * The scripts that a finished page may hold: exactly ours, by the SHA-256 of their letters. A test computes them from
 * the modules of the script and says when this list is stale.
 */
export const KNOWN_SCRIPTS: ReadonlySet<string> = new Set([
  'a252be0b145353b4cb7704e89741ea9bba2ab20b6941a12e99f1e89600cf85dd',
])
