/**
 * Colours for paper and for a dark screen from the colours of the theme. Whatever a house chooses stays legible: a
 * colour is made darker or lighter, keeping its hue, until its contrast with the ground is enough (WCAG 2.2, 1.4.3
 * and 1.4.11).
 */
import type { Colours } from '../../theme/theme.ts'

export type Palette = Readonly<Record<keyof Colours | 'ground' | 'tint' | 'hairline', string>>

const PAPER = '#ffffff'
const PAPER_TINT = '#1f3a5f'
const NIGHT = '#17191c'
const NIGHT_TEXT = '#e4e2dd'
const WORDS = 4.5
const LINES = 3

export function lightPalette(colours: Colours): Palette {
  return palette(colours, PAPER)
}

/** The text of a theme is made for paper; at night it is a warm white that does not glare. */
export function darkPalette(colours: Colours): Palette {
  return palette({ ...colours, text: NIGHT_TEXT }, NIGHT)
}

/** Words may stand on the tint of a place that was followed to, which is nearer to them than the ground. */
function palette({ text, muted, accent, link, rule }: Colours, ground: string): Palette {
  const tint = mix(ground, ground === PAPER ? PAPER_TINT : NIGHT_TEXT, 0.08)
  return {
    ground,
    tint,
    hairline: mix(ground, legible(rule, ground, LINES), 0.5),
    text: legible(text, tint, WORDS),
    muted: legible(muted, tint, WORDS),
    accent: legible(accent, tint, WORDS),
    link: legible(link, tint, WORDS),
    rule: legible(rule, ground, LINES),
  }
}

/** The colour itself when it is legible; the nearest lighter or darker one of its hue otherwise. */
export function legible(colour: string, ground: string, contrast: number): string {
  const step = luminance(ground) > MIDDLE ? -0.01 : 0.01
  const { hue, saturation, lightness } = toHsl(colour)
  for (let light = lightness; light > 0 && light < 1; light += step) {
    const changed = light === lightness ? colour : fromHsl({ hue, saturation, lightness: light })
    if (contrastOf(changed, ground) >= contrast) return changed
  }
  return step < 0 ? '#000000' : '#ffffff'
}

/** The luminance from which black contrasts as much as white. */
const MIDDLE = 0.179

/** From 1 (equal) to 21 (black on white). */
export function contrastOf(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

type Hsl = { readonly hue: number; readonly saturation: number; readonly lightness: number } // Hue in sixths of the circle.

function toHsl(colour: string): Hsl {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => channel / 255)
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const [lightness, spread] = [(most + least) / 2, most - least]
  if (spread === 0) return { hue: 0, saturation: 0, lightness }
  const hue =
    most === red ? (green - blue) / spread + 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4
  return { hue: hue % 6, saturation: spread / (1 - Math.abs(2 * lightness - 1)), lightness }
}

function fromHsl({ hue, saturation, lightness }: Hsl): string {
  const spread = saturation * Math.min(lightness, 1 - lightness)
  const channel = (turn: number): number => {
    const at = (2 * hue + turn) % 12
    return Math.round(255 * (lightness - spread * Math.max(-1, Math.min(at - 3, 9 - at, 1))))
  }
  return hex([channel(0), channel(8), channel(4)])
}

function mix(from: string, to: string, share: number): string {
  const target = channels(to)
  const mixed = channels(from).map((channel, index) => Math.round(channel + ((target[index] ?? 0) - channel) * share))
  return hex(mixed)
}

const hex = (values: readonly number[]): string =>
  `#${values.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
