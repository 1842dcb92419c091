import { isInstalled, runProgram } from './program.mjs'

export const qpdf = {
  id: 'qpdf',
  format: 'pdf',
  proves: 'syntax, cross-reference table and streams are sound',
  available: () => isInstalled('qpdf'),
  async run(files) {
    const findings = []
    for (const file of files) {
      const { status, stdout, stderr } = await runProgram('qpdf', ['--check', file])
      if (status !== 0)
        findings.push({ file, rule: 'qpdf-check', text: (stderr || stdout).trim().split('\n').slice(-3).join(' ') })
    }
    return findings
  },
}
