/**
 * A page's content stream → its words by mark (ISO 32000-1, 8 and 9). Only what decides on words is carried out:
 * where they stand, in which font, whether they can be seen, and to which mark they belong.
 */
import { DEEPEST } from '../limits.ts'
import type { Fault } from '../reading.ts'
import { readColourSpace } from './colour-space.ts'
import type { Font } from './fonts.ts'
import { firstState, type GraphicsState, lightnessOf } from './graphics-state.ts'
import { createMarks, type PrintedMarks } from './marks.ts'
import { type Box, boxOf, IDENTITY, type Matrix, multiply, overlap } from './matrix.ts'
import type { Objects } from './objects.ts'
import { readOperations } from './operations.ts'
import { asBox, type PdfPage } from './page-tree.ts'
import { createPaths } from './paths.ts'
import { createPen, type Pen } from './pen.ts'
import { REPLACE } from './structure.ts'
import { asArray, asBytes, asDict, asName, asNumber, asStream, type PdfDict, type PdfValue, textOf } from './values.ts'
import { createGround, type Ground } from './visibility.ts'

export type PageContent = { readonly marks: PrintedMarks; readonly faults: readonly Fault[] }

/** `fontOf`: a font by its dictionary, read once for the whole file. */
export type FontReader = (dict: PdfDict) => Font

export function readContent(page: PdfPage, objects: Objects, fontOf: FontReader): PageContent {
  const reader = new ContentReader(page, objects, fontOf)
  reader.run(page.content(), page.resources, 0)
  return { marks: reader.marks, faults: reader.faults }
}

class ContentReader {
  readonly marks = createMarks()
  readonly faults: Fault[] = []
  private readonly page: PdfPage
  private readonly objects: Objects
  private readonly fontOf: FontReader
  private readonly ground: Ground
  private readonly pen: Pen
  private readonly saved: GraphicsState[] = []
  private state: GraphicsState
  private readonly paths = createPaths((box, lightness) => this.cover(box, lightness))

  constructor(page: PdfPage, objects: Objects, fontOf: FontReader) {
    this.page = page
    this.objects = objects
    this.fontOf = fontOf
    this.ground = createGround(page.box)
    this.state = firstState(page.box)
    this.pen = createPen(this.marks, this.ground, (fault) => this.faults.push({ ...fault, page: page.label }))
  }

  run(content: Uint8Array, resources: PdfDict | null, depth: number): void {
    readOperations(content, (operator, operands) => this.perform(operator, operands, resources, depth))
  }

  private perform(operator: string, operands: readonly PdfValue[], resources: PdfDict | null, depth: number): void {
    if (this.pen.perform(operator, operands, this.state)) return
    if (operator === 'EMC') this.endMark()
    else if (operator === 'BDC' || operator === 'BMC') this.beginMark(operands, resources)
    else this.paint(operator, operands, resources, depth)
  }

  private paint(operator: string, operands: readonly PdfValue[], resources: PdfDict | null, depth: number): void {
    const numbers = operands.filter((operand) => typeof operand === 'number')
    if (this.changeState(operator, operands, numbers, resources)) return
    if (this.paths.perform(operator, numbers, this.state)) return
    if (operator === 'Do') this.drawObject(asName(operands[0]), resources, depth)
    else if (operator === 'ID') this.coverUnit() // An image that stands in the stream itself.
  }

  /** Operators that change the graphics state (8.4.4, 8.6.8, 9.3). */
  private changeState(
    operator: string,
    operands: readonly PdfValue[],
    numbers: readonly number[],
    resources: PdfDict | null,
  ): boolean {
    const [first = 0] = numbers
    switch (operator) {
      case 'q':
        if (this.saved.length < DEEPEST) this.saved.push({ ...this.state })
        return true
      case 'Q':
        this.state = this.saved.pop() ?? this.state
        return true
      case 'cm':
        this.state.matrix = multiply(asMatrix(numbers), this.state.matrix)
        return true
      case 'g':
      case 'rg':
      case 'k':
        this.state.lightness = lightnessOf(numbers)
        return true
      case 'sc':
      case 'scn':
        this.state.lightness = this.state.space(numbers)
        return true
      case 'G':
      case 'RG':
      case 'K':
        this.state.lineLightness = lightnessOf(numbers)
        return true
      case 'w':
        this.state.lineWidth = first
        return true
      case 'cs':
        this.state.space = readColourSpace(this.resource(resources, 'ColorSpace', asName(operands[0])), this.objects)
        this.state.lightness = 0
        return true
      case 'gs':
        this.applyParameters(asDict(this.resource(resources, 'ExtGState', asName(operands[0]))))
        return true
      case 'Tf':
        this.setFont(asDict(this.resource(resources, 'Font', asName(operands[0]))), first)
        return true
      default:
        return false
    }
  }

