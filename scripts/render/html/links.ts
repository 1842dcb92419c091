/**
 * Runs that share a link become one element. Whoever writes runs says how a run and how a link is written.
 */
import type { LinkOfRun, Run } from '../../template/galley.ts'

export type RunWriters = {
  readonly run: (run: Run) => string
  readonly link: (link: LinkOfRun, words: string) => string
}

export function writeLinks(runs: readonly Run[], writers: RunWriters): string {
  let html = ''
  for (let index = 0; index < runs.length; ) {
    const link = linkOf(runs[index])
    const end = endOfLink(runs, index)
    let words = ''
    for (; index < end; index++) words += writers.run(runs[index] as Run)
    html += link === null ? words : writers.link(link, words)
  }
  return html
}

export const linkOf = (run: Run | undefined): LinkOfRun | null => (run?.type === 'words' ? run.link : null)

/** Neighbouring runs of one link share the same object; page references and breaks between them do not part it. */
export function endOfLink(runs: readonly Run[], start: number): number {
  const link = linkOf(runs[start])
  let end = start + 1
  if (link === null) return end
  for (let index = end; index < runs.length; index++) {
    const run = runs[index]
    if (run?.type === 'note' || (run?.type === 'words' && run.link !== link)) break
    if (run?.type === 'words') end = index + 1
  }
  return end
}
