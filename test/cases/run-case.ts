/**
 * Takes the sources of a case through every room and writes down what comes out, in forms that a person can review.
 */
import { fileURLToPath } from 'node:url'
import type { Block as AstBlock } from '../../scripts/ast/ast.ts'
import { compose } from '../../scripts/compose/compose.ts'
import { defaultManifest } from '../../scripts/compose/default-manifest.ts'
import { readManifest } from '../../scripts/compose/manifest.ts'
import type { SourceFile } from '../../scripts/disk.ts'
import { gather } from '../../scripts/engross.ts'
import { prepare, render } from '../../scripts/render/render.ts'
import { createReport, type Finding } from '../../scripts/report.ts'
import type { Library } from '../../scripts/resolve/library.ts'
import { fill } from '../../scripts/template/fill.ts'
import { loadTemplates } from '../../scripts/template/load-templates.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { verify } from '../../scripts/verify/verify.ts'
import { REGISTRY } from '../registry.ts'
import { printGalley } from './print-galley.ts'
import { printPages } from './print-pages.ts'

export type Case = { readonly texts: readonly SourceFile[]; readonly manifest: SourceFile | null }

export type Outcome = Readonly<Record<'findings.txt' | 'ast.json' | 'galley.txt' | 'page.txt' | 'page.html', string>>

const TEMPLATES = [fileURLToPath(new URL('../../templates', import.meta.url))]
const theme = loadTheme(TEMPLATES)
const templates = loadTemplates(TEMPLATES)

export async function runCase({ texts, manifest }: Case): Promise<Outcome> {
  const report = createReport()
  const library = gather({ sources: texts, registry: REGISTRY }, report)
  const wanted = manifest ? readManifest(manifest, report) : defaultManifest(library.texts)
  if (wanted === null) throw new Error('the manifest of the case cannot be read')
  const compendium = compose(library, wanted, report)
  const galley = fill(compendium, await templates)
  const press = await prepare(await theme, ['pdf', 'html'])
  const { files, laidOut, pageLabels } = await render(press, { galley, compendium, theme: await theme, report }, [
    'pdf',
    'html',
  ])
  for (const [format, { bytes }] of files) {
    const siblings = new Set([...compendium.siblings.values()].flatMap((path) => [`${path}.pdf`, `${path}.html`]))
    await verify({ path: `volume.${format}`, format, bytes, galley, pageLabels, siblings }, report)
  }
  return {
    'findings.txt': printFindings(report.findings),
    'ast.json': `${JSON.stringify(library.texts.map(withoutSpans), null, 1)}\n`,
    'galley.txt': printGalley(galley),
    'page.txt': laidOut ? printPages(laidOut) : '',
    'page.html': withoutStyles(new TextDecoder().decode(files.get('html')?.bytes)),
  }
}

/** The style sheet and the script have tests of their own; here they would turn every change of a colour into a diff. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/, '<style>…</style>')
    .replace(/(<script type="module">)[\s\S]*?<\/script>/, '$1…</script>')
    .replace(/'sha256-[^']+'/g, "'sha256-…'")
}

function printFindings(findings: readonly Finding[]): string {
  const lines = findings.map(({ place, severity, code, message, hint }) => {
    const where = place ? `${place.file}:${place.line}:${place.column}` : '–'
    return `${where}  ${severity}  ${code}\n  ${message}\n${hint ? `  ${hint}\n` : ''}`
  })
  return lines.join('\n')
}

/** Spans are proved by the coverage test on every read; here they would only hide what a reviewer looks for. */
function withoutSpans(text: Library['texts'][number]): unknown {
  const shown = {
    ...text,
    residue: text.residue.filter((piece) => !['white-space', 'markup', 'front-matter'].includes(piece.reason)),
  }
  return JSON.parse(
    JSON.stringify(shown, (key, value) =>
      key === 'span' || key === 'labelSpan' || key === 'digest' ? undefined : value,
    ),
  ) as AstBlock
}
