/**
 * The text operators (ISO 32000-1, 9.3 and 9.4): moves along the lines of a page and hands every word, with its
 * place, to its mark. Says what is wrong with a glyph: unknown, missing, without a shape.
 */
import { type Fault, Unreadable } from '../reading.ts'
import { createBackwardCheck } from './backward-letters.ts'
import type { Font, Glyph, Shown } from './fonts.ts'
import type { GraphicsState } from './graphics-state.ts'
import type { Marks } from './marks.ts'
import { acrossOf, IDENTITY, type Matrix, scaleOf, upOf } from './matrix.ts'
import type { Printed } from './printed.ts'
import { asArray, asBytes, type PdfValue } from './values.ts'
import type { Ground } from './visibility.ts'

export type Pen = {
  /** Carries an operator out if it is one of text; says whether it was. */
  perform(operator: string, operands: readonly PdfValue[], state: GraphicsState): boolean
}

/** Letters between which the pen moves by no more than this, in thousandths of the font size, are printed in one go. */
const KERNING = 200

export function createPen(marks: Marks, ground: Ground, say: (fault: Fault) => void): Pen {
  let space: Matrix = IDENTITY // The text matrix, but for where the line begins and the pen stands.
  const at = { lineX: 0, lineY: 0, penX: 0, penY: 0, startX: 0, startY: 0 } // `start`: of what is printed in one go.
  const shown: Shown = { letters: '', width: 0, glyphs: 0, blanks: 0 }
  const told = new Set<string>()
  const backward = createBackwardCheck()

  const tellOnce = (fault: Fault) => {
    if (!told.has(fault.message)) say(fault)
    told.add(fault.message)
  }
  const start = (matrix: Matrix) => {
    space = matrix
    at.lineX = at.penX = matrix[4]
    at.lineY = at.penY = matrix[5]
  }
  const move = (x: number, y: number) => {
    at.lineX += x * space[0] + y * space[2]
    at.lineY += x * space[1] + y * space[3]
    at.penX = at.lineX
    at.penY = at.lineY
  }
  const advance = (x: number) => {
    at.penX += x * space[0]
    at.penY += x * space[1]
  }
  const show = (codes: string, state: GraphicsState) => {
    const { font, size, stretch } = state
    if (!font) throw new Unreadable('Words are printed without a font.')
    if (shown.letters === '') {
      at.startX = at.penX
      at.startY = at.penY
    }
    const odd = font.read(codes, shown)
    if (!font.embedded || font.foreign || odd.length > 0) tellOdd(font, odd, tellOnce)
    const spaces = shown.glyphs * state.letterSpace + shown.blanks * state.wordSpace
    advance(((shown.width / 1000) * size + spaces) * stretch)
    shown.width = shown.glyphs = shown.blanks = 0
  }
  const finish = (state: GraphicsState) => {
    if (shown.letters === '') return
    const printed = placeOnPage(state)
    shown.letters = ''
    marks.add(printed)
    const unturned = backward.check(printed, marks.current())
    if (unturned) tellOnce({ code: 'verify-text', message: `“${unturned}” is painted from left to right.` })
    const hidden = printed.text.trim() === '' ? null : ground.judge(printed, state)
    if (hidden) say({ code: 'verify-hidden', message: `${hidden}.` })
  }
  const placeOnPage = ({ matrix, rise, size }: GraphicsState): Printed => {
    const x = at.startX + rise * space[2]
    const y = at.startY + rise * space[3]
    return {
      text: shown.letters,
      x: acrossOf(matrix, x, y),
      y: upOf(matrix, x, y),
      endX: acrossOf(matrix, at.penX, at.penY),
      endY: upOf(matrix, at.penX, at.penY),
      height: size * scaleOf(space) * scaleOf(matrix),
    }
  }
  const showPieces = (pieces: readonly PdfValue[], state: GraphicsState) => {
    for (const piece of pieces) {
      const codes = asBytes(piece)
      if (codes !== null) show(codes, state)
      else if (typeof piece === 'number') {
        if (Math.abs(piece) > KERNING) finish(state)
        advance((-piece / 1000) * state.size * state.stretch)
      }
    }
    finish(state)
  }

  return {
    perform(operator, operands, state) {
      const [first, second] = operands
      const number = typeof first === 'number' ? first : 0
      switch (operator) {
        case 'BT':
          start(IDENTITY)
          return true
        case 'ET':
          return true
        case 'Tm':
          start(operands.map(Number) as unknown as Matrix)
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
          finish(state)
          return true
        case 'TJ':
          showPieces(asArray(first) ?? [], state)
          return true
        case "'":
        case '"':
          move(0, -state.leading)
          show(asBytes(operands.at(-1)) ?? '', state)
          finish(state)
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

/** What is wrong with a font, or with some of its glyphs. */
function tellOdd(font: Font, odd: readonly Glyph[], tell: (fault: Fault) => void): void {
  const { name } = font
  if (!font.embedded) tell({ code: 'verify-text', message: `The font ${name} is not embedded.` })
  if (font.foreign) tell({ code: 'verify-text', message: `The font ${name} is none of the theme.` })
  for (const { code, text, shape } of odd) {
    const said = `“${text ?? ''}”`
    if (shape === 'missing') tell({ code: 'verify-text', message: `${said} has no glyph in ${name}.` })
    else if (shape === 'of-another') {
      tell({ code: 'verify-text', message: `${said} is printed in ${name} with the shape of something else.` })
    } else if (shape === 'empty') tell({ code: 'verify-hidden', message: `${said} in ${name} has no shape.` })
    if (text === null) {
      tell({ code: 'verify-text', message: `A glyph of ${name} (code ${code}) does not say which letter it is.` })
    }
  }
}
