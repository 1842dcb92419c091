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
      if (/\b(warning|error):/i.test(stderr))
        findings.push({ file, rule: 'mupdf-warning', text: stderr.trim().split('\n')[0] })
      if (stdout.includes('\ufffd'))
        findings.push({ file, rule: 'mupdf-letters', text: 'a glyph has no letters (U+FFFD)' })
    }
    return findings
  },
}
