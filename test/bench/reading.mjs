// Reading and resolving against the Markdown parser alone, on the same texts: node test/bench/reading.mjs [count]
// The parser gives a tree of Markdown; ours gives structure, spans, findings, proof of coverage and bound citations.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gather } from '../../dist/engross.js'
import { createReport } from '../../dist/report.js'
import { readRegistry } from '../../dist/resolve/registry/read-registry.js'
import { makeCorpus } from './corpus.mjs'

const count = Number(process.argv[2] ?? 300)
const corpus = makeCorpus(count)
const sources = corpus.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))
const file = fileURLToPath(new URL('../../templates/registry.yaml', import.meta.url))
const registry = readRegistry([{ path: file, bytes: readFileSync(file) }], createReport())

/** Processor time, which other programs on the machine hardly lengthen. */
const time = (work) => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
// Ours keeps all texts, for they cite each other; the parser may forget each tree.
const ours = () => gather({ sources, registry }, createReport())
const parser = () => {
  for (const { text } of corpus) fromMarkdown(text)
}
// Turn about, so that a busy moment of the machine hits both. The first turn warms both up; of the others the best count.
const turns = Array.from({ length: 6 }, () => [time(ours), time(parser)]).slice(1)
const [own, markdown] = [0, 1].map((index) => Math.min(...turns.map((turn) => turn[index])))
console.log(
  `${count} texts: read and resolved ${Math.round(own)} ms, Markdown parser alone ${Math.round(markdown)} ms of processor time, ratio ${(own / markdown).toFixed(2)}`,
)
