/**
 * The files that the browser tests open: a volume of four texts, made by the whole pipeline and written to a folder of
 * its own, as the one page and as a site.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defaultManifest } from '../../scripts/compose/default-manifest.ts'
import { engross, gather } from '../../scripts/engross.ts'
import { prepare } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import { loadTemplates } from '../../scripts/template/load-templates.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { REGISTRY } from '../registry.ts'

const BRIDGES = `---
body: Assembly of the Example States
---
DECLARATION 45*

ON BRIDGES

The Assembly,

1. **Recalling** paragraph 2 b of Resolution 46;
2. **Urges** all ports:
   - a. to keep Łódź and its bridges open;
   - b. to count the ships.

* Adopted by the Assembly at its Plenary Sitting in Sofia, Bulgaria, on Monday 27 May 2024.
`
const ROADS = `---
body: Assembly of the Example States
---
RESOLUTION 46

ON ROADS

The Assembly,

1. **Noting** Declaration 45;
2. **Calls** on members:
   - a. to mend the roads;
   - b. to publish what was mended, in line with the Charter of the United Nations.

Adopted by the Assembly at its Plenary Sitting in Riga, Latvia, on Friday 26 May 2023.
`
const DUTIES = `---
body: Assembly of the Example States
kind: resolution
number: 47
date: 2022-03-01
language: uk
title: Про зобов'язання
---
Зобов’язання держав лишаються чинними, і їхній обов\u02bcязок відомий усім.
`
const FERRIES = `EUCO 91/31

European Council meeting (12 June 2031) – Conclusions

I. FERRIES

1. The European Council discussed the ferries.

II. BRIDGES

2. The European Council welcomes the opening of the long bridge.
`

export type Edition = { readonly folder: string; address(path: string): string; remove(): void }

export async function makeEdition(): Promise<Edition> {
  const report = createReport()
  const texts = {
    'declaration-45.md': BRIDGES,
    'resolution-46.md': ROADS,
    'resolution-47.md': DUTIES,
    'ferries.md': FERRIES,
  }
  const sources = Object.entries(texts).map(([name, text]) => ({
    path: `sources/${name}`,
    bytes: new TextEncoder().encode(text),
  }))
  const library = gather({ sources, registry: REGISTRY }, report)
  const formats = ['html', 'site'] as const
  const [theme, templates] = await Promise.all([loadTheme(['templates']), loadTemplates(['templates'])])
  const house = { theme, templates, press: await prepare(theme, formats) }
  const outputs = await engross({ library, manifest: defaultManifest(library.texts), formats }, house, report)
  const faults = report.findings.filter(({ severity }) => severity === 'error')
  if (outputs.length === 0) throw new Error(`the edition was not made: ${JSON.stringify(faults)}`)
  const folder = mkdtempSync(join(tmpdir(), 'engross web '))
  for (const { path, bytes } of outputs) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return {
    folder,
    address: (path) => pathToFileURL(join(folder, path)).href,
    remove: () => rmSync(folder, { recursive: true }),
  }
}