  private cover(box: Box, lightness: number): void {
    if (this.state.opacity < 0.3) return
    const hidden = this.ground.paint(overlap(box, this.state.clip), lightness)
    if (hidden) this.say(hidden)
  }

  private say(message: string): void {
    this.faults.push({ code: 'verify-hidden', message: `${message}.`, page: this.page.label })
  }

  private setFont(dict: PdfDict | null, size: number): void {
    this.state.font = dict ? this.fontOf(dict) : null
    this.state.size = size
  }

  private applyParameters(dict: PdfDict | null): void {
    const opacity = asNumber(this.objects.entry(dict, 'ca'))
    if (opacity !== null) this.state.opacity = opacity
    if (changesLook(dict, this.objects)) this.say('Words are drawn through a mask or mixed with their ground')
    const font = asArray(this.objects.entry(dict, 'Font'))
    if (font) this.setFont(asDict(this.objects.look(font[0])), asNumber(font[1]) ?? 0)
  }

  /** Images cover what lies below them; forms are content of their own (8.10). */
  private drawObject(name: string | null, resources: PdfDict | null, depth: number): void {
    const stream = asStream(this.resource(resources, 'XObject', name))
    if (!stream || depth > 8) return
    const kind = asName(this.objects.entry(stream.dict, 'Subtype'))
    if (kind === 'Image') this.coverUnit()
    if (kind !== 'Form') return
    const kept = { ...this.state }
    const matrix = (asArray(this.objects.entry(stream.dict, 'Matrix')) ?? []).map((part) => asNumber(part) ?? 0)
    this.state.matrix = multiply(matrix.length === 6 ? asMatrix(matrix) : IDENTITY, this.state.matrix)
    const box = asBox(this.objects.entry(stream.dict, 'BBox'), this.objects)
    if (box) this.state.clip = overlap(this.state.clip, placed(box, this.state.matrix))
    this.run(this.objects.bytes(stream), asDict(this.objects.entry(stream.dict, 'Resources')) ?? resources, depth + 1)
    this.state = kept
  }

  /** Images fill the unit square. */
  private coverUnit(): void {
    this.cover(boxOf(this.state.matrix, 0, 0, 1, 1), this.state.lightness)
  }

  private beginMark(operands: readonly PdfValue[], resources: PdfDict | null): void {
    const tag = asName(operands[0])
    const named = asName(operands[1])
    const properties = asDict(named === null ? operands[1] : this.resource(resources, 'Properties', named))
    const id = asNumber(this.objects.entry(properties, 'MCID'))
    const [actual = null] = REPLACE.flatMap((key) => asBytes(this.objects.entry(properties, key)) ?? [])
    if (tag === 'Artifact') this.marks.begin({ type: 'artifact' })
    else if (id !== null) this.marks.begin({ type: 'piece', id })
    else this.marks.begin({ type: 'plain', actual: actual === null ? null : textOf(actual), from: 0 })
    if (tag === 'OC') this.say('Words stand in a layer that can be switched off')
    if (tag !== 'Artifact' && id !== null && actual !== null)
      this.say('Words are replaced by others for whoever copies them')
  }

  private endMark(): void {
    const kind = this.marks.end()
    if (kind?.type === 'plain' && kind.actual !== null) this.say('Words are replaced by others for whoever copies them')
  }

  private resource(resources: PdfDict | null, category: string, name: string | null): PdfValue {
    return name === null ? null : this.objects.entry(asDict(this.objects.entry(resources, category)), name)
  }
}

const asMatrix = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f]

const placed = ({ left, bottom, right, top }: Box, matrix: Matrix): Box =>
  boxOf(matrix, left, bottom, right - left, top - bottom)

/** A soft mask or a blend mode, which can make words vanish; nobody follows them here. */
function changesLook(dict: PdfDict | null, objects: Objects): boolean {
  const mask = objects.entry(dict, 'SMask')
  const blend = objects.entry(dict, 'BM')
  const isPlain = (value: PdfValue, names: readonly string[]): boolean =>
    value === null || names.includes(asName(value) ?? '')
  return !isPlain(mask, ['None']) || !isPlain(blend, ['Normal', 'Compatible'])
}
