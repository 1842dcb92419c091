import { isInstalled, runProgram } from './program.mjs'

export const ghostscript = {
  id: 'ghostscript',
  format: 'pdf',
  proves: 'a third interpreter runs every page',
  available: () => isInstalled('gs'),
  async run(files) {
    const findings = []
    for (const file of files) {
      const words = ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-dPDFSTOPONERROR', '-sDEVICE=nullpage', file]
      const { status, stdout, stderr } = await runProgram('gs', words)
      const said = (stdout + stderr).trim()
      if (status !== 0 || /error|warning/i.test(said))
        findings.push({ file, rule: 'ghostscript', text: said.split('\n')[0] })
    }
    return findings
  },
}
