import { expect, it } from 'vitest'
import { looksLikeManifest } from '../../scripts/compose/manifest-alike.ts'
import { yaml } from './libraries.ts'

it.each([
  ['a title and names', 'title: Spring\ntexts: [declaration-489]'],
  ['groups and a query', 'title: Spring\ntexts:\n  - title: All\n    texts: { kind: declaration }'],
  ['a forgotten title', 'texts: [declaration-489]\nbackground: [page]'],
  ['a mistyped key', 'titel: Spring\ntexts: [declaration-489]\nfront: [cover]'],
])('a file with %s is meant as a manifest', (_, lines) => {
  expect(looksLikeManifest(yaml(lines))).toBe(true)
})

it.each([
  ['a theme', 'page: { size: A5 }\nstyles: { clause: { fontSize: 9pt } }'],
  ['a registry', 'bodies: []\ninstruments:\n  - id: charter\n    title: Charter'],
  ['a workflow', 'name: Publish\non: [push]\njobs:\n  build:\n    steps:\n      - run: npm test'],
  ['a workspace', 'packages:\n  - "texts/*"'],
  ['services', 'services:\n  texts:\n    image: nginx\nversion: "3"'],
  ['words of a program', 'title: Hello\ntexts:\n  greeting: Bonjour'],
  ['the settings of a site', 'title: Our texts\nbody: wide\nplugins: [search]\ntheme: plain\ntexts: [a]\nbase: /'],
  ['words alone', 'texts, all of them'],
  ['a list', '- texts\n- title'],
  ['bad YAML', 'title: [\ntexts: ]'],
  ['several documents', 'title: A\ntexts: [b]\n---\ntitle: C\ntexts: [d]'],
])('a file with %s is not', (_, lines) => {
  expect(looksLikeManifest(yaml(lines))).toBe(false)
})
