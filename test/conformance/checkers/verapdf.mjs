import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isInstalled, runProgram } from './program.mjs'

const JAR = process.env.VERAPDF_JAR ?? fileURLToPath(new URL('../tools/verapdf.jar', import.meta.url))
/** What a file says of itself in its metadata, which are never packed. */
const PART_THREE = '<pdfaid:part>3</pdfaid:part>'

export const verapdf = {
  id: 'verapdf',
  format: 'pdf',
  proves: '0 failures in profiles UA-1 and A-2a (A-3a with attached texts)',
  available: async () => existsSync(JAR) && (await isInstalled('java', ['-version'])),
  async run(files) {
    const isPartThree = (file) => readFileSync(file).includes(PART_THREE)
    const flavours = [
      ['ua1', files],
      ['2a', files.filter((file) => !isPartThree(file))],
      ['3a', files.filter(isPartThree)],
    ]
    const findings = []
    for (const [flavour, own] of flavours) if (own.length > 0) findings.push(...(await validate(own, flavour)))
    return findings
  },
}

async function validate(files, flavour) {
  const words = [
    '-cp',
    JAR,
    'org.verapdf.apps.GreenfieldCliWrapper',
    '--flavour',
    flavour,
    '--format',
    'json',
    ...files,
  ]
  const { stdout, stderr } = await runProgram('java', words)
  const start = stdout.indexOf('{')
  if (start < 0)
    return [{ file: files[0], rule: `verapdf-${flavour}`, text: stderr.trim().split('\n')[0] || 'no report' }]
  const jobs = JSON.parse(stdout.slice(start)).report.jobs
  if (jobs.length !== files.length)
    return [{ file: files[0], rule: `verapdf-${flavour}`, text: 'not every file was read' }]
  return jobs.flatMap((job) => {
    const file = job.itemDetails.name
    const results = [job.validationResult ?? []].flat()
    if (results.length === 0) return [{ file, rule: `verapdf-${flavour}`, text: 'no verdict' }]
    return results
      .filter((result) => !result.compliant)
      .flatMap((result) => result.details.ruleSummaries)
      .map((rule) => ({ file, rule: `verapdf-${flavour} ${rule.clause}-${rule.testNumber}`, text: rule.description }))
  })
}
