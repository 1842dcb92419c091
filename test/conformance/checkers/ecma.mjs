import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isInstalled, runProgram } from './program.mjs'

/** The schemas are not ours to pass on: they lie beside the project, or where ENGROSS_SCHEMAS says. */
const SCHEMAS = join(process.env.ENGROSS_SCHEMAS ?? join('..', 'shared', 'schemas'), 'ooxml')

export const ecma = {
  id: 'ecma-376',
  format: 'docx',
  proves: 'every part is valid by the schemas of ECMA-376',
  async available() {
    const programs = await Promise.all([isInstalled('xmllint'), isInstalled('xsltproc'), isInstalled('unzip', ['-v'])])
    return existsSync(SCHEMAS) && programs.every(Boolean)
  },
  async run(files) {
    const findings = []
    for (const file of files) findings.push(...(await check(file)))
    return findings
  },
}

async function check(file) {
  const folder = mkdtempSync(join(tmpdir(), 'engross-ecma-'))
  try {
    await runProgram('unzip', ['-q', file, '-d', folder])
    const parts = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:xml|rels)$/.test(name))
    if (parts.length === 0) return [{ file, rule: 'ecma-376', text: 'the file has no parts' }]
    const plain = await Promise.all(parts.map((part) => withoutExtensions(join(folder, part))))
    const { stderr } = await runProgram('xmllint', [
      ...['--nonet', '--noout', '--schema', join(SCHEMAS, 'wml-driver.xsd')],
      ...plain,
    ])
    return faultsOf(stderr, parts.length).map((text) => ({
      file,
      rule: 'ecma-376',
      text: text.replaceAll(`${folder}/`, ''),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What newer versions of Word add is taken out first, as a reader that does not know it would. */
async function withoutExtensions(path) {
  await runProgram('xsltproc', ['--nonet', '-o', `${path}.plain`, join(SCHEMAS, 'mce-strip.xsl'), path])
  return `${path}.plain`
}

/** All lines but "word/styles.xml.plain validates"; every part must have such a line, or its fault. */
function faultsOf(lines, count) {
  const told = lines.trim().split('\n')
  const valid = told.filter((line) => line.endsWith(' validates'))
  const faults = told.filter((line) => !/ (?:validates|fails to validate)$| parser warning : /.test(line))
  return valid.length === count ? [] : [...faults, `${valid.length} of ${count} parts are valid`]
}
