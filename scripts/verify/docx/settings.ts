/**
 * Settings of a Word file that fetch, ask or change something when it is opened.
 */
import type { Fault } from '../reading.ts'
import { isOn } from './styles.ts'
import { readXml } from './xml.ts'

const FORBIDDEN: Readonly<Record<string, string>> = {
  'w:attachedTemplate': 'The file attaches a template.',
  'w:mailMerge': 'The file asks for data of a mail merge.',
  'w:updateFields': 'The file asks to update its fields when it is opened.',
  'w:trackRevisions': 'The file tracks changes.',
}

export function checkSettings(xml: string | null): readonly Fault[] {
  const faults: Fault[] = []
  if (xml === null) return faults
  readXml(xml, 'word/settings.xml', {
    open(name, attribute) {
      const message = Object.hasOwn(FORBIDDEN, name) ? FORBIDDEN[name] : undefined
      if (message && isOn(attribute('w:val'))) faults.push({ code: 'verify-active', message })
    },
    close() {},
    text() {},
  })
  return faults
}
