/**
 * Colours as operators: greys in black ink, screen colours as RGB, and inks of the theme by their names.
 *
 * PDF/A knows one output intent, and ours is a screen (sRGB): plain CMYK operators are not allowed beside it. So an ink
 * is a Separation, or a DeviceN of the four process inks, whose alternate is the screen colour. A press puts the named
 * inks on their plates and never looks at the alternate; a screen shows the alternate; the file stays PDF/A-2a
 * (ISO 19005-2, 6.2.4.4; ISO 32000-1, 8.6.6).
 */
import type { Ink, Inks } from '../../../theme/inks.ts'
import type { PdfDocument, Reference } from '../draw/internals.ts'
import { channels, fillColour, number } from '../draw/numbers.ts'

export type Painter = {
  /** The operators that take a colour of the theme on the current page. */
  fill(colour: string): string
  /** The operators that take every ink of the press at once, for marks. */
  registration(): string
}

const PROCESS_INKS = ['Cyan', 'Magenta', 'Yellow', 'Black']

export function createPainter(document: PdfDocument, inks: Inks): Painter {
  const spaces = new Map<string, Reference>()
  const take = (name: string, make: () => unknown, parts: readonly number[]): string => {
    const known = spaces.get(name)
    const space = known ?? document.ref(make())
    if (known === undefined) space.end()
    spaces.set(name, space)
    document.page.colorSpaces[name] ??= space
    return `/${name} cs ${parts.map(number).join(' ')} scn`
  }
  return {
    fill(colour) {
      const ink = inks.get(colour)
      if (ink === undefined) return fillColour(colour)
      if (ink.type === 'process' && isGrey(ink)) return fillColour(greyOf(ink))
      if (ink.type === 'process') return take('Process', () => processSpace(document), ink.parts)
      return take(`Ink${[...inks.keys()].indexOf(colour)}`, () => spotSpace(ink.name, colour), [1])
    },
    registration: () => take('Registration', () => REGISTRATION, [1]),
  }
}

type ProcessInk = Extract<Ink, { readonly type: 'process' }>

/** Black ink alone needs no space of its own. */
function isGrey({ parts }: ProcessInk): boolean {
  return parts.slice(0, 3).every((part) => part === 0)
}

function greyOf({ parts }: ProcessInk): string {
  const level = Math.round(255 * (1 - (parts[3] ?? 0)))
    .toString(16)
    .padStart(2, '0')
  return `#${level}${level}${level}`
}

/** From paper to the full look of the ink. */
function spotSpace(name: string, colour: string): unknown {
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [1, 1, 1], C1: channels(colour), N: 1 }
  return ['Separation', asName(name), 'DeviceRGB', tint]
}

/** Every plate of the press, whatever its ink (ISO 32000-1, 8.6.6.4). */
const REGISTRATION = ['Separation', 'All', 'DeviceGray', { FunctionType: 2, Domain: [0, 1], C0: [1], C1: [0], N: 1 }]

/** A table of the sixteen corners is enough: between them every ink takes its share of the light, as `inks.ts` counts. */
function processSpace(document: PdfDocument): unknown {
  const corners = Array.from({ length: 16 }, (_, index) => [1, 2, 4, 8].map((bit) => ((index & bit) === 0 ? 1 : 0)))
  const samples = corners.flatMap(([cyan = 1, magenta = 1, yellow = 1, black = 1]) =>
    [cyan, magenta, yellow].map((light) => 255 * light * black),
  )
  const unit = (count: number): readonly number[] => Array.from({ length: count }, () => [0, 1]).flat()
  const table = { FunctionType: 0, Domain: unit(4), Range: unit(3), Size: [2, 2, 2, 2], BitsPerSample: 8 }
  const light = document.ref(table)
  light.end(Uint8Array.from(samples))
  return ['DeviceN', PROCESS_INKS, 'DeviceRGB', light]
}

/** A name of PDF: 'PANTONE 286 C' → 'PANTONE#20286#20C'. */
function asName(name: string): string {
  const hex = (byte: number): string => `#${byte.toString(16).toUpperCase().padStart(2, '0')}`
  const isRegular = (byte: number): boolean => /[A-Za-z0-9.+-]/.test(String.fromCharCode(byte))
  return [...new TextEncoder().encode(name)]
    .map((byte) => (isRegular(byte) ? String.fromCharCode(byte) : hex(byte)))
    .join('')
}
