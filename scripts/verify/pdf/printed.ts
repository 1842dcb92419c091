/**
 * Words that are printed in one go, and where on the page: from the start of their baseline to its end.
 */
export type Printed = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly endX: number
  readonly endY: number
  readonly height: number // Of the font, as it is printed.
}
