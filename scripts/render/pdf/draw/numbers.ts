/**
 * Numbers and colours as PDF operators take them.
 */

/** At most three decimals (a thousandth of a point is 0.35 µm), never an exponent. */
export const number = (value: number): string => String(rounded(value))

/** The same as a number: where the pen really stands. */
export function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`A place on a page is not a number (${value}).`)
  return Math.round(value * 1000) / 1000 || 0
}

/** '#000000' → '0 g', '#1f3a5f' → '0.122 0.227 0.373 rg'. Black and greys stay out of RGB, so they print in one ink. */
export function fillColour(colour: string): string {
  const [red = 0, green = 0, blue = 0] = channels(colour)
  if (red === green && green === blue) return `${number(red)} g`
  return `${number(red)} ${number(green)} ${number(blue)} rg`
}

/** '#ff0080' → red 1, green 0, blue 0.5 */
export function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
}
