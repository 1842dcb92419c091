/**
 * Colours as a theme writes them: for the screen, or by the inks that a printing house puts on its plates.
 *
 *     #1f3a5f                              a colour of the screen
 *     cmyk(100, 70, 0, 40)                 four process inks, in per cent
 *     spot(PANTONE 286 C, #0033a0)         an ink of its own, and how it looks on a screen
 *
 * Every format but the PDF takes the screen colour. The PDF names the inks and says their screen colour beside them
 * (`render/pdf/press/colour-spaces.ts`), so that one file serves press, archive and screen.
 */

export type Ink =
  | { readonly type: 'process'; readonly parts: readonly number[] } // Cyan, magenta, yellow, black, from 0 to 1.
  | { readonly type: 'spot'; readonly name: string }

/** '#rrggbb' → the ink that prints it. */
export type Inks = ReadonlyMap<string, Ink>

/** What a colour is on a screen, and its ink when it has one. */
export type Colour = { readonly screen: string; readonly ink: Ink | null }

const SCREEN = /^#[0-9a-f]{6}$/i
/** 'cmyk(100, 70, 0, 40)' */
const PROCESS = /^cmyk\( ?(\d{1,3}), ?(\d{1,3}), ?(\d{1,3}), ?(\d{1,3}) ?\)$/
/** 'spot(PANTONE 286 C, #0033a0)', 'spot(House blue, cmyk(100, 70, 0, 40))' */
const SPOT = /^spot\( ?([\p{L}\p{N}][\p{L}\p{N} .+/-]{0,60}), ?(.{7,40})\)$/u

/** Any of the three, for the schema; `colourOf` looks closer. */
export const COLOUR = /^(?:#[0-9a-fA-F]{6}|cmyk\([\d, ]+\)|spot\([^,()]+, ?(?:#[0-9a-fA-F]{6}|cmyk\([\d, ]+\)) ?\))$/

/** Null for what is no colour. */
export function colourOf(value: string): Colour | null {
  if (SCREEN.test(value)) return { screen: value, ink: null }
  const [, name, look] = SPOT.exec(value) ?? []
  if (name !== undefined && look !== undefined) {
    const seen = colourOf(look.trim())
    if (seen === null || seen.ink?.type === 'spot') return null
    return { screen: seen.screen, ink: { type: 'spot', name: name.trim() } }
  }
  const percents = PROCESS.exec(value)?.slice(1).map(Number)
  if (percents === undefined || percents.some((percent) => percent > 100)) return null
  const parts = percents.map((percent) => percent / 100)
  return { screen: onScreen(parts), ink: { type: 'process', parts } }
}

/** The inks of the colours of a theme, by what they look like. */
export function inksOf(colours: Readonly<Record<string, string>>): Inks {
  const inks = new Map<string, Ink>()
  for (const value of Object.values(colours)) {
    const colour = colourOf(value)
    if (colour?.ink) inks.set(colour.screen, colour.ink)
  }
  return inks
}

/** Each ink takes its share of the light; black takes of all. Paper and real inks differ, as every proof on a screen does. */
function onScreen([cyan = 0, magenta = 0, yellow = 0, black = 0]: readonly number[]): string {
  const channels = [cyan, magenta, yellow].map((part) => Math.round(255 * (1 - part) * (1 - black)))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
