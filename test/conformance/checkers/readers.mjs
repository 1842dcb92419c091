// Libraries through which other people's programs read Word files: each must find all adopted text, in its order.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import mammothLibrary from 'mammoth'
import { piecesOutOfOrder } from './adopted-letters.mjs'
import { isInstalled, runProgram } from './program.mjs'

/** Where `install.sh` puts the Python library. */
const PYTHON = fileURLToPath(new URL('../tools/python/bin/python', import.meta.url))

export const pandoc = reader(
  'pandoc',
  () => isInstalled('pandoc'),
  async (file) => {
    const { stdout } = await runProgram('pandoc', [file, '-t', 'json'])
    return wordsOf(JSON.parse(stdout).blocks)
  },
)

export const mammoth = reader(
  'mammoth',
  async () => true,
  async (file) => {
    const { value } = await mammothLibrary.extractRawText({ path: file })
    return value
  },
)

export const pythonDocx = reader(
  'python-docx',
  async () => existsSync(PYTHON),
  async (file) => {
    const { status, stdout, stderr } = await runProgram(PYTHON, ['-c', PRINT_WORDS, file], {
      env: { PYTHONIOENCODING: 'utf-8' },
    })
    if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1))
    return stdout
  },
)

/** Paragraphs and cells of tables, as they come. */
const PRINT_WORDS = `
import sys, docx
from docx.table import Table
def show(block):
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                for inner in cell.iter_inner_content(): show(inner)
    else: print(block.text)
for block in docx.Document(sys.argv[1]).iter_inner_content(): show(block)
`

function reader(id, available, read) {
  return {
    id,
    format: 'docx',
    proves: 'reads all adopted text in its order',
    available,
    async run(files) {
      const findings = []
      for (const file of files) {
        // Where Word counts, the labels are no words of the file.
        const labels = file.endsWith('-counted.docx') ? 'counted' : 'read'
        findings.push(...piecesOutOfOrder(file, await read(file), { rule: `${id}-letters`, labels }))
      }
      return findings
    },
  }
}

/** The words of Pandoc's tree, without its notes; of a link, its words and not its target. */
function wordsOf(node) {
  if (Array.isArray(node)) return node.map(wordsOf).join(' ')
  if (typeof node !== 'object' || node === null || node.t === 'Note') return ''
  if (node.t === 'Str') return node.c
  if (node.t === 'Link') return wordsOf(node.c[1])
  return wordsOf(Object.values(node).filter((value) => typeof value === 'object'))
}
