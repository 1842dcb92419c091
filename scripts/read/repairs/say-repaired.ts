/** How a repair reports itself: what it did, and how to switch it off. */
import { type Reading, remark } from '../reading.ts'
import type { RepairName } from './repair-names.ts'

export type Repaired = { readonly name: RepairName; readonly at: number; readonly message: string }

export function sayRepaired(reading: Reading, { name, at, message }: Repaired): void {
  const hint = `To leave it as it is, write \`repairs-off: ${name}\` in the front matter.`
  remark(reading, { code: 'text-repaired', at, message, hint })
}
