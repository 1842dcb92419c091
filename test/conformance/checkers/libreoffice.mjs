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
  const html = await convert(file, 'html', { folder, out })
  const plain = await convert(file, 'txt:Text (encoded):UTF8', { folder, out })
  if (html === null || plain === null) return [{ file, rule: 'libreoffice-open', text: 'the file cannot be opened' }]
  // HTML has the notes, plain text the labels that the program counts itself; any sign of a list is • there.
  const text = `${readHtml(html)}\n${plain.replaceAll('•', '–')}`
  const failed = /Error! Reference source not found|Reference source not found/i.exec(text)
  return [
    ...(failed ? [{ file, rule: 'libreoffice-field', text: failed[0] }] : []),
    ...missingPieces(file, text, 'libreoffice-letters'),
  ]
}

async function convert(file, format, { folder, out }) {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  await runProgram('soffice', ['--headless', profile, '--convert-to', format, '--outdir', out, file])
  const made = join(out, basename(file).replace(/\.docx$/, `.${format.split(':')[0]}`))
  return existsSync(made) ? readFileSync(made, 'utf8') : null
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
