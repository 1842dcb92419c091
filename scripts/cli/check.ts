/**
 * `engross check`: reads everything, composes every volume, lists all findings. It renders nothing and writes nothing,
 * so it loads neither the PDF nor the Word library.
 */
import { compose } from '../compose/compose.ts'
import { createReport } from '../report.ts'
import { loadTheme } from '../theme/load-theme.ts'
import { close } from './close.ts'
import { chooseManifests, gatherTexts, openProject, sourceTexts, templateFolders } from './project.ts'
import type { CommonOptions, Terminal } from './terminal.ts'

export async function check(terminal: Terminal, names: readonly string[], options: CommonOptions): Promise<number> {
  const report = createReport()
  const project = await openProject(terminal, options, report)
  const library = await gatherTexts(project, report)
  for (const manifest of chooseManifests(project, names, report)) {
    compose(library, manifest, report)
    await loadTheme(templateFolders(project), manifest.profiles) // Refuses a profile that nobody knows.
  }
  const texts = library.texts.length
  return close(terminal, options, {
    command: 'check',
    findings: report.findings,
    sources: sourceTexts(project),
    result: report.findings.length === 0 ? `${texts} ${texts === 1 ? 'text' : 'texts'}, nothing to remark` : '',
    facts: { texts: library.texts.map((text) => text.id) },
    show: 'all',
  })
}
