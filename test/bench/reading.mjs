// Reading and resolving against the Markdown parser alone, on the same texts: node test/bench/reading.mjs [count]
// The parser gives a tree of Markdown; ours gives structure, spans, findings, proof of coverage and bound citations.
import { execFileSync } from 'node:child_process'
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
/** The first turns warm up. Best and median: the collector makes single turns uneven. */
const figuresOf = (work) => {
  const turns = Array.from({ length: 9 }, () => time(work))
    .slice(2)
    .sort((a, b) => a - b)
  return { best: turns[0], median: turns[3] }
}

// Each in a process of its own: in one process each would also pay for the other's garbage.
const role = process.argv[3]
if (role !== undefined) {
  console.log(JSON.stringify(figuresOf(role === 'ours' ? ours : parser)))
} else {
  const [own, markdown] = ['ours', 'parser'].map((name) =>
    JSON.parse(execFileSync(process.execPath, [process.argv[1], String(count), name], { encoding: 'utf8' })),
  )
  for (const figure of ['best', 'median']) {
    const ratio = (own[figure] / markdown[figure]).toFixed(2)
    console.log(
      `${count} texts, ${figure}: read and resolved ${Math.round(own[figure])} ms, Markdown parser alone ${Math.round(markdown[figure])} ms of processor time, ratio ${ratio}`,
    )
  }
}
