/**
 * Pages of a web site: background, never an adopted text. They betray themselves by what a site writes around its texts
 * ("Read more"), and they have neither labels nor enacting words.
 */
import type { Dialect } from './dialect.ts'
import { findTitle } from './title-line.ts'

const SURE = 2 // Lines of site furniture: one may be an accident of copying.

export const webPage: Dialect = {
  name: 'web-page',
  recognise({ statements, siteFurniture }) {
    return [
      ...(statements.kind === 'background' ? [{ weight: 20, because: 'the editor calls it background' }] : []),
      ...(siteFurniture >= SURE ? [{ weight: 4, because: 'lines of a web site stood around the text' }] : []),
    ]
  },
  shape(page) {
    return {
      kind: 'background',
      symbol: [],
      ...findTitle(page),
      opening: null,
      number: null,
      roles: 'paragraphs',
      statusWhen: () => 'background',
    }
  },
}
