/**
 * The scripts that a finished page may hold: exactly ours, by the SHA-256 of their letters. A test computes them from
 * the modules of the script and says when this list is stale.
 */
export const KNOWN_SCRIPTS: ReadonlySet<string> = new Set([
  'cd29e4b57ce9dad9562de8626d7e242040a70b28f9d1d5114f504abeee7f3d7d',
])
