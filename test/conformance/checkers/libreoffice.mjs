import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { missingPieces } from './adopted-letters.mjs'
import { isInstalled, runProgram } from './program.mjs'

export const libreoffice = {
  id: 'libreoffice',
  format: 'docx',
  proves: 'opens in a second word processor, which prints every clause, note and label and no failed field',
  available: () => isInstalled('soffice'),
  async run(files) {
    const folder = mkdtempSync(join(tmpdir(), 'engross-libreoffice-'))
    try {
      const findings = []
      for (const file of files) findings.push(...(await check(file, folder)))
      return findings
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function check(file, folder) {
  // Its exit status is 0 for broken files too: what counts is a fresh output.
  const out = join(folder, String(Math.floor(performance.now() * 1000)))
  const words = [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    'html',
    '--outdir',
    out,
    file,
  ]
  await runProgram('soffice', words)
  const made = join(out, basename(file).replace(/\.docx$/, '.html'))
  if (!existsSync(made)) return [{ file, rule: 'libreoffice-open', text: 'the file cannot be opened' }]
  const text = readHtml(readFileSync(made, 'utf8'))
  const failed = /Error! Reference source not found|Reference source not found/i.exec(text)
  return [
    ...(failed ? [{ file, rule: 'libreoffice-field', text: failed[0] }] : []),
    ...missingPieces(file, text, 'libreoffice-letters'),
  ]
}

/** The words of LibreOffice's HTML; note marks are links of class sdfootnoteanc and stand between the words. */
function readHtml(html) {
  return html
    .replace(/<(style|title)[\s\S]*?<\/\1>/gi, '')
    .replace(/<a class="sdfootnote(anc|sym)"[\s\S]*?<\/a>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&shy;/g, '\u00ad')
    .replace(/&amp;/g, '&')
}
