import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Finding, Refusal } from '../../scripts/report.ts'
import { checkTemplates } from '../../scripts/template/check.ts'
import type { TemplateSource } from '../../scripts/template/template-source.ts'

const FOLDER = fileURLToPath(new URL('../../templates', import.meta.url))

/** The built-in templates, some of them replaced; `text` is what prints one text. */
function house(replaced: Readonly<Record<string, string>> = {}): ReadonlyMap<string, TemplateSource> {
  const names = readdirSync(FOLDER).filter((file) => file.endsWith('.hbs'))
  const sources = names.map((file) => [file.slice(0, -4), readFileSync(`${FOLDER}/${file}`, 'utf8')] as const)
  const all = [...sources, ...Object.entries(replaced)]
  return new Map(all.map(([name, text]) => [name, { name, file: `${name}.hbs`, text }]))
}

function faultsOf(replaced: Readonly<Record<string, string>>): readonly Finding[] {
  try {
    checkTemplates(house(replaced), 'volume')
  } catch (cause) {
    if (cause instanceof Refusal) return [cause.finding, ...cause.others]
    throw cause
  }
  return []
}

/** 'text.hbs:1:7 template-unknown-name', in the order in which they are told. */
function told(replaced: Readonly<Record<string, string>>): readonly string[] {
  return faultsOf(replaced).map(({ place, code }) => `${place?.file}:${place?.line}:${place?.column} ${code}`)
}

/** A text.hbs whose sheet holds `inside`, which begins on line 2. */
const sheet = (inside: string): Readonly<Record<string, string>> => ({
  text: `<text id="{{anchor}}" bookmark="{{bookmark}}">\n${inside}\n</text>`,
})

