/**
 * Statements and communiqués: perhaps a title, then paragraphs, numbered or not. Nothing is forced into a preamble and
 * an operative part. A statement whose body or date nobody states is an unverified copy.
 */

import { kindInTitle, readSymbol } from '../head/symbol.ts'
import { readLabel } from '../labels/labels.ts'
import type { Row } from '../lines/rows.ts'
import type { Dialect, Page, Shape } from './dialect.ts'
import { findTitle } from './title-line.ts'

export const plainStatement: Dialect = {
  name: 'plain-statement',
  recognise({ rows, statements }) {
    const isStated = statements.kind === 'statement' || statements.kind === 'communique'
    return [
      { weight: 2, because: 'every text is at least a statement' },
      ...(isStated ? [{ weight: 4, because: 'the editor calls it a statement' }] : []),
      ...(rows.some(isLabelled) ? [] : [{ weight: 1, because: 'no paragraph has a label' }]),
    ]
  },
  shape: (page) => shapeOf(page),
}

function shapeOf(page: Page): Shape {
  const { title, bodyFrom } = findTitle(page)
  const words = title.map((index) => page.rows[index]?.words ?? '').join(' ')
  return {
    kind: readSymbol(words)?.kind ?? kindInTitle(words) ?? 'statement',
    symbol: [],
    title,
    opening: null,
    bodyFrom,
    number: null,
    roles: 'paragraphs',
    statusWhen: (isVouchedFor) => (isVouchedFor ? 'adopted' : 'unverified'),
  }
}

function isLabelled({ use, words }: Row): boolean {
  return use === 'words' && readLabel(words)?.class === 'number'
}
