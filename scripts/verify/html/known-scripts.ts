/**
 * The scripts that a finished page may hold: exactly ours, by the SHA-256 of their letters. A test computes them from
 * the modules of the script and says when this list is stale.
 */
export const KNOWN_SCRIPTS: ReadonlySet<string> = new Set([
  '81b840b951050195efee3abfa127f0a2525e2f965e9e3568a524c2fcc65e9f4d',
])
