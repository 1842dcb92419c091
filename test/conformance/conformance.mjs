// Outside checkers read what the build has made, a site of it, and the sampler, which has every style once:
// `npm run conformance [-- --require qpdf,poppler] [--out out]`.
//
// A checker that is not installed is printed as skipped, never as passed; one that is required and missing fails.
// Verdicts come from parsed findings, since several of these programs exit with 0 on broken files.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { axe } from './checkers/axe.mjs'
import { ecma } from './checkers/ecma.mjs'
import { ghostscript } from './checkers/ghostscript.mjs'
import { htmlValidate } from './checkers/html-validate.mjs'
import { hyperlink } from './checkers/hyperlink.mjs'
import { libreoffice } from './checkers/libreoffice.mjs'
import { mupdf } from './checkers/mupdf.mjs'
import { openxml } from './checkers/openxml.mjs'
import { poppler } from './checkers/poppler.mjs'
import { qpdf } from './checkers/qpdf.mjs'
import { mammoth, pandoc, pythonDocx } from './checkers/readers.mjs'
import { verapdf } from './checkers/verapdf.mjs'
import { vnu } from './checkers/vnu.mjs'
import { writeSampler } from './write-sampler.mjs'
import { writeSite } from './write-site.mjs'

const CHECKERS = [
  ...[qpdf, poppler, mupdf, ghostscript, verapdf],
  ...[openxml, ecma, libreoffice, pandoc, mammoth, pythonDocx],
  ...[vnu, htmlValidate, hyperlink, axe],
]

const { values } = parseArgs({
  options: { require: { type: 'string', default: '' }, out: { type: 'string', default: 'out' } },
})
const required = new Set(values.require.split(',').filter(Boolean))
const unknown = [...required].filter((id) => !CHECKERS.some((checker) => checker.id === id))
if (unknown.length > 0) {
  console.error(`no such checker: ${unknown.join(', ')}; there are ${CHECKERS.map((checker) => checker.id).join(', ')}`)
  process.exit(2)
}
if (!existsSync(values.out)) {
  console.error(`“${values.out}” is not there: run npm run compendium first`)
  process.exit(2)
}

const [sampler, site] = [await writeSampler(), writeSite()]
// The downloads of the site are the files of a build; its pages are its own.
const pages = listFiles(site).filter((file) => file.endsWith('.html'))
const files = [...listFiles(values.out), ...listFiles(sampler), ...pages]
let passed = 0
let failed = 0
let skipped = 0
for (const checker of CHECKERS) {
  const own = files.filter((file) => file.endsWith(`.${checker.format}`))
  if (!(await checker.available())) {
    const verdict = required.has(checker.id) ? 'MISSING (required)' : 'skipped (not installed)'
    console.log(`${checker.id.padEnd(12)} ${verdict}`)
    if (required.has(checker.id)) failed++
    else skipped++
    continue
  }
  if (own.length === 0) {
    console.log(`${checker.id.padEnd(12)} FAILED: no .${checker.format} file in ${values.out}`)
    failed++
    continue
  }
  const start = performance.now()
  const findings = await checker
    .run(own)
    .catch((cause) => [{ file: own[0], rule: 'checker-broke', text: String(cause?.stack ?? cause) }])
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (findings.length === 0) {
    console.log(`${checker.id.padEnd(12)} passed: ${own.length} files, ${checker.proves}, ${seconds} s`)
    passed++
  } else {
    console.log(`${checker.id.padEnd(12)} FAILED: ${findings.length} findings`)
    for (const { file, rule, text } of findings.slice(0, 20)) console.log(`  ${relative('.', file)}  ${rule}  ${text}`)
    failed++
  }
}
for (const made of [sampler, site]) rmSync(made, { recursive: true, force: true })
console.log(`conformance: ${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed === 0 ? 0 : 1)

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
}
