/** Debian's build of mutool says so of every file with an output intent; it is about the program, not the file. */
const ABOUT_ITSELF = /^warning: ICC support is not available$/gm

import { isInstalled, runProgram } from './program.mjs'

export const mupdf = {
  id: 'mupdf',
  format: 'pdf',
  proves: 'a second parser draws every page without a warning',
  available: () => isInstalled('mutool', ['-v']),
  async run(files) {
    const findings = []
    for (const file of files) {
      const { stdout, stderr } = await runProgram('mutool', ['draw', '-q', '-F', 'txt', file])
      const said = stderr.replace(ABOUT_ITSELF, '').trim()
      if (/\b(warning|error):/i.test(said)) findings.push({ file, rule: 'mupdf-warning', text: said.split('\n')[0] })
      if (stdout.includes('\ufffd'))
        findings.push({ file, rule: 'mupdf-letters', text: 'a glyph has no letters (U+FFFD)' })
    }
    return findings
  },
}
