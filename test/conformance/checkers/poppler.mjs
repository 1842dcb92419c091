import { missingPieces } from './adopted-letters.mjs'
import { isInstalled, runProgram } from './program.mjs'

export const poppler = {
  id: 'poppler',
  format: 'pdf',
  proves: 'fonts embedded with Unicode, the structure tree reads every clause, note and label whole',
  available: () => isInstalled('pdfinfo', ['-v']),
  async run(files) {
    const findings = []
    for (const file of files) findings.push(...(await checkFonts(file)), ...(await checkStructure(file)))
    return findings
  },
}

async function checkFonts(file) {
  const { stdout } = await runProgram('pdffonts', [file])
  const rows = stdout.split('\n').slice(2).filter(Boolean)
  if (rows.length === 0) return [{ file, rule: 'poppler-fonts', text: 'no font is listed' }]
  // Columns from the right: object id (two), uni, sub, emb.
  return rows
    .map((row) => ({ row, columns: row.trim().split(/\s+/) }))
    .filter(({ columns }) => columns.at(-3) !== 'yes' || columns.at(-5) !== 'yes')
    .map(({ row }) => ({ file, rule: 'poppler-fonts', text: row.trim() }))
}

async function checkStructure(file) {
  const { stdout, stderr } = await runProgram('pdfinfo', ['-struct-text', file])
  if (/error/i.test(stderr)) return [{ file, rule: 'poppler-structure', text: stderr.trim().split('\n')[0] }]
  // Text stands in quotes, one marked sequence a line; element names and attributes stand outside them.
  const words = stdout
    .split('\n')
    .map((line) => /^\s*"(.*)"\s*$/.exec(line)?.[1])
    .filter((found) => found !== undefined)
  return missingPieces(file, words.join(''), 'poppler-letters')
}
