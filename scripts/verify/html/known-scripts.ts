/**
 * The scripts that a finished page may hold: exactly ours, by the SHA-256 of their letters. A test computes them from
 * the modules of the script and says when this list is stale.
 */
export const KNOWN_SCRIPTS: ReadonlySet<string> = new Set([
  '1436bc62a4fe2d60d29527b8dc0886ba45df6f53010f419ef79e826514393ed7',
])
