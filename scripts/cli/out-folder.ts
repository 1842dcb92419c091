/**
 * Where a command writes: `--out`, or `out/` beside the sources.
 */
import { join, resolve, sep } from 'node:path'
import type { Project } from '../disk.ts'
import { Refusal } from '../report.ts'
import type { CommonOptions, Terminal } from './terminal.ts'

export type OutOptions = CommonOptions & { readonly out?: string }

/** The output folder must not hold, or be held by, what it is made from. */
export function outFolder(terminal: Terminal, project: Pick<Project, 'root'>, options: OutOptions): string {
  const folder =
    options.out === undefined ? join(project.root, 'out') : resolve(terminal.cwd, options.cwd ?? '.', options.out)
  const guarded = ['sources', 'templates', 'scripts', 'test'].map((name) => join(project.root, name))
  const holdsProject = isInside(project.root, folder)
  if (holdsProject || guarded.some((kept) => isInside(folder, kept))) {
    throw new Refusal({
      code: 'config-out',
      place: null,
      message: `The output folder “${folder}” would overwrite ${holdsProject ? 'the project' : 'what it is made from'}.`,
      hint: 'Name another folder with --out.',
    })
  }
  return folder
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