describe('the check of templates', () => {
  it('finds nothing in the templates that come with engross', () => {
    expect(faultsOf({})).toEqual([])
  })

  it.each([
    ['a misspelt name', '<title>{{titel}}</title>', '2:10', 'Did you mean “title”?'],
    ['one inside #if', '<title>{{#if title}}{{titel}}{{/if}}</title>', '2:23', 'Did you mean “title”?'],
    ['one inside #each', '{{#each citedBy}}<cited-by>{{nam}}</cited-by>{{/each}}', '2:30', 'Did you mean “name”?'],
    ['one that #if asks for', '{{#if isBackgroud}}{{/if}}', '2:7', 'Did you mean “isBackground”?'],
    ['a name of the outside', '{{#each citedBy}}<cited-by>{{bookmark}}</cited-by>{{/each}}', '2:30', '“../bookmark”'],
    ['a block parameter', '{{#each citedBy as |place|}}<cited-by>{{plac.name}}</cited-by>{{/each}}', '2:41', '“place”'],
    ['@index outside of a loop', '{{#with opening}}<opening>{{@rot}}</opening>{{/with}}', '2:29', '“@root”'],
    ['a way out of the template', '<title>{{../title}}</title>', '2:10', 'what it is given'],
    ['a prototype', '<title>{{constructor.name}}</title>', '2:10', 'Known here'],
    ['another one', '<title>{{__proto__.polluted}}</title>', '2:10', 'Known here'],
    ['words of a text without inline', '<opening>{{opening}}</opening>', '2:10', '{{inline opening}}'],
    ['a list as a word', '<title>{{citedBy}}</title>', '2:8', '{{#each citedBy}}'],
    ['inline with a plain word', '<title>{{inline title}}</title>', '2:8', '{{inline words}}'],
    ['a loop over a word', '{{#each title}}{{/each}}', '2:9', '{{#with'],
  ])('reports %s as template-unknown-name', (_, inside, place, hint) => {
    const [first, ...others] = faultsOf(sheet(inside))
    expect(first).toMatchObject({ code: 'template-unknown-name', place: { file: 'text.hbs' } })
    expect(`${first?.place?.line}:${first?.place?.column}`).toBe(place)
    expect(first?.hint).toContain(hint)
    expect(others).toEqual([])
  })

  it.each([
    ['{{lookup this "constructor"}}', 'template-unknown-helper', '2:10', 'The helpers are'],
    ['{{inlin opening}}', 'template-unknown-helper', '2:10', '“inline”'],
    ['{{#eech citedBy}}{{/eech}}', 'template-unknown-helper', '2:11', '{{#each}}'],
    ['{{{title}}}', 'template-raw-output', '2:8', '{{name}}'],
    ['{{&title}}', 'template-raw-output', '2:8', '{{name}}'],
    ['{{> plase}}', 'template-unknown-partial', '2:8', '“place”'],
    ['{{> (is title name)}}', 'template-unknown-partial', '2:8', 'Name the template'],
    ['{{> ../../secret}}', 'template-unknown-partial', '2:8', 'templates/'],
    ['{{#> places}}{{/places}}', 'template-syntax', '2:8', '{{> name}}'],
    ['{{is title}}', 'template-unknown-name', '2:8', 'two words'],
  ])('reports %s as %s', (written, code, place, hint) => {
    const [first] = faultsOf(sheet(`<title>${written}</title>`))
    expect(first?.code).toBe(code)
    expect(`${first?.place?.line}:${first?.place?.column}`).toBe(place)
    expect(first?.hint).toContain(hint)
  })

  it.each([
    ['<h1>x</h1>', 'template-unknown-element', '2:1', 'Here may stand table'],
    ['<claus id="a" label="b">x</claus>', 'template-unknown-element', '2:1', 'Did you mean <clause>?'],
    ['<title lable="x">x</title>', 'template-unknown-element', '2:8', 'It takes'],
    ['<clause id="{{anchor}}" lable="x" label="y">x</clause>', 'template-unknown-element', '2:25', '“label”'],
    ['<clause id="a">x</clause>', 'template-markup', '2:1', 'label='],
    ['<title>x', 'template-markup', '2:1', null],
    ['<title>{{#if title}}<em>{{/if}}x</em></title>', 'template-markup', '2:21', null],
    ['x', 'template-markup', '2:1', 'block'],
    ['{{title}}', 'template-markup', '2:1', 'block'],
    ['<title><symbol>x</symbol></title>', 'template-markup', '2:8', null],
    ['<title>x</symbol></title>', 'template-markup', '2:9', '</title>'],
    ['<title><link address="https://a.b"><page of="x"><em/></link></title>', 'template-markup', '2:36', '<page/>'],
    [
      '<title><link address="a"><ref state="here" description="d">x</ref></link></title>',
      'template-markup',
      '2:26',
      null,
    ],
    ['<title><ref state="heer" description="d">x</ref></title>', 'template-markup', '2:20', '“here”'],
    ['<table columns="3,2"></table>', 'template-markup', '2:17', '3 2'],
    ['<title>Tom & Jerry</title>', 'template-markup', '2:12', '&amp;'],
    ['<title>a < b</title>', 'template-markup', '2:10', '&lt;'],
    ['<!-- remark -->', 'template-markup', '2:1', '{{!--'],
    ['<clause id="a" label="b"><wrap-up>x</wrap-up>late</clause>', 'template-markup', '2:46', 'come first'],
    ['<title id="{{inline opening}}">x</title>', 'template-markup', '2:12', null],
    ["<title id='a'>x</title>", 'template-unquoted-attribute', '2:11', 'double quotes'],
    ['<title id=a>x</title>', 'template-unquoted-attribute', '2:11', 'double quotes'],
    ['<title id={{anchor}}>x</title>', 'template-unquoted-attribute', '2:11', 'double quotes'],
    ['<title {{anchor}}>x</title>', 'template-unquoted-attribute', '2:8', 'double quotes'],
  ])('reports the markup %s as %s', (inside, code, place, hint) => {
    const [first] = faultsOf(sheet(inside))
    expect(`${first?.code} ${first?.place?.line}:${first?.place?.column}`).toBe(`${code} ${place}`)
    if (hint !== null) expect(first?.hint).toContain(hint)
  })

  it('reports what is not valid Handlebars, with file and line', () => {
    expect(told({ clause: '\n{{#each clauses}}<item>' })).toEqual(['clause.hbs:2:1 template-syntax'])
    expect(told({ clause: '{{#each clauses}}{{/if}}' })).toEqual(['clause.hbs:1:18 template-syntax'])
    expect(told({ clause: '{{' })).toEqual(['clause.hbs:1:1 template-syntax'])
  })

  it.each([
    ['\n {{#each clauses}}<item>', '2:2', '“{{#each clauses}}” is never closed.', '{{/each}}'],
    ['{{#if title}}{{#if name}}x{{/if}}', '1:1', '“{{#if title}}” is never closed.', '{{/if}}'],
    ['{{#each clauses}}{{/if}}', '1:18', '“{{#each clauses}}” is closed by “{{/if}}”.', '{{/each}}'],
    ['x{{/if}}', '1:2', '“{{/if}}” closes a block that was never opened.', 'Take it out'],
    ['x{{else}}', '1:2', '“{{else}}” stands outside of a block.', '{{#if …}}'],
    ['<title>{{title</title>{{name}}', '1:8', '“{{title” has no end.', '}}'],
    ['<title>{{title}</title>', '1:8', '“{{title” has no end.', '}}'],
    ['{{{title}}', '1:1', '“{{{title” has no end.', '}}}'],
    ['{{!-- a remark }}', '1:1', '“{{!-- a remark” has no end.', '--}}'],
    ['{{}}', '1:1', '“{{}}” has no name in it.', '{{title}}'],
    ['{{> }}', '1:1', '“{{> }}” has no name in it.', '{{title}}'],
    ['{{#if a == b}}x{{/if}}', '1:1', '“{{#if a == b}}” compares with “==”', '(is state "here")'],
    ['{{inline "title}}', '1:1', '“{{inline "title}}” has a quotation mark without its partner.', '{{inline title}}'],
    ['{{#if (is kind}}x{{/if}}', '1:1', '“{{#if (is kind}}” has a bracket without its partner.', '{{#if title}}'],
    ['{{> place of=}}', '1:1', '“{{> place of=}}” has no value behind “=”.', '{{inline title}}'],
    ['{{title, name}}', '1:1', '“{{title, name}}” cannot be read.', '{{inline title}}'],
    ['{{#if a}}{{else}}{{else}}{{/if}}', '1:1', 'Here the template cannot be read.', 'at most one {{else}}'],
    ['\n{{a/../b}}', '2:1', '“{{a/../b}}” cannot be read.', '{{inline title}}'],
  ])('says of %j what is wrong in plain words', (clause, place, message, hint) => {
    const [first] = faultsOf({ clause })
    expect(`${first?.place?.line}:${first?.place?.column}`).toBe(place)
    expect(first?.message).toContain(message)
    expect(first?.message).not.toMatch(/[A-Z]{2}|Expecting|token/)
    expect(first?.hint).toContain(hint)
  })

  it('tells all faults at once, those of the data first', () => {
    expect(told(sheet('<h1>{{titel}}</h1>\n<h2>{{{title}}}</h2>'))).toEqual([
      'text.hbs:2:7 template-unknown-name',
      'text.hbs:3:5 template-raw-output',
      'text.hbs:2:1 template-unknown-element',
      'text.hbs:3:1 template-unknown-element',
    ])
  })

  it('counts columns in code points', () => {
    expect(told(sheet('<title>𝔸𝔹{{titel}}</title>'))).toEqual(['text.hbs:2:12 template-unknown-name'])
    expect(told({ clause: '{{!-- a --}}\r\n<clause id="{{anchr}}" label="{{label}}"/>' })).toEqual([
      'clause.hbs:2:15 template-unknown-name',
    ])
  })

  it('refuses a partial that calls itself without end', () => {
    expect(told(sheet('{{> text}}'))).toContain('text.hbs:2:1 template-recursion')
    const circle = { ...sheet('<title>{{> first}}</title>'), first: '{{> second}}', second: '{{> first}}' }
    expect(told(circle)).toEqual(['second.hbs:1:1 template-recursion'])
    const upward = '{{#each @root.groups}}{{#each texts}}{{#each pieces}}{{#with clause}}{{> clause}}{{/with}}{{/each}}'
    expect(told({ clause: `${upward}{{/each}}{{/each}}` })).toEqual(['clause.hbs:1:70 template-recursion'])
    const loop = '{{#each clauses}}{{> around clauses=../clauses}}{{/each}}'
    expect(told({ clause: '{{> around}}', around: loop })).toEqual(['around.hbs:1:18 template-recursion'])
  })

  it('lets a partial call itself on a part of what it was given', () => {
    const nested = '<item id="{{anchor}}" label="{{label}}">{{inline words}}{{#each clauses}}{{> item}}{{/each}}</item>'
    expect(faultsOf({ item: nested })).toEqual([])
  })

  it('understands values in tags that are put together', () => {
    const inside =
      '<title {{#if anchor}}id="{{anchor}}.title"{{/if}} lang="{{#if language}}{{language}}{{else}}en{{/if}}">x</title>'
    expect(faultsOf(sheet(inside))).toEqual([])
    expect(told(sheet('<title {{#if anchor}}id="{{/if}}x">x</title>')).length).toBeGreaterThan(0)
  })
})
