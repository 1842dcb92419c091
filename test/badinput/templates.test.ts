/** Templates with one fault each: every one takes the place of the template that prints a text. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../scripts/report.ts'
import { prepareTemplates } from '../../scripts/template/load-templates.ts'
import { build, expectAnswer, GOOD, goodProject } from './built.ts'
import { CORPUS, readIndex } from './index-table.ts'

const rows = CORPUS === undefined ? [] : readIndex(CORPUS).filter(({ section }) => section === 'templates')

const CLAUSE = '{{#with clause}}{{> clause}}{{/with}}'
const TEXT = readFileSync(new URL('../../templates/text.hbs', import.meta.url), 'utf8')
const LOOP = (from: string, inner: string): string => `{{#each ${from}pieces}}${inner}{{/each}}`

/** What the file means, in our words: the index asks for that where a fault lies deeper than the vocabulary. */
const IN_OUR_WORDS: Readonly<Record<string, string>> = {
  '05-text-twice.hbs': TEXT.replace(
    CLAUSE,
    `${CLAUSE}{{#with clause}}<paragraph>{{label}} {{inline words}}</paragraph>{{/with}}`,
  ),
  '06-too-much.hbs': TEXT.replace(
    CLAUSE,
    `<editorial>${['', '../', '../../'].reduceRight((inner, from) => LOOP(`../${from}`, inner), 'x')}</editorial>`,
  ),
}

/** Four loops over five hundred clauses would write 62 500 million letters. */
const LONG_TEXT = `${GOOD}${Array.from({ length: 497 }, (_, at) => `${at + 4}. **CALLS ON** them again;\n`).join('')}`

describe.skipIf(CORPUS === undefined)('the corpus of bad templates (ENGROSS_BADINPUT)', () => {
  test('has its table', () => expect(rows.length).toBe(7))

  test.each(rows.map((row) => [row.file, row] as const))('%s', (file, row) => {
    const template = IN_OUR_WORDS[file] ?? readFileSync(join(CORPUS ?? '', 'templates', file), 'utf8')
    const sources = file === '06-too-much.hbs' ? { 'sources/good.md': LONG_TEXT } : {}
    const built = build(goodProject({ 'templates/text.hbs': template, ...sources }))
    expectAnswer(row, built)
  })

  test('no name that leads out of the folder is a partial', () => {
    const names: Readonly<Record<string, readonly string[]>> = JSON.parse(
      readFileSync(join(CORPUS ?? '', 'paths/refused.json'), 'utf8'),
    )
    const refused = (names.outside ?? []).map((name) => [name, codeOf(`{{> ${JSON.stringify(name)}}}`)])
    expect(refused.filter(([, code]) => code !== 'template-unknown-partial')).toEqual([])
    expect(refused.length).toBe(14)
  })
})

/** The code under which a template is refused. */
function codeOf(template: string): string {
  try {
    prepareTemplates(new Map([['volume', { name: 'volume', file: 'volume.hbs', text: template }]]))
    return 'not refused'
  } catch (cause) {
    if (cause instanceof Refusal) return cause.finding.code
    throw cause
  }
}
