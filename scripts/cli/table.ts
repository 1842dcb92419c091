/**
 * The closing table of a build: file, pages, size, time.
 */

export type TableLine = {
  readonly file: string
  readonly pages: number | null
  readonly bytes: number
  readonly milliseconds: number
}

export function printTable(lines: readonly TableLine[]): string {
  const cells = lines.map((line) => [
    line.file,
    line.pages === null ? '' : `${line.pages} ${line.pages === 1 ? 'page' : 'pages'}`,
    printSize(line.bytes),
    printTime(line.milliseconds),
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...cells.map((row) => [...(row[column] ?? '')].length)))
  return cells
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    )
    .map((row) => `  ${row.join('   ')}`)
    .join('\n')
}

export function printSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

export function printTime(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}
