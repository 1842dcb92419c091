/**
 * Runs of words as HTML: letters, marks, links, the marks of notes. What only pages need (leaders, page numbers and
 * the words around them) is left out.
 */
import type { LinkOfRun, Mark, NoteRun, Origin, Run, WordsRun } from '../../template/galley.ts'
import type { Desk } from './desk.ts'
import { attribute, escapeHtml, fragment, pathAddress, safeAddress } from './escape.ts'

/** `origin`: whose words the block around the runs holds; only words of the other side are marked. */
export function writeRuns(runs: readonly Run[], origin: Origin, desk: Desk): string {
  let html = ''
  for (let index = 0; index < runs.length; ) {
    const run = runs[index]
    const link = run?.type === 'words' ? run.link : null
    if (link === null) {
      if (run) html += writeRun(run, origin, desk)
      index++
      continue
    }
    const end = endOfLink(runs, index, link)
    const words = runs.slice(index, end).map((inside) => writeRun(inside, origin, desk))
    html += writeLink(link, words.join(''))
    index = end
  }
  return html
}

/** Neighbouring runs of one link share the same object; page references and breaks between them do not part it. */
function endOfLink(runs: readonly Run[], start: number, link: LinkOfRun): number {
  let end = start
  for (let index = start; index < runs.length; index++) {
    const run = runs[index]
    if (run?.type === 'note' || (run?.type === 'words' && run.link !== link)) break
    if (run?.type === 'words') end = index + 1
  }
  return end
}

function writeRun(run: Run, origin: Origin, desk: Desk): string {
  switch (run.type) {
    case 'words':
      return writeWords(run, origin)
    case 'note':
      return writeNoteMark(run, desk)
    case 'break':
      return '<br>'
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
  const title = attribute('title', link.description === '' ? null : link.description)
  const address = addressOf(link)
  if (address !== null) {
    const rel = link.to?.type === 'address' ? ' rel="noopener external"' : ''
    const name = link.to?.type === 'address' ? 'ref outside' : 'ref'
    return `<a class="${name}" href="${escapeHtml(address)}"${rel}${title}>${words}</a>`
  }
  return link.state === 'plain' ? words : `<span data-ref-state="${link.state}"${title}>${words}</span>`
}

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
