/**
 * A galley as an indented outline: style, anchor, label and words, with marks and links in brackets.
 *
 *     text declaration-7  “Declaration 7 – On ferries”
 *       clause 1.  #declaration-7.1
 *         {strong:Recalling} that …
 */
import type { Block, Flow, Galley, Run, Sheet } from '../../scripts/template/galley.ts'

export function printGalley(galley: Galley): string {
  const lines = [`${galley.id}  “${galley.title}”  ${galley.language}  ${galley.date}`]
  for (const part of galley.parts) {
    lines.push('', `== ${part.role}`)
    for (const sheet of part.sheets) lines.push('', ...printSheet(sheet))
  }
  return `${lines.join('\n')}\n`
}

function printSheet(sheet: Sheet): readonly string[] {
  const head = sheet.head ? `  head: ${sheet.head.left} | ${sheet.head.right}` : ''
  return [
    `${sheet.style} #${sheet.id}  “${sheet.bookmark}”  ${sheet.language}${head}`,
    ...sheet.flow.flatMap((flow) => printFlow(flow, '  ')),
  ]
}

function printFlow(flow: Flow, indent: string): readonly string[] {
  switch (flow.type) {
    case 'block':
      return [printBlock(flow, indent)]
    case 'list':
      return flow.items.flatMap((item) => [
        `${indent}${item.style} ${item.label}  #${item.id}`,
        ...item.flow.flatMap((inner) => printFlow(inner, `${indent}  `)),
      ])
    case 'table':
      return [...flow.head, ...flow.rows].map(
        (row) =>
          `${indent}| ${row.cells.map((cell) => cell.flow.map((block) => printRuns(block.runs)).join(' / ')).join(' | ')}`,
      )
  }
}

function printBlock(block: Block, indent: string): string {
  const anchor = block.id ? ` #${block.id}` : ''
  return `${indent}${block.style}${anchor}: ${printRuns(block.runs)}`
}

function printRuns(runs: readonly Run[]): string {
  return runs.map(printRun).join('')
}

function printRun(run: Run): string {
  switch (run.type) {
    case 'words': {
      const marks = [
        ...run.marks,
        ...(run.where === 'paged' ? ['paged'] : []),
        ...(run.link ? [printLink(run.link)] : []),
      ]
      return marks.length === 0 ? run.text : `{${marks.join(' ')}:${run.text}}`
    }
    case 'note':
      return `{note ${run.mark} #${run.id}: ${printRuns(run.runs)}}`
    case 'page':
      return `{page of ${run.of}}`
    case 'leader':
      return '{…}'
    case 'break':
      return '{/}'
  }
}

function printLink({ state, to }: { readonly state: string; readonly to: { readonly type: string } | null }): string {
  if (to === null) return state
  const target = to as {
    readonly type: string
    readonly anchor?: string
    readonly address?: string
    readonly path?: string
  }
  return `${state}→${target.address ?? `${target.path ?? ''}#${target.anchor ?? ''}`}`
}
