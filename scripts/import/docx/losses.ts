/** What a Word file holds besides words: said to the editor, since it is not in the source. */
import type { ImportRemark } from '../manuscript.ts'
import type { Parts } from './archive.ts'

type Loss = ImportRemark & { readonly sign: string }

const LOSSES: readonly Loss[] = [
  {
    sign: '<w:ins ',
    code: 'import-changes',
    message: 'The file holds inserted words that nobody has accepted; they were taken.',
    hint: 'Accept or reject all changes in Word and import the file again, unless this is what was adopted.',
  },
  {
    sign: '<w:del ',
    code: 'import-changes',
    message: 'The file holds deleted words that nobody has accepted as deleted; they were left out.',
    hint: 'Accept or reject all changes in Word and import the file again, unless this is what was adopted.',
  },
  {
    sign: '<w:txbxContent',
    code: 'import-lost',
    message: 'The file holds a text box; its words may be missing or stand in another place.',
    hint: 'Compare the end of the source with the file.',
  },
  { sign: '<w:drawing', code: 'import-lost', message: 'The file holds pictures; a source has none.' },
  { sign: '<m:oMath', code: 'import-lost', message: 'The file holds formulas; they were not taken.' },
  { sign: '<w:commentReference', code: 'import-left-out', message: 'The comments in the file were left out.' },
]

export function lossesOf(parts: Parts): readonly ImportRemark[] {
  const document = parts.get('word/document.xml') ?? ''
  return LOSSES.filter(({ sign }) => document.includes(sign)).map(({ sign: _, ...remark }) => remark)
}
