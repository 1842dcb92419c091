/**
 * The houses that volumes are made in: theme, templates and the prepared formats. Volumes of one profile share a house,
 * and with it the opened fonts and all words that are shaped already.
 */
import type { FormatName } from '../compose/format-name.ts'
import type { Project } from '../disk.ts'
import type { House } from '../engross.ts'
import { prepare } from '../render/render.ts'
import type { Report } from '../report.ts'
import { loadTemplates } from '../template/load-templates.ts'
import { loadTheme } from '../theme/load-theme.ts'
import type { ProfileWanted } from '../theme/profiles.ts'
import { templateFolders } from './project.ts'

export type Houses = { of(profiles: readonly ProfileWanted[]): Promise<House> }

/** `formats`: those of all volumes together. */
export async function openHouses(project: Project, formats: readonly FormatName[], report: Report): Promise<Houses> {
  const folders = templateFolders(project)
  const templates = await loadTemplates(folders, report)
  const opened = new Map<string, Promise<House>>()
  const open = async (profiles: readonly ProfileWanted[]): Promise<House> => {
    const theme = await loadTheme(folders, profiles)
    return { theme, templates, press: await prepare(theme, formats) }
  }
  return {
    of(profiles) {
      const key = profiles.map(({ name }) => name).join(',')
      const house = opened.get(key) ?? open(profiles)
      opened.set(key, house)
      return house
    },
  }
}
