/**
 * Reads a finished file back and compares it with the galley: the last gate before a file is published. The readers
 * share no code with the writers and use nothing but the standard library, so that no error is made twice.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FormatName } from '../compose/format-name.ts'
import type { Report } from '../report.ts'
import type { Steps } from '../steps.ts'
import { compare } from './compare.ts'
import { type Expected, expect } from './expected.ts'
import type { FinishedFile } from './finished-file.ts'
import { type Proof, prove } from './proof.ts'
import { type Fault, type Reading, Unreadable } from './reading.ts'

/** A long file is read in steps, between which signals are heard. */
export type Reader = (file: FinishedFile, expected: Expected) => Steps<Reading>

/** One line per format; a reader is loaded when its format is verified. */
const READERS: Readonly<Record<FormatName, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  booklet: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  docx: async () => inOneStep((await import('./docx/read-docx.ts')).readDocx),
  html: async () => inOneStep((await import('./html/read-html.ts')).readHtml),
  site: async () => inOneStep((await import('./html/read-html.ts')).readHtml),
  json: async () => inOneStep((await import('./json/read-json.ts')).readJson),
}

/** These files are read in less than half a second. */
function inOneStep(read: (file: FinishedFile, expected: Expected) => Reading): Reader {
  return function* (file, expected) {
    yield
    return read(file, expected)
  }
}

/** So many differences of one file are told; the others are counted. */
const TOLD = 20

export async function verify(file: FinishedFile, report: Report): Promise<Proof> {
  await nextTurn() // Signals are heard between turns.
  const expected = expect(file)
  const read = await READERS[file.format]()
  const reading = await attempt(read(file, expected))
  await nextTurn()
  if ('fault' in reading) {
    tell(file, [reading.fault], report)
    return { letters: 0, words: 0, digest: '', differences: 1 }
  }
  const faults = [...reading.faults, ...compare(file, expected, reading)]
  tell(file, faults, report)
  return prove(expected, reading, faults.length)
}

/** A hostile or damaged file may fail in a place that no reader foresaw; it is unreadable all the same. */
async function attempt(steps: Steps<Reading>): Promise<Reading | { readonly fault: Fault }> {
  try {
    for (;;) {
      await nextTurn() // Before the first step too: what follows the loading of a reader runs before signals are looked for.
      const step = steps.next()
      if (step.done) return step.value
    }
  } catch (cause) {
    if (cause instanceof Unreadable) return { fault: { code: cause.code, message: cause.message } }
    return { fault: { code: 'verify-unreadable', message: `The file cannot be read: ${String(cause)}.` } }
  }
}

function tell(file: FinishedFile, faults: readonly Fault[], report: Report): void {
  const place = { file: file.path, line: 1, column: 1 }
  for (const { code, message, page } of faults.slice(0, TOLD)) {
    report.say({ code, place, message: page === undefined ? message : `${message} (p. ${page})`, hint: HINT })
  }
  const [first] = faults
  if (first && faults.length > TOLD) {
    report.say({ code: first.code, place, message: `There are ${faults.length - TOLD} more differences.` })
  }
}

const HINT = 'Nothing was published. Build again; if it recurs, look at your templates, then report it.'
