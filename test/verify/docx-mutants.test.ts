/**
 * Finished Word files, changed by one thing each, as a faulty writer or a careless hand would change them. The
 * verifier finds every one.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Compendium } from '../../scripts/compose/compendium.ts'
import { prepare, render } from '../../scripts/render/render.ts'
import { createReport } from '../../scripts/report.ts'
import type { Galley } from '../../scripts/template/galley.ts'
import { loadTheme } from '../../scripts/theme/load-theme.ts'
import { sampleGalley } from '../builders.ts'
import { samplerGalley } from '../sampler/sampler.mjs'
import { judge } from './finished.ts'

/** How many mutants of each kind: about a thousand in the long run. */
const EACH = process.env.ENGROSS_LONG ? 42 : 4

type Change = (xml: string, pick: (choices: readonly RegExpMatchArray[]) => RegExpMatchArray) => string

/** Replaces what one of the pattern's matches found. */
const edit =
  (pattern: RegExp, by: (...match: readonly string[]) => string): Change =>
  (xml, pick) => {
    const match = pick([...xml.matchAll(pattern)])
    const at = match.index ?? 0
    return xml.slice(0, at) + by(...(match as readonly string[])) + xml.slice(at + match[0].length)
  }

const BODY = 'word/document.xml'
const NOTES = 'word/footnotes.xml'
const RUN = /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">[^<]*[a-z]{3}[^<]*<\/w:t><\/w:r>/g
const LABEL = /(<w:t xml:space="preserve">)(\(?)(\d+|[a-z]|[ivx]+)([.)]<\/w:t><\/w:r><w:r><w:tab\/>)/g
const next = (text: string): string => (/^\d+$/.test(text) ? String(Number(text) + 1) : `${text}x`)

