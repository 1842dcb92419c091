import type { Galley } from '../../scripts/template/galley.ts'

/** A volume with every block, item and character style, every kind of note, list, table and link. */
export function samplerGalley(): Galley

/** The adopted words of a galley in the shape of a published JSON file, for checkers that compare letters. */
export function recordOf(galley: Galley): object
