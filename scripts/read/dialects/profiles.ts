/** The list of traditions. On a tie the first wins: the plainer ones come first, so that a surer one must outweigh them. */
import type { Profile } from './profile.ts'
import { assembleeNationale } from './profiles/assemblee-nationale.ts'
import { communique } from './profiles/communique.ts'
import { conclusions } from './profiles/conclusions.ts'
import { europeanParliament } from './profiles/european-parliament.ts'
import { ipu } from './profiles/ipu.ts'
import { nationalResolution } from './profiles/national-resolution.ts'
import { natoPa } from './profiles/nato-pa.ts'
import { numberedText } from './profiles/numbered-text.ts'
import { oscePa } from './profiles/osce-pa.ts'
import { pace } from './profiles/pace.ts'
import { plainStatement } from './profiles/plain-statement.ts'
import { unDraft } from './profiles/un-draft.ts'
import { unGeneralAssembly } from './profiles/un-general-assembly.ts'
import { unSecurityCouncil } from './profiles/un-security-council.ts'
import { verkhovnaRada } from './profiles/verkhovna-rada.ts'
import { webPage } from './profiles/web-page.ts'

export const PROFILES: readonly Profile[] = [
  plainStatement,
  numberedText,
  webPage,
  natoPa,
  unGeneralAssembly,
  unSecurityCouncil,
  unDraft,
  pace,
  europeanParliament,
  oscePa,
  ipu,
  communique,
  conclusions,
  nationalResolution,
  verkhovnaRada,
  assembleeNationale,
]

/** The traditions without a body: each reads its manner of text, and each surer tradition builds on one of them. */
export const MANNERS = { 'symbol and opening': numberedText, title: plainStatement } as const
