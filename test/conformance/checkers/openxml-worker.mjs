// Validates the files named as arguments and prints one JSON array of findings.
import { readFileSync } from 'node:fs'

const entry = new URL('../tools/node_modules/@ooxml-tools/validate/dist/npm/index.js', import.meta.url)
const { default: validate } = await import(entry.href)
const findings = []
for (const file of process.argv.slice(2)) {
  const errors = await validate(new Uint8Array(readFileSync(file)), 'docx', 'Microsoft365')
  for (const error of errors)
    findings.push({
      file,
      rule: `openxml ${error.id ?? error.errorType ?? ''}`,
      text: error.description ?? JSON.stringify(error),
    })
}
process.stdout.write(`\n${JSON.stringify(findings)}`, () => process.exit(0))
