/**
 * At which side a PDF is bound: a volume in Hebrew or Arabic turns its leaves the other way, and says so to whoever shows
 * two pages beside each other (ISO 32000-1, 12.2).
 */
import { directionOfLanguage } from '../../ast/right-to-left.ts'
import type { FinishedFile } from '../finished-file.ts'
import type { Fault } from '../reading.ts'
import type { Objects } from './objects.ts'
import { asDict, asName, type PdfDict } from './values.ts'

export function opensAt({ galley }: FinishedFile): 'left' | 'right' {
  return directionOfLanguage(galley.language) === 'right-to-left' ? 'right' : 'left'
}

export function checkBinding(catalog: PdfDict, objects: Objects, file: FinishedFile): readonly Fault[] {
  const wishes = asDict(objects.entry(catalog, 'ViewerPreferences'))
  const said = (wishes && asName(objects.entry(wishes, 'Direction'))) === 'R2L' ? 'right' : 'left'
  if (said === opensAt(file)) return []
  return [
    { code: 'verify-direction', message: `The file says that it is bound at the ${said}, which its volume is not.` },
  ]
}
