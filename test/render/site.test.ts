/**
 * A site of two texts that cite each other, made by the whole pipeline: its files, its ways, its index.
 */
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultManifest } from '../../scripts/compose/default-manifest.ts'
import { engross, gather, type Output } from '../../scripts/engross.ts'
import { prepare } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import { loadTemplates } from '../../scripts/template/load-templates.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { REGISTRY } from '../registry.ts'
import { elements, get, letters, named } from './html-pages.ts'

const file = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)))
const CASE = 'test/cases/two-texts-cite-each-other'
const SOURCES = ['a.md', 'b.md']

let outputs: readonly Output[] = []
const report = createReport()

beforeAll(async () => {
  const sources = SOURCES.map((name) => ({ path: `sources/${name}`, bytes: file(`${CASE}/${name}`) }))
  const library = gather({ sources, registry: REGISTRY }, report)
  const theme = await loadTheme(['templates'])
  const house = { theme, templates: await loadTemplates(['templates']), press: await prepare(theme, ['site']) }
  outputs = await engross({ library, manifest: defaultManifest(library.texts), formats: ['site'] }, house, report)
})

const pageAt = (path: string) =>
  elements(new TextDecoder().decode(outputs.find((output) => output.path === path)?.bytes))
const index = () => pageAt('compendium-site/index.html')

describe('a site', () => {
  it('is one folder: an index, a search, a page per text, downloads beside each, and the whole volume', () => {
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const names = ['compendium', 'declaration-45', 'resolution-46'].flatMap((name) =>
      ['docx', 'html', 'pdf'].map((ending) => `compendium-site/${name}.${ending}`),
    )
    const own = ['compendium-site/index.html', 'compendium-site/search.html']
    expect(outputs.map(({ path }) => path).sort()).toEqual([...names, ...own].sort())
  })

  it('proves the index and every page like any other file', () => {
    for (const { path, proof } of outputs) expect(proof.differences, path).toBe(0)
    const [page, print] = ['html', 'pdf'].map((ending) =>
      outputs.find(({ path }) => path === `compendium-site/declaration-45.${ending}`),
    )
    expect(page?.proof.letters).toBeGreaterThan(100)
    expect(page?.proof.digest).toBe(print?.proof.digest)
  })

  it('leads only to files that are there, and to places that these have', () => {
    const ids = new Map(outputs.map(({ path, bytes }) => [path, idsOf(path, bytes)]))
    let followed = 0
    for (const { path } of outputs.filter((output) => output.path.endsWith('.html'))) {
      for (const address of named(pageAt(path), 'a').map((link) => get(link, 'href') ?? '')) {
        if (/^https?:/.test(address)) continue
        const [name = '', fragment] = address.split('#')
        const target = name === '' ? path : posix.join(posix.dirname(path), name)
        expect([...ids.keys()], address).toContain(target)
        if (fragment !== undefined) expect(ids.get(target), address).toContain(decodeURIComponent(fragment))
        followed++
      }
    }
    expect(followed).toBeGreaterThan(60)
  })

  it('leads from a text to the index, its neighbours and its downloads', () => {
    const nav = named(pageAt('compendium-site/declaration-45.html'), 'nav').find((one) => get(one, 'class') === 'ways')
    expect(nav && letters(nav).trim().split(/\n+/)).toEqual([
      'All texts',
      'Search all texts',
      'Next text',
      'PDF',
      'Word',
    ])
  })

  it('lists every text in its index with its date, and says for machines who cites whom', () => {
    const rows = named(index(), 'tr').map((row) => letters(row).replace(/\s+/g, ' ').trim())
    expect(rows).toEqual([
      'Date Text Files',
      '27 May 2024 Declaration 45 – ON BRIDGES PDF, Word',
      '28 May 2024 Resolution 46 – ON ROADS PDF, Word',
    ])
    const island = named(index(), 'script').find((script) => get(script, 'type') === 'application/ld+json')
    const graph = JSON.parse(island ? letters(island) : '{}')['@graph']
    expect(graph.map((node: Record<string, unknown>) => [node['@id'], JSON.stringify(node.citation)])).toEqual([
      [undefined, undefined],
      ['declaration-45.html', expect.stringContaining('{"@id":"resolution-46.html"}')],
      ['resolution-46.html', expect.stringContaining('{"@id":"declaration-45.html"}')],
    ])
  })

  it('has all words of all texts in its search, each at a place of the page of its text', () => {
    const island = named(pageAt('compendium-site/search.html'), 'script').find(
      (script) => get(script, 'type') === 'application/json',
    )
    const texts: [string, string, string, [string, string, string][]][] = JSON.parse(island ? letters(island) : '[]')
    expect(texts.map(([id, name, language]) => [id, name, language])).toEqual([
      ['declaration-45', 'Declaration 45', 'en-GB'],
      ['resolution-46', 'Resolution 46', 'en-GB'],
    ])
    for (const [id, , , passages] of texts) {
      const page = pageAt(`compendium-site/${id}.html`)
      const article = named(page, 'article')[0]
      const ids = new Set(page.map((element) => get(element, 'id')))
      for (const [anchor] of passages) expect(ids).toContain(`${id}${anchor}`)
      const own = named(page, 'p').filter((one) => !/ours/.test(get(one, 'class') ?? ''))
      const said = passages.map(([, , words]) => words).join(' ')
      for (const one of own) {
        const [first] = one.childNodes
        const hasLabel = first !== undefined && 'tagName' in first && get(first, 'class') === 'label'
        const words = letters(one).slice(hasLabel ? letters(first).length : 0)
        expect(said).toContain(words.replace(/[*\s]+/g, ' ').trim())
      }
      expect(article).toBeDefined()
    }
    expect(texts[1]?.[3]).toContainEqual(['.2.b', 'para. 2 b', 'to read paragraph 1 of Declaration 45.'])
  })

  it('asks for nothing and is not made unless it is asked for', () => {
    expect(named(index(), 'img', 'link', 'iframe', 'base')).toEqual([])
    expect(defaultManifest([]).formats).not.toContain('site')
  })
})

function idsOf(path: string, bytes: Uint8Array): readonly string[] {
  if (!path.endsWith('.html')) return []
  return elements(new TextDecoder().decode(bytes)).flatMap((element) => get(element, 'id') ?? [])
}
