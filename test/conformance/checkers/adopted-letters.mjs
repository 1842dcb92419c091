// The adopted letters of a finished file, taken from the JSON that was published beside it. A checker asks whether each
// clause, note and title stands whole in what an outside program read.
import { existsSync, readFileSync } from 'node:fs'

/** Letters only: NFC, without white space and soft hyphens. */
export function lettersOf(text) {
  return text.normalize('NFC').replace(/[\s\u00ad]+/g, '')
}

/** The pieces of adopted text of the file's volume or text: [{ name, letters }]. */
export function adoptedPieces(file) {
  // A comparison holds the letters of two texts, which its own command has proved.
  if (/[\\/](redlines|changes)[\\/]/.test(file)) return []
  const json = file.replace(/\.\w+$/, '.json')
  if (!existsSync(json)) throw new Error(`${json} is missing: build with the JSON format to compare letters`)
  const read = JSON.parse(readFileSync(json, 'utf8'))
  const texts = read.type === 'compendium' ? read.texts.map((entry) => entry.text) : [read]
  return texts.flatMap(piecesOfText).filter((piece) => piece.letters !== '')
}

function piecesOfText(text) {
  const piece = (name, content, label = '') => ({
    name: `${text.id} ${name}`,
    letters: lettersOf(label + wordsOf(content)),
    label: lettersOf(label),
  })
  return [
    ...text.title.map((line) => piece('title', line.content)),
    ...(text.opening ? [piece('opening', text.opening.content)] : []),
    ...text.body.flatMap((block) => piecesOfBlock(block, piece)),
    ...text.notes.map((note) => piece(`note ${note.mark}`, note.content)),
  ]
}

function piecesOfBlock(block, piece) {
  if (block.type === 'clause') {
    return [
      piece(block.id, block.content, block.label ?? ''),
      ...block.clauses.flatMap((clause) => piecesOfBlock(clause, piece)),
      ...block.wrapUp.map((line) => piece(`${block.id} wrap-up`, line.content)),
    ]
  }
  if (block.type === 'section')
    return [piece(block.id, block.heading), ...block.body.flatMap((inner) => piecesOfBlock(inner, piece))]
  return block.rows.flatMap((row) => row.cells.map((cell) => piece(block.id, cell.content)))
}

function wordsOf(content) {
  return content
    .map((inline) => {
      if (inline.type === 'words') return inline.text
      if (inline.type === 'note-mark') return MARK
      if (inline.type === 'line-break') return ' '
      return wordsOf(inline.content)
    })
    .join('')
}

/** Where the mark of a note stands: programs print it there, each in its own way. */
const MARK = '\u0000'

/** Findings for the pieces that are missing in `read`. Page references of ours, "(p. 12)", are taken out first. */
export function missingPieces(file, read, rule) {
  const letters = lettersOf(read.replace(/\(p\.\s*[\divxlcdm]+\s*\)/gi, ''))
  return adoptedPieces(file)
    .flatMap(({ name, letters: own }) => own.split(MARK).map((part) => ({ name, letters: part })))
    .filter((piece) => !letters.includes(piece.letters))
    .map((piece) => ({ file, rule, text: `${piece.name} is not found whole: “${piece.letters.slice(0, 60)}…”` }))
}

/**
 * Findings for the pieces of the texts that do not follow one another in what a program read as plain words. Notes are
 * left out, for programs print them where they like; so are labels, if a program leaves counting to its reader.
 */
export function piecesOutOfOrder(file, read, { rule, labels }) {
  const letters = lettersOf(read.replace(/\(p\.\s*[\divxlcdm]+\s*\)/gi, ''))
  let at = 0
  const findings = []
  for (const { name, letters: own, label } of adoptedPieces(file).filter((piece) => !/ note \S+$/.test(piece.name))) {
    for (const part of (labels === 'read' ? own : own.slice(label.length)).split(MARK)) {
      const found = letters.indexOf(part, at)
      if (found >= 0) at = found + part.length
      else findings.push({ file, rule, text: `${name} does not follow: “${part.slice(0, 60)}…”` })
    }
  }
  return findings
}
