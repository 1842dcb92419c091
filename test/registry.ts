/** The registry that engross brings along, for tests of rooms after `read`. */
import { readFileSync } from 'node:fs'
import { createReport } from '../scripts/report.ts'
import { readRegistry } from '../scripts/resolve/registry/read-registry.ts'

const FILE = new URL('../templates/registry.yaml', import.meta.url)
const report = createReport()

export const REGISTRY = readRegistry([{ path: 'templates/registry.yaml', bytes: readFileSync(FILE) }], report)

if (report.findings.length > 0) throw new Error(`the registry has faults: ${JSON.stringify(report.findings)}`)
