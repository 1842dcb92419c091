/**
 * At which side a volume is bound. What is written from left to right is bound at the left, and its page 1 is a
 * right-hand page; Hebrew, Arabic and their kin turn their leaves the other way, and everything on a leaf that lies
 * inside or outside changes sides. For what follows the book, "recto" is the page that comes up first in both.
 */
import { directionOfLanguage } from '../ast/right-to-left.ts'
import type { Galley } from '../template/galley.ts'

export type Edge = 'left' | 'right'

export function bindingOf({ language }: Pick<Galley, 'language'>): Edge {
  return directionOfLanguage(language) === 'left-to-right' ? 'left' : 'right'
}

export const otherEdge = (edge: Edge): Edge => (edge === 'left' ? 'right' : 'left')
