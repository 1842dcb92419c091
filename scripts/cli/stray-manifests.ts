/**
 * Manifests that lie beside `sources/` instead of in it: nobody would read them, and their editor would wait for a
 * volume that does not come. Looked at are the YAML files of the project's own folder, of its `templates/`, and of the
 * folder one works in; folders below them are other people's.
 */
import { join, relative, sep } from 'node:path'
import { looksLikeManifest } from '../compose/manifest-alike.ts'
import { listFolder, type Project, readIncoming } from '../disk.ts'
import { createReport, type Report } from '../report.ts'

export async function sayStrayManifests({ root }: Project, from: string, report: Report): Promise<void> {
  for (const folder of new Set([root, join(root, 'templates'), from])) {
    if (isInSources(folder, root)) continue
    for (const name of await listFolder(folder)) {
      const path = join(folder, name)
      if (/\.ya?ml$/i.test(name) && (await isManifest(path))) sayOutside(shownFrom(root, path), name, report)
    }
  }
}

const shownFrom = (root: string, path: string): string => relative(root, path).split(sep).join('/')

const isInSources = (folder: string, root: string): boolean => shownFrom(root, folder).split('/')[0] === 'sources'

/** What cannot be read is no concern of ours here: it may be any file. */
async function isManifest(path: string): Promise<boolean> {
  const bytes = await readIncoming(path, path, createReport())
  return bytes !== null && looksLikeManifest({ path, bytes })
}

function sayOutside(file: string, name: string, report: Report): void {
  report.say({
    code: 'manifest-outside',
    place: { file, line: 1, column: 1 },
    message: `“${name}” looks like a manifest and lies outside sources/, where nothing reads it.`,
    hint: 'Move it into sources/, beside the texts.',
  })
}
