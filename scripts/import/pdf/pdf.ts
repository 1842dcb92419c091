/**
 * A PDF → a manuscript: by its structure tree where it has a whole one, else line by line. Our own files give back the
 * text that they were made from.
 */

import { quoted } from '../../read/reading.ts'
import {
  type ImportRemark,
  type Manuscript,
  type ManuscriptBlock,
  type ManuscriptNote,
  type ManuscriptRun,
  paragraph,
  tidy,
} from '../manuscript.ts'
import { folded, isUnreadable, severalTexts, type Unreadable } from '../unreadable.ts'
import { runsOf } from './join-lines.ts'
import { withoutLineNumbers } from './line-numbers.ts'
import { linesOf } from './lines.ts'
import { sayLostLinks, withLinks } from './links.ts'
import { withMeantBreaks } from './meant-breaks.ts'
import { openPdf, type Pdf, type Piece } from './open-pdf.ts'
import {
  countSheets,
  isApparatus,
  isBooklet,
  isOwnPdf,
  isPointedAt,
  joinsOwn,
  PAGE_REFERENCE,
  withDrawnBlanks,
  withTurnedEmphasis,
} from './own-pdf.ts'
import { placeFigures } from './small-figures.ts'
import { type Joins, readTagged } from './tagged.ts'
import { firstPiece, unitWords } from './unit-words.ts'
import type { Tagged, TaggedTable, Unit } from './units.ts'

export async function readPdf(bytes: Uint8Array): Promise<Manuscript | Unreadable> {
  const pdf = await openPdf(bytes)
  if (isUnreadable(pdf)) return pdf
  if (isOwnPdf(pdf)) return readOwn(withDrawnBlanks(pdf))
  const { pdf: unnumbered, remarks } = withoutLineNumbers(pdf)
  const { pdf: linked, lost } = withLinks(unnumbered)
  const tagged = readTagged(linked, joinsForeign)
  const manuscript = isWhole(linked, tagged) ? readTree(linked, tagged) : readLines(linked)
  return { ...manuscript, remarks: [...manuscript.remarks, ...remarks, ...sayLostLinks(lost)] }
}

function readOwn(pdf: Pdf): Manuscript | Unreadable {
  if (isBooklet(pdf)) return folded()
  if (countSheets(pdf) > 1) return severalTexts(null)
  const { destinations } = pdf
  const tagged = readTagged(pdf, joinsOwn(destinations))
  const remarks: ImportRemark[] = []
  let isHead = true
  const units = tagged.units.flatMap((unit): readonly (Unit | TaggedTable)[] => {
    if (unit.type === 'table') return [unit]
    isHead &&= !unit.isInList && !isPointedAt(unit, destinations)
    if (!isApparatus(unit, isHead, destinations)) return [isHead ? ofHead(unit, pdf) : unit]
    remarks.push({
      code: 'import-left-out',
      message: `${quoted(unitWords(unit))} was added by engross and was left out.`,
    })
    return []
  })
  return { ...manuscriptOf(pdf, { ...tagged, units }), labels: 'known', remarks }
}

/** Titles have lines, and the enacting words are slanted. */
function ofHead(unit: Unit, { pages }: Pdf): Unit {
  return withTurnedEmphasis(withMeantBreaks(unit, pages[unit.page]?.pieces ?? []))
}

function readTree(pdf: Pdf, tagged: Tagged): Manuscript {
  const lost: ImportRemark = { code: 'import-lost', message: 'The file holds pictures; a source has none.' }
  return { ...manuscriptOf(pdf, tagged), labels: 'in the words', remarks: tagged.figures > 0 ? [lost] : [] }
}

function readLines(pdf: Pdf): Manuscript {
  const { paragraphs, running } = linesOf(pdf.pages)
  const remarks = [...new Set(running)].map((words): ImportRemark => {
    const times = running.filter((other) => other === words).length
    const where = `at the edge of ${times === 1 ? 'a page' : `${times} pages`}`
    return { code: 'import-left-out', message: `${quoted(words)} stood ${where} and was left out.` }
  })
  return {
    blocks: paragraphs,
    notes: [],
    labels: 'in the words',
    properties: { author: pdf.author, address: null },
    remarks,
  }
}

function manuscriptOf(pdf: Pdf, { units, notes }: Tagged): Pick<Manuscript, 'blocks' | 'notes' | 'properties'> {
  return {
    blocks: units.map((unit) => (unit.type === 'table' ? tableOf(unit) : paragraphOf(unit, isOwnPdf(pdf)))),
    notes: notes.map(({ id, label, words }): ManuscriptNote => {
      return {
        id,
        mark:
          label
            .map(({ text }) => text)
            .join('')
            .trim() || '*',
        runs: tidy(runsOf(words)),
      }
    }),
    properties: { author: pdf.author, address: null },
  }
}

function tableOf({ rows }: TaggedTable): ManuscriptBlock {
  return { type: 'table', rows: rows.map((cells) => cells.map((cell) => tidy(runsOf(cell)))) }
}

function paragraphOf(unit: Unit, isOwn: boolean): ManuscriptBlock {
  const runs: ManuscriptRun[] = []
  let pieces: Piece[] = []
  const flush = (): void => {
    runs.push(...runsOf(isOwn ? pieces : placeFigures(pieces)))
    pieces = []
  }
  for (const piece of unit.content) {
    if ('text' in piece) pieces.push(piece)
    else {
      flush()
      runs.push({ type: 'mark', note: piece.note })
    }
  }
  flush()
  const { heading, label, depth } = unit
  return paragraph(tidy(isOwn ? runs.map(withoutPage) : runs), { heading, label, depth })
}

function withoutPage(run: ManuscriptRun): ManuscriptRun {
  return run.type === 'words' ? { ...run, text: run.text.replace(PAGE_REFERENCE, '') } : run
}

const FINISHED = /[.;:!?…][”"»’)\]]{0,4}$/

/** A paragraph of the same size that does not end, or goes on with a small letter. */
const joinsForeign: Joins = (before, after) => {
  if (before.depth !== after.depth || after.heading !== null || before.heading !== null) return false
  const isAlike = Math.abs((firstPiece(before)?.size ?? 0) - (firstPiece(after)?.size ?? 0)) < 0.5
  return isAlike && (!FINISHED.test(unitWords(before)) || /^\p{Ll}/u.test(unitWords(after)))
}

const ENOUGH = 0.9

/** A tree that leaves words out would lose them: then the lines are taken. */
function isWhole({ pages }: Pdf, { units, notes }: Tagged): boolean {
  const lengthOf = (pieces: readonly { readonly text: string }[]): number =>
    pieces.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
  const all = pages.reduce((sum, { pieces }) => sum + lengthOf(pieces.filter(({ isArtifact }) => !isArtifact)), 0)
  const inUnits = units.reduce((sum, unit) => {
    const pieces =
      unit.type === 'table' ? unit.rows.flat(2) : unit.content.filter((piece): piece is Piece => 'text' in piece)
    return sum + lengthOf(pieces) + (unit.type === 'unit' ? (unit.label?.length ?? 0) : 0)
  }, 0)
  const inNotes = notes.reduce((sum, { label, words }) => sum + lengthOf(label) + lengthOf(words), 0)
  return all > 0 && inUnits + inNotes >= ENOUGH * all
}
