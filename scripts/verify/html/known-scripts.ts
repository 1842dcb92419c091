/**
 * The scripts that a finished page may hold: exactly ours, by the SHA-256 of their letters. A test computes them from
 * the modules of the script and says when this list is stale.
 */
export const KNOWN_SCRIPTS: ReadonlySet<string> = new Set([
  '90d8bf92dab766e7c7919afe15371caa090eeedc0a1a3dea319e4ec4683e0786',
])
