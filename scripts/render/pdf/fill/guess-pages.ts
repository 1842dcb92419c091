/**
 * Guesses the pages that references print while a volume is first laid out. What was set already has its page, and what
 * comes later is guessed by its letters. A guess that is off by a page is as wide as the truth, so that the paragraph
 * that prints it will have as many lines when it is set again, and the pages stay as they are.
 */
import type { Sheet } from '../../../template/galley.ts'
import { toRoman } from '../../roman.ts'
import type { SetSheet } from '../set-sheet.ts'
import type { Stack } from '../strip/stack.ts'
import { countLetters } from './count-letters.ts'
import { labelPage } from './label-page.ts'

export type PageGuess = {
  labelOf(anchor: string): string
  /** A sheet was set. Sheets come in the order of their pages, except that the front may come last. */
  took(set: SetSheet): void
}

/** Before anything is set: an A4 page in 11.5 points. */
const LETTERS_A_PAGE = 2400
/** The page on which a sheet ends is half empty. */
const ENDING = 0.5

export function guessPages(stacks: readonly Stack[]): PageGuess {
  const labels = new Map<string, string>()
  const starts = startsOf(stacks)
  const body = { pages: 0, letters: 0, sheets: 0 } // All that was set of the body and the back.
  let front = 0
  return {
    labelOf(anchor) {
      const known = labels.get(anchor)
      if (known !== undefined) return known
      const start = starts.get(sheetOf(anchor))
      if (start === undefined) return NO_GUESS
      if (start.front) return toRoman(front + 1)
      const filling = body.pages - body.sheets * ENDING
      const aPage = filling > 0 ? body.letters / filling : LETTERS_A_PAGE
      const between = (start.letters - body.letters) / aPage + (start.sheets - body.sheets) * ENDING
      return String(Math.max(1, Math.round(body.pages + between)) + 1)
    },
    took(set) {
      const isFront = set.part.role === 'front'
      const before = isFront ? front : body.pages
      for (const [index, filled] of set.pages.entries()) {
        const number = before + index + 1
        labelPage(set, { filled, folio: { label: isFront ? toRoman(number) : String(number) } }, labels)
      }
      if (isFront) front += set.pages.length
      else {
        body.pages += set.pages.length
        body.letters += lettersOf(set)
        body.sheets++
      }
    },
  }
}

const NO_GUESS = '00'

/** 'declaration-489.28.j' → 'declaration-489' */
const sheetOf = (anchor: string): string => anchor.split('.', 1)[0] ?? anchor

/** How many letters and sheets of the body stand before a sheet. */
type Start = { readonly front: boolean; readonly letters: number; readonly sheets: number }

function startsOf(stacks: readonly Stack[]): ReadonlyMap<string, Start> {
  const starts = new Map<string, Start>()
  let letters = 0
  let sheets = 0
  for (const stack of stacks) {
    const front = stack.part.role === 'front'
    for (const sheet of [stack.sheet, ...stack.followers]) starts.set(sheet.id, { front, letters, sheets })
    if (front) continue
    letters += lettersOf(stack)
    sheets++
  }
  return starts
}

const lettersOf = ({ sheet, followers }: Stack): number =>
  [sheet, ...followers].reduce((sum: number, one: Sheet) => sum + countLetters(one), 0)
