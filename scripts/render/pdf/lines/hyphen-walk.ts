/**
 * Walks over a word with the patterns of its language (Liang, “Word hy-phen-a-tion by com-put-er”, 1983): every pattern
 * that is found in it says how welcome a hyphen is between its letters, and odd numbers win. The `hyphen` package has
 * the patterns and a walk of its own, which is made for pages of the web and takes ten times as long.
 */

/** As the package writes them: numbers by pattern, the patterns letter by letter, words that are exceptions. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  tree: Branch,
  exceptions?: Readonly<Record<string, readonly number[]>>,
]
type Branch = { readonly [letter: string]: Node }
/** What follows a letter: further letters, the numbers of a pattern that ends here, or both. */
type Node = Branch | number | readonly [Branch, number]

/** Offsets into the word, as the patterns have them: 'parliament' → 3, 6. */
export function pointsIn(word: string, [levels, tree, exceptions]: Patterns): readonly number[] {
  const lower = word.toLowerCase()
  if (lower.length !== word.length) return NONE
  if (exceptions && Object.hasOwn(exceptions, lower)) return exceptions[lower] ?? NONE
  const found = new Uint8Array(word.length + 1)
  const letters = `.${lower}.`
  for (let from = 0; from + SHORTEST_PATTERN <= letters.length; from++) {
    // Numbers of a pattern count from its first letter; the dot at a word's beginning is none.
    const at = Math.max(0, from - 1)
    followFrom(letters, from, tree, (index) => raise(found, at, levels[index] ?? NONE))
  }
  const points: number[] = []
  // One letter alone stands at neither end.
  for (let point = 2; point < word.length - 1; point++) if ((found[point] as number) % 2 === 1) points.push(point)
  return points
}

const NONE: readonly number[] = []
const SHORTEST_PATTERN = 3

/** Says of each pattern that begins at a letter, which numbers it has. */
function followFrom(letters: string, from: number, tree: Branch, say: (index: number) => void): void {
  let branch: Branch | null = tree
  for (let at = from; at < letters.length && branch !== null; at++) {
    const node: Node | undefined = branch[letters.charAt(at)]
    if (node === undefined) return
    if (typeof node === 'number') {
      say(node)
      branch = null
    } else if (isPair(node)) {
      say(node[1])
      branch = node[0]
    } else branch = node
  }
}

const isPair = (node: Exclude<Node, number>): node is readonly [Branch, number] => Array.isArray(node)

function raise(found: Uint8Array, at: number, levels: readonly number[]): void {
  for (let index = 0; index < levels.length; index++) {
    const level = levels[index] as number
    if (level > (found[at + index] ?? 255)) found[at + index] = level
  }
}
