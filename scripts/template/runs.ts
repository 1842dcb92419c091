/**
 * Gathers the runs of one block from the words and inline tags of the markup.
 *
 * White space: spaces, tabs and line ends of the markup count as one space, however many there are, and as nothing at
 * the beginning and the end of a block and beside a line break or leader. No-break spaces and all others are letters,
 * and so is a space written `&#32;`, which is how `inline` keeps the spaces of a text.
 */
import type { Block, Destination, LinkOfRun, LinkState, Mark, NoteRun, Origin, Run, WordsRun } from './galley.ts'
import type { ElementRule } from './grammar.ts'
import type { Tag } from './tags.ts'

/** How words look and whose they are, from the inline elements that are open. */
type Look = {
  readonly element: ElementRule | null
  readonly marks: readonly Mark[]
  readonly origin: Origin
  readonly language: string | null
  readonly link: LinkOfRun | null
  readonly where: WordsRun['where']
}

/** One block or note under construction. */
type Line = { readonly runs: Run[]; space: 'wanted' | 'swallow' | 'trailing'; readonly note: Tag | null }

/** One gatherer serves all blocks of a volume, one after the other. */
export type Runs = {
  begin(origin: Origin): void
  words(text: string, spaces: 'collapse' | 'keep'): void
  open(tag: Tag, element: ElementRule): void
  close(): void
  empty(tag: Tag): void
  finish(): Block['runs']
}

const PLAIN: Omit<Look, 'origin'> = { element: null, marks: [], language: null, link: null, where: 'everywhere' }
const OUTERMOST: Readonly<Record<Origin, Look>> = {
  adopted: { ...PLAIN, origin: 'adopted' },
  ours: { ...PLAIN, origin: 'ours' },
}
const MARKS: readonly Mark[] = ['strong', 'emphasis', 'sup', 'sub', 'number']
const MARK_OF: Readonly<Record<string, Mark>> = {
  strong: 'strong',
  em: 'emphasis',
  sup: 'sup',
  sub: 'sub',
  number: 'number',
}

export function gatherRuns(): Runs {
  const looks: Look[] = []
  const lines: Line[] = []
  const look = (): Look => looks.at(-1) ?? OUTERMOST.adopted
  const line = (): Line => lines.at(-1) as Line

  return {
    begin(origin) {
      looks.splice(0, looks.length, OUTERMOST[origin])
      lines.splice(0, lines.length, { runs: [], space: 'swallow', note: null })
    },
    words(text, spaces) {
      const kept = spaces === 'keep' ? text : collapse(text, line())
      if (kept === '') return
      if (spaces === 'keep') line().space = 'wanted'
      appendWords(line().runs, kept, look())
    },
    open(tag, element) {
      const next = { ...lookInside(tag, look()), element }
      looks.push(element.name === 'note' ? { ...PLAIN, element, origin: next.origin } : next)
      if (element.name === 'note') lines.push({ runs: [], space: 'swallow', note: tag })
    },
    close() {
      const closed = looks.pop()
      if (closed?.element?.name !== 'note') return
      const note = lines.pop() as Line
      trimEnd(note)
      line().runs.push(noteRun(note, look().origin))
      line().space = 'wanted'
    },
    empty(tag) {
      if (tag.name !== 'page') trimEnd(line())
      line().runs.push(emptyRun(tag, look().link))
      line().space = tag.name === 'page' ? 'wanted' : 'swallow'
    },
    finish() {
      trimEnd(line())
      return line().runs
    },
  }
}

const SPACE = /[ \t\n\r]+/g
const TO_COLLAPSE = /[\t\n\r]| {2}/

function collapse(text: string, line: Line): string {
  let kept = TO_COLLAPSE.test(text) ? text.replace(SPACE, ' ') : text
  if (line.space !== 'wanted' && kept.startsWith(' ')) kept = kept.slice(1)
  if (kept !== '') line.space = kept.endsWith(' ') ? 'trailing' : 'wanted'
  return kept
}

/** Takes away the one collapsed space that may stand at the end. */
function trimEnd(line: Line): void {
  const last = line.runs.at(-1)
  if (line.space !== 'trailing' || last?.type !== 'words') return
  line.runs.pop()
  if (last.text.length > 1) line.runs.push({ ...last, text: last.text.slice(0, -1) })
}

function appendWords(runs: Run[], text: string, { marks, origin, language, link, where }: Look): void {
  const last = runs.at(-1)
  const joins =
    last?.type === 'words' &&
    last.marks === marks &&
    last.link === link &&
    last.origin === origin &&
    last.where === where &&
    last.language === language
  if (joins) runs[runs.length - 1] = { ...last, text: last.text + text }
  else runs.push({ type: 'words', text, marks, origin, language, link, where })
}

function lookInside(tag: Tag, outside: Look): Look {
  const mark = MARK_OF[tag.name]
  if (mark) {
    const marks = outside.marks.includes(mark)
      ? outside.marks
      : MARKS.filter((m) => m === mark || outside.marks.includes(m))
    return { ...outside, marks }
  }
  if (tag.name === 'ours') return { ...outside, origin: 'ours' }
  if (tag.name === 'paged') return { ...outside, where: 'paged' }
  if (tag.name === 'span') return { ...outside, language: tag.attributes.get('lang') ?? outside.language }
  return tag.name === 'ref' || tag.name === 'link' ? { ...outside, link: linkOf(tag) } : outside
}

function linkOf({ name, attributes }: Tag): LinkOfRun {
  const value = (key: string): string => attributes.get(key) ?? ''
  const address = value('address')
  if (name === 'link') {
    return { state: 'plain', to: { type: 'address', address }, description: value('description') || address }
  }
  const description = value('description')
  return { state: value('state') as LinkState, to: destination(value('to'), value('file'), address), description }
}

function destination(anchor: string, path: string, address: string): Destination | null {
  if (path !== '') return { type: 'file', path, anchor }
  if (anchor !== '') return { type: 'anchor', anchor }
  return address === '' ? null : { type: 'address', address }
}

function noteRun({ note, runs }: Line, origin: Origin): NoteRun {
  return { type: 'note', id: note?.attributes.get('id') ?? '', mark: note?.attributes.get('mark') ?? '', origin, runs }
}

function emptyRun({ name, attributes }: Tag, link: LinkOfRun | null): Run {
  if (name === 'page') return { type: 'page', of: attributes.get('of') ?? '', link }
  return name === 'leader' ? { type: 'leader' } : { type: 'break' }
}
