/**
 * The scripts that a finished page may hold: exactly ours, by the SHA-256 of their letters. A test computes them from
 * the modules of the script and says when this list is stale.
 */
export const KNOWN_SCRIPTS: ReadonlySet<string> = new Set([
  '293aba6908ede4bfadfd9d84d73464ea0b98ffe3dd9fc721e9ccb184b90a3797',
])
