/**
 * The text operators (ISO 32000-1, 9.3 and 9.4): moves along the lines of a page and hands every word, with its
 * place, to its mark. Says what is wrong with a glyph: unknown, missing, without a shape.
 */
import { type Fault, Unreadable } from '../reading.ts'
import { createBackwardCheck } from './backward-letters.ts'
import type { Font } from './fonts.ts'
import type { GraphicsState } from './graphics-state.ts'
import type { Marks } from './marks.ts'
import { IDENTITY, type Matrix, moved, multiply } from './matrix.ts'
import { asArray, asBytes, type PdfValue } from './values.ts'
import type { Ground } from './visibility.ts'

export type Pen = {
  /** Carries an operator out if it is one of text; says whether it was. */
  perform(operator: string, operands: readonly PdfValue[], state: GraphicsState): boolean
}

/** Letters, digits, punctuation and signs print something; blanks and joiners need not. */
const PRINTS = /[\p{L}\p{N}\p{P}\p{S}]/u

export function createPen(marks: Marks, ground: Ground, say: (fault: Fault) => void): Pen {
  let line: Matrix = IDENTITY
  let text: Matrix = IDENTITY
  const told = new Set<string>()
  const backward = createBackwardCheck()

  const tellOnce = (fault: Fault) => {
    if (!told.has(fault.message)) say(fault)
    told.add(fault.message)
  }
  const move = (x: number, y: number) => {
    line = moved(line, x, y)
    text = line
  }
  const show = (bytes: string, state: GraphicsState) => {
    const { font } = state
    if (!font) throw new Unreadable('Words are printed without a font.')
    const from = multiply(moved(text, 0, state.rise), state.matrix)
    const { letters, width } = measure(bytes, font, state, tellOnce)
    text = moved(text, width, 0)
    const end = multiply(text, state.matrix)
    marks.add(letters, from[5], { left: from[4], right: end[4] })
    const unturned = backward.check(letters, { x: from[4], y: from[5], piece: marks.current() })
    if (unturned) tellOnce({ code: 'verify-text', message: `“${unturned}” is painted from left to right.` })
    const shown = letters.trim()
    const hidden = shown && ground.judge({ text: shown, state, from, end: { x: end[4], y: end[5] } })
    if (hidden) say({ code: 'verify-hidden', message: `${hidden}.` })
  }
  const showPieces = (pieces: readonly PdfValue[], state: GraphicsState) => {
    for (const piece of pieces) {
      const bytes = asBytes(piece)
      if (bytes !== null) show(bytes, state)
      else if (typeof piece === 'number') text = moved(text, (-piece / 1000) * state.size * state.stretch, 0)
    }
  }

  return {
    perform(operator, operands, state) {
      const [first, second] = operands
      const number = typeof first === 'number' ? first : 0
      switch (operator) {
        case 'BT':
          line = IDENTITY
          text = IDENTITY
          return true
        case 'ET':
          return true
        case 'Tm':
          line = operands.map(Number) as unknown as Matrix
          text = line
          return true
        case 'TD':
          state.leading = -Number(second)
          move(number, Number(second))
          return true
        case 'Td':
          move(number, Number(second))
          return true
        case 'T*':
          move(0, -state.leading)
          return true
        case 'Tj':
          show(asBytes(first) ?? '', state)
          return true
        case 'TJ':
          showPieces(asArray(first) ?? [], state)
          return true
        case "'":
        case '"':
          move(0, -state.leading)
          show(asBytes(operands.at(-1)) ?? '', state)
          return true
        default:
          return setTextState(operator, number, state)
      }
    },
  }
}

function setTextState(operator: string, number: number, state: GraphicsState): boolean {
  switch (operator) {
    case 'Tr':
      state.mode = number
      return true
    case 'Ts':
      state.rise = number
      return true
    case 'TL':
      state.leading = number
      return true
    case 'Tc':
      state.letterSpace = number
      return true
    case 'Tw':
      state.wordSpace = number
      return true
    case 'Tz':
      state.stretch = number / 100
      return true
    default:
      return false
  }
}

/** The letters that character codes say, and how far they move the pen. */
function measure(
  bytes: string,
  font: Font,
  state: GraphicsState,
  tell: (fault: Fault) => void,
): { letters: string; width: number } {
  if (!font.embedded) tell({ code: 'verify-text', message: `The font ${font.name} is not embedded.` })
  if (font.foreign) tell({ code: 'verify-text', message: `The font ${font.name} is none of the theme.` })
  let letters = ''
  let width = 0
  for (let at = 0; at + font.codeLength <= bytes.length; at += font.codeLength) {
    let code = 0
    for (let byte = 0; byte < font.codeLength; byte++) code = code * 256 + bytes.charCodeAt(at + byte)
    const glyph = font.glyph(code)
    const said = glyph.text ?? (font.codeLength === 1 ? String.fromCharCode(code) : '')
    if (glyph.shape === 'missing') tell({ code: 'verify-text', message: `“${said}” has no glyph in ${font.name}.` })
    if (glyph.shape === 'of-another') {
      tell({ code: 'verify-text', message: `“${said}” is printed in ${font.name} with the shape of something else.` })
    }
    if (glyph.text === null && font.codeLength > 1) {
      tell({ code: 'verify-text', message: `A glyph of ${font.name} (code ${code}) does not say which letter it is.` })
    }
    if (glyph.shape === 'empty' && PRINTS.test(said)) {
      tell({ code: 'verify-hidden', message: `“${said}” in ${font.name} has no shape.` })
    }
    letters += said
    const blank = font.codeLength === 1 && code === 32 ? state.wordSpace : 0
    width += ((glyph.width / 1000) * state.size + state.letterSpace + blank) * state.stretch
  }
  return { letters, width }
}
