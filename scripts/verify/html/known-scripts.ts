/**
 * The scripts that a finished page may hold: exactly ours, by the SHA-256 of their letters. A test computes them from
 * the modules of the script and says when this list is stale.
 */
export const KNOWN_SCRIPTS: ReadonlySet<string> = new Set([
  '065dd1b70b99c87a9baec0bdbbc039bf6471cfd85b4157e39b68b3f8d41c051e',
])
