/**
 * A template as it lies on disk, and the places in it as an editor counts them.
 */
import type { Place } from '../ast/ast.ts'

export type TemplateSource = {
  readonly name: string // 'clause'
  readonly file: string // '…/templates/clause.hbs'
  readonly text: string
}

/** Handlebars counts lines from 1 and columns, in UTF-16 code units, from 0. */
export type Position = { readonly line: number; readonly column: number }

export type TemplatePlaces = {
  offsetAt(position: Position): number
  /** Line and column from 1; a column is a code point. */
  placeAt(offset: number): Place
}

const LINE_END = /\r\n|\r|\n/g

export function placesIn({ file, text }: TemplateSource): TemplatePlaces {
  const starts = [0, ...[...text.matchAll(LINE_END)].map((end) => end.index + end[0].length)]
  return {
    offsetAt: ({ line, column }) => (starts[line - 1] ?? 0) + column,
    placeAt(offset) {
      const line = Math.max(1, starts.findLastIndex((start) => start <= offset) + 1)
      return { file, line, column: [...text.slice(starts[line - 1], offset)].length + 1 }
    },
  }
}
