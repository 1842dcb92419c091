import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SCRIPTS = fileURLToPath(new URL('../../scripts', import.meta.url))

/** Rooms in the order in which data walks through them. */
const ROOMS = [
  'ast',
  'read',
  'import',
  'resolve',
  'compose',
  'theme',
  'template',
  'compare',
  'render',
  'verify',
  'comeback',
  'publish',
  'cli',
]

/** Files at the top of scripts/ that every room may import. */
const COMMON = [
  'report.ts',
  'finding-codes.ts',
  'disk.ts',
  'matches-of.ts',
  'nearest.ts',
  'steps.ts',
  'yaml-file.ts',
  'yaml-places.ts',
  'schema-issues.ts',
]

/** Files at the top that use the rooms; only the command line and each other may import them. */
const WHOLE = ['engross.ts', 'house.ts', 'write-schema.ts', 'version.ts']

/** Which module of ours speaks to which library. */
const ONE_USER: Readonly<Record<string, RegExp>> = {
  pdfkit: /^render\/pdf\//,
  docx: /^render\/docx\//,
  fontkit: /^render\/pdf\//,
  hyphen: /^render\/pdf\//,
  handlebars: /^template\//,
  'gray-matter': /^read\//,
  fflate: /^(render|import)\/docx\//,
  mammoth: /^import\/docx\//,
  parse5: /^import\//,
  unpdf: /^import\/pdf\//,
  commander: /^cli\//,
}

/** `import … from 'x'`, `export … from 'x'`, `import('x')`. */
const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)['"]([^'"]+)['"]/g

type Import = { readonly from: string; readonly to: string }

const files = listFiles(SCRIPTS)
const imports = files.flatMap(importsOf)

describe('the house', () => {
  it('has rooms that import only from rooms before them', () => {
    const wrong = imports.filter(({ from, to }) => to.endsWith('.ts') && !isAllowed(from, to))
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
    expect(imports.length).toBeGreaterThan(50)
  })

  it('has no cycle of imports', () => {
    const graph = new Map<string, readonly string[]>()
    for (const file of files) graph.set(shown(file), valueImports(file))
    expect(findCycle(graph)).toEqual(null)
  })

  it('speaks to each library from one room', () => {
    const wrong = imports.filter(({ from, to }) => {
      const name = to.split('/')[0] ?? ''
      return ONE_USER[name] !== undefined && !ONE_USER[name].test(from)
    })
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('verifies with the standard library alone and no code of the renderers', () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith('verify/') && (to.startsWith('render/') || !/^(node:|[\w./-]+\.ts$)/.test(to)),
    )
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('touches the file system in disk.ts, publish/ and cli/ only, and never the network', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        (/^node:fs/.test(to) && !/^(disk\.ts|write-schema\.ts|version\.ts|publish\/|cli\/)/.test(from)) ||
        /^node:(net|http|https|http2|dns|tls|dgram|vm|child_process)/.test(to),
    )
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('gives every room a README that fits on a screen', () => {
    for (const room of ROOMS) {
      const lines = readFileSync(join(SCRIPTS, room, 'README.md'), 'utf8').split('\n')
      expect(lines.length, room).toBeLessThanOrEqual(60)
    }
  })
})

function isAllowed(from: string, to: string): boolean {
  const fromRoom = from.split('/')[0] ?? ''
  const toRoom = to.split('/')[0] ?? ''
  if (COMMON.includes(to)) return true
  if (COMMON.includes(from)) return to.startsWith('ast/')
  if (WHOLE.includes(from)) return true
  if (WHOLE.includes(to)) return fromRoom === 'cli'
  return ROOMS.indexOf(toRoom) >= 0 && ROOMS.indexOf(toRoom) <= ROOMS.indexOf(fromRoom)
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return listFiles(path)
    return /\.[jt]s$/.test(entry.name) ? [path] : []
  })
}

function shown(path: string): string {
  return relative(SCRIPTS, path).split(sep).join('/')
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => {
    const to = match[1] ?? ''
    return { from: shown(file), to: to.startsWith('.') ? shown(resolve(dirname(file), to)) : to }
  })
}

/** Imports that exist when the program runs: type-only ones are gone by then. */
function valueImports(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8').replace(/(?:import|export) type [^'"]*['"][^'"]+['"]/g, '')
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const to = match[1] ?? ''
    return to.startsWith('.') ? [shown(resolve(dirname(file), to))] : []
  })
}

function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file])
      if (cycle) return cycle
    }
    done.add(file)
    return null
  }
  for (const file of graph.keys()) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return null
}
