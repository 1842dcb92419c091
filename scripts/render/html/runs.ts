/**
 * Runs of words as HTML: letters, marks, links, the marks of notes. What only pages need (leaders, page numbers and
 * the words around them) is left out.
 */
import type { Direction } from '../../ast/right-to-left.ts'
import type { LinkOfRun, Mark, NoteRun, Origin, Run, WordsRun } from '../../template/galley.ts'
import { anyRightToLeft } from '../direction/turned-runs.ts'
import type { Desk } from './desk.ts'
import { attribute, escapeHtml, fragment, pathAddress, safeAddress } from './escape.ts'
import { type RunWriters, writeLinks } from './links.ts'
import { writeTurned } from './turned.ts'

/** A paragraph: whose words it holds (only words of the other side are marked), and which way it runs. */
export type Around = { readonly origin: Origin; readonly direction: Direction }

export function writeRuns(all: readonly Run[], { origin, direction }: Around, desk: Desk): string {
  const runs = withoutLastLine(all)
  const writers: RunWriters = { run: (run) => writeRun(run, origin, desk), link: writeLink }
  if (direction === 'left-to-right' && !anyRightToLeft(runs)) return writeLinks(runs, writers)
  return writeTurned(runs.filter(isShown), writers, direction)
}

const isShown = (run: Run): boolean => run.type !== 'page' && !(run.type === 'words' && run.where === 'paged')

/** Where only pages have a last line (the address of a text), there is no break before it either. */
function withoutLastLine(runs: readonly Run[]): readonly Run[] {
  let end = runs.length
  while (end > 0 && !isShown(runs[end - 1] as Run)) end--
  return end < runs.length && runs[end - 1]?.type === 'break' ? runs.slice(0, end - 1) : runs
}

function writeRun(run: Run, origin: Origin, desk: Desk): string {
  switch (run.type) {
    case 'words':
      return writeWords(run, origin)
    case 'note':
      return writeNoteMark(run, desk)
    case 'break':
      return '<br>\n'
    case 'page':
    case 'leader':
      return ''
  }
}

/** `number` has no look of its own; Word makes it a field. */
const ELEMENTS: Readonly<Record<Mark, string | null>> = {
  strong: 'strong',
  emphasis: 'em',
  sup: 'sup',
  sub: 'sub',
  number: null,
}

function writeWords(run: WordsRun, origin: Origin): string {
  if (run.where === 'paged' || run.text === '') return ''
  let html = escapeHtml(run.text)
  for (const mark of run.marks.toReversed()) {
    const element = ELEMENTS[mark]
    if (element !== null) html = `<${element}>${html}</${element}>`
  }
  const other = run.origin === origin ? null : run.origin
  if (other === null && run.language === null) return html
  return `<span${attribute('class', other)}${attribute('lang', run.language)}>${html}</span>`
}

/** Marks that fonts draw high already: `*`, `¹`. Figures and daggers are raised. */
const HIGH_MARK = /^(?:\*+|[\p{Lm}\p{No}]+)$/u

function writeNoteMark(note: NoteRun, desk: Desk): string {
  const id = desk.takeNote(note)
  const names = `id="${escapeHtml(id)}" href="${fragment(note.id)}" role="doc-noteref"`
  const look = HIGH_MARK.test(note.mark) ? 'mark star' : 'mark'
  return `<sup class="${look}"><a ${names} aria-label="Note ${escapeHtml(note.mark)}">${escapeHtml(note.mark)}</a></sup>`
}

/** Words that lead nowhere stay plain words, and say in their attributes how the reference stands. */
function writeLink(link: LinkOfRun, words: string): string {
  if (words === '') return ''
  const more = beyondWords(link.description, words)
  const title = more === '' ? '' : ` title="${more}"`
  const address = addressOf(link)
  if (address !== null) {
    const rel = link.to?.type === 'address' ? ' rel="noopener external"' : ''
    const name = link.to?.type === 'address' ? 'ref outside' : 'ref'
    return `<a class="${name}" href="${escapeHtml(address)}"${rel}${title}>${words}</a>`
  }
  return link.state === 'plain' ? words : `<span data-ref-state="${link.state}"${title}>${words}</span>`
}

/**
 * What a description says that the words do not say already, as HTML; who listens would hear it twice.
 *
 *     'Declaration 489, Standing with Ukraine' at the words 'Declaration 489' → 'Standing with Ukraine'
 *     'Declaration 489, Standing with Ukraine' at 'Declaration 489 – Standing with Ukraine' → ''
 */
function beyondWords(description: string, words: string): string {
  const letters = words.replace(TAG, '')
  const whole = escapeHtml(description)
  if (whole === letters || whole === letters.replace(' – ', ', ')) return ''
  return whole.startsWith(`${letters}, `) ? whole.slice(letters.length + 2) : whole
}

/** `<strong>`, `<span lang="uk">`: in written words a sign of less is `&lt;`. */
const TAG = /<[^<>]*>/g

function addressOf({ to }: LinkOfRun): string | null {
  switch (to?.type) {
    case undefined:
      return null
    case 'anchor':
      return fragment(to.anchor)
    case 'file':
      return `${pathAddress(to.path)}.${to.format ?? 'html'}${to.anchor === '' ? '' : fragment(to.anchor)}`
    case 'address':
      return safeAddress(to.address)
  }
}
