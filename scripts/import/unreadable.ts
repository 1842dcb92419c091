/** Why a file cannot become a source: said as a finding, never thrown. */
import type { FindingCode } from '../finding-codes.ts'

export type Unreadable = {
  readonly unreadable: true
  readonly code: FindingCode
  readonly message: string
  readonly hint: string
}

export function isUnreadable(value: object): value is Unreadable {
  return 'unreadable' in value
}

const WHOLE_COPY = 'Open it in the program that made it and save it anew, or ask for a whole copy.'

export function unreadable(message: string, hint: string = WHOLE_COPY): Unreadable {
  return { unreadable: true, code: 'import-damaged', message, hint }
}

/** `count` is null where the file does not say how many. */
export function severalTexts(count: number | null): Unreadable {
  return {
    unreadable: true,
    code: 'import-several-texts',
    message: `The file holds ${count ?? 'several'} texts; one source holds one.`,
    hint: 'Import the files of the single texts, which stand in the folder beside the volume.',
  }
}

export function folded(): Unreadable {
  return {
    unreadable: true,
    code: 'import-kind',
    message: 'The file is a booklet: its pages lie in the order of folding.',
    hint: 'Import the PDF, Word or web page of the text, which has them in the order of reading.',
  }
}
