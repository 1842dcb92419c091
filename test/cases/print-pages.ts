/**
 * Pages as text: one line of type a line, with labels in their column and notes below a rule.
 */
import type { LaidOut, Page, PlacedLine, PlacedWord } from '../../scripts/render/pdf/pages.ts'

export function printPages(laidOut: LaidOut): string {
  return `${laidOut.pages.map(printPage).join('\n')}\n`
}

function printPage(page: Page): string {
  const furniture = page.furniture.map((piece) => `[${piece.kind}: ${printWords(piece.words)}]`)
  const rows: { baseline: number; label: string; words: string; note: boolean }[] = []
  for (const line of page.lines) {
    const isLabel = line.owner.type === 'label' || line.owner.type === 'note-mark'
    const note = line.owner.type === 'note' || line.owner.type === 'note-mark'
    const last = rows.at(-1)
    if (last && Math.abs(last.baseline - line.baseline) < 0.01) {
      last.words += (last.words ? ' ' : '') + printLine(line)
    } else {
      rows.push({
        baseline: line.baseline,
        label: isLabel ? printLine(line) : '',
        words: isLabel ? '' : printLine(line),
        note,
      })
    }
  }
  const shown = rows.flatMap((row, index) => [
    ...(row.note && !rows[index - 1]?.note ? ['     ────'] : []),
    `${row.label.padStart(5)} ${row.words}`.trimEnd(),
  ])
  return [`── page ${page.label} (${page.sheet.id}) ${furniture.join(' ')}`.trimEnd(), ...shown, ''].join('\n')
}

function printLine(line: PlacedLine): string {
  return printWords(line.words)
}

function printWords(words: readonly PlacedWord[]): string {
  return words
    .map((word) => (word.leader ? ' … ' : word.shaped.text) + (word.hyphen ? '-' : '') + (word.space > 0 ? ' ' : ''))
    .join('')
    .trimEnd()
}
