/**
 * The themes of several folders laid over one another, key by key, so that a house changes one colour with two lines;
 * and the question which file says what.
 */
import type { Place } from '../ast/ast.ts'
import { type ThemeFile, type Tree, valueAt } from './theme-file.ts'

/** From the built-in theme to the project's; what a later one says wins. */
export type Layers = {
  readonly merged: Tree
  /** Where the value at a path was said, by the file that won. */
  placeOf(path: readonly string[]): Place | null
  /** Which file won: 0 for the built-in theme, more for the ones laid over it; -1 when none says it. */
  layerOf(path: readonly string[]): number
}

export function layOver(files: readonly ThemeFile[]): Layers {
  const layerOf = (path: readonly string[]): number =>
    files.findLastIndex(({ tree }) => valueAt(tree, path) !== undefined)
  return {
    merged: files.reduce<Tree>((below, file) => merge(below, file.tree), {}),
    layerOf,
    placeOf: (path) => files[Math.max(0, layerOf(path))]?.yaml.placeOf(path) ?? null,
  }
}

function merge(below: Tree, above: Tree): Tree {
  const merged = new Map(Object.entries(below))
  for (const [key, value] of Object.entries(above)) {
    const old = merged.get(key)
    merged.set(key, isTree(value) && isTree(old) ? merge(old, value) : value)
  }
  return Object.fromEntries(merged)
}

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