const MUTANTS: Readonly<Record<string, readonly [part: string, change: Change]>> = {
  'a word is dropped': [BODY, edit(/(?<=>[^<>]*)[\p{L}]{2,} (?=[^<>]*<\/w:t>)/gu, () => '')],
  'a word is doubled': [BODY, edit(/(?<=>[^<>]*)([\p{L}]{2,}) (?=[^<>]*<\/w:t>)/gu, (_, word) => `${word} ${word} `)],
  'two words are swapped': [
    BODY,
    edit(/(?<= )(\p{L}{2,}) (?!\1 )(\p{L}{2,})(?= [^<>]*<\/w:t>)/gu, (_, one, two) => `${two} ${one}`),
  ],
  'two words are glued': [BODY, edit(/(?<=\p{L}) (?=\p{L}[^<>]*<\/w:t>)/gu, () => '')],
  'a letter is changed': [BODY, edit(/(?<=>[^<>]*)[aeo](?=[a-z][^<>]*<\/w:t>)/g, () => 'u')],
  'an entry of updated contents is another': [
    BODY,
    edit(
      /(?<=<w:instrText xml:space="preserve">[^<>]*)[a-z](?=[a-z][^<>]*<\/w:instrText><\/w:r><w:r><w:instrText)/g,
      () => '#',
    ),
  ],
  'an entry of updated contents is lost': [
    BODY,
    edit(
      /<w:r><w:fldChar w:fldCharType="begin"\/><\/w:r><w:r><w:instrText xml:space="preserve"> TC .*?"end"\/><\/w:r>/g,
      () => '',
    ),
  ],
  'a run is dropped': [BODY, edit(RUN, () => '')],
  'a run is doubled': [BODY, edit(RUN, (run) => `${run}${run}`)],
  'a run is hidden': [
    BODY,
    edit(/<w:r>(<w:t xml:space="preserve">[^<]*[a-z]{3})/g, (_, rest) => `<w:r><w:rPr><w:vanish/></w:rPr>${rest}`),
  ],
  'a run is white': [
    BODY,
    edit(
      /<w:r>(<w:t xml:space="preserve">[^<]*[a-z]{3})/g,
      (_, rest) => `<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr>${rest}`,
    ),
  ],
  'a run is tiny': [
    BODY,
    edit(
      /<w:r>(<w:t xml:space="preserve">[^<]*[a-z]{3})/g,
      (_, rest) => `<w:r><w:rPr><w:sz w:val="2"/></w:rPr>${rest}`,
    ),
  ],
  'a paragraph is dropped': [
    BODY,
    edit(
      /<w:p>(?:(?!<w:sectPr|fldCharType="(?:begin|end)|<\/w:p>).)*<w:t [^>]*>[^<]*[a-z]{3}(?:(?!<w:sectPr|fldCharType="(?:begin|end)|<\/w:p>).)*<\/w:p>(?!<\/w:tc>)/gs,
      () => '',
    ),
  ],
  'a paragraph is added': [BODY, edit(/<\/w:p>(?=<w:p>)/g, (end) => `${end}<w:p><w:r><w:t>Added.</w:t></w:r></w:p>`)],
  'a label is changed': [
    BODY,
    edit(LABEL, (_, open, before, label = '', rest) => `${open}${before}${next(label)}${rest}`),
  ],
  'a label is dropped': [BODY, edit(LABEL, () => '<w:t></w:t></w:r><w:r><w:tab/>')],
  'a label is no label': [
    BODY,
    edit(
      /(?<=<w:t xml:space="preserve">\(?[\da-z]+[.)]<\/w:t><\/w:r><w:r>)<w:tab\/>/g,
      () => '<w:t xml:space="preserve"> </w:t>',
    ),
  ],
  'a unit counts itself': [BODY, edit(/<w:numId w:val="1"\/>/g, () => '<w:numId w:val="99"/>')],
  'a reference to a note is dropped': [BODY, edit(/<w:r>(?:(?!<\/w:r>).)*<w:footnoteReference .*?<\/w:r>/gs, () => '')],
  'a reference names another note': [
    BODY,
    edit(/(<w:footnoteReference [^>]*w:id=")(\d+)/g, (_, before, id) => `${before}${Number(id) + 50}`),
  ],
  'the words of a note are changed': [NOTES, edit(/(?<=>[^<>]*)[\p{L}]{3,} (?=[^<>]*<\/w:t>)/gu, () => 'other ')],
  'a note is dropped': [NOTES, edit(/<w:footnote w:id="\d+">.*?<\/w:footnote>/gs, () => '')],
  'a mark is changed': [
    BODY,
    edit(/(customMarkFollows="1" w:id="\d+"\/><w:t xml:space="preserve">)[^<]+/g, (_, before) => `${before}9`),
  ],
  'a link leads nowhere': [BODY, edit(/w:anchor="(\w+)"/g, () => 'w:anchor="nowhere"')],
  'a link leads elsewhere': [
    BODY,
    edit(/w:anchor="(?:declaration|resolution|opinion)_\w+"/g, () => 'w:anchor="statement"'),
  ],
  'a link is taken off': [BODY, edit(/<w:hyperlink [^>]*>(.*?)<\/w:hyperlink>/gs, (_, inside) => inside ?? '')],
  'a field names no bookmark': [BODY, edit(/( (?:PAGEREF|REF) )(\w+)/g, (_, name) => `${name}nowhere`)],
  'a page number is another': [
    BODY,
    edit(
      /(PAGEREF .*?"separate"\/><\/w:r><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">)(\w+)/gs,
      (_, before) => `${before}77`,
    ),
  ],
}

const volumes = new Map<
  string,
  { readonly galley: Galley; readonly bytes: Uint8Array; readonly pageLabels: ReadonlyMap<string, string> }
>()

beforeAll(async () => {
  const theme = await loadTheme(['templates'])
  const press = await prepare(theme, ['docx'])
  for (const [name, galley] of [
    ['sample', sampleGalley()],
    ['sampler', samplerGalley()],
  ] as const) {
    const compendium = { shape: 'single' } as Compendium
    const { files, pageLabels } = await render(press, { galley, theme, compendium, report: createReport() }, ['docx'])
    volumes.set(name, { galley, bytes: files.get('docx')?.bytes ?? new Uint8Array(), pageLabels })
  }
})

describe('a Word file in which', () => {
  test.each(Object.keys(MUTANTS))('%s is found', async (kind) => {
    const [part, change] = MUTANTS[kind] as readonly [string, Change]
    let found = 0
    for (let seed = 1; seed <= EACH; seed++) {
      // Marks that are set by hand stand in the sampler only.
      const volume = volumes.get(kind === 'a mark is changed' || seed % 2 === 0 ? 'sampler' : 'sample')
      if (!volume) throw new Error('The volume was not made.')
      const parts = unzipSync(volume.bytes)
      const xml = strFromU8(parts[part] ?? new Uint8Array())
      let place = ''
      const changed = change(xml, (choices) => {
        const choice = choices[(seed * 7919) % choices.length]
        if (!choice) throw new Error(`There is no place where ${kind}.`)
        place = xml.slice(Math.max(0, (choice.index ?? 0) - 60), (choice.index ?? 0) + 90)
        return choice
      })
      expect(changed, place).not.toBe(xml)
      const mutant = zipSync({ ...parts, [part]: strToU8(changed) }, { level: 0 })
      const { codes } = await judge('docx', mutant, volume.galley, { pageLabels: volume.pageLabels })
      expect(codes, `seed ${seed}: …${place}…`).not.toEqual([])
      found++
    }
    expect(found).toBe(EACH)
  })

  test('nothing is changed passes', async () => {
    for (const { bytes, galley, pageLabels } of volumes.values()) {
      const same = zipSync(unzipSync(bytes), { level: 0 })
      expect((await judge('docx', same, galley, { pageLabels })).findings).toEqual([])
    }
  })
})
