import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digests, engross, FERRIES, project } from '../cli/projects.ts'

/** Writes a file when it runs; nobody must run it. */
const PLANTED = `require('node:fs').writeFileSync('ENGROSS_PWNED', 'x'); module.exports = {}`

it.each([
  ['front matter in JavaScript', `---js\n${PLANTED}\n---\n${FERRIES}`, 'front-matter-code'],
  ['front matter in spelt-out JavaScript', `---JavaScript \n${PLANTED}\n---\n${FERRIES}`, 'front-matter-code'],
  ['a YAML tag', `---\ntitle: !!js/function "function () { ${PLANTED} }"\n---\n${FERRIES}`, 'front-matter'],
  ['a prototype as key', `---\n__proto__: x\n---\n${FERRIES}`, 'front-matter-forbidden-key'],
])('%s runs nothing and is an error with its place', (_name, source, code) => {
  const folder = project({ 'sources/planted.md': source })
  const { status, stderr } = engross(folder, ['build'])
  expect(status).toBe(1)
  expect(stderr).toContain(code)
  expect(stderr).toMatch(/sources\/planted\.md:\d+:\d+/)
  expect(existsSync(join(folder, 'ENGROSS_PWNED'))).toBe(false)
  expect(digests(join(folder, 'out'))).toEqual({})
})

it('a manifest and files beside the sources run nothing', () => {
  const folder = project({
    'sources/ferries.md': FERRIES,
    'sources/volume.yaml': 'title: "{{constructor.constructor}}"\ntexts: [ferries]\n',
    'engross.config.js': PLANTED,
    'templates/helpers.js': PLANTED,
    'sources/planted.js': PLANTED,
  })
  expect(engross(folder, ['build', '--format', 'html']).status).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(['engross.config.js', 'out', 'sources', 'templates'])
})

it('the words of a text are never a template, a directive or an element', () => {
  const folder = project({
    'sources/signs.md': FERRIES.replace(
      'to publish what was found',
      'to keep {{title}}, {{{x}}}, <script>alert(1)</script> and &amp; as they are',
    ),
  })
  const { status } = engross(folder, ['build', '--format', 'html,json'])
  expect(status).toBe(0)
  const ast = JSON.stringify(JSON.parse(engross(folder, ['show', 'signs', '--as', 'ast']).stdout))
  expect(ast).toContain('{{title}}, {{{x}}}, <script>alert(1)</script> and &amp; as they are')
})
