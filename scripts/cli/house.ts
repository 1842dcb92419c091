/**
 * The house that volumes are made in: theme, templates and the prepared formats.
 */
import type { FormatName } from '../compose/format-name.ts'
import type { Project } from '../disk.ts'
import type { House } from '../engross.ts'
import { prepare } from '../render/render.ts'
import type { Report } from '../report.ts'
import { loadTemplates } from '../template/load-templates.ts'
import { loadTheme } from '../theme/load-theme.ts'
import { templateFolders } from './project.ts'

export async function openHouse(project: Project, formats: readonly FormatName[], report: Report): Promise<House> {
  const folders = templateFolders(project)
  const [theme, templates] = await Promise.all([loadTheme(folders), loadTemplates(folders, report)])
  return { theme, templates, press: await prepare(theme, formats) }
}
