/**
 * Builders for the tests of the verifier: a galley of one sheet, and what the verifier says of a file.
 */
import type { FormatName } from '../../scripts/compose/format-name.ts'
import type { FindingCode } from '../../scripts/finding-codes.ts'
import { createReport, type Finding } from '../../scripts/report.ts'
import type { Flow, Galley } from '../../scripts/template/galley.ts'
import type { Proof } from '../../scripts/verify/proof.ts'
import { verify } from '../../scripts/verify/verify.ts'
import { block, galley, item, link, list, note, sheet, words } from '../builders.ts'

/** The text that the hand-made files say. */
export const smallGalley = (): Galley =>
  galleyOf([
    block('title', [words('ON ŁÓDŹ'), note('d.note', '*', 'Adopted on Monday.')]),
    list(
      item('clause', 'd.1', '1.', 'Noting the affluent office;'),
      item('clause', 'd.2', '2.', [
        words('see '),
        words('paragraph 1', [], { link: link('d.1', 'paragraph 1') }),
        words('.'),
      ]),
    ),
  ])

export const galleyOf = (flow: readonly Flow[]): Galley =>
  galley([{ role: 'body', sheets: [sheet('d', flow, { bookmark: 'On Łódź', head: { left: 'Volume', right: 'D' } })] }])

export type Verdict = {
  readonly proof: Proof
  readonly findings: readonly Finding[]
  readonly codes: readonly FindingCode[]
}

export async function judge(
  format: FormatName,
  bytes: Uint8Array,
  expected: Galley,
  more: {
    readonly pageLabels?: ReadonlyMap<string, string>
    readonly siblings?: ReadonlySet<string>
    readonly wordTemplate?: Uint8Array | undefined
    readonly lineNumbers?: number
    readonly signature?: number
    readonly attachment?: 'ast'
    readonly fonts?: readonly Uint8Array[]
    readonly watermark?: string
    readonly searched?: Galley
  } = {},
): Promise<Verdict> {
  const report = createReport()
  const { pageLabels = new Map(), siblings = new Set(), wordTemplate, lineNumbers = 0, signature = 0 } = more
  const house = {
    ...(wordTemplate ? { wordTemplate } : {}),
    ...(more.watermark ? { watermark: more.watermark } : {}),
    ...(more.fonts ? { fonts: more.fonts } : {}),
    ...(more.attachment ? { attachment: more.attachment } : {}),
    ...(more.searched ? { searched: more.searched } : {}),
  }
  const proof = await verify(
    {
      path: `folder/sample.${format}`,
      format,
      bytes,
      galley: expected,
      pageLabels,
      siblings,
      lineNumbers,
      signature,
      ...house,
    },
    report,
  )
  return { proof, findings: report.findings, codes: [...new Set(report.findings.map((finding) => finding.code))] }
}

/** Replaces one passage, and fails when it is not there exactly once. */
export function swap(text: string, before: string, after: string): string {
  const parts = text.split(before)
  if (parts.length !== 2) throw new Error(`“${before}” stands ${parts.length - 1} times in the file.`)
  return parts.join(after)
}
